// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/appjson.h"

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

/// Reads members of one object and gathers what is wrong with them.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }
    void text(const QString &name, QString &value)
    {
        if (const auto found = typed(name, QJsonValue::String, u"string"_s))
            value = found->toString();
    }
    void flag(const QString &name, bool &value)
    {
        if (const auto found = typed(name, QJsonValue::Bool, u"true or false"_s))
            value = found->toBool();
    }
    void texts(const QString &name, QStringList &value)
    {
        const auto found = typed(name, QJsonValue::Array, u"list of strings"_s);
        if (!found)
            return;
        value.clear();
        for (const auto &element : found->toArray()) {
            if (!element.isString())
                return wrongType(name, u"list of strings"_s);
            value.append(element.toString());
        }
    }
    void fault(const QString &name, const QByteArray &code, const QString &param)
    {
        m_errors.append({name.toUtf8(), code, {param}});
    }
    template<class T>
    [[nodiscard]] base::Result<T> finish(T value) const
    {
        if (!m_errors.isEmpty())
            return base::failure(base::Error::Kind::InvalidInput, u"not a part of an app"_s,
                                 m_errors);
        return value;
    }

private:
    void wrongType(const QString &name, const QString &expected)
    {
        fault(name, "wrong_type", expected);
    }
    std::optional<QJsonValue> typed(const QString &name, QJsonValue::Type type,
                                    const QString &expected)
    {
        const auto found = m_object.constFind(name);
        if (found == m_object.constEnd())
            return {};
        if (found->type() == type)
            return *found;
        wrongType(name, expected);
        return {};
    }
    const QJsonObject &m_object;
    base::FieldErrors m_errors;
};

} // namespace

QJsonObject toJson(const AppField &field)
{
    QJsonObject object{{u"code"_s, field.code},
                       {u"name"_s, field.name},
                       {u"type"_s, QString::fromLatin1(toName(field.type))}};
    if (field.required)
        object.insert(u"required"_s, true);
    if (field.unique)
        object.insert(u"unique"_s, true);
    if (!field.indexed && isIndexable(field.type))
        object.insert(u"indexed"_s, false);
    if (!field.choices.isEmpty())
        object.insert(u"choices"_s, QJsonArray::fromStringList(field.choices));
    return object;
}

QJsonObject toJson(const AppStatus &status)
{
    return {{u"code"_s, status.code}, {u"name"_s, status.name}};
}

QJsonObject toJson(const AppRight &right)
{
    QJsonObject object;
    if (right.who == AppRight::Who::Everyone)
        object.insert(u"everyone"_s, true);
    else
        object.insert(QString::fromLatin1(toName(right.who)), right.name);
    QStringList allowed;
    if (right.read)
        allowed.append(u"read"_s);
    if (right.create)
        allowed.append(u"create"_s);
    if (right.change)
        allowed.append(u"change"_s);
    object.insert(u"allow"_s, QJsonArray::fromStringList(allowed));
    return object;
}

QJsonObject definitionToJson(const App &app)
{
    return {{u"code"_s, app.code},
            {u"name"_s, app.name},
            {u"fields"_s, listToJson(app.fields)},
            {u"statuses"_s, listToJson(app.statuses)},
            {u"rights"_s, listToJson(app.rights)}};
}

base::Result<AppField> fieldFromJson(const QJsonObject &object)
{
    Reader reader(object);
    AppField field;
    reader.text(u"code"_s, field.code);
    field.name = field.code;
    reader.text(u"name"_s, field.name);
    QString type = QString::fromLatin1(toName(field.type));
    reader.text(u"type"_s, type);
    if (const auto known = fieldTypeFromName(type.toUtf8()))
        field.type = *known;
    else
        reader.fault(u"type"_s, "unknown_value", type);
    field.indexed = isIndexable(field.type);
    reader.flag(u"required"_s, field.required);
    reader.flag(u"indexed"_s, field.indexed);
    reader.flag(u"unique"_s, field.unique);
    reader.texts(u"choices"_s, field.choices);
    return reader.finish(std::move(field));
}

base::Result<AppStatus> statusFromJson(const QJsonObject &object)
{
    Reader reader(object);
    AppStatus status;
    reader.text(u"code"_s, status.code);
    status.name = status.code;
    reader.text(u"name"_s, status.name);
    return reader.finish(std::move(status));
}

base::Result<AppRight> rightFromJson(const QJsonObject &object)
{
    Reader reader(object);
    AppRight right;
    bool everyone = false;
    reader.flag(u"everyone"_s, everyone);
    const int kinds =
        int(everyone) + int(object.contains(u"group"_s)) + int(object.contains(u"user"_s));
    if (kinds != 1)
        reader.fault(u"everyone"_s, "unknown_value", u"everyone, group or user"_s);
    if (object.contains(u"group"_s))
        right.who = AppRight::Who::Group;
    else if (object.contains(u"user"_s))
        right.who = AppRight::Who::User;
    reader.text(u"group"_s, right.name);
    reader.text(u"user"_s, right.name);
    QStringList allowed;
    reader.texts(u"allow"_s, allowed);
    for (const QString &act : std::as_const(allowed)) {
        if (act == "read"_L1)
            right.read = true;
        else if (act == "create"_L1)
            right.create = true;
        else if (act == "change"_L1)
            right.change = true;
        else
            reader.fault(u"allow"_s, "unknown_value", act);
    }
    return reader.finish(std::move(right));
}

} // namespace server::domain
