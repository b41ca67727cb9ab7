// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace server::http::routes {

/// The links under a page carry the language that the person chose in a parameter of our own,
/// `lang`, beside whatever else the query holds.
[[nodiscard]] QByteArray languageIn(const QByteArray &query);
[[nodiscard]] QByteArray withoutLanguage(const QByteArray &query);

} // namespace server::http::routes
