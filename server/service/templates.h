// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/clienttemplate.h"
#include "server/service/change.h"

namespace server::service {

/// The use cases of OAuth2/OIDC client templates (requirements B-08 to B-11, A-18). Made for one
/// write job. Fails with InvalidInput (fields of domain::checkTemplate), NotFound, Forbidden
/// (built-in) or Conflict ("name" taken in the module; in use).
class Templates
{
public:
    explicit Templates(Change &change)
        : m_change(change)
    {
    }
    [[nodiscard]] base::Result<domain::ClientTemplate> create(domain::ModuleId module,
                                                              const domain::TemplateDraft &draft);
    /// Narrowing bites at once: tokens are looked at with the policy of now.
    [[nodiscard]] base::Result<domain::ClientTemplate> update(domain::TemplateId id,
                                                              const domain::TemplateDraft &draft);
    /// While clients use it: Conflict, with one FieldError "in_use" for each, its name as
    /// parameter.
    [[nodiscard]] base::Result<void> remove(domain::TemplateId id);

private:
    [[nodiscard]] base::Result<void> checkName(domain::ModuleId module, domain::TemplateId self,
                                               const QString &name);
    Change &m_change;
};

} // namespace server::service
