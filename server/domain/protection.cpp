// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-01.
#include "server/domain/protection.h"

#include "server/domain/protectedurl.h"
#include "server/domain/textrules.h"

#include <algorithm>

namespace server::domain {

namespace {

constexpr qsizetype hostCharacters = 260;
constexpr qsizetype pathCharacters = 512;

struct StrangerName
{
    Stranger value;
    const char *name;
};
constexpr StrangerName strangerNames[] = {
    {Stranger::Refuse, "refuse"},
    {Stranger::SignIn, "sign_in"},
    {Stranger::Redirect, "redirect"},
};

std::optional<QByteArray> hostOf(const QString &text)
{
    const QByteArray host = text.trimmed().toUtf8();
    // A rule names no scheme: the port of neither is written.
    const auto https = protectedHost("https", host);
    return https ? protectedHost("http", *https) : std::nullopt;
}

/// Typed as people read it, undecoded; what no request can have in its path is refused.
std::optional<QString> pathOf(const QString &text)
{
    QString path = text.trimmed();
    if (!path.startsWith(u'/'))
        return {};
    if (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    for (const QChar c : path) {
        if (QStringLiteral("?#%;\\").contains(c) || c.isSpace())
            return {};
    }
    const QStringList segments = path.mid(1).split(u'/');
    const bool isUsable =
        path.size() == 1
        || std::none_of(segments.begin(), segments.end(), [](const QString &segment) {
               return segment.isEmpty() || segment == u"." || segment == u"..";
           });
    return isUsable ? std::optional(path) : std::nullopt;
}

void checkNames(base::FieldErrors &errors, const QByteArray &field, const QStringList &names,
                qsizetype characters)
{
    if (names.size() > limits::groups)
        errors.append({field, "too_many", {QString::number(limits::groups)}});
    for (qsizetype i = 0; i < names.size() && i < limits::groups; ++i)
        checkText(errors, field + '[' + QByteArray::number(i) + ']', names.at(i), characters,
                  Need::Required);
}

/// One spelling of one meaning, so that equal rules compare equal.
QStringList sorted(QStringList names)
{
    std::sort(names.begin(), names.end());
    names.removeDuplicates();
    return names;
}

} // namespace

QByteArray toName(Stranger value)
{
    for (const auto &entry : strangerNames) {
        if (entry.value == value)
            return entry.name;
    }
    return {};
}

std::optional<Stranger> strangerFromName(const QByteArray &name)
{
    for (const auto &entry : strangerNames) {
        if (name == entry.name)
            return entry.value;
    }
    return {};
}

bool ProtectionRule::admits(const User &user) const
{
    if (users.isEmpty() && groups.isEmpty())
        return user.type == UserType::Person;
    const bool isNamed = std::any_of(users.begin(), users.end(), [&](const QString &code) {
        return code.compare(user.code, Qt::CaseInsensitive) == 0;
    });
    return isNamed || std::any_of(groups.begin(), groups.end(), [&](const QString &group) {
               return user.groups.contains(group);
           });
}

ProtectionDraft draftOf(const ProtectionRule &rule)
{
    return {QString::fromLatin1(rule.host),
            rule.path,
            rule.users,
            rule.groups,
            rule.scopes.names(),
            rule.services == ServiceAccess::Admitted,
            rule.stranger};
}

base::Result<ProtectionRule> parseProtection(const ProtectionDraft &draft)
{
    base::FieldErrors errors;
    ProtectionRule rule;
    checkText(errors, "host", draft.host, hostCharacters, Need::Required);
    if (errors.isEmpty()) {
        const auto host = hostOf(draft.host);
        if (!host)
            errors.append({"host", "host_syntax", {}});
        rule.host = host.value_or(QByteArray());
    }
    const qsizetype before = errors.size();
    checkText(errors, "path", draft.path, pathCharacters, Need::Required);
    if (errors.size() == before) {
        const auto path = pathOf(draft.path);
        if (!path)
            errors.append({"path", "path_syntax", {}});
        rule.path = path.value_or(QString());
    }
    checkNames(errors, "users", draft.users, limits::userCodeCharacters);
    checkNames(errors, "groups", draft.groups, limits::nameCharacters);
    const auto scopes = ScopeSet::fromList(draft.scopes);
    if (!scopes)
        errors.append({"scopes", scopes.error().fields.constFirst().code,
                       scopes.error().fields.constFirst().params});
    else if (draft.services && scopes->isEmpty())
        errors.append({"services", "contradiction", {QStringLiteral("scopes")}});
    if (!errors.isEmpty()) {
        return base::failure(base::Error::Kind::InvalidInput,
                             QStringLiteral("the rule is not valid"), std::move(errors));
    }
    rule.users = sorted(draft.users);
    rule.groups = sorted(draft.groups);
    rule.scopes = *scopes;
    rule.services = draft.services ? ServiceAccess::Admitted : ServiceAccess::Refused;
    rule.stranger = draft.stranger;
    return rule;
}

base::FieldErrors checkProtection(const ProtectionDraft &draft)
{
    const auto rule = parseProtection(draft);
    return rule ? base::FieldErrors() : rule.error().fields;
}

} // namespace server::domain
