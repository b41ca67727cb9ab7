// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/itemmodel.h"

#include "server/domain/itemkey.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::pages::app {

using namespace server::domain;
using server::base::Clock;
using ui::widgets::Cell;
using ui::widgets::Tone;

namespace {

constexpr qsizetype fieldsShown = 4;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::app::ItemModel)
};

Cell statusCell(const App &app, const Item &item)
{
    for (qsizetype i = 0; i < app.statuses.size(); ++i) {
        const AppStatus &status = app.statuses.at(i);
        if (status.code != item.status)
            continue;
        const bool isLast = i == app.statuses.size() - 1;
        return {status.name, {}, i, {{status.name, isLast ? Tone::Good : Tone::Neutral}}};
    }
    return {item.status};
}

Cell fieldCell(const AppField &field, const Item &item, const QHash<QString, QString> &people)
{
    const QJsonValue value = item.values.value(QString::number(field.number));
    const QString text = shownText(field, value, people);
    Cell cell{text, text};
    if (field.type == FieldType::Number || field.type == FieldType::DateTime)
        cell.sortKey = value.toDouble();
    return cell;
}

} // namespace

QString shownText(const AppField &field, const QJsonValue &stored,
                  const QHash<QString, QString> &people)
{
    if (stored.isNull() || stored.isUndefined())
        return {};
    switch (field.type) {
    case FieldType::Number:
        return QLocale().toString(stored.toDouble(), 'g', QLocale::FloatingPointShortest);
    case FieldType::Boolean:
        return stored.toBool() ? Texts::tr("yes") : Texts::tr("no");
    case FieldType::DateTime:
        return ui::support::shortDate(server::base::fromMillis(stored.toInteger()));
    case FieldType::User:
        return people.value(stored.toString(), stored.toString());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
        return stored.toString();
    }
    return {};
}

ItemModel *makeItemModel(const App &app, const QHash<QString, QString> &people, const Clock &clock,
                         QObject *parent)
{
    QList<ItemModel::Column> columns{{{Texts::tr("Name"), 2}, [](const Item &item) {
                                          return Cell{item.name, uidToText(item.uid)};
                                      }}};
    if (!app.statuses.isEmpty())
        columns.append(
            {{Texts::tr("Status"), 1}, [app](const Item &item) { return statusCell(app, item); }});
    for (const AppField &field : app.fields.mid(0, fieldsShown)) {
        columns.append({{field.name, 1}, [field, &people](const Item &item) {
                            return fieldCell(field, item, people);
                        }});
    }
    columns.append({{Texts::tr("Created by"), 1}, [&people](const Item &item) {
                        const QString subject = QString::fromUtf8(item.createdBySubject);
                        return Cell{people.value(subject, subject)};
                    }});
    columns.append({{Texts::tr("Changed"), 1}, [&clock](const Item &item) {
                        return Cell{ui::support::relativeTime(item.updatedAt, clock.now()),
                                    ui::support::exactTime(item.updatedAt),
                                    server::base::toMillis(item.updatedAt)};
                    }});
    return new ItemModel(
        std::move(columns), [](const Item &item) { return item.id.value(); }, parent);
}

} // namespace ui::pages::app
