// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/domain/appitem.h"
#include "server/service/change.h"

namespace server::service {

/// The use cases of items (requirements B-42, B-50, B-52), each done by a person with that person's
/// rights as they are in the write itself. Made for one write job. Fails with InvalidInput (fields
/// of domain::checkItem by code; "unknown" for a person that there is not, "taken" for a value that
/// another item has), NotFound or Forbidden.
class Items
{
public:
    Items(Change &change, base::RandomSource &random, domain::UserId person)
        : m_change(change)
        , m_random(random)
        , m_person(person)
    {
    }
    [[nodiscard]] base::Result<domain::Item> create(domain::AppId app, const QJsonObject &context);
    /// What the context does not name stays.
    [[nodiscard]] base::Result<domain::Item> update(domain::AppId app, const QByteArray &uid,
                                                    const QJsonObject &context);
    /// "unknown_value" for a status that the app does not have.
    [[nodiscard]] base::Result<domain::Item> setStatus(domain::AppId app, const QByteArray &uid,
                                                       const QString &status);
    /// For good; those that are gone already are passed over. Returns how many.
    [[nodiscard]] base::Result<int> remove(domain::AppId app, const QByteArrayList &uids);

private:
    /// The app as it is now, if the person may do `act` to its items.
    [[nodiscard]] base::Result<domain::App> appFor(domain::AppId id, bool domain::AppAccess::*act);
    [[nodiscard]] base::Result<void> checkPeople(const domain::App &app,
                                                 const domain::ItemContent &content);
    [[nodiscard]] base::Result<QList<domain::ItemKey>> freeKeys(const domain::App &app,
                                                                const domain::Item &item);
    [[nodiscard]] base::Result<domain::Item> save(const domain::App &app, domain::Item item);
    Change &m_change;
    base::RandomSource &m_random;
    domain::UserId m_person;
};

} // namespace server::service
