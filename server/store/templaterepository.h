// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/clienttemplate.h"

namespace server::store {

class TemplateRepository
{
public:
    virtual ~TemplateRepository() = default;
    [[nodiscard]] virtual base::Result<QList<domain::ClientTemplate>> all() const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::ClientTemplate>>
    byId(domain::TemplateId id) const = 0;
    [[nodiscard]] virtual base::Result<domain::TemplateId>
    insert(const domain::ClientTemplate &value) = 0;
    [[nodiscard]] virtual base::Result<void> update(const domain::ClientTemplate &value) = 0;
    /// Conflict while a client (a deleted one too) refers to it.
    [[nodiscard]] virtual base::Result<void> remove(domain::TemplateId id) = 0;
};

} // namespace server::store
