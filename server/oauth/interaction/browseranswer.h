// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/oauth/answers.h"

namespace server::oauth {

/// A page that leaves the session cookie alone.
[[nodiscard]] inline BrowserAnswer answerWith(Page page, QByteArray uiLocales = {})
{
    BrowserAnswer answer;
    answer.page = std::move(page);
    answer.uiLocales = std::move(uiLocales);
    return answer;
}

/// A failure that is told on a page of ours.
[[nodiscard]] inline BrowserAnswer failurePage(OAuthError error)
{
    return answerWith(ErrorPage{std::move(error), {}, {}});
}

} // namespace server::oauth
