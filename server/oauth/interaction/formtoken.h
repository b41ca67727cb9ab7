// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements X-14, security CO-04.
#pragma once

#include <QByteArray>

namespace server::oauth {

/// The token that a form of a signed-in person carries: a keyed hash over what the form is for,
/// keyed with the session's cookie, which no other site can read. `purpose` separates the forms,
/// `subject` the rows that they act on.
[[nodiscard]] QByteArray formToken(const QByteArray &sessionCookie, const QByteArray &purpose,
                                   const QByteArray &subject = {});
/// Constant time. False without a session.
[[nodiscard]] bool formTokenHolds(const QByteArray &token, const QByteArray &sessionCookie,
                                  const QByteArray &purpose, const QByteArray &subject = {});

} // namespace server::oauth
