// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of the fake: people, granted accesses, audit, server, registration.
#include "tests/support/fakeadminapi.h"

namespace tests::support {

using namespace server::api;
using namespace server::domain;
using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::FieldErrors;
using server::base::Result;
using server::base::Secret;

namespace {

template<class T>
Answer<T> ready(T value)
{
    return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

Answer<void> done()
{
    return QtFuture::makeReadyFuture(Result<void>());
}

template<class T>
Answer<T> refused(Error error)
{
    return QtFuture::makeReadyFuture(Result<T>(tl::unexpected<Error>(std::move(error))));
}

template<class T>
Answer<T> missing()
{
    return refused<T>({Error::Kind::NotFound, {}, {}});
}

} // namespace

Answer<QList<User>> FakeAdminApi::users(UserQuery query)
{
    begin("users", false);
    QList<User> list;
    for (const User &user : m_users) {
        if (!user.deletedAt && (!query.type || user.type == *query.type)
            && (query.text.isEmpty() || user.name.contains(query.text, Qt::CaseInsensitive)
                || user.code.contains(query.text, Qt::CaseInsensitive)))
            list.append(user);
    }
    return ready(list.mid(query.offset, query.limit));
}

void FakeAdminApi::applyDraft(User &user, const UserDraft &draft)
{
    user.code = draft.code;
    user.name = draft.name;
    user.email = draft.email;
    user.type = draft.type;
    user.groups = draft.groups;
    user.permissions = draft.permissions;
    user.licences = draft.licences;
    user.administrator = draft.administrator;
    user.locked = draft.locked;
    user.claims = draft.claims;
    user.unit.reset();
    for (const OrganizationalUnit &unit : m_units) {
        if (unit.code == draft.unitCode)
            user.unit = unit.id;
    }
}

Answer<CreatedUser> FakeAdminApi::createUser(UserDraft draft, Secret password)
{
    if (auto error = begin("createUser", true))
        return refused<CreatedUser>(*error);
    if (FieldErrors faults = checkUser(draft); !faults.isEmpty())
        return refused<CreatedUser>({Error::Kind::InvalidInput, {}, faults});
    for (const User &other : m_users) {
        if (!other.deletedAt && other.code.compare(draft.code, Qt::CaseInsensitive) == 0)
            return refused<CreatedUser>({Error::Kind::Conflict, {}, {{"code", "taken", {}}}});
    }
    User user;
    user.id = UserId(nextId());
    user.createdAt = m_clock.now();
    applyDraft(user, draft);
    m_users.append(user);
    emit changed(Topic::Users);
    CreatedUser created{user, {}};
    if (password.isEmpty())
        created.generatedPassword = Secret(QByteArrayLiteral("vivid-otter-canyon-lamp-42"));
    return ready(std::move(created));
}

Answer<User> FakeAdminApi::updateUser(UserId id, UserDraft draft)
{
    if (auto error = begin("updateUser", true))
        return refused<User>(*error);
    User *user = userOf(id);
    if (!user)
        return missing<User>();
    applyDraft(*user, draft);
    emit changed(Topic::Users);
    return ready(*user);
}

Answer<CreatedUser> FakeAdminApi::setPassword(UserId id, Secret password, bool mustChange)
{
    if (auto error = begin("setPassword", true))
        return refused<CreatedUser>(*error);
    User *user = userOf(id);
    if (!user)
        return missing<CreatedUser>();
    user->mustChangePassword = mustChange;
    CreatedUser created{*user, {}};
    if (password.isEmpty())
        created.generatedPassword = Secret(QByteArrayLiteral("vivid-otter-canyon-lamp-42"));
    return ready(std::move(created));
}

Answer<void> FakeAdminApi::setUserLocked(UserId id, bool locked)
{
    if (auto error = begin("setUserLocked", true))
        return refused<void>(*error);
    if (User *user = userOf(id))
        user->locked = locked;
    emit changed(Topic::Users);
    return done();
}

Answer<void> FakeAdminApi::deleteUser(UserId id)
{
    if (auto error = begin("deleteUser", true))
        return refused<void>(*error);
    if (User *user = userOf(id))
        user->deletedAt = m_clock.now();
    emit changed(Topic::Users);
    return done();
}

Answer<Impact> FakeAdminApi::userImpact(UserId id)
{
    begin("userImpact", false);
    Impact impact;
    for (const GrantSummary &grant : m_grants) {
        if (grant.grant.user == id) {
            ++impact.clients;
            impact.connections += grant.connections;
        }
    }
    return ready(impact);
}

Answer<QList<OrganizationalUnit>> FakeAdminApi::units()
{
    begin("units", false);
    return ready(m_units);
}

Answer<OrganizationalUnit> FakeAdminApi::saveUnit(UnitDraft draft)
{
    if (auto error = begin("saveUnit", true))
        return refused<OrganizationalUnit>(*error);
    OrganizationalUnit unit{UnitId(nextId()), draft.code, draft.name, draft.shortName, {}};
    m_units.append(unit);
    return ready(unit);
}

Answer<QList<Permission>> FakeAdminApi::permissions()
{
    begin("permissions", false);
    return ready(m_permissions);
}

Answer<Permission> FakeAdminApi::savePermission(PermissionDraft draft)
{
    if (auto error = begin("savePermission", true))
        return refused<Permission>(*error);
    Permission permission{PermissionId(nextId()), draft.application, draft.code, draft.name, false};
    m_permissions.append(permission);
    return ready(permission);
}

Answer<void> FakeAdminApi::deletePermission(QString code)
{
    if (auto error = begin("deletePermission", true))
        return refused<void>(*error);
    m_permissions.removeIf([&code](const Permission &each) { return each.code == code; });
    return done();
}

Answer<QList<LegacyToken>> FakeAdminApi::legacyTokens(UserId user)
{
    begin("legacyTokens", false);
    QList<LegacyToken> list;
    for (const LegacyToken &token : m_legacyTokens) {
        if (token.user == user)
            list.append(token);
    }
    return ready(list);
}

Answer<CreatedLegacyToken> FakeAdminApi::createLegacyToken(UserId user,
                                                           server::base::Seconds duration)
{
    if (auto error = begin("createLegacyToken", true))
        return refused<CreatedLegacyToken>(*error);
    LegacyToken token;
    token.id = LegacyTokenId(nextId());
    token.user = user;
    token.createdAt = m_clock.now();
    token.expiresAt = m_clock.now() + duration;
    m_legacyTokens.prepend(token);
    return ready(CreatedLegacyToken{token, Secret(QByteArrayLiteral("sk_sample-service-key")),
                                    Secret(QByteArrayLiteral("lt_sample-legacy-token"))});
}

Answer<void> FakeAdminApi::revokeLegacyToken(UserId, LegacyTokenId id)
{
    if (auto error = begin("revokeLegacyToken", true))
        return refused<void>(*error);
    for (LegacyToken &token : m_legacyTokens) {
        if (token.id == id)
            token.revokedAt = m_clock.now();
    }
    return done();
}

Answer<QList<GrantSummary>> FakeAdminApi::grants(GrantQuery query)
{
    begin("grants", false);
    QList<GrantSummary> list;
    for (const GrantSummary &grant : m_grants) {
        const auto used = grant.grant.lastUsedAt.value_or(grant.grant.createdAt);
        const bool idle = m_clock.now() - used >= std::chrono::days(query.unusedDays);
        if ((!query.client || grant.grant.client == *query.client)
            && (!query.user || grant.grant.user == *query.user) && (query.unusedDays == 0 || idle))
            list.append(grant);
    }
    return ready(list);
}

Answer<int> FakeAdminApi::revokeGrants(QList<GrantId> grants)
{
    if (auto error = begin("revokeGrants", true))
        return refused<int>(*error);
    const auto removed =
        m_grants.removeIf([&](const GrantSummary &g) { return grants.contains(g.grant.id); });
    emit changed(Topic::Grants);
    return ready(int(removed));
}

Answer<QList<AuditRow>> FakeAdminApi::audit(AuditQuery query)
{
    begin("audit", false);
    QList<AuditRow> list;
    for (const AuditRow &row : m_audit) {
        if ((!query.module || row.event.module == query.module)
            && (!query.success || row.event.success == *query.success)
            && (!query.before.isValid() || row.event.id < query.before))
            list.append(row);
    }
    return ready(list.mid(0, query.limit));
}

Answer<Overview> FakeAdminApi::overview(OverviewRange)
{
    begin("overview", false);
    return ready(m_overview);
}

Answer<ServerState> FakeAdminApi::serverState()
{
    begin("serverState", false);
    return ready(m_server);
}

Answer<ServerState> FakeAdminApi::startServing()
{
    if (auto error = begin("startServing", true))
        return refused<ServerState>(*error);
    m_server.phase = ServerState::Phase::Serving;
    emit changed(Topic::Server);
    return ready(m_server);
}

Answer<ServerState> FakeAdminApi::stopServing()
{
    if (auto error = begin("stopServing", true))
        return refused<ServerState>(*error);
    m_server.phase = ServerState::Phase::Stopped;
    emit changed(Topic::Server);
    return ready(m_server);
}

Answer<ServerState> FakeAdminApi::updateServerConfig(ServerConfig config)
{
    if (auto error = begin("updateServerConfig", true))
        return refused<ServerState>(*error);
    m_server.config = config;
    m_server.issuer = config.issuer.bytes();
    emit changed(Topic::Server);
    return ready(m_server);
}

Answer<Company> FakeAdminApi::company()
{
    begin("company", false);
    return ready(m_company);
}

Answer<Company> FakeAdminApi::updateCompany(Company company)
{
    if (auto error = begin("updateCompany", true))
        return refused<Company>(*error);
    m_company = company;
    emit changed(Topic::Company);
    return ready(m_company);
}

Answer<SigningKeys> FakeAdminApi::signingKeys()
{
    begin("signingKeys", false);
    return ready(m_keys);
}

Answer<SigningKeys> FakeAdminApi::rotateKeys(KeyRotationOrder)
{
    if (auto error = begin("rotateKeys", true))
        return refused<SigningKeys>(*error);
    return ready(m_keys);
}

Answer<SigningKeys> FakeAdminApi::setKeyRotationDays(int days)
{
    if (auto error = begin("setKeyRotationDays", true))
        return refused<SigningKeys>(*error);
    m_keys.rotationDays = days;
    return ready(m_keys);
}

Answer<QJsonObject> FakeAdminApi::applySetup(QByteArray, bool, QString)
{
    begin("applySetup", true);
    return ready(QJsonObject());
}

Answer<QJsonObject> FakeAdminApi::exportSetup()
{
    begin("exportSetup", false);
    return ready(QJsonObject());
}

Answer<QList<InitialAccessTokenSummary>> FakeAdminApi::initialAccessTokens()
{
    begin("initialAccessTokens", false);
    return ready(m_initialTokens);
}

Answer<CreatedInitialAccessToken>
FakeAdminApi::createInitialAccessToken(InitialAccessTokenDraft draft)
{
    if (auto error = begin("createInitialAccessToken", true))
        return refused<CreatedInitialAccessToken>(*error);
    InitialAccessToken token;
    token.id = InitialAccessTokenId(nextId());
    token.clientTemplate = draft.clientTemplate;
    token.label = draft.label;
    token.createdAt = m_clock.now();
    token.expiresAt = draft.expiresAt;
    token.usesLeft = draft.uses;
    m_initialTokens.prepend({token, {}, {}});
    return ready(CreatedInitialAccessToken{
        token, Secret(QByteArrayLiteral("iat_7Qm2vH0pT9xY4kLrW8nZs3JdF6aUbE1gXcVoKiPt5Rw"))});
}

Answer<void> FakeAdminApi::revokeInitialAccessToken(InitialAccessTokenId id)
{
    if (auto error = begin("revokeInitialAccessToken", true))
        return refused<void>(*error);
    for (InitialAccessTokenSummary &summary : m_initialTokens) {
        if (summary.token.id == id)
            summary.token.revokedAt = m_clock.now();
    }
    return done();
}

} // namespace tests::support
