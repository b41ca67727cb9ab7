// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/templatepolicy.h"

#include <QJsonArray>

#include <cmath>
#include <functional>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

// A reader puts one member's value into the policy and says which rule it breaks, or nothing.
using FaultCode = QByteArray;
using Reader = std::function<FaultCode(const QJsonValue &, TemplatePolicy &)>;
using Writer = std::function<QJsonValue(const TemplatePolicy &)>;

struct Member
{
    QString name;
    QString type; ///< of its JSON value
    Reader read;
    Writer write;
};

template<class Enum>
Member nameMember(QString name, Enum TemplatePolicy::*member)
{
    return {std::move(name), u"string"_s,
            [member](const QJsonValue &value, TemplatePolicy &policy) -> FaultCode {
                if (!value.isString())
                    return "wrong_type";
                const auto parsed = fromName<Enum>(value.toString().toUtf8());
                if (!parsed)
                    return "unknown_value";
                policy.*member = *parsed;
                return {};
            },
            [member](const TemplatePolicy &policy) {
                return QString::fromLatin1(toName(policy.*member));
            }};
}

template<class Enum>
Member listMember(QString name, QList<Enum> TemplatePolicy::*member)
{
    return {std::move(name), u"list of strings"_s,
            [member](const QJsonValue &value, TemplatePolicy &policy) -> FaultCode {
                if (!value.isArray())
                    return "wrong_type";
                QList<Enum> list;
                for (const auto &item : value.toArray()) {
                    if (!item.isString())
                        return "wrong_type";
                    const auto parsed = fromName<Enum>(item.toString().toUtf8());
                    if (!parsed)
                        return "unknown_value";
                    if (!list.contains(*parsed))
                        list.append(*parsed);
                }
                policy.*member = list;
                return {};
            },
            [member](const TemplatePolicy &policy) {
                QJsonArray names;
                for (const Enum value : policy.*member)
                    names.append(QString::fromLatin1(toName(value)));
                return QJsonValue(names);
            }};
}

Member secondsMember(QString name, base::Seconds TemplatePolicy::*member)
{
    return {std::move(name), u"whole number"_s,
            [member](const QJsonValue &value, TemplatePolicy &policy) -> FaultCode {
                const double number = value.toDouble(-1);
                // Doubles beyond 2^53 have no exact whole value; the range is checkPolicy()'s
                // business.
                if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 9e15)
                    return "wrong_type";
                policy.*member = base::Seconds(static_cast<qint64>(number));
                return {};
            },
            [member](const TemplatePolicy &policy) {
                return QJsonValue(qint64((policy.*member).count()));
            }};
}

Member scopesMember()
{
    return {u"scopes"_s, u"list of strings"_s,
            [](const QJsonValue &value, TemplatePolicy &policy) -> FaultCode {
                if (!value.isArray())
                    return "wrong_type";
                QByteArrayList names;
                for (const auto &item : value.toArray()) {
                    if (!item.isString())
                        return "wrong_type";
                    names.append(item.toString().toUtf8());
                }
                auto scopes = ScopeSet::fromList(names);
                if (!scopes)
                    return scopes.error().fields.first().code;
                policy.scopes = std::move(*scopes);
                return {};
            },
            [](const TemplatePolicy &policy) {
                QJsonArray names;
                for (const QByteArray &name : policy.scopes.names())
                    names.append(QString::fromLatin1(name));
                return QJsonValue(names);
            }};
}

Member ownKeyMember()
{
    return {u"own_key"_s, u"boolean"_s,
            [](const QJsonValue &value, TemplatePolicy &policy) -> FaultCode {
                if (!value.isBool())
                    return "wrong_type";
                policy.keyOwner = value.toBool() ? KeyOwner::Client : KeyOwner::Server;
                return {};
            },
            [](const TemplatePolicy &policy) {
                return QJsonValue(policy.keyOwner == KeyOwner::Client);
            }};
}

Member extraClaimsMember()
{
    return {u"extra_claims"_s, u"object"_s,
            [](const QJsonValue &value, TemplatePolicy &policy) -> FaultCode {
                if (!value.isObject())
                    return "wrong_type";
                policy.extraClaims = value.toObject();
                return {};
            },
            [](const TemplatePolicy &policy) { return QJsonValue(policy.extraClaims); }};
}

const QList<Member> &members()
{
    static const QList<Member> table{
        scopesMember(),
        listMember(u"grant_types"_s, &TemplatePolicy::grantTypes),
        listMember(u"auth_methods"_s, &TemplatePolicy::authMethods),
        nameMember(u"pkce"_s, &TemplatePolicy::pkce),
        nameMember(u"par"_s, &TemplatePolicy::par),
        nameMember(u"binding"_s, &TemplatePolicy::binding),
        nameMember(u"dpop_nonce"_s, &TemplatePolicy::dpopNonce),
        secondsMember(u"code_seconds"_s, &TemplatePolicy::codeLifetime),
        secondsMember(u"par_seconds"_s, &TemplatePolicy::parLifetime),
        secondsMember(u"access_token_seconds"_s, &TemplatePolicy::accessTokenLifetime),
        secondsMember(u"refresh_token_seconds"_s, &TemplatePolicy::refreshTokenLifetime),
        nameMember(u"rotation"_s, &TemplatePolicy::rotation),
        secondsMember(u"reuse_grace_seconds"_s, &TemplatePolicy::reuseGrace),
        nameMember(u"access_token_format"_s, &TemplatePolicy::accessTokenFormat),
        nameMember(u"signing_alg"_s, &TemplatePolicy::idTokenAlgorithm),
        nameMember(u"access_token_signing_alg"_s, &TemplatePolicy::accessTokenAlgorithm),
        ownKeyMember(),
        nameMember(u"id_token_claims"_s, &TemplatePolicy::idTokenClaims),
        extraClaimsMember(),
        nameMember(u"access_token_claims"_s, &TemplatePolicy::accessTokenClaims),
        nameMember(u"own_api"_s, &TemplatePolicy::ownApi),
        nameMember(u"profile"_s, &TemplatePolicy::profile),
    };
    return table;
}

} // namespace

QJsonObject policyToJson(const TemplatePolicy &policy)
{
    QJsonObject object;
    for (const Member &member : members())
        object.insert(member.name, member.write(policy));
    return object;
}

base::Result<TemplatePolicy> policyFromJson(const QJsonObject &object, const TemplatePolicy &base)
{
    TemplatePolicy policy = base;
    base::FieldErrors errors;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto &table = members();
        const auto member = std::find_if(table.begin(), table.end(),
                                         [&](const Member &m) { return m.name == it.key(); });
        if (member == table.end()) {
            errors.append({it.key().toUtf8(), "unknown_member", {}});
            continue;
        }
        const FaultCode code = member->read(it.value(), policy);
        if (code == "wrong_type")
            errors.append({it.key().toUtf8(), code, {member->type}});
        else if (!code.isEmpty())
            errors.append({it.key().toUtf8(), code, {}});
    }
    if (!errors.isEmpty())
        return base::failure(base::Error::Kind::InvalidInput, u"template members refused"_s,
                             errors);
    return policy;
}

} // namespace server::domain
