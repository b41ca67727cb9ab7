// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging/logrecord.h"

#include "server/base/isotime.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app::logging {

namespace {

bool isHarmless(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

} // namespace

QByteArray nameOf(Level level)
{
    switch (level) {
    case Level::Debug:
        return "debug"_ba;
    case Level::Info:
        return "info"_ba;
    case Level::Warning:
        return "warning"_ba;
    case Level::Critical:
        return "critical"_ba;
    case Level::Fatal:
        break;
    }
    return "fatal"_ba;
}

QString madeVisible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            // Format characters beyond the first plane are tags: nothing that a log needs.
            const char32_t full = QChar::surrogateToUcs4(c, text.at(i + 1));
            if (QChar::category(full) == QChar::Other_Format)
                result += u"\\u{%1}"_s.arg(uint(full), 0, 16);
            else
                result += QStringView(text).mid(i, 2);
            ++i;
        } else if (c.isSurrogate() || !isHarmless(c)) {
            result += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        } else {
            result += c;
        }
    }
    return result;
}

QByteArray textLine(const LogRecord &record)
{
    return server::base::toIsoText(record.at).toLatin1() + ' ' + QByteArray::number(record.sequence)
           + ' ' + nameOf(record.level) + ' ' + record.category + ' '
           + madeVisible(record.message).toUtf8() + '\n';
}

QByteArray jsonLine(const LogRecord &record)
{
    const QJsonObject object{{u"time"_s, server::base::toIsoText(record.at)},
                             {u"sequence"_s, qint64(record.sequence)},
                             {u"level"_s, QString::fromLatin1(nameOf(record.level))},
                             {u"category"_s, QString::fromLatin1(record.category)},
                             {u"message"_s, madeVisible(record.message)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace app::logging
