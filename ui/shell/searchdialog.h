// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTimer;

namespace server::api {
class AdminApi;
}

namespace ui::shell {

/// Ctrl+K: finds sections, modules, clients and users by a part of their name, and goes there.
class SearchDialog : public QDialog
{
    Q_OBJECT
public:
    SearchDialog(server::api::AdminApi &api, QWidget *parent);

signals:
    void locationRequested(const QString &location);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Hit
    {
        QString text;
        QString kind;
        QString location;
    };
    void load();
    void search();
    void show(const QList<Hit> &users);
    void choose();
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_modulesAnswer, m_usersAnswer;
    QList<Hit> m_known; ///< sections, modules, clients
    QLineEdit *m_text;
    QListWidget *m_list;
    QTimer *m_delay;
};

} // namespace ui::shell
