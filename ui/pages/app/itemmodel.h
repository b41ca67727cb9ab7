// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/appviews.h"
#include "ui/widgets/recordtable.h"

namespace server::base {
class Clock;
}

namespace ui::pages::app {

using ItemModel = ui::widgets::RecordTable<server::domain::Item>;

/// The items of an app as a table: name, status, the first fields, who made it and when it changed.
/// `people` gives names for identifiers and outlives the model.
[[nodiscard]] ItemModel *makeItemModel(const server::domain::App &app,
                                       const QHash<QString, QString> &people,
                                       const server::base::Clock &clock, QObject *parent);
/// What a value says to people; empty for none.
[[nodiscard]] QString shownText(const server::domain::AppField &field, const QJsonValue &stored,
                                const QHash<QString, QString> &people);

} // namespace ui::pages::app
