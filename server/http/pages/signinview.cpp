// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/displaytext.h"
#include "server/http/pages/moments.h"
#include "server/http/pages/views.h"
#include "server/oauth/paths.h"

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

QString signInProblem(const Texts &texts, const oauth::SignInPage &page)
{
    using Problem = oauth::SignInPage::Problem;
    switch (page.problem) {
    case Problem::None:
        break;
    case Problem::WrongCredentials:
        return texts.plain(u"signin_wrong"_s);
    case Problem::TooManyAttempts:
        return texts.plain(u"signin_tooMany"_s, {waitOf(texts, page.retryAfterSeconds)});
    case Problem::MustChangePassword:
        return texts.plain(u"signin_mustChange"_s);
    case Problem::Expired:
        return texts.plain(u"signin_expired"_s);
    case Problem::Busy:
        return texts.plain(u"signin_busy"_s);
    }
    return {};
}

QString passwordProblem(const Texts &texts, oauth::ChangePasswordPage::Problem problem)
{
    using Problem = oauth::ChangePasswordPage::Problem;
    switch (problem) {
    case Problem::None:
        break;
    case Problem::WrongCredentials:
        return texts.plain(u"password_wrong"_s);
    case Problem::TooShort:
        return texts.plain(u"password_tooShort"_s);
    case Problem::TooLong:
        return texts.plain(u"password_tooLong"_s);
    case Problem::Common:
        return texts.plain(u"password_common"_s);
    case Problem::Same:
        return texts.plain(u"password_same"_s);
    case Problem::Mismatch:
        return texts.plain(u"password_mismatch"_s);
    case Problem::Busy:
        return texts.plain(u"signin_busy"_s);
    }
    return {};
}

} // namespace

QJsonObject signInView(const ViewContext &context, const oauth::SignInPage &page)
{
    const Texts &texts = context.texts;
    QJsonObject view = commonView(context, texts.plain(u"signin_title"_s));
    view.insert(u"title"_s, texts.sentence(u"signin_title"_s));
    view.insert(u"asking"_s, page.client.has_value());
    if (page.client) {
        const QString name = clientName(context, page.client->clientName);
        view.insert(u"title"_s, texts.sentence(u"signin_titleFor"_s, {name}));
        view.insert(u"leads"_s,
                    texts.sentence(u"signin_leads"_s, {displayText(page.client->redirectHost)}));
    }
    view.insert(u"lead"_s, texts.sentence(u"signin_lead"_s, {companyName(context)}));
    view.insert(u"problem"_s, signInProblem(texts, page));
    view.insert(u"login"_s, displayText(page.loginHint, 320));
    view.insert(u"action"_s, context.href(oauth::paths::signIn));
    view.insert(u"hidden"_s, hiddenView(page.hidden));
    return view;
}

QJsonObject passwordView(const ViewContext &context, const oauth::ChangePasswordPage &page)
{
    const Texts &texts = context.texts;
    QJsonObject view = commonView(context, texts.plain(u"password_title"_s));
    view.insert(u"lead"_s, texts.plain(page.forced ? u"password_forced"_s : u"password_lead"_s));
    view.insert(u"forced"_s, page.forced);
    view.insert(u"offersRevocation"_s, page.offersRevocation);
    view.insert(u"problem"_s, passwordProblem(texts, page.problem));
    view.insert(u"action"_s, context.href(oauth::paths::changePassword));
    view.insert(u"backHref"_s, context.href(oauth::paths::profile));
    view.insert(u"hidden"_s, hiddenView(page.hidden));
    return view;
}

} // namespace server::http::pages
