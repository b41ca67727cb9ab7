// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/templates.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

// The library does not build clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <kainjow/mustache.hpp>
#pragma GCC diagnostic pop

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

namespace mustache = kainjow::mustache;

const QString folder = u":/server/http/pages/"_s;

QByteArray source(const QString &name)
{
    QFile file(folder + name + u".html"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    // The licence line is for readers of the source.
    return text.startsWith("{{!") ? text.mid(text.indexOf('\n') + 1) : text;
}

/// `{{> part}}` and `{{> part value}}` are replaced when the program starts: the part's text, with
/// `@` standing for the value. That keeps templates whole, parsed once, and free of raw insertion.
QByteArray withParts(const QByteArray &text)
{
    QByteArray result;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf("{{> "); at >= 0; at = text.indexOf("{{> ", from)) {
        const qsizetype end = text.indexOf("}}", at);
        if (end < 0)
            break;
        const QByteArrayList words = text.mid(at + 4, end - at - 4).trimmed().split(' ');
        result += text.mid(from, at - from);
        result += withParts(source(u"parts/"_s + QString::fromLatin1(words.first())))
                      .replace('@', words.value(1))
                      .trimmed();
        from = end + 2;
    }
    return result + text.mid(from);
}

mustache::data toData(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Array: {
        mustache::data list(mustache::data::type::list);
        for (const auto &item : value.toArray())
            list.push_back(toData(item));
        return list;
    }
    case QJsonValue::Object: {
        mustache::data object(mustache::data::type::object);
        const QJsonObject members = value.toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            object.set(member.key().toStdString(), toData(member.value()));
        return object;
    }
    case QJsonValue::Bool:
        return value.toBool() ? mustache::data(true) : mustache::data(false);
    case QJsonValue::Double:
        return mustache::data(std::to_string(value.toInteger()));
    default:
        break;
    }
    // An empty text counts as absent, so that a section can ask for it.
    const QString text = value.toString();
    return text.isEmpty() ? mustache::data(false) : mustache::data(text.toStdString());
}

} // namespace

class Templates::Private
{
public:
    std::unordered_map<std::string, mustache::mustache> templates;
    std::unordered_map<std::string, mustache::data> texts; ///< by language, made when first needed
};

Templates::Templates()
    : d(std::make_unique<Private>())
{
    for (const QString &file : QDir(folder).entryList({u"*.html"_s}, QDir::Files)) {
        const QString name = file.chopped(5);
        mustache::mustache parsed(withParts(source(name)).toStdString());
        if (!parsed.is_valid())
            qFatal("page template %s: %s", qPrintable(name), parsed.error_message().c_str());
        d->templates.emplace(name.toStdString(), std::move(parsed));
    }
}

Templates::~Templates() = default;

QByteArray Templates::render(const QString &name, const Texts &texts,
                             const QJsonObject &values) const
{
    const auto found = d->templates.find(name.toStdString());
    if (found == d->templates.end())
        return {};
    mustache::data &spoken = d->texts[texts.language().toStdString()];
    if (spoken.is_empty_object()) {
        spoken.set("t", toData(texts.all()));
    }
    const mustache::data page = toData(values);
    mustache::context<std::string> context(&spoken);
    context.push(&page);
    return QByteArray::fromStdString(found->second.render(context));
}

} // namespace server::http::pages
