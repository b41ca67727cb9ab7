// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/protection.h"
#include "ui/support/answers.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class TextLabel;
}

namespace ui::pages::modulesettings {

/// The ready lines for the proxy in front of a protected host, to be copied into its configuration.
class ProxyLinesCard : public ui::widgets::Card
{
    Q_OBJECT
public:
    ProxyLinesCard(server::api::AdminApi &api, const ui::support::Environment &environment,
                   QWidget *parent = nullptr);
    void show(const QList<server::domain::ProtectionRule> &rules);

private:
    void load();
    void copy();
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer;
    QComboBox *m_proxy;
    QComboBox *m_host;
    QLineEdit *m_application;
    ui::widgets::TextLabel *m_fault;
    QPlainTextEdit *m_lines;
    QPushButton *m_copy;
};

} // namespace ui::pages::modulesettings
