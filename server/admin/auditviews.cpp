// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/views.h"

namespace server::admin {

namespace {

/// Names of rows of one kind, looked up once each; those of deleted rows included.
template<class Id, class Find>
class Names
{
public:
    explicit Names(Find find)
        : m_find(std::move(find))
    {
    }
    QString of(const std::optional<Id> &id)
    {
        if (!id)
            return {};
        auto known = m_names.find(*id);
        if (known == m_names.end())
            known = m_names.insert(*id, m_find(*id));
        return *known;
    }

private:
    Find m_find;
    QHash<Id, QString> m_names;
};

/// The name in what was found; nothing for what is gone.
template<class T>
QString nameIn(const base::Result<std::optional<T>> &found)
{
    return found && *found ? (*found)->name : QString();
}

} // namespace

base::Result<QList<api::AuditRow>> auditRows(const Reading &reading,
                                             const domain::AuditQuery &query)
{
    auto bounded = query;
    bounded.limit = std::clamp(query.limit, 0, 10'000);
    auto events = reading.reads.audit().find(bounded);
    if (!events)
        return base::passOn(events);
    const auto &reads = reading.reads;
    auto findClient = [&reads](domain::ClientKey id) { return nameIn(reads.clients().byId(id)); };
    auto findUser = [&reads](domain::UserId id) { return nameIn(reads.users().byId(id)); };
    auto findModule = [&reads](domain::ModuleId id) { return nameIn(reads.modules().byId(id)); };
    Names<domain::ClientKey, decltype(findClient)> clients(findClient);
    Names<domain::UserId, decltype(findUser)> users(findUser);
    Names<domain::ModuleId, decltype(findModule)> modules(findModule);
    QList<api::AuditRow> rows;
    for (auto &event : *events) {
        api::AuditRow row;
        row.clientName = clients.of(event.client);
        row.userName = users.of(event.user);
        row.moduleName = modules.of(event.module);
        row.event = std::move(event);
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace server::admin
