// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include <QKeyEvent>

namespace ui::widgets {

FilterField::FilterField(const QString &objectName, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(objectName);
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(false);
    setMinimumWidth(150);
    setMaximumWidth(240);
    setMaxLength(200);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui::widgets
