// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 section 6.1.
#include "server/domain/devicecode.h"

namespace server::domain {

QByteArray userCodeAlphabet()
{
    return "BCDFGHJKLMNPQRSTVWXZ";
}

QByteArray canonicalUserCode(const QString &typed)
{
    const QByteArray alphabet = userCodeAlphabet();
    QByteArray code;
    for (const QChar c : typed) {
        // Any dash and any blank: people type what their keyboard offers.
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        const char letter = c.unicode() < 0x80 ? c.toUpper().toLatin1() : '\0';
        if (!alphabet.contains(letter) || code.size() == userCodeLetters)
            return {};
        code.append(letter);
    }
    return code.size() == userCodeLetters ? code : QByteArray();
}

QByteArray displayUserCode(const QByteArray &canonical)
{
    return canonical.left(userCodeLetters / 2) + '-' + canonical.mid(userCodeLetters / 2);
}

} // namespace server::domain
