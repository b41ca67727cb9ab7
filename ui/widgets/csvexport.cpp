// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4180.
#include "ui/widgets/csvexport.h"

#include <QAbstractItemModel>

namespace ui::widgets {

namespace {

QString field(QString text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n')
        || text.contains(u'\r')) {
        text.replace(u'"', QStringLiteral("\"\""));
        text = u'"' + text + u'"';
    }
    return text;
}

} // namespace

QByteArray toCsv(const QAbstractItemModel &model)
{
    QStringList lines;
    QStringList fields;
    for (int column = 0; column < model.columnCount(); ++column)
        fields.append(field(model.headerData(column, Qt::Horizontal).toString()));
    lines.append(fields.join(u','));
    for (int row = 0; row < model.rowCount(); ++row) {
        fields.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            fields.append(field(model.index(row, column).data().toString()));
        lines.append(fields.join(u','));
    }
    return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

} // namespace ui::widgets
