// SPDX-License-Identifier: GPL-3.0-or-later
// BCP 47, RFC 9110 section 12.5.4, RFC 4647 section 3.4.
#include "server/http/pages/texts.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

constexpr qsizetype maximumWishes = 16;

/// Which of one, few, many a number takes: the plural rules of CLDR for the five languages.
QString pluralOf(const QByteArray &language, qint64 number)
{
    if (language == "ru") {
        const qint64 tens = number % 100;
        const qint64 ones = number % 10;
        if (ones == 1 && tens != 11)
            return u"one"_s;
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? u"few"_s : u"many"_s;
    }
    const bool singular = language == "fr" ? number < 2 : number == 1;
    return singular ? u"one"_s : u"many"_s;
}

QByteArray primaryTag(const QByteArray &tag)
{
    return tag.split('-').first().trimmed().toLower();
}

} // namespace

Texts::Texts(QByteArray language, QJsonObject texts)
    : m_language(std::move(language))
    , m_locale(QString::fromLatin1(m_language))
    , m_texts(std::move(texts))
{
}

QString Texts::plain(const QString &key, const QStringList &values) const
{
    QString result;
    for (const auto &piece : sentence(key, values))
        result += piece[u"text"_s].toString();
    return result;
}

QJsonArray Texts::sentence(const QString &key, const QStringList &values) const
{
    QJsonArray pieces;
    const QString text = m_texts.value(key).toString(key);
    const auto append = [&](const QString &piece, bool name) {
        if (!piece.isEmpty())
            pieces.append(QJsonObject{{u"text"_s, piece}, {u"name"_s, name}});
    };
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at + 1)) {
        if (at + 2 >= text.size() || text.at(at + 2) != u'}' || !text.at(at + 1).isDigit())
            continue;
        append(text.mid(from, at - from), false);
        append(values.value(text.at(at + 1).digitValue()), true);
        from = at + 3;
    }
    append(text.mid(from), false);
    return pieces;
}

QString Texts::counted(const QString &key, qint64 number) const
{
    return plain(key + u'_' + pluralOf(m_language, number), {m_locale.toString(number)});
}

Languages::Languages()
{
    for (const QByteArray &language : {"en"_ba, "ru"_ba, "es"_ba, "fr"_ba, "de"_ba}) {
        QFile file(u":/server/http/translations/web_%1.json"_s.arg(QString::fromLatin1(language)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the texts of the pages are missing in the program: %s", language.constData());
        const QJsonObject texts = QJsonDocument::fromJson(file.readAll()).object();
        m_all.append(std::make_shared<const Texts>(language, texts));
    }
}

TextsPtr Languages::choose(const QByteArray &own, const QByteArray &uiLocales,
                           const QByteArray &acceptLanguage) const
{
    const QByteArrayList locales = uiLocales.split(' ');
    const QByteArrayList wishes = QByteArrayList{own}
                                  + locales.first(std::min(locales.size(), maximumWishes))
                                  + acceptedLanguages(acceptLanguage);
    for (const QByteArray &wish : wishes) {
        if (auto texts = find(primaryTag(wish)))
            return texts;
    }
    return m_all.first();
}

TextsPtr Languages::find(const QByteArray &language) const
{
    for (const TextsPtr &texts : m_all) {
        if (texts->language() == language)
            return texts;
    }
    return nullptr;
}

QByteArrayList acceptedLanguages(const QByteArray &header)
{
    QList<std::pair<double, QByteArray>> wishes;
    const QByteArrayList entries = header.split(',');
    for (const QByteArray &entry : entries.first(std::min(entries.size(), maximumWishes))) {
        const QByteArrayList parts = entry.split(';');
        double weight = 1.0;
        for (const QByteArray &part : parts.sliced(1)) {
            const QByteArray parameter = part.trimmed().toLower();
            bool isNumber = false;
            if (parameter.startsWith("q="))
                weight = parameter.mid(2).toDouble(&isNumber);
            if (!isNumber || !(weight >= 0.0 && weight <= 1.0))
                weight = 0.0;
        }
        const QByteArray language = parts.first().trimmed();
        if (weight > 0.0 && !language.isEmpty())
            wishes.append({weight, language});
    }
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QByteArrayList languages;
    for (const auto &wish : wishes)
        languages.append(wish.second);
    return languages;
}

} // namespace server::http::pages
