// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/icons.h"

#include <QAbstractButton>

namespace ui::widgets {

/// One entry of the sidebar: icon and text, filled when its section is shown.
class SidebarButton : public QAbstractButton
{
    Q_OBJECT
public:
    SidebarButton(ui::support::Icon icon, const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ui::support::Icon m_icon;
};

} // namespace ui::widgets
