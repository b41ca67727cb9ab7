// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 5.1, 5.4 and 5.5; requirements A-14.
#include "server/oauth/tokens/userclaims.h"

#include <QJsonArray>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

struct ScopeRow
{
    QByteArray scope;
    QByteArrayList claims;
};

const QList<ScopeRow> &scopeTable()
{
    static const QList<ScopeRow> table{
        {"profile",
         {"name", "family_name", "given_name", "middle_name", "nickname", "preferred_username",
          "profile", "picture", "website", "gender", "birthdate", "zoneinfo", "locale",
          "updated_at"}},
        {"email", {"email", "email_verified"}},
        {"address", {"address"}},
        {"phone", {"phone_number", "phone_number_verified"}},
        {"groups", {"groups"}},
    };
    return table;
}

/// Core section 5.3.2: a claim without a value is left out.
bool hasValue(const QJsonValue &value)
{
    if (value.isString())
        return !value.toString().isEmpty();
    if (value.isObject())
        return !value.toObject().isEmpty();
    if (value.isArray())
        return !value.toArray().isEmpty();
    return value.isBool() || value.isDouble();
}

/// Core section 5.1.1: an object of strings.
QJsonObject cleanAddress(const QJsonObject &address)
{
    QJsonObject clean;
    for (auto it = address.begin(); it != address.end(); ++it) {
        if (it->isString() && hasValue(*it))
            clean.insert(it.key(), *it);
    }
    return clean;
}

/// The account's own fields come before what stands among its claims: they are what people sign in
/// with and what an administrator sees.
QJsonValue claimOf(const domain::User &user, const QByteArray &name)
{
    const QJsonValue own = user.claims.value(QString::fromUtf8(name));
    if (name == "name" && !user.name.isEmpty())
        return user.name;
    if (name == "preferred_username" && !own.isString())
        return user.code;
    if (name == "email")
        return user.email.isEmpty() ? own : QJsonValue(user.email);
    if (name == "email_verified")
        return hasValue(claimOf(user, "email")) ? QJsonValue(own.toBool()) : QJsonValue();
    if (name == "phone_number_verified")
        return hasValue(user.claims.value("phone_number"_L1)) ? QJsonValue(own.toBool())
                                                              : QJsonValue();
    if (name == "address")
        return cleanAddress(own.toObject());
    if (name == "groups")
        return QJsonArray::fromStringList(user.groups);
    return own;
}

/// Empty for a name that is no claim of ours. The company goes with the profile.
QByteArray scopeOfClaim(const QByteArray &name)
{
    if (name == "company")
        return "profile";
    for (const auto &row : scopeTable()) {
        if (row.claims.contains(name))
            return row.scope;
    }
    return {};
}

void add(QJsonObject &claims, const QByteArray &name, const QJsonValue &value)
{
    if (hasValue(value))
        claims.insert(QString::fromUtf8(name), value);
}

void addAll(QJsonObject &claims, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        claims.insert(it.key(), *it);
}

} // namespace

const QByteArrayList &supportedClaims()
{
    static const QByteArrayList names = [] {
        QByteArrayList list{"sub", "company"};
        for (const auto &row : scopeTable())
            list += row.claims;
        return list;
    }();
    return names;
}

bool isUserClaim(const QByteArray &name)
{
    return name != "sub" && supportedClaims().contains(name);
}

domain::ScopeSet scopesOfClaims(const QByteArrayList &names)
{
    QByteArrayList scopes;
    for (const auto &name : names) {
        const QByteArray scope = scopeOfClaim(name);
        if (!scope.isEmpty() && !scopes.contains(scope))
            scopes.append(scope);
    }
    return domain::ScopeSet::fromList(scopes).value_or(domain::ScopeSet());
}

QByteArrayList coveredClaims(const QByteArrayList &names, const domain::ScopeSet &granted)
{
    QByteArrayList covered;
    for (const auto &name : names) {
        if (granted.contains(scopeOfClaim(name)))
            covered.append(name);
    }
    return covered;
}

QJsonObject platformClaims(const domain::User &user, const domain::Company &company)
{
    QJsonObject claims;
    add(claims, "email", claimOf(user, "email"));
    add(claims, "company", company.name);
    return claims;
}

QJsonObject scopeClaims(const domain::User &user, const domain::ScopeSet &scopes)
{
    QJsonObject claims;
    for (const auto &row : scopeTable()) {
        if (!scopes.contains(row.scope))
            continue;
        for (const auto &name : row.claims)
            add(claims, name, claimOf(user, name));
    }
    return claims;
}

QJsonObject namedClaims(const domain::User &user, const domain::Company &company,
                        const QByteArrayList &names)
{
    QJsonObject claims;
    for (const auto &name : names) {
        if (name == "company")
            add(claims, name, company.name);
        else if (isUserClaim(name))
            add(claims, name, claimOf(user, name));
    }
    return claims;
}

QJsonObject userinfoClaims(const domain::User &user, const domain::Company &company,
                           const domain::TemplatePolicy &policy, const domain::ScopeSet &scopes,
                           const QByteArrayList &named)
{
    QJsonObject claims = scopeClaims(user, scopes);
    if (policy.idTokenClaims == domain::IdTokenClaims::Platform)
        addAll(claims, platformClaims(user, company));
    addAll(claims, namedClaims(user, company, named));
    return claims;
}

} // namespace server::oauth
