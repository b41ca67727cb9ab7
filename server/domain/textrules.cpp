// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/textrules.h"

#include <algorithm>

namespace server::domain {

namespace {

bool isForbidden(QChar c, Lines lines)
{
    if (lines == Lines::Several && (c == u'\n' || c == u'\r' || c == u'\t'))
        return false;
    const bool turnsDirection = (c >= QChar(0x202A) && c <= QChar(0x202E))
                                || (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200E)
                                || c == QChar(0x200F);
    const bool breaksLine = c == QChar(0x2028) || c == QChar(0x2029);
    return c.category() == QChar::Other_Control || turnsDirection || breaksLine;
}

} // namespace

bool hasControlCharacters(const QString &text, Lines lines)
{
    return std::any_of(text.begin(), text.end(), [lines](QChar c) { return isForbidden(c, lines); })
           || !text.isValidUtf16();
}

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

void checkText(base::FieldErrors &errors, const QByteArray &field, const QString &text,
               qsizetype maximum, Need need, Lines lines)
{
    if (text.size() > maximum)
        errors.append({field, "too_long", {QString::number(maximum)}});
    else if (hasControlCharacters(text, lines))
        errors.append({field, "control_character", {}});
    else if (need == Need::Required && text.trimmed().isEmpty())
        errors.append({field, "required", {}});
}

} // namespace server::domain
