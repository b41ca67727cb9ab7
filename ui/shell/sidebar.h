// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/shell/location.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;

namespace server::api {
class AdminApi;
}

namespace ui::shell {

class PersonButton;
class ServerChip;

/// The window's left edge: the sections, the server's state, the signed-in person.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    Sidebar(server::api::AdminApi &api, const server::api::Principal &principal,
            QWidget *parent = nullptr);
    void setCurrent(Section section);

signals:
    void sectionRequested(ui::shell::Section section);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<int, QAbstractButton *> m_buttons;
};

} // namespace ui::shell
