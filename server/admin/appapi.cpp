// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: apps of modules and their items.
#include "server/admin/adminsession.h"
#include "server/admin/appviews.h"
#include "server/service/apps.h"
#include "server/service/items.h"

namespace server::admin {

using api::Topic;
using service::Change;
constexpr auto administrator = AdminSession::Need::Administrator;

api::Answer<QList<api::AppSummary>> InProcessAdminApi::apps(domain::ModuleId module)
{
    return m_session->read<QList<api::AppSummary>>(
        administrator, [module](const Reading &reading) { return appSummaries(reading, module); });
}

api::Answer<api::AppSummary> InProcessAdminApi::app(domain::AppId id)
{
    return m_session->read<api::AppSummary>(
        administrator, [id](const Reading &reading) { return appSummary(reading, id); });
}

api::Answer<domain::App> InProcessAdminApi::createApp(domain::ModuleId module,
                                                      domain::AppDraft draft)
{
    return m_session->write<domain::App>(administrator, {Topic::Apps},
                                         [module, draft = std::move(draft)](Change &change) {
                                             return service::Apps(change).create(module, draft);
                                         });
}

api::Answer<domain::App> InProcessAdminApi::updateApp(domain::AppId id, domain::AppDraft draft)
{
    return m_session->write<domain::App>(administrator, {Topic::Apps},
                                         [id, draft = std::move(draft)](Change &change) {
                                             return service::Apps(change).update(id, draft);
                                         });
}

api::Answer<void> InProcessAdminApi::deleteApp(domain::AppId id)
{
    return m_session->write<void>(administrator, {Topic::Apps}, [id](Change &change) {
        return service::Apps(change).remove(id);
    });
}

api::Answer<api::ItemPage> InProcessAdminApi::items(domain::ItemQuery query)
{
    return m_session->read<api::ItemPage>(
        administrator,
        [query = std::move(query)](const Reading &reading) { return itemPage(reading, query); });
}

api::Answer<domain::Item> InProcessAdminApi::createItem(domain::AppId app, QJsonObject context)
{
    auto &random = m_session->deps().random;
    return m_session->write<domain::Item>(
        administrator, {Topic::Apps}, [&random, app, context](Change &change) {
            return service::Items(change, random, change.actor().user).create(app, context);
        });
}

api::Answer<domain::Item> InProcessAdminApi::updateItem(domain::AppId app, QByteArray uid,
                                                        QJsonObject context)
{
    auto &random = m_session->deps().random;
    return m_session->write<domain::Item>(
        administrator, {Topic::Apps}, [&random, app, uid, context](Change &change) {
            return service::Items(change, random, change.actor().user).update(app, uid, context);
        });
}

api::Answer<domain::Item> InProcessAdminApi::setItemStatus(domain::AppId app, QByteArray uid,
                                                           QString status)
{
    auto &random = m_session->deps().random;
    return m_session->write<domain::Item>(
        administrator, {Topic::Apps}, [&random, app, uid, status](Change &change) {
            return service::Items(change, random, change.actor().user).setStatus(app, uid, status);
        });
}

api::Answer<int> InProcessAdminApi::deleteItems(domain::AppId app, QByteArrayList uids)
{
    auto &random = m_session->deps().random;
    return m_session->write<int>(
        administrator, {Topic::Apps}, [&random, app, uids](Change &change) {
            return service::Items(change, random, change.actor().user).remove(app, uids);
        });
}

} // namespace server::admin
