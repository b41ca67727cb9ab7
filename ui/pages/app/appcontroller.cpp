// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/appcontroller.h"

#include "server/api/adminapi.h"
#include "server/domain/itemkey.h"

namespace ui::pages::app {

using namespace server::api;
using namespace server::domain;
using ui::support::whenAnswered;

AppController::AppController(AdminApi &api, AppId app, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_app(app)
{
    m_sort.ascending = false;
    connect(&api, &AdminApi::changed, this, [this](Topic topic) {
        if (topic == Topic::Apps)
            load();
    });
}

void AppController::load()
{
    m_appAnswer.ask(m_api.app(m_app), this, [this](auto answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        m_summary = *answer;
        emit appLoaded();
        loadItems();
    });
}

void AppController::refreshItems()
{
    if (m_summary) // else they come with the app
        loadItems();
}

void AppController::loadItems()
{
    m_itemsAnswer.ask(m_api.items(query()), this, [this](auto answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        // The last item of the last page has gone: the page before is the last one now.
        if (answer->items.isEmpty() && m_from > 0) {
            turnPage(-1);
            return;
        }
        emit itemsLoaded(*answer);
    });
}

ItemQuery AppController::query() const
{
    ItemQuery query;
    query.app = m_app;
    query.from = m_from;
    query.size = pageSize;
    query.sort = {m_sort};
    const auto add = [&query](ItemAttribute attribute, ItemCondition::Operator op,
                              const QString &text) {
        if (!text.isEmpty())
            query.filter.add(ItemFilter::of({int(attribute), op, {keyOf(text)}}));
    };
    add(ItemAttribute::Name, ItemCondition::Operator::Contains, m_text);
    add(ItemAttribute::Status, ItemCondition::Operator::Equal, m_status);
    return query;
}

void AppController::setText(const QString &text)
{
    m_text = text.trimmed();
    m_from = 0;
    loadItems();
}

void AppController::setStatus(const QString &status)
{
    m_status = status;
    m_from = 0;
    loadItems();
}

void AppController::setSort(const ItemSort &sort)
{
    m_sort = sort;
    m_from = 0;
    loadItems();
}

void AppController::turnPage(int pages)
{
    m_from = qMax<qint64>(0, m_from + qint64(pages) * pageSize);
    loadItems();
}

void AppController::deleteItems(const QByteArrayList &uids)
{
    whenAnswered(m_api.deleteItems(m_app, uids), this, [this](auto answer) {
        if (!answer)
            emit failed(answer.error());
        load();
    });
}

void AppController::setItemStatus(const QByteArray &uid, const QString &status)
{
    whenAnswered(m_api.setItemStatus(m_app, uid, status), this, [this](auto answer) {
        if (!answer)
            emit failed(answer.error());
        load();
    });
}

} // namespace ui::pages::app
