// SPDX-License-Identifier: GPL-3.0-or-later
// OWASP ASVS 5.0 section 6.2.4.
#include "server/domain/commonpasswords.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace server::domain {

namespace {

/// Words that lead every published count of leaked passwords, in the five languages of the product.
const QSet<QString> &words()
{
    static const QStringList list =
        QStringLiteral(
            "aa abc abcd abcdef access account admin administrator adobe adgangskode alexander "
            "alexandra alexis amanda america "
            "amour andrea andrew angel angela angelo animal anthony apple arsenal asdf asdfgh "
            "asdfghjkl ashley asshole "
            "austin azerty babygirl bailey banana barcelona baseball basketball batman beautiful "
            "benjamin berlin "
            "bienvenido bigdaddy birthday blahblah blessed blink bonjour boomer brandon brittany "
            "bubbles buster "
            "butterfly california carlos caroline changeme charles charlie cheese chelsea chicago "
            "chicken chocolat "
            "chocolate chris christian christopher clave computer computador consumer contrasena "
            "cookie corvette "
            "cowboys crystal dallas dallascowboys daniel daniela danielle darling default demo "
            "diamond dolphin donald "
            "doudou dragon eagles einstein elephant elizabeth eminem estrella fernando ferrari "
            "fischer fishing "
            "flower flowers football forever formula france frankfurt freedom freund friend "
            "friends fuckyou "
            "fussball gabriel garfield gateway geheim george gfhjkm gibson ginger giovanni golden "
            "golfer google "
            "guest guitar hallo hamburg hammer hannah hardcore harley heather hello helpme herbert "
            "hockey hola "
            "hollywood homer hottie hunter iceman iloveyou iloveu internet isabella jackson "
            "jasmine jasper jennifer "
            "jeremy jessica jesus jordan joseph joshua junior justin katherine kennwort killer "
            "knight koenig "
            "kristina ladybug lakers lauren letmein liberty ljubov loulou london loveme lovely "
            "lover loveyou "
            "lucky maggie manager manchester margarita marina marlboro marseille martin maverick "
            "maxwell melissa "
            "mercedes merlin metallica mexico michael michelle mickey midnight mike miller monkey "
            "monster montana "
            "morgan motdepasse mother mustang mynoob natalia natasha nathalie nicholas nicole "
            "nikita nirvana "
            "nothing november october oliver online orange p@ssword pakistan pantera parola parole "
            "parolj parool "
            "pass passe passion passme passport passw passwd password passwort patricia patrick "
            "peaches peanut "
            "pepper phoenix platinum playboy pokemon porsche porsche potter power prince princess "
            "princesa private "
            "public purple qazwsx qazwsxedc qwaszx qwer qwert qwerty qwertyu qwertyuiop qwertz "
            "qwertzuiop rabbit "
            "rachel raiders rainbow rangers realmadrid rebecca red redsox richard robert rocky "
            "root roxana samantha "
            "sample samsung samuel schalke schatz schmidt scooter scorpio sebastian secret secreto "
            "senha service "
            "sergey shadow shannon sharon shelby sierra silver simple slipknot smokey snoopy "
            "snowball soccer "
            "softball soleil sommer sonnenschein sophie spain spiderman spring starwars stefan "
            "steelers stella "
            "stephanie steven stupid summer summertime sunday sunflower sunshine superman "
            "superstar support svetlana "
            "sweety sysadmin system target taylor teacher teamo tennis tequiero test tester "
            "testing testtest "
            "thomas thunder tigger timeout tinkerbell toor toyota transformers trustno turtle "
            "united user "
            "valentina vanessa veronica victor victoria viktoria vkontakte volkswagen warcraft "
            "webadmin webmaster "
            "welcome whatever william willkommen windows winner winter wizard wolverine wordpass "
            "xbox yankees "
            "yellow zaq zaqwsx zaqxsw zxcv zxcvbn zxcvbnm privet lyubov nastya marinka parol "
            "qweasd qweasdzxc qazxsw asdasd qweqwe zxczxc wasd poiuytrewq lkjhgfdsa mnbvcxz")
            .split(u' ');
    static const QSet<QString> set(list.begin(), list.end());
    return set;
}

QChar unswapped(QChar c)
{
    switch (c.unicode()) {
    case u'0':
        return u'o';
    case u'1':
        return u'i';
    case u'3':
        return u'e';
    case u'4':
    case u'@':
        return u'a';
    case u'5':
    case u'$':
        return u's';
    case u'7':
        return u't';
    default:
        return c;
    }
}

/// Without what people put behind a word: a year or another short number, and an exclamation mark.
QString stem(QString text)
{
    if (text.endsWith(u'!'))
        text.chop(1);
    for (int digits = 0; digits < 4 && !text.isEmpty() && text.back().isDigit(); ++digits)
        text.chop(1);
    return text;
}

/// Each character next to the one before it in one of these rows: abcdefgh, 87654321, qwertyui.
bool isRun(const QString &text)
{
    static const std::array rows{QStringLiteral("abcdefghijklmnopqrstuvwxyz"),
                                 QStringLiteral("01234567890"),
                                 QStringLiteral("qwertyuiop"),
                                 QStringLiteral("asdfghjkl"),
                                 QStringLiteral("zxcvbnm"),
                                 QStringLiteral("1qaz2wsx3edc4rfv5tgb"),
                                 QStringLiteral("q1w2e3r4t5y6u7i8"),
                                 QStringLiteral("1q2w3e4r5t6y7u8i"),
                                 QStringLiteral("qwertyuiopasdfghjklzxcvbnm"),
                                 QStringLiteral("йцукенгшщзхъ")};
    QString reversed = text;
    std::reverse(reversed.begin(), reversed.end());
    return std::any_of(rows.begin(), rows.end(), [&](const QString &row) {
        return row.contains(text) || row.contains(reversed);
    });
}

/// abcabcabc, 11111111, 12341234.
bool isRepeated(const QString &text)
{
    for (qsizetype length = 1; length <= 4 && length * 2 <= text.size(); ++length) {
        bool same = true;
        for (qsizetype i = length; i < text.size() && same; ++i)
            same = text.at(i) == text.at(i - length);
        if (same)
            return true;
    }
    return false;
}

} // namespace

bool isCommonPassword(const QString &password)
{
    const QString text = password.toLower();
    if (isRun(text) || isRepeated(text) || words().contains(stem(text)))
        return true;
    QString plain = text;
    std::transform(plain.begin(), plain.end(), plain.begin(), unswapped);
    return words().contains(plain) || words().contains(stem(plain));
}

} // namespace server::domain
