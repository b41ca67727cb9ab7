// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/clienttemplate.h"

#include "server/domain/limits.h"
#include "server/domain/textrules.h"

namespace server::domain {

base::FieldErrors checkTemplate(const TemplateDraft &draft)
{
    base::FieldErrors errors;
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    if (draft.policy.scopes.isEmpty())
        errors.append({"scopes", "required", {}});
    return errors + checkPolicy(draft.policy);
}

} // namespace server::domain
