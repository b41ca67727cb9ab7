// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 3, Front-Channel Logout 1.0 section 3.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/interaction/signoutstate.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// The addresses that the browser has to open, so that these clients end their sessions too.
[[nodiscard]] QByteArrayList logoutFrames(const service::Catalog &catalog,
                                          const QList<domain::ClientKey> &clients,
                                          const QByteArray &sid);

/// What the end of a session is answered with: at once the client's own address where it asked for
/// that, else a page. Frames need a page, too, which goes on by itself once they have been loaded.
/// The client and its address are looked at again: both may have gone while a question was open.
[[nodiscard]] BrowserAnswer signedOut(const service::Catalog &catalog,
                                      const SignOutRequest &request, const QByteArrayList &frames,
                                      base::Timestamp now);

/// Whether people may be sent to this address after they signed out; the client's registered bytes
/// decide.
[[nodiscard]] bool mayGoTo(const service::CatalogClient &client, const QByteArray &uri,
                           base::Timestamp now);
/// The origin of an address that is empty or registered.
[[nodiscard]] QByteArray originOf(const QByteArray &uri);

} // namespace server::oauth
