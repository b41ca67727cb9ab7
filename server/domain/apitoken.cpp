// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-55.
#include "server/domain/apitoken.h"

#include "server/domain/limits.h"
#include "server/domain/textrules.h"

namespace server::domain {

base::FieldErrors checkApiToken(const ApiTokenDraft &draft, base::Timestamp now)
{
    base::FieldErrors errors;
    checkText(errors, "user", draft.userCode, limits::userCodeCharacters, Need::Required);
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    if (draft.expiresAt && *draft.expiresAt <= now)
        errors.append({"expires", "in_the_past", {}});
    return errors;
}

} // namespace server::domain
