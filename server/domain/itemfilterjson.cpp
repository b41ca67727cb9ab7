// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/applimits.h"
#include "server/domain/itemfilter.h"
#include "server/domain/itemkey.h"

#include <QHash>
#include <QJsonArray>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;
using Operator = ItemCondition::Operator;

tl::unexpected<base::Error> wrong(const QString &field, const QByteArray &code,
                                  const QList<QString> &params = {})
{
    return base::failure(base::Error::Kind::InvalidInput, u"the filter is not valid"_s,
                         {{field.left(limits::codeCharacters).toUtf8(), code, params}});
}

std::optional<Operator> comparisonOf(const QString &name)
{
    static const QHash<QString, Operator> names{{u"eq"_s, Operator::Equal},
                                                {u"neq"_s, Operator::NotEqual},
                                                {u"ne"_s, Operator::NotEqual},
                                                {u"gt"_s, Operator::Greater},
                                                {u"gte"_s, Operator::GreaterOrEqual},
                                                {u"lt"_s, Operator::Less},
                                                {u"lte"_s, Operator::LessOrEqual},
                                                {u"like"_s, Operator::Contains},
                                                {u"in"_s, Operator::OneOf}};
    const auto found = names.constFind(name);
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

/// What a filter may name: an attribute with the field that says how its values are written.
struct Subject
{
    int attribute = 0;
    AppField field;
};

std::optional<Subject> systemSubject(const App &app, const QString &code)
{
    const auto subject = [&code](ItemAttribute attribute, FieldType type) {
        AppField field;
        field.code = code;
        field.type = type;
        return Subject{int(attribute), field};
    };
    if (code == "__id"_L1)
        return subject(ItemAttribute::Id, FieldType::User);
    if (code == "__name"_L1)
        return subject(ItemAttribute::Name, FieldType::Text);
    if (code == "__createdAt"_L1)
        return subject(ItemAttribute::CreatedAt, FieldType::DateTime);
    if (code == "__updatedAt"_L1)
        return subject(ItemAttribute::UpdatedAt, FieldType::DateTime);
    if (code == "__createdBy"_L1)
        return subject(ItemAttribute::CreatedBy, FieldType::User);
    if (code != "__status"_L1)
        return {};
    auto status = subject(ItemAttribute::Status, FieldType::Choice);
    for (const AppStatus &each : app.statuses)
        status.field.choices.append(each.code);
    return status;
}

base::Result<Subject> subjectOf(const App &app, const QString &code)
{
    if (const auto system = systemSubject(app, code))
        return *system;
    const AppField *field = app.field(code);
    if (!field)
        return wrong(code, "unknown_member");
    if (!field->indexed)
        return wrong(code, "not_indexed");
    return Subject{field->number, *field};
}

/// Reads one filter; counts its parts on the way, so that none grows beyond what a list may cost.
class FilterReader
{
public:
    explicit FilterReader(const App &app)
        : m_app(app)
    {
    }
    [[nodiscard]] base::Result<ItemFilter> read(const QJsonObject &object, int depth);

private:
    [[nodiscard]] base::Result<ItemFilter> member(const QString &name, const QJsonValue &value,
                                                  int depth);
    [[nodiscard]] base::Result<ItemFilter> group(ItemFilter::Kind kind, const QString &name,
                                                 const QJsonValue &value, int depth);
    [[nodiscard]] base::Result<ItemFilter> comparison(Operator op, const QString &name,
                                                      const QJsonValue &value);
    /// {"amount": 5} and its longer forms.
    [[nodiscard]] base::Result<ItemFilter> shorthand(const QString &code, const QJsonValue &value);
    [[nodiscard]] base::Result<ItemFilter> range(const Subject &subject, const QJsonObject &ends);
    [[nodiscard]] base::Result<ItemFilter> condition(const Subject &subject, Operator op,
                                                     const QJsonValue &value);
    [[nodiscard]] base::Result<QByteArray> key(const Subject &subject, const QJsonValue &value);
    [[nodiscard]] bool isOneMore() { return ++m_parts <= limits::filterParts; }

    const App &m_app;
    qsizetype m_parts = 0;
};

base::Result<ItemFilter> FilterReader::read(const QJsonObject &object, int depth)
{
    if (depth > limits::filterDepth)
        return wrong(u"filter"_s, "too_deep", {QString::number(limits::filterDepth)});
    ItemFilter all;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        auto part = member(it.key(), it.value(), depth);
        if (!part)
            return part;
        all.add(std::move(*part));
    }
    return all.parts.size() == 1 ? all.parts.takeFirst() : all;
}

base::Result<ItemFilter> FilterReader::member(const QString &name, const QJsonValue &value,
                                              int depth)
{
    if (!isOneMore())
        return wrong(u"filter"_s, "too_many", {QString::number(limits::filterParts)});
    if (name == "and"_L1)
        return group(ItemFilter::Kind::All, name, value, depth);
    if (name == "or"_L1)
        return group(ItemFilter::Kind::Any, name, value, depth);
    if (const auto op = comparisonOf(name))
        return comparison(*op, name, value);
    if (name != "not"_L1 && name != "tf"_L1)
        return shorthand(name, value);
    if (!value.isObject())
        return wrong(name, "wrong_type", {u"object"_s});
    auto part = read(value.toObject(), depth + 1);
    if (!part || name == "tf"_L1)
        return part;
    ItemFilter negated;
    negated.kind = ItemFilter::Kind::Not;
    negated.parts = {std::move(*part)};
    return negated;
}

base::Result<ItemFilter> FilterReader::group(ItemFilter::Kind kind, const QString &name,
                                             const QJsonValue &value, int depth)
{
    if (!value.isArray())
        return wrong(name, "wrong_type", {u"list of objects"_s});
    ItemFilter together;
    together.kind = kind;
    for (const auto &element : value.toArray()) {
        if (!element.isObject())
            return wrong(name, "wrong_type", {u"list of objects"_s});
        if (!isOneMore())
            return wrong(u"filter"_s, "too_many", {QString::number(limits::filterParts)});
        auto part = read(element.toObject(), depth + 1);
        if (!part)
            return part;
        together.add(std::move(*part));
    }
    return together;
}

base::Result<ItemFilter> FilterReader::comparison(Operator op, const QString &name,
                                                  const QJsonValue &value)
{
    const QJsonArray sides = value.toArray();
    const QJsonObject field = sides.at(0).toObject();
    const QJsonObject operand = sides.at(1).toObject();
    const QString member = op == Operator::OneOf ? u"list"_s : u"const"_s;
    if (sides.size() != 2 || field.size() != 1 || !field.value(u"field"_s).isString()
        || operand.size() != 1 || !operand.contains(member)) {
        return wrong(name, "wrong_type", {u"[{\"field\": name}, {\"%1\": value}]"_s.arg(member)});
    }
    const auto subject = subjectOf(m_app, field.value(u"field"_s).toString());
    if (!subject)
        return base::passOn(subject);
    return condition(*subject, op, operand.value(member));
}

base::Result<ItemFilter> FilterReader::shorthand(const QString &code, const QJsonValue &value)
{
    const auto subject = subjectOf(m_app, code);
    if (!subject)
        return base::passOn(subject);
    if (value.isArray())
        return condition(*subject, Operator::OneOf, value);
    if (value.isObject())
        return range(*subject, value.toObject());
    return condition(*subject, Operator::Equal, value);
}

base::Result<ItemFilter> FilterReader::range(const Subject &subject, const QJsonObject &ends)
{
    ItemFilter both;
    for (auto it = ends.constBegin(); it != ends.constEnd(); ++it) {
        const bool isLow = it.key() == "min"_L1;
        if (!isLow && it.key() != "max"_L1)
            return wrong(subject.field.code, "wrong_type", {u"min and max"_s});
        if (it.value().isNull())
            continue;
        auto end = condition(subject, isLow ? Operator::GreaterOrEqual : Operator::LessOrEqual,
                             it.value());
        if (!end)
            return end;
        both.add(std::move(*end));
    }
    return both;
}

base::Result<ItemFilter> FilterReader::condition(const Subject &subject, Operator op,
                                                 const QJsonValue &value)
{
    ItemCondition made{subject.attribute, op, {}};
    const bool isText =
        subject.field.type == FieldType::Text || subject.field.type == FieldType::Choice;
    const bool byIdentity = op == Operator::Equal || op == Operator::OneOf;
    if ((op == Operator::Contains && !isText)
        || (subject.attribute == int(ItemAttribute::Id) && !byIdentity))
        return wrong(subject.field.code, "wrong_type", {u"another operator"_s});
    if (op == Operator::OneOf) {
        const QJsonArray list = value.toArray();
        if (!value.isArray() || list.size() > limits::filterValues)
            return wrong(subject.field.code, "too_many", {QString::number(limits::filterValues)});
        for (const auto &element : list) {
            auto one = key(subject, element);
            if (!one)
                return base::passOn(one);
            made.keys.append(std::move(*one));
        }
        return ItemFilter::of(std::move(made));
    }
    QString pattern = value.toString();
    if (op == Operator::Contains && value.isString()) {
        if (pattern.size() > 1 && pattern.endsWith(u'%') && !pattern.startsWith(u'%'))
            made.op = Operator::BeginsWith;
        if (pattern.startsWith(u'%'))
            pattern.remove(0, 1);
        if (pattern.endsWith(u'%'))
            pattern.chop(1);
        if (pattern.size() > limits::itemTextCharacters)
            return wrong(subject.field.code, "too_long",
                         {QString::number(limits::itemTextCharacters)});
        made.keys = {keyOf(pattern)};
        return ItemFilter::of(std::move(made));
    }
    auto one = key(subject, value);
    if (!one)
        return base::passOn(one);
    made.keys = {std::move(*one)};
    return ItemFilter::of(std::move(made));
}

base::Result<QByteArray> FilterReader::key(const Subject &subject, const QJsonValue &value)
{
    if (subject.attribute == int(ItemAttribute::Id)) {
        if (!value.isString())
            return wrong(subject.field.code, "wrong_type", {u"text"_s});
        return uidFromText(value.toString());
    }
    const auto stored = storedValue(subject.field, value);
    if (!stored)
        return base::passOn(stored);
    return keyOf(subject.field.type, *stored);
}

} // namespace

base::Result<ItemFilter> filterFromJson(const App &app, const QJsonObject &object)
{
    return FilterReader(app).read(object, 1);
}

base::Result<int> sortAttribute(const App &app, const QString &code)
{
    // Identifiers are made in the order of time.
    if (code == "__id"_L1)
        return int(ItemAttribute::CreatedAt);
    return subjectOf(app, code).map([](const Subject &subject) { return subject.attribute; });
}

} // namespace server::domain
