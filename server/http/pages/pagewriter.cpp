// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/pagewriter.h"

#include "server/crypto/digest.h"
#include "server/domain/redirecturi.h"
#include "server/http/errortable.h"

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

const QByteArray submitScript = "document.forms[0].submit();"_ba;

int statusOf(oauth::SignInPage::Problem problem)
{
    switch (problem) {
    case oauth::SignInPage::Problem::TooManyAttempts:
        return 429;
    case oauth::SignInPage::Problem::Busy:
        return 503;
    default:
        return 200;
    }
}

/// The origin of an address, or its scheme where it has no host.
QByteArray originOf(const QByteArray &address)
{
    // Without the query: an address that may be framed carries parameters of ours there.
    const auto uri = domain::RedirectUri::parse(address.split('?').first());
    return uri ? uri->origin() : QByteArray();
}

QByteArrayList originsOf(const QByteArrayList &addresses)
{
    QByteArrayList origins;
    for (const QByteArray &address : addresses) {
        const QByteArray origin = originOf(address);
        if (!origins.contains(origin))
            origins.append(origin);
    }
    return origins;
}

} // namespace

PageWriter::PageWriter()
    : m_scriptSha256(crypto::sha256(submitScript).toBase64())
{
}

WrittenPage PageWriter::write(const ViewContext &context, const oauth::Page &page) const
{
    WrittenPage written;
    if (const auto *view = std::get_if<oauth::SignInPage>(&page))
        return signIn(context, *view);
    if (const auto *view = std::get_if<oauth::ErrorPage>(&page))
        return error(context, *view);
    if (const auto *view = std::get_if<oauth::ClientRedirect>(&page))
        return formPost(context, *view);
    if (const auto *view = std::get_if<oauth::ConsentPage>(&page)) {
        written.html = render(context, u"consent"_s, consentView(context, *view));
        written.policy.formTarget = view->client.redirectOrigin;
    } else if (const auto *forbidden = std::get_if<oauth::ForbiddenPage>(&page)) {
        written.html = render(context, u"message"_s, forbiddenView(context, *forbidden));
        written.status = 403;
    } else if (const auto *profile = std::get_if<oauth::ProfilePage>(&page)) {
        written.html = render(context, u"profile"_s, profileView(context, *profile));
    } else if (const auto *question = std::get_if<oauth::ConfirmRevokePage>(&page)) {
        written.html = render(context, u"confirmrevoke"_s, confirmRevokeView(context, *question));
    } else if (const auto *password = std::get_if<oauth::ChangePasswordPage>(&page)) {
        written.html = render(context, u"password"_s, passwordView(context, *password));
        written.policy.formTarget = password->redirectOrigin;
        if (password->problem == oauth::ChangePasswordPage::Problem::Busy) {
            written.status = 503;
            written.retryAfterSeconds = 5;
        }
    } else if (const auto *device = std::get_if<oauth::DevicePage>(&page)) {
        written.html = render(context, u"device"_s, deviceView(context, *device));
        if (device->problem == oauth::DevicePage::Problem::TooManyAttempts) {
            written.status = 429;
            written.retryAfterSeconds = std::max(device->retryAfterSeconds, 1);
        }
    } else if (const auto *done = std::get_if<oauth::DeviceDonePage>(&page)) {
        written.html = render(context, u"message"_s, deviceDoneView(context, *done));
    } else if (const auto *leaving = std::get_if<oauth::SignOutPage>(&page)) {
        written.html = render(context, u"signout"_s, signOutView(context, *leaving));
        written.policy.formTarget = leaving->redirectOrigin;
    } else if (const auto *left = std::get_if<oauth::SignedOutPage>(&page)) {
        written.html = render(context, u"signedout"_s, signedOutView(context, *left));
        written.policy.frames = originsOf(left->frames);
    }
    return written;
}

WrittenPage PageWriter::notice(const ViewContext &context, const QString &key, int status) const
{
    WrittenPage written;
    written.status = status;
    written.html = render(context, u"message"_s, noticeView(context, key));
    return written;
}

WrittenPage PageWriter::signIn(const ViewContext &context, const oauth::SignInPage &page) const
{
    WrittenPage written;
    written.status = statusOf(page.problem);
    if (written.status != 200)
        written.retryAfterSeconds = std::max(page.retryAfterSeconds, 1);
    written.html = render(context, u"signin"_s, signInView(context, page));
    if (page.client)
        written.policy.formTarget = page.client->redirectOrigin;
    return written;
}

WrittenPage PageWriter::error(const ViewContext &context, const oauth::ErrorPage &page) const
{
    WrittenPage written;
    written.status = pageStatus(page.error.code);
    if (written.status == 429 || written.status == 503)
        written.retryAfterSeconds = std::max(page.error.retryAfterSeconds, 5);
    written.html = render(context, u"error"_s, errorView(context, page));
    return written;
}

WrittenPage PageWriter::formPost(const ViewContext &context,
                                 const oauth::ClientRedirect &redirect) const
{
    WrittenPage written;
    written.html = render(context, u"formpost"_s,
                          formPostView(context, redirect, QString::fromLatin1(submitScript)));
    written.policy = {originOf(redirect.redirectUri), m_scriptSha256, {}};
    return written;
}

QByteArray PageWriter::render(const ViewContext &context, const QString &name,
                              const QJsonObject &view) const
{
    return m_templates.render(name, context.texts, view);
}

} // namespace server::http::pages
