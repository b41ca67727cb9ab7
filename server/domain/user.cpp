// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/user.h"

#include "server/domain/claimrules.h"
#include "server/domain/limits.h"
#include "server/domain/textrules.h"

#include <algorithm>

namespace server::domain {

using namespace Qt::StringLiterals;

namespace {

/// ASCII only, since codes are compared without case; no `@`, so that no code can be another
/// person's e-mail; no `:`, which ends the user part of HTTP Basic (RFC 7617 section 2).
bool isUserCode(const QString &code)
{
    return !code.isEmpty() && isAsciiLetterOrDigit(code.at(0))
           && std::all_of(code.begin(), code.end(), [](QChar c) {
                  return isAsciiLetterOrDigit(c) || c == u'.' || c == u'_' || c == u'-'
                         || c == u'+';
              });
}

bool isDomain(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-')
               && !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), [](QChar c) {
                      return isAsciiLetterOrDigit(c) || c == u'-';
                  });
    });
}

/// The dot-atom form of RFC 5322 section 3.4.1: what people really have.
bool isEmail(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    if (at < 1 || at > 64)
        return false;
    const QString local = email.left(at);
    const bool isAtom = std::all_of(local.begin(), local.end(), [](QChar c) {
        return isAsciiLetterOrDigit(c) || QStringLiteral("!#$%&'*+-/=?^_`{|}~.").contains(c);
    });
    return isAtom && !local.startsWith(u'.') && !local.endsWith(u'.')
           && !local.contains(QStringLiteral("..")) && isDomain(email.mid(at + 1));
}

void checkNames(base::FieldErrors &errors, const QByteArray &field, const QStringList &names,
                qsizetype most)
{
    if (names.size() > most)
        errors.append({field, "too_long", {QString::number(most)}});
    for (qsizetype i = 0; i < names.size() && i < most; ++i)
        checkText(errors, field + '[' + QByteArray::number(i) + ']', names.at(i),
                  limits::nameCharacters, Need::Required);
}

} // namespace

const OrganizationalUnit *unitOf(const QList<OrganizationalUnit> &units,
                                 const std::optional<UnitId> &id)
{
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const auto &unit) { return id && unit.id == *id; });
    return found == units.end() ? nullptr : &*found;
}

QString unitCodeOf(const QList<OrganizationalUnit> &units, const std::optional<UnitId> &id)
{
    const auto *unit = unitOf(units, id);
    return unit ? unit->code : QString();
}

QString toName(UserType type)
{
    return type == UserType::RestApiClient ? u"rest-api-client"_s : u"person"_s;
}

std::optional<UserType> userTypeFromName(const QString &name)
{
    for (const auto type : {UserType::Person, UserType::RestApiClient}) {
        if (toName(type) == name)
            return type;
    }
    return {};
}

UserDraft draftOf(const User &user, const QList<OrganizationalUnit> &units)
{
    UserDraft draft;
    draft.code = user.code;
    draft.name = user.name;
    draft.email = user.email;
    draft.type = user.type;
    draft.unitCode = unitCodeOf(units, user.unit);
    draft.groups = user.groups;
    draft.permissions = user.permissions;
    draft.licences = user.licences;
    draft.administrator = user.administrator;
    draft.locked = user.locked;
    draft.claims = user.claims;
    return draft;
}

base::FieldErrors checkUnit(const UnitDraft &draft)
{
    base::FieldErrors errors;
    checkText(errors, "code", draft.code, limits::codeCharacters, Need::Required);
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    checkText(errors, "short", draft.shortName, limits::codeCharacters, Need::Required);
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    if (std::any_of(draft.code.begin(), draft.code.end(), isBlank))
        errors.append({"code", "code_syntax", {}});
    if (std::any_of(draft.shortName.begin(), draft.shortName.end(), isBlank))
        errors.append({"short", "code_syntax", {}});
    if (!draft.superiorCode.isEmpty() && draft.superiorCode == draft.code)
        errors.append({"superior", "contradiction", {}});
    return errors;
}

base::FieldErrors checkPermission(const PermissionDraft &draft)
{
    base::FieldErrors errors;
    checkText(errors, "application", draft.application, limits::nameCharacters, Need::Required);
    checkText(errors, "code", draft.code, limits::codeCharacters, Need::Required);
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    if (std::any_of(draft.code.begin(), draft.code.end(), [](QChar c) { return c.isSpace(); }))
        errors.append({"code", "code_syntax", {}});
    return errors;
}

base::FieldErrors checkUser(const UserDraft &draft)
{
    base::FieldErrors errors;
    checkText(errors, "code", draft.code, limits::userCodeCharacters, Need::Required);
    if (errors.isEmpty() && !isUserCode(draft.code))
        errors.append({"code", "code_syntax", {}});
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    base::FieldErrors emailErrors;
    checkText(emailErrors, "email", draft.email, limits::emailCharacters, Need::Optional);
    if (emailErrors.isEmpty() && !draft.email.isEmpty() && !isEmail(draft.email))
        emailErrors.append({"email", "email_syntax", {}});
    errors += emailErrors;
    checkNames(errors, "groups", draft.groups, limits::groups);
    checkNames(errors, "permissions", draft.permissions, limits::userPermissions);
    checkNames(errors, "licences", draft.licences, limits::licences);
    checkClaims(errors, draft.claims);
    return errors;
}

} // namespace server::domain
