// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 section 2.2.
#pragma once

#include <QByteArray>

namespace server::oauth {

/// What every `request_uri` of ours begins with; 256 random bits follow.
[[nodiscard]] inline QByteArray pushedReferencePrefix()
{
    return "urn:ietf:params:oauth:request_uri:";
}

} // namespace server::oauth
