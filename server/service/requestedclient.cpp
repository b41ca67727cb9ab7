// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 sections 2 and 3.2.1, OpenID Connect Dynamic Client Registration 1.0 section 2.
#include "server/service/requestedclient.h"

#include "server/domain/limits.h"
#include "server/service/setup/clientmetadata.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

/// Registered members that we keep for administrators but do not act on: a client must not be told
/// that they hold.
const QStringList &membersWithoutEffect()
{
    static const QStringList names{u"userinfo_signed_response_alg"_s, u"require_auth_time"_s,
                                   u"default_max_age"_s};
    return names;
}

QJsonObject withoutNulls(const QJsonObject &object)
{
    QJsonObject given;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!it->isNull())
            given.insert(it.key(), *it);
    }
    return given;
}

void readNames(setup::Members &members, const QString &name, std::optional<QByteArrayList> &value)
{
    QByteArrayList names;
    if (members.texts(name, names))
        value = std::move(names);
}

QJsonArray namesOf(const QList<domain::GrantType> &types)
{
    QJsonArray names;
    for (const auto type : types)
        names.append(QString::fromLatin1(domain::toName(type)));
    return names;
}

void checkGrantTypes(base::FieldErrors &errors, const QByteArrayList &names,
                     const domain::TemplatePolicy &policy)
{
    for (const QByteArray &name : names) {
        const auto type = domain::fromName<domain::GrantType>(name);
        if (!type)
            errors.append({"grant_types", "unknown_value", {QString::fromUtf8(name)}});
        else if (!policy.allows(*type))
            errors.append({"grant_types", "not_allowed_by_template", {}});
    }
}

void checkScope(base::FieldErrors &errors, const QByteArray &text,
                const domain::TemplatePolicy &policy)
{
    const auto scopes = domain::ScopeSet::parse(text);
    if (!scopes)
        errors.append({"scope", "scope_syntax", {}});
    else if (!domain::askableScopes(policy.scopes).containsAll(*scopes))
        errors.append({"scope", "not_allowed_by_template", {}});
}

} // namespace

base::Result<RequestedClient> readRequestedClient(const QJsonObject &object,
                                                  domain::AuthMethod methodIfNoneIsNamed)
{
    base::FieldErrors wrong;
    setup::Members members(withoutNulls(object), {}, wrong);
    RequestedClient requested;
    members.text(u"client_name"_s, requested.name);
    members.texts(u"redirect_uris"_s, requested.redirectUris);
    readNames(members, u"grant_types"_s, requested.grantTypes);
    readNames(members, u"response_types"_s, requested.responseTypes);
    QByteArray scope;
    if (members.text(u"scope"_s, scope))
        requested.scope = std::move(scope);
    members.text(u"subject_type"_s, requested.subjectType);
    setup::readMetadata(members, requested.metadata);
    for (const QString &name : membersWithoutEffect())
        requested.metadata.other.remove(name);
    if (!requested.metadata.authMethod)
        requested.metadata.authMethod = methodIfNoneIsNamed;
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    return requested;
}

base::FieldErrors checkRequestedClient(const RequestedClient &requested,
                                       const domain::TemplatePolicy &policy)
{
    base::FieldErrors errors;
    if (requested.grantTypes)
        checkGrantTypes(errors, *requested.grantTypes, policy);
    for (const QByteArray &type : requested.responseTypes.value_or(QByteArrayList())) {
        if (type != "code" || !policy.allows(domain::GrantType::AuthorizationCode))
            errors.append({"response_types", "not_allowed_by_template", {}});
    }
    if (requested.scope)
        checkScope(errors, *requested.scope, policy);
    if (!requested.subjectType.isEmpty() && requested.subjectType != "public")
        errors.append({"subject_type", "unknown_value", {}});
    return errors;
}

QJsonObject registeredMetadata(const domain::Client &client, const domain::TemplatePolicy &policy)
{
    auto object = setup::metadataToJson(client.metadata);
    QJsonArray uris;
    for (const auto &uri : client.redirectUris)
        uris.append(QString::fromLatin1(uri.bytes()));
    const bool takesCodes = policy.allows(domain::GrantType::AuthorizationCode);
    const auto algorithm = client.metadata.idTokenAlgorithm.value_or(policy.idTokenAlgorithm);
    const bool isNative = client.metadata.applicationType == domain::ApplicationType::Native;
    object.insert(u"client_name"_s, client.name);
    object.insert(u"redirect_uris"_s, uris);
    object.insert(u"grant_types"_s, namesOf(policy.grantTypes));
    object.insert(u"response_types"_s, takesCodes ? QJsonArray{u"code"_s} : QJsonArray());
    object.insert(u"scope"_s, QString::fromUtf8(domain::askableScopes(policy.scopes).toString()));
    object.insert(u"application_type"_s, isNative ? u"native"_s : u"web"_s);
    object.insert(u"id_token_signed_response_alg"_s,
                  QString::fromLatin1(domain::toName(algorithm)));
    object.insert(u"subject_type"_s, u"public"_s);
    return object;
}

domain::ClientDraft draftOf(const RequestedClient &requested, domain::TemplateId clientTemplate,
                            const QString &name)
{
    domain::ClientDraft draft;
    draft.name = name;
    draft.clientTemplate = clientTemplate;
    draft.redirectUris = requested.redirectUris;
    draft.metadata = requested.metadata;
    return draft;
}

base::Error inRequestsNames(base::Error error)
{
    for (auto &field : error.fields) {
        if (field.field == "name")
            field.field = "client_name";
    }
    return error;
}

base::Result<QString> freeName(Change &change, const domain::Client &client, const QString &wanted,
                               const QString &mark)
{
    if (wanted.isEmpty())
        return u"Client "_s + mark;
    const auto all = change.work().clients().all();
    if (!all)
        return base::passOn(all);
    const bool isTaken = std::any_of(all->begin(), all->end(), [&](const domain::Client &other) {
        return other.module == client.module && other.id != client.id && other.name == wanted;
    });
    const qsizetype room = domain::limits::nameCharacters - mark.size() - 3;
    return isTaken ? u"%1 (%2)"_s.arg(wanted.left(room), mark) : wanted;
}

} // namespace server::service
