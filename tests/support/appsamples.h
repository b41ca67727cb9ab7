// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/appitem.h"

namespace tests::samples {

/// An app "tickets" with a field of each type, two statuses, and rights of three kinds: the field
/// codes are text, long, number, flag, due, state, owner.
inline server::domain::App ticketApp(server::domain::ModuleId module)
{
    using namespace Qt::StringLiterals;
    using server::domain::AppRight;
    using server::domain::FieldType;
    server::domain::App app;
    app.module = module;
    app.code = u"tickets"_s;
    app.name = u"Tickets"_s;
    int number = server::domain::firstField;
    const auto add = [&](const QString &code, FieldType type) {
        server::domain::AppField field;
        field.number = number++;
        field.code = code;
        field.name = code.toUpper();
        field.type = type;
        field.indexed = server::domain::isIndexable(type);
        if (type == FieldType::Choice)
            field.choices = {u"low"_s, u"middle"_s, u"high"_s};
        app.fields.append(field);
    };
    add(u"text"_s, FieldType::Text);
    add(u"long"_s, FieldType::LongText);
    add(u"number"_s, FieldType::Number);
    add(u"flag"_s, FieldType::Boolean);
    add(u"due"_s, FieldType::DateTime);
    add(u"state"_s, FieldType::Choice);
    add(u"owner"_s, FieldType::User);
    app.statuses = {{u"open"_s, u"Open"_s}, {u"done"_s, u"Done"_s}};
    app.rights = {{AppRight::Who::Everyone, {}, true, false, false},
                  {AppRight::Who::Group, u"staff"_s, true, true, false},
                  {AppRight::Who::User, u"anna"_s, false, true, true}};
    app.nextField = number;
    app.createdAt = server::base::fromMillis(1'800'000'000'123);
    return app;
}

/// An item of it that is called `number`, made as many milliseconds later.
inline server::domain::Item ticket(const server::domain::App &app, server::domain::UserId user,
                                   const QByteArray &subject, qint64 number)
{
    using namespace Qt::StringLiterals;
    server::domain::Item item;
    item.app = app.id;
    item.createdAt = item.updatedAt = app.createdAt + std::chrono::milliseconds(number);
    item.uid =
        server::domain::makeItemUid(item.createdAt, QByteArray::number(1'000'000'000 + number));
    item.name = u"Ticket %1"_s.arg(number);
    item.status = number % 3 == 0 ? u"done"_s : u"open"_s;
    item.createdBy = item.updatedBy = user;
    item.createdBySubject = subject;
    const auto put = [&](const QString &code, const QJsonValue &value) {
        item.values.insert(QString::number(app.field(code)->number), value);
    };
    put(u"text"_s, u"Text %1"_s.arg(number % 1000));
    put(u"number"_s, double(number % 100'000) / 2);
    put(u"flag"_s, number % 2 == 0);
    put(u"state"_s, app.field(u"state"_s)->choices.at(number % 3));
    return item;
}

} // namespace tests::samples
