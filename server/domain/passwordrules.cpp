// SPDX-License-Identifier: GPL-3.0-or-later
// OWASP ASVS 5.0 section 6.2: length and known words; no rules about kinds of characters.
#include "server/domain/user.h"

#include "server/domain/commonpasswords.h"
#include "server/domain/limits.h"

namespace server::domain {

namespace {

qsizetype codePoints(const QString &text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

/// The words that this account or this program suggests: alone, doubled, or with digits and signs
/// around them.
bool isContextWord(const QString &password, const QString &word)
{
    if (word.isEmpty())
        return false;
    QString core = password;
    core.remove(word, Qt::CaseInsensitive);
    for (const QChar c : core) {
        if (c.isLetter())
            return false;
    }
    return core.size() < password.size();
}

} // namespace

base::FieldErrors checkPassword(const base::Secret &password, const QString &userCode)
{
    const QByteArray &bytes = password.reveal();
    if (bytes.size() > limits::passwordBytes)
        return {{"password", "too_long", {QString::number(limits::passwordBytes)}}};
    const QString text = QString::fromUtf8(bytes);
    if (codePoints(text) < limits::passwordMinimumCharacters)
        return {{"password", "too_short", {QString::number(limits::passwordMinimumCharacters)}}};
    if (isCommonPassword(text))
        return {{"password", "common", {}}};
    if (isContextWord(text, userCode) || isContextWord(text, QStringLiteral("consentry")))
        return {{"password", "contains_context", {}}};
    return {};
}

} // namespace server::domain
