// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-16, SL-19.
#include "server/oauth/interaction/passwordview.h"

#include "server/oauth/forwardauth/protectedentry.h"
#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/interaction/resumption.h"
#include "server/oauth/interaction/signinstate.h"
#include "server/oauth/interaction/storedrequest.h"

namespace server::oauth {

namespace {

/// Where the answer to the form may lead: browsers hold a redirect after it against the page.
base::Result<QByteArray> onwardOrigin(const crypto::Sealer &sealer,
                                      const service::CatalogPtr &catalog,
                                      const QByteArray &storedRequest, base::Timestamp now)
{
    if (isOwnPage(storedRequest))
        return protectedOriginOf(sealer, storedRequest);
    const auto resumed = resumeRequest(catalog, storedRequest, now);
    if (!resumed)
        return base::passOn(resumed);
    return askingClient(resumed->request).redirectOrigin;
}

} // namespace

base::Result<ChangePasswordPage> makeChangePasswordPage(const crypto::Sealer &sealer,
                                                        const service::CatalogPtr &catalog,
                                                        const QByteArray &storedRequest,
                                                        const RequestMeta &meta)
{
    ChangePasswordPage page;
    page.hidden = {{"token", formToken(meta.sessionCookie, passwordForm())}};
    if (!storedRequest.isEmpty()) {
        const auto sealed = sealSignInState(sealer, storedRequest, meta);
        if (!sealed)
            return base::passOn(sealed);
        page.hidden.append({"request", *sealed});
        auto origin = onwardOrigin(sealer, catalog, storedRequest, meta.now);
        if (!origin)
            return base::passOn(origin);
        page.redirectOrigin = std::move(*origin);
    }
    return page;
}

base::Result<PlannedStep> forcedChange(const crypto::Sealer &sealer,
                                       const service::CatalogPtr &catalog,
                                       const QByteArray &storedRequest, const RequestMeta &meta)
{
    auto page = makeChangePasswordPage(sealer, catalog, storedRequest, meta);
    if (!page)
        return base::passOn(page);
    page->forced = true;
    PlannedStep step;
    step.answer = answerWith(std::move(*page));
    return step;
}

} // namespace server::oauth
