// SPDX-License-Identifier: GPL-3.0-or-later
// What every store must do, whatever it is made of: what an administrator configures, sessions,
// audit.
#include "tests/support/contractstore.h"

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using samples::now;
using store::UnitOfWork;

class StoreContractTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { addStoreKinds(); }
    void modules_areReadBackAsWritten();
    void moduleCodeTaken_isAConflictThatNamesTheColumn();
    void secondExternalApp_isAConflict();
    void moduleRemoved_takesAllBelowIt_andItsClientIdsStayTaken();
    void templates_areReadBackAsWritten();
    void templateInUse_cannotBeRemoved();
    void clients_areReadBackAsWritten();
    void deletedClient_isNotListed_andComesBack();
    void secrets_areReadBackAsWritten();
    void useStamps_neverGoBack();
    void users_areReadBackAsWritten();
    void login_isFoundWithoutCaseOverAsciiOnly();
    void deletedUser_cannotSignIn_andKeepsTheCode();
    void userList_filtersTextAsItStands();
    void userList_ofOneType_isPagedAmongThatType();
    void unitsAndPermissions_areReadBackAsWritten();
    void settings_areReadBackAsWritten();
    void signingKeys_areReadBackAsWritten();
    void sessions_areReadBackAsWritten();
    void sessionsOfUser_endTogether_exceptOne();
    void interaction_isDecidedOnce_unexpired_inALiveSession();
    void audit_isFoundNewestFirst_byEachFilter();
    void auditCounts_areBySlotTypeAndOutcome();
    void everythingStored_isThereAfterReopening();

private:
    static std::unique_ptr<ContractStore> make()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        return std::make_unique<ContractStore>(kind);
    }
};

static domain::Session session(domain::UserId user, const QByteArray &cookie)
{
    domain::Session value;
    value.digest = samples::digestOf(cookie);
    value.sid = "sid-" + cookie;
    value.user = user;
    value.createdAt = value.authTime = value.lastSeenAt = now;
    value.expiresAt = now + std::chrono::hours(24);
    value.acr = "1";
    value.amr = {"pwd"};
    value.address = u"192.0.2.1"_s;
    value.userAgent = u"Browser \u00e4"_s;
    return value;
}

static domain::Interaction interaction(const domain::Session &of, const QByteArray &handle)
{
    return {samples::digestOf(handle),      of.id,       of.user, QByteArray("{\"x\":\0}", 7), now,
            now + std::chrono::minutes(10), std::nullopt};
}

void StoreContractTest::modules_areReadBackAsWritten()
{
    auto store = make();
    auto module = samples::module(u"shop"_s);
    module.id = must(
        store->write<domain::ModuleId>([&](UnitOfWork &w) { return w.modules().insert(module); }));
    QCOMPARE(must(store->read()->modules().byId(module.id)).value(), module);
    QCOMPARE(must(store->read()->modules().byCode(u"shop"_s)).value(), module);
    QVERIFY(!must(store->read()->modules().byCode(u"SHOP"_s)));
    module.name = u"New \U0001F600"_s;
    module.enabled = false;
    module.iconPng.clear();
    must(store->write([&](UnitOfWork &w) { return w.modules().update(module); }));
    QCOMPARE(must(store->read()->modules().all()).size(), 2);
    QCOMPARE(must(store->read()->modules().all()).last(), module);
    module.id = domain::ModuleId(999);
    QCOMPARE(store->write([&](UnitOfWork &w) { return w.modules().update(module); }).error().kind,
             Error::Kind::NotFound);
}

void StoreContractTest::moduleCodeTaken_isAConflictThatNamesTheColumn()
{
    auto store = make();
    const auto outcome = store->write<domain::ModuleId>(
        [](UnitOfWork &w) { return w.modules().insert(samples::module(u"module-1"_s)); });
    QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
    QCOMPARE(outcome.error().detail, u"code"_s);
}

void StoreContractTest::secondExternalApp_isAConflict()
{
    auto store = make();
    domain::ExternalApp app{store->of.module, true, false, u"App"_s, u"Text"_s, "icon"};
    must(store->write([&](UnitOfWork &w) { return w.modules().insertExternalApp(app); }));
    QCOMPARE(store->write([&](UnitOfWork &w) { return w.modules().insertExternalApp(app); })
                 .error()
                 .kind,
             Error::Kind::Conflict);
    app.name = u"Other"_s;
    must(store->write([&](UnitOfWork &w) { return w.modules().updateExternalApp(app); }));
    QCOMPARE(must(store->read()->modules().externalApp(store->of.module)).value(), app);
    QCOMPARE(must(store->read()->modules().externalApps()), QList{app});
}

void StoreContractTest::moduleRemoved_takesAllBelowIt_andItsClientIdsStayTaken()
{
    auto store = make();
    const auto of = store->of;
    auto connection = samples::connection(store->grant, of);
    connection.id = must(store->write<domain::ConnectionId>(
        [&](UnitOfWork &w) { return w.grants().insertConnection(connection); }));
    must(store->write([&](UnitOfWork &w) { return w.modules().remove(of.module); }));
    const auto read = store->read();
    QVERIFY(!must(read->modules().byId(of.module)));
    QVERIFY(!must(read->templates().byId(of.clientTemplate)));
    QVERIFY(!must(read->clients().byId(of.client)));
    QVERIFY(!must(read->grants().byId(store->grant)));
    QVERIFY(!must(read->grants().connection(connection.id)));
    const auto again =
        store->write<samples::Installation>([](UnitOfWork &w) -> Result<samples::Installation> {
            const auto module = must(w.modules().insert(samples::module(u"other"_s)));
            const auto policy = must(w.templates().insert(samples::clientTemplate(module, u"T"_s)));
            const auto client = w.clients().insert(samples::client(module, policy, "client-1"));
            if (!client)
                return base::passOn(client);
            return samples::Installation{};
        });
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    QCOMPARE(again.error().detail, u"client_id"_s);
}

void StoreContractTest::templates_areReadBackAsWritten()
{
    auto store = make();
    auto value = samples::clientTemplate(store->of.module, u"Strict"_s);
    value.preset = domain::Preset::HighSecurity;
    value.policy = domain::policyOf(value.preset);
    value.policy.codeLifetime = base::Seconds(37);
    value.policy.extraClaims = {{u"tenant"_s, u"one"_s}};
    value.id = must(store->write<domain::TemplateId>(
        [&](UnitOfWork &w) { return w.templates().insert(value); }));
    QCOMPARE(must(store->read()->templates().byId(value.id)).value(), value);
    value.policy.reuseGrace = base::Seconds(5);
    value.name = u"Stricter"_s;
    must(store->write([&](UnitOfWork &w) { return w.templates().update(value); }));
    QCOMPARE(must(store->read()->templates().all()).last(), value);
    value.name = u"Service"_s;
    const auto taken = store->write([&](UnitOfWork &w) { return w.templates().update(value); });
    QCOMPARE(taken.error().kind, Error::Kind::Conflict);
    QCOMPARE(taken.error().detail, u"name"_s);
}

void StoreContractTest::templateInUse_cannotBeRemoved()
{
    auto store = make();
    must(
        store->write([&](UnitOfWork &w) { return w.clients().setDeleted(store->of.client, now); }));
    QCOMPARE(
        store->write([&](UnitOfWork &w) { return w.templates().remove(store->of.clientTemplate); })
            .error()
            .kind,
        Error::Kind::Conflict);
    const auto unused = must(store->write<domain::TemplateId>([&](UnitOfWork &w) {
        return w.templates().insert(samples::clientTemplate(store->of.module, u"Unused"_s));
    }));
    must(store->write([&](UnitOfWork &w) { return w.templates().remove(unused); }));
    QVERIFY(!must(store->read()->templates().byId(unused)));
}

void StoreContractTest::clients_areReadBackAsWritten()
{
    auto store = make();
    auto client = samples::client(store->of.module, store->of.clientTemplate, "client-1");
    client.id = store->of.client;
    QCOMPARE(must(store->read()->clients().byId(client.id)).value(), client);
    client.name = u"Renamed"_s;
    client.redirectUris.removeLast();
    client.expiresAt.reset();
    client.enabled = false;
    client.metadata.authMethod.reset();
    client.metadata.idTokenAlgorithm = domain::SigningAlgorithm::ES256;
    client.metadata.applicationType = domain::ApplicationType::Native;
    must(store->write([&](UnitOfWork &w) { return w.clients().update(client); }));
    QCOMPARE(must(store->read()->clients().all()), QList{client});
    auto second = samples::client(store->of.module, store->of.clientTemplate, "client-1");
    second.name = u"Second"_s;
    QCOMPARE(
        store->write<domain::ClientKey>([&](UnitOfWork &w) { return w.clients().insert(second); })
            .error()
            .detail,
        u"client_id"_s);
    second.clientId = "client-2";
    second.name = client.name;
    QCOMPARE(
        store->write<domain::ClientKey>([&](UnitOfWork &w) { return w.clients().insert(second); })
            .error()
            .detail,
        u"name"_s);
}

void StoreContractTest::deletedClient_isNotListed_andComesBack()
{
    auto store = make();
    must(
        store->write([&](UnitOfWork &w) { return w.clients().setDeleted(store->of.client, now); }));
    QVERIFY(must(store->read()->clients().all()).isEmpty());
    QCOMPARE(must(store->read()->clients().byId(store->of.client)).value().deletedAt,
             std::optional(now));
    must(store->write(
        [&](UnitOfWork &w) { return w.clients().setDeleted(store->of.client, std::nullopt); }));
    QCOMPARE(must(store->read()->clients().all()).size(), 1);
}

void StoreContractTest::secrets_areReadBackAsWritten()
{
    auto store = make();
    domain::ClientSecret secret;
    secret.client = store->of.client;
    secret.prefix = "abc";
    secret.digest = samples::digestOf("secret");
    secret.label = u"first"_s;
    secret.createdAt = now;
    secret.expiresAt = now + std::chrono::hours(1);
    secret.id = must(store->write<domain::SecretId>(
        [&](UnitOfWork &w) { return w.clients().insertSecret(secret); }));
    QCOMPARE(must(store->read()->clients().secretsOf(store->of.client)), QList{secret});
    secret.revokedAt = now;
    secret.label = u"old"_s;
    must(store->write([&](UnitOfWork &w) { return w.clients().updateSecret(secret); }));
    QCOMPARE(must(store->read()->clients().allSecrets()), QList{secret});
}

void StoreContractTest::useStamps_neverGoBack()
{
    auto store = make();
    const auto later = now + std::chrono::seconds(5);
    must(store->write([&](UnitOfWork &w) {
        return w.clients().recordUse(
            {{store->of.client, std::nullopt, later}, {store->of.client, std::nullopt, now}});
    }));
    must(store->write([&](UnitOfWork &w) {
        return w.grants().recordUse({{store->grant, later}, {store->grant, now}});
    }));
    QCOMPARE(must(store->read()->clients().byId(store->of.client)).value().lastUsedAt,
             std::optional(later));
    QCOMPARE(must(store->read()->grants().byId(store->grant)).value().lastUsedAt,
             std::optional(later));
}

void StoreContractTest::users_areReadBackAsWritten()
{
    auto store = make();
    auto user = samples::user(u"user-1"_s);
    user.id = store->of.user;
    QCOMPARE(must(store->read()->users().byId(user.id)).value(), user);
    QCOMPARE(must(store->read()->users().bySubject(user.subject)).value(), user);
    user.name = u"Other"_s;
    user.locked = true;
    user.administrator = true;
    user.groups = {u"a b"_s, u"\"quoted\""_s};
    user.email.clear();
    must(store->write([&](UnitOfWork &w) { return w.users().update(user); }));
    must(store->write(
        [&](UnitOfWork &w) { return w.users().updatePassword(user.id, "hash", true, now); }));
    must(store->write([&](UnitOfWork &w) { return w.users().recordSignIn(user.id, now); }));
    user.passwordHash = "hash";
    user.mustChangePassword = true;
    user.lastSignInAt = now;
    QCOMPARE(must(store->read()->users().byId(user.id)).value(), user);
    QCOMPARE(must(store->read()->users().administratorCount()), 0);
}

void StoreContractTest::login_isFoundWithoutCaseOverAsciiOnly()
{
    auto store = make();
    must(store->write<domain::UserId>(
        [](UnitOfWork &w) { return w.users().insert(samples::user(u"Kate"_s)); }));
    QVERIFY(must(store->read()->users().byLogin(u"kATE"_s)));
    QVERIFY(must(store->read()->users().byLogin(u"KATE@example.ORG"_s)));
    // The Kelvin sign folds to k in Unicode; it is another letter here.
    QVERIFY(!must(store->read()->users().byLogin(u"\u212Aate"_s)));
    QVERIFY(!must(store->read()->users().byLogin(QString())));
    auto second = samples::user(u"KATE"_s);
    second.subject = "another";
    second.email.clear();
    const auto taken =
        store->write<domain::UserId>([&](UnitOfWork &w) { return w.users().insert(second); });
    QCOMPARE(taken.error().detail, u"code"_s);
}

void StoreContractTest::deletedUser_cannotSignIn_andKeepsTheCode()
{
    auto store = make();
    auto user = must(store->read()->users().byId(store->of.user)).value();
    user.deletedAt = now;
    must(store->write([&](UnitOfWork &w) { return w.users().update(user); }));
    QVERIFY(!must(store->read()->users().byLogin(user.code)));
    QVERIFY(!must(store->read()->users().byLogin(user.email)));
    QVERIFY(must(store->read()->users().list({})).isEmpty());
    const auto again = store->write<domain::UserId>(
        [](UnitOfWork &w) { return w.users().insert(samples::user(u"user-1"_s)); });
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
}

void StoreContractTest::userList_filtersTextAsItStands()
{
    auto store = make();
    for (const auto &code : {u"100%"_s, u"1000"_s, u"a_b"_s, u"aXb"_s})
        must(store->write<domain::UserId>(
            [&](UnitOfWork &w) { return w.users().insert(samples::user(code)); }));
    const auto codes = [&](const QString &text, int offset = 0, int limit = 10) {
        QStringList list;
        for (const auto &user : must(store->read()->users().list({text, {}, offset, limit})))
            list.append(user.code);
        return list;
    };
    QCOMPARE(codes(u"100%"_s), QStringList{u"100%"_s});
    QCOMPARE(codes(u"a_b"_s), QStringList{u"a_b"_s});
    QCOMPARE(codes(u"AXB"_s), QStringList{u"aXb"_s});
    QCOMPARE(codes(u"'; --"_s), QStringList());
    QCOMPARE(codes({}, 1, 2), (QStringList{u"1000"_s, u"a_b"_s}));
}

void StoreContractTest::userList_ofOneType_isPagedAmongThatType()
{
    auto store = make(); // with a person, user-1
    for (const auto &code : {u"program-1"_s, u"program-2"_s, u"program-3"_s}) {
        auto program = samples::user(code);
        program.type = domain::UserType::RestApiClient;
        must(
            store->write<domain::UserId>([&](UnitOfWork &w) { return w.users().insert(program); }));
    }
    const auto codes = [&](const domain::UserQuery &query) {
        QStringList list;
        for (const auto &user : must(store->read()->users().list(query)))
            list.append(user.code);
        return list;
    };
    const auto program = domain::UserType::RestApiClient;
    QCOMPARE(codes({.type = domain::UserType::Person}), QStringList{u"user-1"_s});
    QCOMPARE(codes({.type = program, .limit = 2}), (QStringList{u"program-1"_s, u"program-2"_s}));
    QCOMPARE(codes({.type = program, .offset = 2, .limit = 2}), QStringList{u"program-3"_s});
    QCOMPARE(codes({.text = u"USER"_s, .type = program}), QStringList());
    QCOMPARE(codes({}).size(), 4);
}

void StoreContractTest::unitsAndPermissions_areReadBackAsWritten()
{
    auto store = make();
    domain::OrganizationalUnit top{{}, u"1"_s, u"Top"_s, u"TOP"_s, std::nullopt};
    top.id = must(
        store->write<domain::UnitId>([&](UnitOfWork &w) { return w.users().insertUnit(top); }));
    domain::OrganizationalUnit unit{{}, u"2"_s, u"Below"_s, u"LOW"_s, top.id};
    unit.id = must(
        store->write<domain::UnitId>([&](UnitOfWork &w) { return w.users().insertUnit(unit); }));
    unit.name = u"Beneath"_s;
    must(store->write([&](UnitOfWork &w) { return w.users().updateUnit(unit); }));
    QCOMPARE(must(store->read()->users().units()), (QList{top, unit}));
    domain::Permission permission{{}, u"CRM"_s, u"SALES"_s, u"Sales"_s, true};
    permission.id = must(store->write<domain::PermissionId>(
        [&](UnitOfWork &w) { return w.users().insertPermission(permission); }));
    permission.name = u"Selling"_s;
    must(store->write([&](UnitOfWork &w) { return w.users().updatePermission(permission); }));
    QCOMPARE(must(store->read()->users().permissions()), QList{permission});
}

void StoreContractTest::settings_areReadBackAsWritten()
{
    auto store = make();
    QCOMPARE(must(store->read()->settings().serverConfig()), domain::ServerConfig());
    domain::ServerConfig config;
    config.issuer = must(domain::Issuer::parse("https://id.example/base"));
    config.listen = {must(domain::ListenAddress::parse(u"127.0.0.1:8080"_s)),
                     must(domain::ListenAddress::parse(u"[::1]:8443"_s))};
    config.tlsCertificateFile = u"/etc/cert.pem"_s;
    config.tlsKeyFile = u"/etc/key.pem"_s;
    config.mtlsListen = {must(domain::ListenAddress::parse(u"127.0.0.1:9443"_s))};
    config.mtlsAuthorityFile = u"/etc/authorities.pem"_s;
    config.mtlsIssuer = must(domain::Issuer::parse("https://mtls.example/base"));
    config.trustedProxies = {u"10.0.0.1"_s};
    config.allowedHosts = {"id.example"};
    config.sessionIdle = std::chrono::seconds(60);
    config.signInFailureLimit = 3;
    config.allowPrivateAddresses = false;
    config.outboundCaFile = u"/etc/anchors.pem"_s;
    config.doors = {true, u"DIRECTORY"_s};
    config.registration = domain::Registration::InitialAccessToken;
    config.metadataDocuments = {u"crm"_s, u"Sign-in"_s};
    const domain::Company company{u"Company & Sons"_s, "png"};
    must(store->write([&](UnitOfWork &w) -> Result<void> {
        must(w.settings().putServerConfig(config));
        must(w.settings().putCompany(company));
        must(w.settings().putValue("fact", "one"));
        return w.settings().putValue("fact", QByteArray("t\0wo", 4));
    }));
    QCOMPARE(must(store->read()->settings().serverConfig()), config);
    QCOMPARE(must(store->read()->settings().company()), company);
    QCOMPARE(must(store->read()->settings().value("fact")).value(), QByteArray("t\0wo", 4));
    QVERIFY(!must(store->read()->settings().value("none")));
}

void StoreContractTest::signingKeys_areReadBackAsWritten()
{
    auto store = make();
    domain::SigningKey key;
    key.kid = "kid";
    key.algorithm = domain::SigningAlgorithm::RS256;
    key.state = domain::SigningKey::State::Next;
    key.publicJwk = "{\"kty\":\"RSA\"}";
    key.sealedPrivate = QByteArray("\0sealed", 7);
    key.createdAt = now;
    key.client = store->of.client;
    key.id = must(store->write<domain::KeyId>(
        [&](UnitOfWork &w) { return w.settings().insertSigningKey(key); }));
    key.state = domain::SigningKey::State::Retired;
    key.retiredAt = now;
    must(store->write([&](UnitOfWork &w) { return w.settings().updateSigningKey(key); }));
    QCOMPARE(must(store->read()->settings().signingKeys()), QList{key});
    must(store->write([&](UnitOfWork &w) { return w.settings().removeSigningKey(key.id); }));
    QVERIFY(must(store->read()->settings().signingKeys()).isEmpty());
}

void StoreContractTest::sessions_areReadBackAsWritten()
{
    auto store = make();
    auto value = session(store->of.user, "cookie");
    value.id = must(
        store->write<domain::SessionId>([&](UnitOfWork &w) { return w.sessions().insert(value); }));
    const auto state = must(store->read()->sessions().byDigest(value.digest)).value();
    QCOMPARE(state.session, value);
    QCOMPARE(state.user.id, store->of.user);
    must(store->write([&](UnitOfWork &w) {
        return w.sessions().recordSeen(value.id, now + std::chrono::minutes(1));
    }));
    must(store->write([&](UnitOfWork &w) { return w.sessions().recordSeen(value.id, now); }));
    value.lastSeenAt = now + std::chrono::minutes(1);
    QCOMPARE(must(store->read()->sessions().ofUser(store->of.user)), QList{value});
    QVERIFY(
        must(store->write<bool>([&](UnitOfWork &w) { return w.sessions().end(value.id, now); })));
    QVERIFY(
        !must(store->write<bool>([&](UnitOfWork &w) { return w.sessions().end(value.id, now); })));
    QVERIFY(must(store->read()->sessions().ofUser(store->of.user)).isEmpty());
    QVERIFY(must(store->read()->sessions().byDigest(value.digest)).value().session.endedAt);
    QCOMPARE(must(store->write<int>(
                 [&](UnitOfWork &w) { return w.sessions().cleanUp(value.expiresAt, 10); })),
             1);
    QVERIFY(!must(store->read()->sessions().byDigest(value.digest)));
}

void StoreContractTest::sessionsOfUser_endTogether_exceptOne()
{
    auto store = make();
    QList<domain::SessionId> ids;
    for (const char *cookie : {"a", "b", "c"})
        ids.append(must(store->write<domain::SessionId>(
            [&](UnitOfWork &w) { return w.sessions().insert(session(store->of.user, cookie)); })));
    QCOMPARE(must(store->write<int>([&](UnitOfWork &w) {
                 return w.sessions().endAllOfUser(store->of.user, ids[1], now);
             })),
             2);
    QCOMPARE(must(store->read()->sessions().ofUser(store->of.user)).first().id, ids[1]);
    QCOMPARE(must(store->write<int>([&](UnitOfWork &w) {
                 return w.sessions().endAllOfUser(store->of.user, std::nullopt, now);
             })),
             1);
}

void StoreContractTest::interaction_isDecidedOnce_unexpired_inALiveSession()
{
    auto store = make();
    auto owner = session(store->of.user, "cookie");
    owner.id = must(
        store->write<domain::SessionId>([&](UnitOfWork &w) { return w.sessions().insert(owner); }));
    const auto value = interaction(owner, "handle");
    const auto second = interaction(owner, "second");
    must(store->write([&](UnitOfWork &w) { return w.sessions().insertInteraction(value); }));
    must(store->write([&](UnitOfWork &w) { return w.sessions().insertInteraction(second); }));
    const auto decide = [&](const QByteArray &digest, base::Timestamp at) {
        return must(store->write<bool>(
            [&](UnitOfWork &w) { return w.sessions().decideInteraction(digest, at); }));
    };
    QCOMPARE(must(store->read()->sessions().interaction(value.digest)).value(), value);
    QVERIFY(!decide(value.digest, value.expiresAt));
    QVERIFY(decide(value.digest, now));
    QVERIFY(!decide(value.digest, now));
    QVERIFY(!decide(samples::digestOf("unknown"), now));
    must(store->write<bool>([&](UnitOfWork &w) { return w.sessions().end(owner.id, now); }));
    QVERIFY(!decide(second.digest, now));
    QCOMPARE(must(store->write<int>(
                 [&](UnitOfWork &w) { return w.sessions().cleanUp(value.expiresAt, 10); })),
             2);
}

void StoreContractTest::audit_isFoundNewestFirst_byEachFilter()
{
    auto store = make();
    domain::AuditEvent event;
    event.at = now;
    event.type = "client.created";
    event.actor = {domain::Actor::Kind::Administrator, store->of.user, u"admin"_s, u"192.0.2.1"_s};
    event.module = store->of.module;
    event.client = store->of.client;
    event.user = store->of.user;
    event.incident = "A-1";
    event.details = {{u"name"_s, u"x"_s}};
    domain::AuditEvent other;
    other.at = now;
    other.type = "token.refused";
    other.success = false;
    must(store->write([&](UnitOfWork &w) { return w.audit().append(event); }));
    must(store->write([&](UnitOfWork &w) { return w.audit().append(other); }));
    const auto find = [&](const domain::AuditQuery &query) {
        return must(store->read()->audit().find(query));
    };
    const auto all = find({});
    QCOMPARE(all.size(), 2);
    event.id = all[1].id;
    other.id = all[0].id;
    QCOMPARE(all, (QList{other, event}));
    const auto only = [&](auto set) {
        domain::AuditQuery query;
        set(query);
        return find(query);
    };
    QCOMPARE(only([&](auto &q) { q.client = store->of.client; }), QList{event});
    QCOMPARE(only([&](auto &q) { q.user = store->of.user; }), QList{event});
    QCOMPARE(only([&](auto &q) { q.module = store->of.module; }), QList{event});
    QCOMPARE(only([&](auto &q) { q.success = false; }), QList{other});
    QCOMPARE(only([&](auto &q) { q.before = other.id; }), QList{event});
    QCOMPARE(only([&](auto &q) { q.limit = 1; }), QList{other});
    QCOMPARE(only([&](auto &q) { q.text = u"Client client-1"_s; }), QList{event});
    QCOMPARE(only([&](auto &q) { q.text = u"refused"_s; }), QList{other});
    QVERIFY(only([&](auto &q) { q.text = u"%"_s; }).isEmpty());
}

void StoreContractTest::auditCounts_areBySlotTypeAndOutcome()
{
    auto store = make();
    const auto slot = base::fromMillis(base::toMillis(now) / 3600000 * 3600000);
    for (int i = 0; i < 3; ++i) {
        domain::AuditEvent event;
        event.at = slot + std::chrono::minutes(i * 59);
        event.type = "token.issued";
        must(store->write([&](UnitOfWork &w) { return w.audit().append(event); }));
    }
    const auto counts = must(store->read()->audit().counts(slot, std::chrono::hours(1)));
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts[0].from, slot);
    QCOMPARE(counts[0].count, 2);
    QCOMPARE(counts[1].from, slot + std::chrono::hours(1));
    QCOMPARE(counts[1].type, QByteArray("token.issued"));
}

void StoreContractTest::everythingStored_isThereAfterReopening()
{
    auto store = make();
    store->reopen();
    QCOMPARE(must(store->read()->clients().all()).size(), 1);
    QVERIFY(must(store->read()->grants().live(store->of.user, store->of.client)));
}

QTEST_GUILESS_MAIN(StoreContractTest)
#include "tst_storecontract.moc"
