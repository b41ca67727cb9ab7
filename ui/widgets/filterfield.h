// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui::widgets {

/// Filters a list while one types; Escape empties it.
class FilterField : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(const QString &objectName, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui::widgets
