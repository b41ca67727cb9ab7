// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/appitem.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}

namespace ui::pages::app {

class ItemFieldEdit;

/// An item, new or existing, field by field.
class ItemDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    ItemDialog(server::api::AdminApi &api, const server::domain::App &app,
               const std::optional<server::domain::Item> &existing,
               const QHash<QString, QString> &people, server::base::Timestamp now, QWidget *parent);

private:
    void makeFields(const QHash<QString, QString> &people, server::base::Timestamp now);
    void check();
    void save();
    void saveStatus(const server::domain::Item &item);
    /// A new item: what has a value; an existing one: what has changed.
    [[nodiscard]] QJsonObject context() const;

    server::api::AdminApi &m_api;
    server::domain::App m_app;
    std::optional<server::domain::Item> m_existing;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QComboBox *m_status = nullptr;
    QList<ItemFieldEdit *> m_fields;
};

} // namespace ui::pages::app
