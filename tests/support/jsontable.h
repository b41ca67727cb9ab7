// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QSet>

namespace tests::support {

/// The rows of tests/data/<name>.json: an array of objects, each with a unique "row". Ends the test
/// program when the file is missing, not such an array, or names a row twice.
[[nodiscard]] inline QList<QJsonObject> jsonTable(const QString &name)
{
    const QString path =
        QStringLiteral(CONSENTRY_TEST_DATA) + u'/' + name + QStringLiteral(".json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isArray())
        qFatal("%s at %d: %s", qPrintable(path), error.offset, qPrintable(error.errorString()));
    QList<QJsonObject> rows;
    QSet<QString> names;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject row = value.toObject();
        const QString rowName = row.value(QStringLiteral("row")).toString();
        if (rowName.isEmpty() || names.contains(rowName))
            qFatal("%s: row '%s' has no name or stands twice", qPrintable(path),
                   qPrintable(rowName));
        names.insert(rowName);
        rows.append(row);
    }
    return rows;
}

/// The bytes of a table's text: UTF-8, or hexadecimal behind "hex:" where JSON cannot hold them.
[[nodiscard]] inline QByteArray tableBytes(const QJsonValue &value)
{
    const QByteArray text = value.toString().toUtf8();
    return text.startsWith("hex:") ? QByteArray::fromHex(text.mid(4)) : text;
}

} // namespace tests::support
