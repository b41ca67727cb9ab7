// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace ui::widgets {

/// A length of time as a number and a unit: nobody counts fourteen days in seconds.
class DurationEdit : public QWidget
{
    Q_OBJECT
public:
    /// Both controls are named after `name`: "accessSpinBox", "accessUnitComboBox".
    DurationEdit(const QString &name, const QString &accessibleName, server::base::Seconds lowest,
                 server::base::Seconds highest, QWidget *parent = nullptr);
    /// In the largest unit that needs no fraction.
    void setSpan(server::base::Seconds span);
    [[nodiscard]] server::base::Seconds span() const;

signals:
    void edited();

private:
    void useUnit();
    server::base::Seconds m_lowest;
    server::base::Seconds m_highest;
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace ui::widgets
