// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/icons.h"

#include <QWidget>

class QPushButton;

namespace ui::widgets {

/// Stands where a list is empty: says what belongs here and offers the first step.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(ui::support::Icon icon, const QString &headline, const QString &text,
               QWidget *parent = nullptr);
    /// Without a call there is no button.
    QPushButton *offer(const QString &action, const QString &objectName);
};

} // namespace ui::widgets
