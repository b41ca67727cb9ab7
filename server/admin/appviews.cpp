// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/appviews.h"

#include "server/store/apprepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

base::Result<api::AppSummary> summaryOf(const Reading &reading, const domain::App &app)
{
    const auto items = reading.reads.apps().itemCount(app.id);
    if (!items)
        return base::passOn(items);
    const auto module = service::existing(reading.reads.modules().byId(app.module), u"module"_s);
    if (!module)
        return base::passOn(module);
    return api::AppSummary{app, module->code, module->name, *items};
}

/// Whom an item names: its author, and what its fields of people hold.
void addNamed(const domain::App &app, const domain::Item &item, QSet<QString> &named)
{
    named.insert(QString::fromUtf8(item.createdBySubject));
    for (const auto &field : app.fields) {
        const auto value = item.values.value(QString::number(field.number));
        if (field.type == domain::FieldType::User && value.isString())
            named.insert(value.toString());
    }
}

} // namespace

base::Result<QList<api::AppSummary>> appSummaries(const Reading &reading, domain::ModuleId module)
{
    const auto apps = reading.reads.apps().all();
    if (!apps)
        return base::passOn(apps);
    QList<api::AppSummary> summaries;
    for (const auto &app : *apps) {
        if (module.isValid() && app.module != module)
            continue;
        auto summary = summaryOf(reading, app);
        if (!summary)
            return base::passOn(summary);
        summaries.append(std::move(*summary));
    }
    return summaries;
}

base::Result<api::AppSummary> appSummary(const Reading &reading, domain::AppId id)
{
    const auto app = service::existing(reading.reads.apps().byId(id), u"app"_s);
    if (!app)
        return base::passOn(app);
    return summaryOf(reading, *app);
}

base::Result<api::ItemPage> itemPage(const Reading &reading, const domain::ItemQuery &query)
{
    const auto app = service::existing(reading.reads.apps().byId(query.app), u"app"_s);
    if (!app)
        return base::passOn(app);
    auto list = reading.reads.apps().list(query);
    if (!list)
        return base::passOn(list);
    QSet<QString> named;
    for (const auto &item : std::as_const(list->items))
        addNamed(*app, item, named);
    api::ItemPage page{std::move(list->items), list->total, {}};
    for (const QString &subject : std::as_const(named)) {
        const auto user = reading.reads.users().bySubject(subject.toUtf8());
        if (!user)
            return base::passOn(user);
        if (*user)
            page.people.insert(subject, (*user)->name);
    }
    return page;
}

} // namespace server::admin
