// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeadminapi.h"
#include "tests/support/sampledata.h"

namespace tests::support {

using namespace server::api;
using namespace server::domain;
using namespace Qt::StringLiterals;

namespace {

App ticketApp(server::base::Timestamp at)
{
    App app;
    app.id = AppId(70);
    app.module = ModuleId(2);
    app.code = u"tickets"_s;
    app.name = u"Tickets"_s;
    const auto field = [&app](const QString &code, const QString &name, FieldType type) {
        AppField made;
        made.number = firstField + int(app.fields.size());
        made.code = code;
        made.name = name;
        made.type = type;
        made.indexed = isIndexable(type);
        app.fields.append(made);
    };
    field(u"customer"_s, u"Customer"_s, FieldType::Text);
    field(u"priority"_s, u"Priority"_s, FieldType::Choice);
    app.fields.last().choices = {u"low"_s, u"normal"_s, u"high"_s};
    app.fields.last().required = true;
    field(u"hours"_s, u"Hours"_s, FieldType::Number);
    field(u"due"_s, u"Due"_s, FieldType::DateTime);
    field(u"assignee"_s, u"Assignee"_s, FieldType::User);
    field(u"billable"_s, u"Billable"_s, FieldType::Boolean);
    field(u"description"_s, u"Description"_s, FieldType::LongText);
    app.statuses = {
        {u"open"_s, u"Open"_s}, {u"progress"_s, u"In progress"_s}, {u"done"_s, u"Done"_s}};
    app.rights = {{AppRight::Who::Everyone, {}, true, true, false},
                  {AppRight::Who::Group, u"support"_s, true, true, true}};
    app.nextField = firstField + int(app.fields.size());
    app.createdAt = at;
    return app;
}

} // namespace

void SampleData::apps()
{
    const App app = ticketApp(m_now - std::chrono::days(90));
    m_api.m_apps.append({app, u"helpdesk"_s, u"Helpdesk"_s, 0});
    App contracts;
    contracts.id = AppId(71);
    contracts.module = ModuleId(2);
    contracts.code = u"contracts"_s;
    contracts.name = u"Service contracts"_s;
    contracts.createdAt = m_now - std::chrono::days(20);
    contracts.nextField = firstField;
    m_api.m_apps.append({contracts, u"helpdesk"_s, u"Helpdesk"_s, 0});

    const QStringList names{u"Printer on floor 3 does not answer"_s,
                            u"New notebook for Marta"_s,
                            u"VPN drops every hour"_s,
                            u"Access to the finance reports"_s,
                            u"Monitor flickers"_s,
                            u"Mail rules are gone"_s};
    const QStringList customers{u"Acme GmbH"_s, u"Müller & Söhne"_s, u"Northwind"_s};
    for (int i = 0; i < 137; ++i) {
        Item item;
        item.id = ItemId(1000 + i);
        item.app = app.id;
        item.createdAt = m_now - std::chrono::hours(5 * (137 - i));
        item.updatedAt = item.createdAt + std::chrono::minutes(7 * (i % 30));
        item.uid = makeItemUid(item.createdAt, QByteArray::number(1'000'000'000 + i));
        item.name = names.at(i % names.size());
        item.status = app.statuses.at(i % 3).code;
        const auto &author = m_api.m_users.at(i % 2);
        item.createdBy = author.id;
        item.createdBySubject = author.subject;
        const auto put = [&](const QString &code, const QJsonValue &value) {
            item.values.insert(QString::number(app.field(code)->number), value);
        };
        put(u"customer"_s, customers.at(i % 3));
        put(u"priority"_s, app.field(u"priority"_s)->choices.at(i % 3));
        put(u"hours"_s, double(i % 9) / 2);
        if (i % 4 != 0)
            put(u"due"_s, server::base::toMillis(m_now + std::chrono::hours(24 * (i % 14))));
        if (i % 5 != 0)
            put(u"assignee"_s, QString::fromUtf8(m_api.m_users.at(1).subject));
        put(u"billable"_s, i % 2 == 0);
        m_api.m_items.append(item);
    }
}

} // namespace tests::support
