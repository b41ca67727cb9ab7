// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/app.h"

#include "server/domain/applimits.h"
#include "server/domain/textrules.h"
#include "server/domain/user.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<FieldType, const char *>, 7> typeNames{{
    {FieldType::Text, "text"},
    {FieldType::LongText, "long_text"},
    {FieldType::Number, "number"},
    {FieldType::Boolean, "boolean"},
    {FieldType::DateTime, "date_time"},
    {FieldType::Choice, "choice"},
    {FieldType::User, "user"},
}};

/// Words of the filter language: a field of that name could not be told from them.
const QSet<QString> &reservedCodes()
{
    static const QSet<QString> words{u"and"_s,  u"or"_s, u"not"_s, u"eq"_s, u"neq"_s,
                                     u"ne"_s,   u"gt"_s, u"gte"_s, u"lt"_s, u"lte"_s,
                                     u"like"_s, u"in"_s, u"tf"_s};
    return words;
}

bool isCode(const QString &code)
{
    return !code.isEmpty() && isAsciiLetterOrDigit(code.at(0))
           && std::all_of(code.begin(), code.end(), [](QChar c) {
                  return isAsciiLetterOrDigit(c) || c == u'_' || c == u'-';
              });
}

/// Collects the faults of one list of the draft.
class ListCheck
{
public:
    ListCheck(base::FieldErrors &errors, QByteArray list, qsizetype size, qsizetype maximum)
        : m_errors(errors)
        , m_list(std::move(list))
        , m_within(size <= maximum)
    {
        if (!m_within)
            errors.append({m_list, "too_many", {QString::number(maximum)}});
    }
    [[nodiscard]] bool isWithin() const { return m_within; }
    void next() { ++m_index; }
    [[nodiscard]] QByteArray path(const QByteArray &member) const
    {
        return m_list + '[' + QByteArray::number(m_index) + "]." + member;
    }
    void code(const QString &code)
    {
        const auto before = m_errors.size();
        checkText(m_errors, path("code"), code, limits::codeCharacters, Need::Required);
        if (m_errors.size() == before && !isCode(code))
            m_errors.append({path("code"), "code_syntax", {}});
        unique("code", code);
    }
    void unique(const QByteArray &member, const QString &key)
    {
        if (m_seen.contains(key))
            m_errors.append({path(member), "duplicate", {key}});
        m_seen.insert(key);
    }
    void name(const QString &name)
    {
        checkText(m_errors, path("name"), name, limits::nameCharacters, Need::Required);
    }

private:
    base::FieldErrors &m_errors;
    QByteArray m_list;
    bool m_within;
    qsizetype m_index = -1;
    QSet<QString> m_seen;
};

void checkChoices(base::FieldErrors &errors, const QByteArray &path, const QStringList &choices)
{
    if (choices.isEmpty())
        errors.append({path, "required", {}});
    if (choices.size() > limits::fieldChoices)
        errors.append({path, "too_many", {QString::number(limits::fieldChoices)}});
    QSet<QString> seen;
    for (qsizetype i = 0; i < choices.size() && i < limits::fieldChoices; ++i) {
        const QByteArray element = path + '[' + QByteArray::number(i) + ']';
        checkText(errors, element, choices.at(i), limits::nameCharacters, Need::Required);
        // Compared as the index compares: two that differ in case only would be found together.
        const QString folded = choices.at(i).toCaseFolded();
        if (seen.contains(folded))
            errors.append({element, "duplicate", {choices.at(i)}});
        seen.insert(folded);
    }
}

void checkFields(base::FieldErrors &errors, const QList<AppField> &fields)
{
    ListCheck list(errors, "fields", fields.size(), limits::appFields);
    for (const AppField &field : fields) {
        if (!list.isWithin())
            return;
        list.next();
        list.code(field.code);
        if (reservedCodes().contains(field.code))
            errors.append({list.path("code"), "reserved", {field.code}});
        list.name(field.name);
        if ((field.indexed || field.unique) && !isIndexable(field.type))
            errors.append({list.path("indexed"), "contradiction", {}});
        else if (field.unique && !field.indexed)
            errors.append({list.path("unique"), "contradiction", {}});
        if (field.type == FieldType::Choice)
            checkChoices(errors, list.path("choices"), field.choices);
        else if (!field.choices.isEmpty())
            errors.append({list.path("choices"), "contradiction", {}});
    }
}

void checkRights(base::FieldErrors &errors, const QList<AppRight> &rights)
{
    ListCheck list(errors, "rights", rights.size(), limits::appRights);
    for (const AppRight &right : rights) {
        if (!list.isWithin())
            return;
        list.next();
        if (right.who != AppRight::Who::Everyone)
            list.name(right.name);
        list.unique("name", QString::fromLatin1(toName(right.who)) + u'\n' + right.name);
    }
}

} // namespace

QByteArray toName(FieldType type)
{
    for (const auto &[value, name] : typeNames) {
        if (value == type)
            return name;
    }
    return {};
}

std::optional<FieldType> fieldTypeFromName(const QByteArray &name)
{
    for (const auto &[value, text] : typeNames) {
        if (name == text)
            return value;
    }
    return {};
}

bool isIndexable(FieldType type)
{
    return type != FieldType::LongText;
}

QByteArray toName(AppRight::Who who)
{
    switch (who) {
    case AppRight::Who::Everyone:
        return "everyone";
    case AppRight::Who::Group:
        return "group";
    case AppRight::Who::User:
        return "user";
    }
    return {};
}

const AppField *App::field(const QString &fieldCode) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const AppField &field) { return field.code == fieldCode; });
    return found == fields.end() ? nullptr : &*found;
}

bool App::hasStatus(const QString &statusCode) const
{
    return std::any_of(statuses.begin(), statuses.end(),
                       [&](const AppStatus &status) { return status.code == statusCode; });
}

base::FieldErrors checkApp(const AppDraft &draft)
{
    base::FieldErrors errors;
    checkText(errors, "code", draft.code, limits::codeCharacters, Need::Required);
    if (errors.isEmpty() && !isCode(draft.code))
        errors.append({"code", "code_syntax", {}});
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    checkFields(errors, draft.fields);
    ListCheck statuses(errors, "statuses", draft.statuses.size(), limits::appStatuses);
    for (const AppStatus &status : draft.statuses) {
        if (!statuses.isWithin())
            break;
        statuses.next();
        statuses.code(status.code);
        statuses.name(status.name);
    }
    checkRights(errors, draft.rights);
    return errors;
}

AppDraft draftOf(const App &app)
{
    return {app.code, app.name, app.fields, app.statuses, app.rights};
}

AppAccess accessOf(const App &app, const User &user)
{
    if (user.locked || user.deletedAt)
        return {};
    if (user.administrator)
        return {true, true, true};
    AppAccess access;
    for (const AppRight &right : app.rights) {
        const bool concerns =
            right.who == AppRight::Who::Everyone
            || (right.who == AppRight::Who::Group && user.groups.contains(right.name))
            || (right.who == AppRight::Who::User && user.code == right.name);
        access.read |= concerns && right.read;
        access.create |= concerns && right.create;
        access.change |= concerns && right.change;
    }
    return access;
}

} // namespace server::domain
