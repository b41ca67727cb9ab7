// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-16, SL-19.
#include "server/oauth/interaction/passwordview.h"

#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/interaction/signinstate.h"

namespace server::oauth {

base::Result<ChangePasswordPage> makeChangePasswordPage(const crypto::Sealer &sealer,
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
    }
    return page;
}

base::Result<PlannedStep> forcedChange(const crypto::Sealer &sealer,
                                       const QByteArray &storedRequest, const RequestMeta &meta)
{
    auto page = makeChangePasswordPage(sealer, storedRequest, meta);
    if (!page)
        return base::passOn(page);
    page->forced = true;
    PlannedStep step;
    step.answer = answerWith(std::move(*page));
    return step;
}

} // namespace server::oauth
