// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/pages/viewcontext.h"

namespace server::http::pages {

/// What the templates show, one function for each page. Every text in the result is plain: nothing
/// here writes markup.
[[nodiscard]] QJsonObject signInView(const ViewContext &context, const oauth::SignInPage &page);
[[nodiscard]] QJsonObject consentView(const ViewContext &context, const oauth::ConsentPage &page);
[[nodiscard]] QJsonObject errorView(const ViewContext &context, const oauth::ErrorPage &page);
[[nodiscard]] QJsonObject forbiddenView(const ViewContext &context,
                                        const oauth::ForbiddenPage &page);
[[nodiscard]] QJsonObject profileView(const ViewContext &context, const oauth::ProfilePage &page);
[[nodiscard]] QJsonObject confirmRevokeView(const ViewContext &context,
                                            const oauth::ConfirmRevokePage &page);
[[nodiscard]] QJsonObject passwordView(const ViewContext &context,
                                       const oauth::ChangePasswordPage &page);
[[nodiscard]] QJsonObject deviceView(const ViewContext &context, const oauth::DevicePage &page);
[[nodiscard]] QJsonObject deviceDoneView(const ViewContext &context,
                                         const oauth::DeviceDonePage &page);
[[nodiscard]] QJsonObject signOutView(const ViewContext &context, const oauth::SignOutPage &page);
[[nodiscard]] QJsonObject signedOutView(const ViewContext &context,
                                        const oauth::SignedOutPage &page);
[[nodiscard]] QJsonObject formPostView(const ViewContext &context,
                                       const oauth::ClientRedirect &redirect,
                                       const QString &script);
/// A title and a sentence: `notfound`, `method`.
[[nodiscard]] QJsonObject noticeView(const ViewContext &context, const QString &key);

} // namespace server::http::pages
