// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/pages/module/secretmodel.h"
#include "ui/support/answers.h"

#include <QDialog>

class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class MessageBar;
class TableView;
} // namespace ui::widgets

namespace ui::pages::module {

/// A client's secrets, so that one can be replaced without an outage: add, deploy, revoke the old
/// one. Shows prefixes only.
class SecretsDialog : public QDialog
{
    Q_OBJECT
public:
    SecretsDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                  const server::api::ClientSummary &client, QWidget *parent);
    ~SecretsDialog() override;

signals:
    void addRequested();

private:
    void reload();
    void follow();
    void revoke();
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    server::api::ClientSummary m_client;
    ui::support::LatestAnswer m_answer;
    std::unique_ptr<SecretModel> m_model;
    ui::widgets::TableView *m_table;
    ui::widgets::MessageBar *m_messages;
    QPushButton *m_revoke;
};

} // namespace ui::pages::module
