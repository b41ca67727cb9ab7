// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/displaytext.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

bool isInvisible(char32_t c)
{
    switch (c) {
    case 0x034F: // combining grapheme joiner
    case 0x115F:
    case 0x1160:
    case 0x17B4:
    case 0x17B5:
    case 0x2800: // braille pattern blank
    case 0x3164:
    case 0xFFA0: // Hangul fillers
        return true;
    default:
        break;
    }
    if (c >= 0xFE00 && c <= 0xFE0E)
        return true; // variation selectors but the one that asks for an emoji
    const auto category = QChar::category(c);
    return category == QChar::Other_Format || category == QChar::Other_PrivateUse
           || category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate;
}

bool isSpace(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || category == QChar::Separator_Space;
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

} // namespace

QString displayText(const QString &text, qsizetype maximum)
{
    constexpr int marksInARow = 3; // more only serve to paint over the neighbours
    QString result;
    int marks = 0;
    const QList<uint> characters = text.left(maximum * 4).toUcs4();
    for (const char32_t c : characters) {
        marks = isMark(c) ? marks + 1 : 0;
        if (isInvisible(c) || marks > marksInARow)
            continue;
        if (isSpace(c)) {
            if (!result.isEmpty() && !result.endsWith(u' '))
                result += u' ';
            continue;
        }
        if (result.size() >= maximum)
            return result.trimmed() + u'…';
        result += QChar::fromUcs4(c);
    }
    return result.trimmed();
}

QString displayBytes(const QByteArray &bytes, qsizetype maximum)
{
    QString result;
    for (const char c : bytes) {
        if (result.size() >= maximum)
            return result + u'…';
        if (c > 0x20 && c < 0x7f)
            result += QLatin1Char(c);
        else
            result += u'%' + QString::fromLatin1(QByteArray(1, c).toHex().toUpper());
    }
    return result;
}

QString initialOf(const QString &name)
{
    const QList<uint> characters = displayText(name).toUcs4();
    for (const char32_t c : characters) {
        if (QChar::isLetterOrNumber(c))
            return QString::fromUcs4(&c, 1).toUpper().left(2);
    }
    return u"•"_s;
}

} // namespace server::http::pages
