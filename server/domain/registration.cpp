// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/registration.h"

#include "server/domain/limits.h"
#include "server/domain/textrules.h"

namespace server::domain {

base::FieldErrors checkInitialAccessToken(const InitialAccessTokenDraft &draft, base::Timestamp now)
{
    base::FieldErrors errors;
    if (!draft.clientTemplate.isValid())
        errors.append({"template", "required", {}});
    checkText(errors, "label", draft.label, limits::nameCharacters, Need::Optional);
    if (draft.uses < 1 || draft.uses > limits::initialAccessTokenUses) {
        errors.append({"uses",
                       "out_of_range",
                       {QStringLiteral("1"), QString::number(limits::initialAccessTokenUses)}});
    }
    if (draft.expiresAt && *draft.expiresAt <= now)
        errors.append({"expires", "in_the_past", {}});
    return errors;
}

} // namespace server::domain
