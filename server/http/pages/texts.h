// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <memory>

namespace server::http::pages {

/// The texts of the pages in one language, from translations/web_<language>.json: flat keys,
/// placeholders {0}, {1}. Immutable after loading; shared by all workers.
class Texts
{
public:
    /// A text with its placeholders filled; for places that hold text only, such as a title.
    [[nodiscard]] QString plain(const QString &key, const QStringList &values = {}) const;
    /// A text as pieces, each with `text` and `name`: values are names, which a page isolates from
    /// the direction of the sentence around them.
    [[nodiscard]] QJsonArray sentence(const QString &key, const QStringList &values = {}) const;
    /// The text of `key` with the ending that this language wants for a number (one, few, many).
    [[nodiscard]] QString counted(const QString &key, qint64 number) const;
    [[nodiscard]] bool contains(const QString &key) const { return m_texts.contains(key); }
    [[nodiscard]] const QJsonObject &all() const { return m_texts; }
    [[nodiscard]] const QByteArray &language() const { return m_language; }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    Texts(QByteArray language, QJsonObject texts);

private:
    QByteArray m_language;
    QLocale m_locale;
    QJsonObject m_texts;
};
using TextsPtr = std::shared_ptr<const Texts>;

/// All languages that the pages speak; English first. Reads them once from the program itself.
class Languages
{
public:
    Languages();
    /// Of several wishes the first that names a language: the person's own choice, `ui_locales`,
    /// Accept-Language; else English.
    [[nodiscard]] TextsPtr choose(const QByteArray &own, const QByteArray &uiLocales,
                                  const QByteArray &acceptLanguage) const;
    [[nodiscard]] TextsPtr find(const QByteArray &language) const;
    [[nodiscard]] const QList<TextsPtr> &all() const { return m_all; }

private:
    QList<TextsPtr> m_all;
};

/// The languages of an Accept-Language header, best first, without those refused by q=0. Bounded.
[[nodiscard]] QByteArrayList acceptedLanguages(const QByteArray &header);

} // namespace server::http::pages
