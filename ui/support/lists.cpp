// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/lists.h"

namespace ui::support {

QStringList separatedByCommas(const QString &text)
{
    QStringList list = text.split(u',', Qt::SkipEmptyParts);
    for (QString &word : list)
        word = word.trimmed();
    list.removeAll(QString());
    return list;
}

} // namespace ui::support
