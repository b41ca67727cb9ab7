// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/ids.h"
#include "server/domain/templatepolicy.h"

namespace server::domain {

/// OAuth2/OIDC client template: what a client made from it may do. Belongs to one module.
struct ClientTemplate
{
    TemplateId id;
    ModuleId module;
    QString name; ///< unique in the module
    Preset preset = Preset::ExternalService;
    TemplatePolicy policy;
    bool builtIn = false;
    base::Timestamp createdAt;
    bool operator==(const ClientTemplate &) const = default;
};

struct TemplateDraft
{
    QString name;
    Preset preset = Preset::ExternalService;
    TemplatePolicy policy;
};
/// checkPolicy() and the name's rules ("required", "too_long", "control_character"); at least one
/// access level.
[[nodiscard]] base::FieldErrors checkTemplate(const TemplateDraft &draft);

} // namespace server::domain
