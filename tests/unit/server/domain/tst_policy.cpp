// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the platforms; RFC 9700 section 2, FAPI 2.0 Security Profile section 5.3.2.
#include "server/domain/clienttemplate.h"

#include <QJsonArray>
#include <QTest>

using namespace server::domain;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array presets{Preset::ExternalService, Preset::RestApiClient, Preset::Application,
                             Preset::MachineToMachine, Preset::HighSecurity};

QByteArray codes(const server::base::FieldErrors &errors)
{
    QByteArrayList list;
    for (const auto &error : errors)
        list.append(error.field + ' ' + error.code);
    return list.join(", ");
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private slots:
    void externalService_isTheBrixColumn();
    void restApiClient_isTheDeyelColumn();
    void application_isTheConstellioColumn();
    void machineToMachine_hasNoPersonAndNoRefresh();
    void highSecurity_isTheFapiProfile();
    void onlyTwoPresets_haveThePasswordGrant();
    void everyPreset_passesItsOwnCheckAndSurvivesJson();
    void fapi2Demands_areHeld_data();
    void fapi2Demands_areHeld();
    void contradictions_areFound_data();
    void contradictions_areFound();
    void json_replacesOnlyWhatItNames();
    void badJson_isNamedMemberByMember_data();
    void badJson_isNamedMemberByMember();
    void everyName_leadsBackToItsValue();
    void template_needsANameAndALevel();
};

void TestPolicy::externalService_isTheBrixColumn()
{
    const TemplatePolicy policy = policyOf(Preset::ExternalService);
    QCOMPARE(policy.grantTypes, (QList{GrantType::AuthorizationCode, GrantType::RefreshToken}));
    QVERIFY(policy.allows(AuthMethod::SecretBasic) && policy.allows(AuthMethod::SecretPost));
    QCOMPARE(policy.codeLifetime, 600s);
    QCOMPARE(policy.accessTokenLifetime, 600s);
    QCOMPARE(policy.refreshTokenLifetime, 14 * 24h);
    QCOMPARE(policy.rotation, RefreshRotation::Rotating);
    QCOMPARE(policy.reuseGrace, 0s);
    QCOMPARE(policy.pkce, PkceRule::Allowed);
    QCOMPARE(policy.idTokenAlgorithm, SigningAlgorithm::RS256);
    QCOMPARE(policy.accessTokenAlgorithm, SigningAlgorithm::ES256);
    QCOMPARE(policy.idTokenClaims, IdTokenClaims::Platform);
}

void TestPolicy::restApiClient_isTheDeyelColumn()
{
    const TemplatePolicy policy = policyOf(Preset::RestApiClient);
    QCOMPARE(policy.grantTypes,
             (QList{GrantType::ClientCredentials, GrantType::Password, GrantType::RefreshToken}));
    QCOMPARE(policy.authMethods, QList{AuthMethod::SecretBasic});
    QCOMPARE(policy.accessTokenLifetime, 24h);
    QCOMPARE(policy.refreshTokenLifetime, 14 * 24h);
    QCOMPARE(policy.rotation, RefreshRotation::Fixed);
    QCOMPARE(policy.accessTokenAlgorithm, SigningAlgorithm::RS256);
    QCOMPARE(policy.accessTokenClaims, AccessTokenClaims::Deyel);
    QCOMPARE(policy.ownApi, OwnApi::Rest);
}

void TestPolicy::application_isTheConstellioColumn()
{
    const TemplatePolicy policy = policyOf(Preset::Application);
    QCOMPARE(policy.grantTypes, (QList{GrantType::Password, GrantType::RefreshToken}));
    QCOMPARE(policy.authMethods, QList{AuthMethod::SecretPost});
    QCOMPARE(policy.accessTokenLifetime, 600s);
    QCOMPARE(policy.refreshTokenLifetime, 14 * 24h);
    QCOMPARE(policy.rotation, RefreshRotation::Rotating);
    QCOMPARE(policy.accessTokenAlgorithm, SigningAlgorithm::RS256);
    QCOMPARE(policy.keyOwner, KeyOwner::Client);
    QCOMPARE(policy.accessTokenClaims, AccessTokenClaims::Standard);
    QCOMPARE(policy.ownApi, OwnApi::RestV2);
}

void TestPolicy::machineToMachine_hasNoPersonAndNoRefresh()
{
    const TemplatePolicy policy = policyOf(Preset::MachineToMachine);
    QCOMPARE(policy.grantTypes, QList{GrantType::ClientCredentials});
    QVERIFY(!policy.allows(AuthMethod::None));
}

void TestPolicy::highSecurity_isTheFapiProfile()
{
    const TemplatePolicy policy = policyOf(Preset::HighSecurity);
    QCOMPARE(policy.profile, Profile::Fapi2);
    QCOMPARE(policy.par, ParRule::Required);
    QCOMPARE(policy.pkce, PkceRule::Required);
    QVERIFY(policy.binding != TokenBinding::None);
    QVERIFY(policy.codeLifetime <= 60s);
    QCOMPARE(policy.rotation, RefreshRotation::Fixed);
    for (const AuthMethod method :
         {AuthMethod::None, AuthMethod::SecretBasic, AuthMethod::SecretPost, AuthMethod::SecretJwt})
        QVERIFY(!policy.allows(method));
    QVERIFY(policy.idTokenAlgorithm != SigningAlgorithm::RS256);
    QVERIFY(policy.accessTokenAlgorithm != SigningAlgorithm::RS256);
}

void TestPolicy::onlyTwoPresets_haveThePasswordGrant()
{
    for (const Preset preset : presets) {
        const bool expected = preset == Preset::RestApiClient || preset == Preset::Application;
        QCOMPARE(policyOf(preset).allows(GrantType::Password), expected);
    }
}

void TestPolicy::everyPreset_passesItsOwnCheckAndSurvivesJson()
{
    for (const Preset preset : presets) {
        const TemplatePolicy policy = policyOf(preset);
        QCOMPARE(codes(checkTemplate({u"T"_s, preset, policy})), QByteArray());
        const auto back = policyFromJson(policyToJson(policy), TemplatePolicy());
        QVERIFY(back.has_value());
        QCOMPARE(*back, policy);
    }
}

void TestPolicy::fapi2Demands_areHeld_data()
{
    QTest::addColumn<std::function<void(TemplatePolicy &)>>("change");
    QTest::addColumn<QByteArray>("expected");
    using Change = std::function<void(TemplatePolicy &)>;
    const auto row = [](const char *name, Change change, const char *expected) {
        QTest::newRow(name) << std::move(change) << QByteArray(expected);
    };
    row(
        "F1 as the preset fills it", [](auto &) {}, "");
    row(
        "F1 each of the bindings", [](auto &p) { p.binding = TokenBinding::Mtls; }, "");
    row(
        "F1 a machine without codes",
        [](auto &p) {
            p.grantTypes = {GrantType::ClientCredentials};
            p.par = ParRule::Allowed;
            p.pkce = PkceRule::Allowed;
        },
        "");
    row(
        "F1 requests that were not pushed", [](auto &p) { p.par = ParRule::Allowed; },
        "par fapi2_demands");
    row(
        "F1 codes without PKCE", [](auto &p) { p.pkce = PkceRule::Allowed; }, "pkce fapi2_demands");
    row(
        "F1 the password grant", [](auto &p) { p.grantTypes += GrantType::Password; },
        "grant_types fapi2_demands");
    row(
        "F2 a shared secret", [](auto &p) { p.authMethods += AuthMethod::SecretJwt; },
        "auth_methods fapi2_demands");
    row(
        "F1 public clients", [](auto &p) { p.authMethods += AuthMethod::None; },
        "auth_methods fapi2_demands");
    row(
        "F1 bearer tokens", [](auto &p) { p.binding = TokenBinding::None; },
        "binding fapi2_demands");
    row(
        "A16 a code for more than a minute", [](auto &p) { p.codeLifetime = 61s; },
        "code_seconds fapi2_demands");
    row(
        "F12 rotation", [](auto &p) { p.rotation = RefreshRotation::Rotating; },
        "rotation fapi2_demands");
    row(
        "F4 RS256 for ID Tokens", [](auto &p) { p.idTokenAlgorithm = SigningAlgorithm::RS256; },
        "signing_alg fapi2_demands");
    row(
        "F4 RS256 for access tokens",
        [](auto &p) { p.accessTokenAlgorithm = SigningAlgorithm::RS256; },
        "access_token_signing_alg fapi2_demands");
}

void TestPolicy::fapi2Demands_areHeld()
{
    QFETCH(std::function<void(TemplatePolicy &)>, change);
    TemplatePolicy policy = policyOf(Preset::HighSecurity);
    change(policy);
    const auto errors = checkPolicy(policy);
    QTEST(codes(errors), "expected");
    for (const auto &error : errors)
        QCOMPARE(error.params.size(), 1);
    // The same values are fine where the profile is not asked for.
    policy.profile = Profile::OpenIdConnect;
    QCOMPARE(codes(checkPolicy(policy)), QByteArray());
}

void TestPolicy::contradictions_areFound_data()
{
    QTest::addColumn<std::function<void(TemplatePolicy &)>>("change");
    QTest::addColumn<QByteArray>("expected");
    using Change = std::function<void(TemplatePolicy &)>;
    const auto row = [](const char *name, Change change, const char *expected) {
        QTest::newRow(name) << std::move(change) << QByteArray(expected);
    };
    row(
        "no grant type", [](auto &p) { p.grantTypes.clear(); }, "grant_types required");
    row(
        "no authentication", [](auto &p) { p.authMethods.clear(); }, "auth_methods required");
    row(
        "refresh token alone", [](auto &p) { p.grantTypes = {GrantType::RefreshToken}; },
        "grant_types contradiction");
    row(
        "a grant type twice", [](auto &p) { p.grantTypes += GrantType::RefreshToken; },
        "grant_types contradiction");
    row(
        "RFC 6749 4.1.2 code over ten minutes", [](auto &p) { p.codeLifetime = 601s; },
        "code_seconds out_of_range");
    row(
        "code of no time", [](auto &p) { p.codeLifetime = 0s; }, "code_seconds out_of_range");
    row(
        "negative access token", [](auto &p) { p.accessTokenLifetime = -1s; },
        "access_token_seconds out_of_range");
    row(
        "access token for a month", [](auto &p) { p.accessTokenLifetime = 30 * 24h; },
        "access_token_seconds out_of_range");
    row(
        "refresh token of no time", [](auto &p) { p.refreshTokenLifetime = 0s; },
        "refresh_token_seconds out_of_range");
    row(
        "A-12 grace over a minute", [](auto &p) { p.reuseGrace = 61s; },
        "reuse_grace_seconds out_of_range");
    row(
        "A-12 grace of a minute", [](auto &p) { p.reuseGrace = 60s; }, "");
    row(
        "grace without rotation",
        [](auto &p) {
            p.rotation = RefreshRotation::Fixed;
            p.reuseGrace = 1s;
        },
        "reuse_grace_seconds contradiction");
    row(
        "pushed requests without codes",
        [](auto &p) {
            p.grantTypes = {GrantType::ClientCredentials};
            p.par = ParRule::Required;
        },
        "par contradiction");
    row(
        "PKCE without codes",
        [](auto &p) {
            p.grantTypes = {GrantType::ClientCredentials};
            p.pkce = PkceRule::Required;
        },
        "pkce contradiction");
    row(
        "RFC 6749 4.4 client_credentials for public clients",
        [](auto &p) {
            p.grantTypes = {GrantType::ClientCredentials};
            p.authMethods = {AuthMethod::None};
        },
        "auth_methods contradiction");
}

void TestPolicy::contradictions_areFound()
{
    QFETCH(std::function<void(TemplatePolicy &)>, change);
    TemplatePolicy policy = policyOf(Preset::ExternalService);
    change(policy);
    QTEST(codes(checkPolicy(policy)), "expected");
}

void TestPolicy::json_replacesOnlyWhatItNames()
{
    const TemplatePolicy base = policyOf(Preset::ExternalService);
    const auto policy = policyFromJson({{u"access_token_seconds"_s, 300},
                                        {u"scopes"_s, QJsonArray{u"openid"_s}},
                                        {u"signing_alg"_s, u"ES256"_s},
                                        {u"own_key"_s, true}},
                                       base);
    QVERIFY(policy.has_value());
    TemplatePolicy expected = base;
    expected.accessTokenLifetime = 300s;
    expected.scopes = *ScopeSet::parse("openid");
    expected.idTokenAlgorithm = SigningAlgorithm::ES256;
    expected.keyOwner = KeyOwner::Client;
    QCOMPARE(*policy, expected);
    QCOMPARE(*policyFromJson({}, base), base);
}

void TestPolicy::badJson_isNamedMemberByMember_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *member, const QJsonValue &value,
                        const char *code) {
        QTest::newRow(name) << QString::fromLatin1(member) << value << QByteArray(code);
    };
    row("unknown member", "acess_token_seconds", 300, "unknown_member");
    row("preset belongs to the template", "preset", u"application"_s, "unknown_member");
    row("text for a number", "code_seconds", u"60"_s, "wrong_type");
    row("fraction of a second", "code_seconds", 1.5, "wrong_type");
    row("number beyond whole numbers", "code_seconds", 1e300, "wrong_type");
    row("null", "code_seconds", QJsonValue::Null, "wrong_type");
    row("number for a text", "pkce", 1, "wrong_type");
    row("unknown profile", "profile", u"fapi1"_s, "unknown_value");
    row("unknown value", "pkce", u"sometimes"_s, "unknown_value");
    row("other case", "signing_alg", u"rs256"_s, "unknown_value");
    row("algorithm none", "signing_alg", u"none"_s, "unknown_value");
    row("text for a list", "grant_types", u"authorization_code"_s, "wrong_type");
    row("unknown grant type", "grant_types", QJsonArray{u"implicit"_s}, "unknown_value");
    row("number in a list", "auth_methods", QJsonArray{1}, "wrong_type");
    row("scope with a blank", "scopes", QJsonArray{u"a b"_s}, "scope_syntax");
    row("text for a flag", "own_key", u"true"_s, "wrong_type");
    row("list for an object", "extra_claims", QJsonArray(), "wrong_type");
}

void TestPolicy::badJson_isNamedMemberByMember()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    const auto policy = policyFromJson({{member, value}}, policyOf(Preset::ExternalService));
    QVERIFY(!policy.has_value());
    QCOMPARE(policy.error().fields.size(), 1);
    QCOMPARE(policy.error().fields.first().field, member.toUtf8());
    QTEST(policy.error().fields.first().code, "code");
}

void TestPolicy::everyName_leadsBackToItsValue()
{
    for (const Preset preset : presets)
        QCOMPARE(fromName<Preset>(toName(preset)), std::optional(preset));
    for (const auto type :
         {GrantType::AuthorizationCode, GrantType::RefreshToken, GrantType::ClientCredentials,
          GrantType::Password, GrantType::DeviceCode, GrantType::TokenExchange})
        QCOMPARE(fromName<GrantType>(toName(type)), std::optional(type));
    for (const auto method :
         {AuthMethod::SecretBasic, AuthMethod::SecretPost, AuthMethod::SecretJwt,
          AuthMethod::PrivateKeyJwt, AuthMethod::TlsClientAuth, AuthMethod::SelfSignedTls,
          AuthMethod::None})
        QCOMPARE(fromName<AuthMethod>(toName(method)), std::optional(method));
    for (const auto profile : {Profile::OpenIdConnect, Profile::Fapi2})
        QCOMPARE(fromName<Profile>(toName(profile)), std::optional(profile));
    for (const auto claims : {AccessTokenClaims::Standard, AccessTokenClaims::Deyel})
        QCOMPARE(fromName<AccessTokenClaims>(toName(claims)), std::optional(claims));
    for (const auto api : {OwnApi::WebApi, OwnApi::Rest, OwnApi::RestV2})
        QCOMPARE(fromName<OwnApi>(toName(api)), std::optional(api));
    for (const auto rule : {NonceRule::Allowed, NonceRule::Required})
        QCOMPARE(fromName<NonceRule>(toName(rule)), std::optional(rule));
    QVERIFY(!fromName<GrantType>("implicit") && !fromName<GrantType>("")
            && !fromName<AuthMethod>("NONE"));
}

void TestPolicy::template_needsANameAndALevel()
{
    TemplatePolicy policy = policyOf(Preset::ExternalService);
    policy.scopes = {};
    QCOMPARE(codes(checkTemplate({{}, Preset::ExternalService, policy})),
             QByteArray("name required, scopes required"));
}

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
