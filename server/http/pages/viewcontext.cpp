// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/viewcontext.h"

#include "server/http/pages/displaytext.h"

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

constexpr int tileColours = 8;

QJsonArray languagesView(const ViewContext &context)
{
    QJsonArray view;
    const QByteArray query = context.ownQuery.value_or(QByteArray());
    for (const TextsPtr &texts : context.languages.all()) {
        QByteArray href = "?" + query;
        if (!query.isEmpty())
            href += '&';
        href += "lang=" + texts->language();
        view.append(QJsonObject{
            {u"code"_s, QString::fromLatin1(texts->language())},
            {u"label"_s, texts->plain(u"language_name"_s)},
            {u"href"_s, QString::fromLatin1(href)},
            {u"current"_s, texts->language() == context.texts.language()},
        });
    }
    return view;
}

} // namespace

QJsonObject commonView(const ViewContext &context, const QString &title)
{
    const QString company = companyName(context);
    const bool rightToLeft = context.texts.locale().textDirection() == Qt::RightToLeft;
    return {
        {u"language"_s, QString::fromLatin1(context.texts.language())},
        {u"direction"_s, rightToLeft ? u"rtl"_s : u"ltr"_s},
        {u"pageTitle"_s, title + u" · "_s + company},
        {u"style"_s, context.href(context.assets.stylePath())},
        {u"favicon"_s, context.href(context.assets.faviconPath())},
        {u"company"_s, company},
        {u"companyTile"_s, tileView(context, company, context.catalog.company.iconPng)},
        {u"host"_s, displayBytes(context.catalog.config.issuer.authority())},
        {u"hasLanguages"_s, context.ownQuery.has_value()},
        {u"languages"_s, languagesView(context)},
        {u"problem"_s, QString()},
        {u"incident"_s, QString::fromLatin1(context.incident)},
    };
}

QJsonObject tileView(const ViewContext &context, const QString &name, const QByteArray &iconPng)
{
    uint sum = 7;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return {
        {u"icon"_s, iconPng.isEmpty() ? QString() : context.href(context.assets.iconPath(iconPng))},
        {u"initial"_s, initialOf(name)},
        {u"colour"_s, u"tile-"_s + QString::number(sum % tileColours)},
    };
}

QJsonArray hiddenView(const oauth::HiddenFields &fields)
{
    QJsonArray view;
    for (const auto &[name, value] : fields) {
        view.append(QJsonObject{{u"name"_s, QString::fromUtf8(name)},
                                {u"value"_s, QString::fromUtf8(value)}});
    }
    return view;
}

QJsonArray hiddenView(oauth::HiddenFields fields, const QByteArray &name, const QByteArray &value)
{
    fields.removeIf([&](const auto &field) { return field.first == name; });
    fields.append({name, value});
    return hiddenView(fields);
}

QJsonObject scopeView(const ViewContext &context, const QByteArray &scope, const QString &appName)
{
    const QString name = displayBytes(scope, 80);
    QString key = u"scope_"_s + QString::fromLatin1(scope);
    const bool known = scope != "other" && context.texts.contains(key + u"_title"_s);
    if (!known)
        key = u"scope_other"_s;
    const QString value = scope == "api" ? appName : name;
    return {
        {u"scope"_s, name},
        {u"title"_s, context.texts.sentence(key + u"_title"_s, {value})},
        {u"detail"_s, context.texts.sentence(key + u"_detail"_s)},
    };
}

QString companyName(const ViewContext &context)
{
    const QString name = displayText(context.catalog.company.name, 80);
    return name.isEmpty() ? u"Consentry"_s : name;
}

QString clientName(const ViewContext &context, const QString &name)
{
    const QString shown = displayText(name, 80);
    return shown.isEmpty() ? context.texts.plain(u"common_anotherService"_s) : shown;
}

} // namespace server::http::pages
