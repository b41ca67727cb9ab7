// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3.
#include "server/oauth/interaction/signinview.h"

#include "server/oauth/forwardauth/protectedentry.h"
#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/resumption.h"
#include "server/oauth/interaction/signinstate.h"
#include "server/oauth/interaction/storedrequest.h"

namespace server::oauth {

base::Result<SignInPage> makeSignInPage(const crypto::Sealer &sealer,
                                        const AuthorizationRequest &request,
                                        const RequestMeta &meta)
{
    const auto sealed = sealSignInState(sealer, storeRequest(request), meta);
    if (!sealed)
        return base::passOn(sealed);
    SignInPage page;
    page.client = askingClient(request);
    page.loginHint = request.loginHint;
    page.hidden = {{"request", *sealed}};
    return page;
}

BrowserAnswer signInAgain(const crypto::Sealer &sealer, const service::CatalogPtr &catalog,
                          const QByteArray &storedRequest, const RequestMeta &meta,
                          const SignInNotice &notice)
{
    SignInPage page;
    QByteArray uiLocales;
    if (isOwnPage(storedRequest)) {
        const auto sealed = sealSignInState(sealer, storedRequest, meta);
        if (!sealed)
            return failurePage(faultOf(sealed.error()));
        page.hidden = {{"request", *sealed}};
        if (const QByteArray origin = protectedOriginOf(sealer, storedRequest); !origin.isEmpty()) {
            const QString host = QString::fromLatin1(origin.mid(origin.indexOf("//") + 2));
            page.client = AskingClient{host, host, origin, {}};
        }
    } else {
        auto resumed = resumeRequest(catalog, storedRequest, meta.now);
        if (!resumed)
            return failurePage(faultOf(resumed.error()));
        uiLocales = resumed->request.parameters.value("ui_locales");
        if (resumed->refused)
            return answerWith(errorResponse(resumed->request, *resumed->refused), uiLocales);
        auto made = makeSignInPage(sealer, resumed->request, meta);
        if (!made)
            return failurePage(faultOf(made.error()));
        page = std::move(*made);
    }
    page.problem = notice.problem;
    page.retryAfterSeconds = notice.retryAfterSeconds;
    if (!notice.login.isEmpty())
        page.loginHint = notice.login;
    return answerWith(std::move(page), uiLocales);
}

} // namespace server::oauth
