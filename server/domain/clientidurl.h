// SPDX-License-Identifier: GPL-3.0-or-later
// draft-ietf-oauth-client-id-metadata-document section 3.
#pragma once

#include <QByteArray>

namespace server::domain {

/// Whether a client identifier is the address of a document about the client: https with a host and
/// a path, in its one spelling, without dot segments, user-info and fragment, at most 255 bytes.
[[nodiscard]] bool isClientIdUrl(const QByteArray &clientId);
/// The host of such an address, for people.
[[nodiscard]] QByteArray clientIdHost(const QByteArray &clientId);

} // namespace server::domain
