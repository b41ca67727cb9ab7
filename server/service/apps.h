// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/appitem.h"
#include "server/service/change.h"

namespace server::service {

/// The use cases of apps (requirements B-50 to B-52). Made for one write job. Fails with
/// InvalidInput (fields of domain::checkApp; "cannot_change" for the code and for the type of a
/// field, "too_many_items" for an index over more items than can be read at once, "has_duplicates"
/// for a unique field that is not), NotFound, Conflict ("code" taken in the module) or Forbidden
/// (the built-in module).
class Apps
{
public:
    explicit Apps(Change &change)
        : m_change(change)
    {
    }
    [[nodiscard]] base::Result<domain::App> create(domain::ModuleId module,
                                                   const domain::AppDraft &draft);
    /// Fields that the draft does not name go, with their values.
    [[nodiscard]] base::Result<domain::App> update(domain::AppId id, const domain::AppDraft &draft);
    /// With all its items, and for good.
    [[nodiscard]] base::Result<void> remove(domain::AppId id);

private:
    /// Takes the draft's fields, numbers included, and finds what may not be.
    [[nodiscard]] base::FieldErrors takeFields(domain::App &app,
                                               const QList<domain::AppField> &fields);
    [[nodiscard]] base::Result<void> adaptKeys(const domain::App &before, const domain::App &after);
    [[nodiscard]] base::Result<void>
    adaptKey(const domain::App &app, const domain::AppField *before, const domain::AppField &field);
    [[nodiscard]] base::Result<void> indexItems(const domain::App &app,
                                                const domain::AppField &field);
    Change &m_change;
};

} // namespace server::service
