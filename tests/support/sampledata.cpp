// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampledata.h"

#include "tests/support/fakeadminapi.h"

#include <cmath>

namespace tests::support {

using namespace server::api;
using namespace server::domain;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using server::base::Timestamp;

namespace {

using std::chrono::days;

ScopeSet scopes(const char *text)
{
    return *ScopeSet::parse(text);
}

TemplateSummary makeTemplate(qint64 id, ModuleId module, const QString &name, const char *levels,
                             Preset preset = Preset::ExternalService)
{
    ClientTemplate value;
    value.id = TemplateId(id);
    value.module = module;
    value.name = name;
    value.preset = preset;
    value.policy = policyOf(preset);
    value.policy.scopes = scopes(levels);
    return {value, 0};
}

} // namespace

SampleData::SampleData(FakeAdminApi &api, Timestamp now)
    : m_api(api)
    , m_now(now)
{
}

void SampleData::fill(FakeAdminApi &api, Timestamp now)
{
    SampleData data(api, now);
    data.people();
    data.modules();
    data.apps();
    data.clients();
    data.grants();
    data.activity();
    data.signingKeys();
}

void SampleData::people()
{
    m_api.m_company.name = u"Acme GmbH"_s;
    m_api.m_units = {{UnitId(1), u"IT"_s, u"Information technology"_s, u"IT"_s, {}},
                     {UnitId(2), u"SALES"_s, u"Sales"_s, u"SAL"_s, {}}};
    m_api.m_permissions = {
        {PermissionId(1), u"CRM"_s, u"CRM_SALESPERSON"_s, u"CRM Salesperson"_s, false},
        {PermissionId(2), u"Deyel"_s, u"DEYEL_END_USER"_s, u"Deyel End User"_s, true}};
    const auto add = [this](qint64 id, const QString &code, const QString &name, bool administrator,
                            qint64 unit, std::optional<Timestamp> seen) {
        User user;
        user.id = UserId(id);
        user.subject = QByteArray::number(id);
        user.code = code;
        user.name = name;
        user.email = code + u"@acme.example"_s;
        user.administrator = administrator;
        user.unit = UnitId(unit);
        user.createdAt = m_now - days(200);
        user.passwordChangedAt = m_now - days(40);
        user.lastSignInAt = seen;
        m_api.m_users.append(user);
    };
    add(1, u"anna"_s, u"Anna Keller"_s, true, 1, m_now - 3min);
    add(2, u"marta"_s, u"Marta Ruiz"_s, false, 2, m_now - 2h);
    add(3, u"jon"_s, u"Jon Berg"_s, false, 2, m_now - days(1));
    add(4, u"olga"_s, u"Olga Smirnova"_s, false, 1, m_now - days(9));
    add(5, u"luc"_s, u"Luc Moreau"_s, false, 2, std::nullopt);
    m_api.m_users[1].groups = {u"sales"_s};
    m_api.m_users[1].permissions = {u"CRM_SALESPERSON"_s};
    m_api.m_users[3].locked = true;
    Session session;
    session.id = SessionId(1);
    session.user = UserId(2);
    session.createdAt = m_now - 2h;
    session.lastSeenAt = m_now - 4min;
    session.address = u"192.168.10.23"_s;
    session.userAgent = u"Firefox on Linux"_s;
    m_api.m_sessions = {session};
}

void SampleData::modules()
{
    const auto add = [this](qint64 id, const QString &code, const QString &name,
                            const QString &description, bool enabled) {
        ModuleSummary summary;
        summary.module.id = ModuleId(id);
        summary.module.code = code;
        summary.module.name = name;
        summary.module.description = description;
        summary.module.enabled = enabled;
        summary.module.createdAt = m_now - days(120);
        m_api.m_modules.append(summary);
    };
    add(1, u"administration"_s, u"Administration"_s, u"Built-in templates"_s, true);
    m_api.m_modules[0].module.builtIn = true;
    add(2, u"helpdesk"_s, u"Helpdesk"_s, u"Tickets, service catalogue and agreements"_s, true);
    add(3, u"finance"_s, u"Finance reports"_s, u"Monthly figures and forecasts"_s, true);
    add(4, u"warehouse"_s, u"Warehouse"_s, u"Stock, deliveries and scanners"_s, true);
    add(5, u"hr"_s, u"People and holidays"_s, u"Absence requests and the calendar"_s, false);
    m_api.m_modules[1].app =
        ExternalApp{ModuleId(2),
                    true,
                    false,
                    u"Helpdesk for partners"_s,
                    u"Tickets and agreements for companies that work with us"_s,
                    {}};
    m_api.m_modules[2].app = ExternalApp{ModuleId(3), true, true, {}, {}, {}};
    m_api.m_modules[3].app = ExternalApp{ModuleId(4), true, true, {}, {}, {}};
    m_api.m_templates = {
        makeTemplate(1, ModuleId(2), u"Sign-in and API"_s, "openid api"),
        makeTemplate(2, ModuleId(2), u"Sign-in only"_s, "openid"),
        makeTemplate(3, ModuleId(2), u"API only"_s, "api"),
        makeTemplate(4, ModuleId(2), u"Machine to machine"_s, "api", Preset::MachineToMachine),
        makeTemplate(5, ModuleId(3), u"Sign-in only"_s, "openid"),
    };
    ProtectionDraft wiki;
    wiki.host = u"wiki.acme.example"_s;
    ProtectionDraft admin = wiki;
    admin.path = u"/admin"_s;
    admin.users = {u"anna"_s};
    admin.groups = {u"it"_s};
    ProtectionDraft reports;
    reports.host = u"reports.acme.example"_s;
    reports.path = u"/api"_s;
    reports.scopes = {"api", "reports"};
    reports.services = true;
    reports.stranger = Stranger::Refuse;
    for (const ProtectionDraft &draft : {wiki, admin, reports}) {
        m_api.m_protection.append(parseProtection(draft).value());
        m_api.m_protection.last().module = ModuleId(2);
    }
}

void SampleData::clients()
{
    const auto add = [this](qint64 id, const QString &name, qsizetype used,
                            const QByteArrayList &uris, std::optional<Timestamp> expires,
                            ClientStatus status, std::optional<Timestamp> lastUsed) {
        ClientSummary summary;
        summary.client.id = ClientKey(id);
        summary.client.module = m_api.m_templates[used].value.module;
        summary.client.clientTemplate = m_api.m_templates[used].value.id;
        summary.client.clientId =
            "5e0c1f0a-77d1-4a7e-8a10-0000000000" + QByteArray::number(10 + id);
        summary.client.name = name;
        for (const QByteArray &uri : uris)
            summary.client.redirectUris.append(*RedirectUri::parse(uri));
        summary.client.expiresAt = expires;
        summary.client.createdAt = m_now - days(90);
        summary.client.lastUsedAt = lastUsed;
        summary.templateName = m_api.m_templates[used].value.name;
        summary.scopes = m_api.m_templates[used].value.policy.scopes.names();
        summary.status = status;
        summary.people = int(42 / id);
        summary.connections = int(61 / id);
        ClientSecret secret;
        secret.id = SecretId(id);
        secret.client = summary.client.id;
        secret.prefix = "cs_9dK" + QByteArray::number(id);
        secret.createdAt = m_now - days(90);
        secret.lastUsedAt = lastUsed;
        summary.secrets = {secret};
        m_api.m_clients.append(summary);
    };
    add(1, u"Partner portal"_s, 0,
        {"https://portal.acme.example/oauth/callback", "http://localhost:8080/callback"},
        m_now + days(110), ClientStatus::Active, m_now - 2min);
    add(2, u"Grafana"_s, 1, {"https://grafana.acme.example/login/generic_oauth"}, m_now + days(9),
        ClientStatus::ExpiresSoon, m_now - days(1));
    add(3, u"Warehouse sync"_s, 2, {"https://sync.acme.example/cb"}, m_now - days(21),
        ClientStatus::Expired, m_now - days(21));
    add(4, u"Mobile app"_s, 0,
        {"com.acme.app:/callback", "https://app.acme.example/cb", "http://127.0.0.1/cb"},
        m_now + days(220), ClientStatus::Active, std::nullopt);
}

void SampleData::grants()
{
    const auto add = [this](qint64 id, qsizetype user, qsizetype client, qsizetype module,
                            Timestamp since, std::optional<Timestamp> used, int connections) {
        GrantSummary summary;
        const User &person = m_api.m_users[user];
        const ClientSummary &service = m_api.m_clients[client];
        const ModuleSummary &through = m_api.m_modules[module];
        summary.grant.id = GrantId(id);
        summary.grant.user = person.id;
        summary.grant.client = service.client.id;
        summary.grant.scopes = *ScopeSet::fromList(service.scopes);
        summary.grant.createdAt = since;
        summary.grant.lastUsedAt = used;
        summary.userCode = person.code;
        summary.userName = person.name;
        summary.clientId = service.client.clientId;
        summary.clientName = service.client.name;
        summary.redirectHost =
            QString::fromLatin1(service.client.redirectUris.first().displayHost());
        summary.moduleName = through.module.name;
        summary.app = faceOf(through.module, *through.app);
        summary.connections = connections;
        m_api.m_grants.append(summary);
    };
    add(1, 1, 0, 1, m_now - days(19), m_now - 2min, 2);
    add(2, 1, 1, 2, m_now - days(69), m_now - days(1), 1);
    add(3, 1, 3, 3, m_now - days(81), m_now - days(21), 1);
    add(4, 2, 0, 1, m_now - days(140), m_now - days(120), 1);
    add(5, 4, 3, 3, m_now - days(30), m_now - 5h, 3);
}

void SampleData::activity()
{
    const auto add = [this](qint64 id, const QByteArray &type, bool success, const QString &who,
                            Actor::Kind kind, const QString &client, const QString &user,
                            Timestamp at) {
        AuditRow row;
        row.event.id = AuditId(id);
        row.event.type = type;
        row.event.success = success;
        row.event.actor.kind = kind;
        row.event.actor.name = who;
        row.event.actor.address = u"192.168.10.23"_s;
        row.event.module = ModuleId(2);
        row.event.at = at;
        row.clientName = client;
        row.userName = user;
        row.moduleName = u"Helpdesk"_s;
        if (!success)
            row.event.incident = "7K2MPQ4XWD";
        m_api.m_audit.append(row);
    };
    using Kind = Actor::Kind;
    add(6, "grant.allowed", true, u"marta"_s, Kind::Person, u"Partner portal"_s, u"Marta Ruiz"_s,
        m_now - 2min);
    add(5, "template.created", true, u"anna"_s, Kind::Administrator, {}, {}, m_now - 6min);
    add(4, "token.refused", false, u"Warehouse sync"_s, Kind::Client, u"Warehouse sync"_s, {},
        m_now - 11min);
    add(3, "grant.ended", true, u"jon"_s, Kind::Person, u"Mobile app"_s, u"Jon Berg"_s,
        m_now - 23min);
    add(2, "client.created", true, u"anna"_s, Kind::Administrator, u"Grafana"_s, {},
        m_now - days(1));
    add(1, "module.created", true, u"anna"_s, Kind::Administrator, {}, {}, m_now - days(120));

    Overview &overview = m_api.m_overview;
    overview.tokensToday = 18402;
    overview.refusedToday = 31;
    overview.refusedByReason = {{"invalid_grant", 28}, {"invalid_client", 3}};
    overview.grants = 1207;
    overview.clients = 42;
    for (int i = 0; i <= 96; ++i) {
        const double day = std::sin(i / 96.0 * 3.1416);
        overview.points.append({m_now - 24h + i * 15min,
                                qint64(60 + 300 * day + 40 * std::sin(i * 1.7)),
                                qint64(std::max(0.0, 14 + 16 * std::sin(i * 0.5)))});
    }
    overview.attention = {
        {AttentionItem::Kind::ClientEndsSoon, u"Grafana"_s, m_now + days(9), 0, ModuleId(2),
         ClientKey(2)},
        {AttentionItem::Kind::RepeatedRefusals, u"Warehouse sync"_s, m_now - 4h, 28, ModuleId(2),
         ClientKey(3)},
        {AttentionItem::Kind::CertificateEndsSoon, u"sso.acme.lan"_s, m_now + days(21), 0, {}, {}}};
    overview.latest = m_api.m_audit.mid(0, 3);

    ServerState &state = m_api.m_server;
    state.phase = ServerState::Phase::Serving;
    state.issuer = "https://sso.acme.lan";
    state.listening = {u"0.0.0.0:443"_s};
    state.tls = true;
    state.certificateEnds = m_now + days(21);
    state.startedAt = m_now - 30h;
    state.sqliteVersion = u"3.40.1"_s;
    state.config.issuer = *Issuer::parse(state.issuer);
    state.config.listen = {{u"0.0.0.0"_s, 443}};
    state.config.tlsCertificateFile = u"/etc/consentry/tls.crt"_s;
    state.config.tlsKeyFile = u"/etc/consentry/tls.key"_s;
}

void SampleData::signingKeys()
{
    using server::domain::SigningKey;
    const auto add = [this](qint64 id, const QByteArray &kid, SigningAlgorithm algorithm,
                            SigningKey::State state, int madeDaysAgo, int dueInHours) {
        SigningKey key;
        key.id = KeyId(id);
        key.kid = kid;
        key.algorithm = algorithm;
        key.state = state;
        key.createdAt = m_now - std::chrono::days(madeDaysAgo);
        if (dueInHours > 0)
            key.dueAt = m_now + std::chrono::hours(dueInHours);
        m_api.m_keys.keys.append({key, {}});
    };
    using State = SigningKey::State;
    add(1, "o9wQ3nVtq0c5kLzYxu2b", SigningAlgorithm::RS256, State::Active, 40, 0);
    add(2, "Zp1sVbR8mE4hTq6yWc0a", SigningAlgorithm::ES256, State::Active, 2, 0);
    add(3, "h7JkQ2xN5vGt9LdPw3rB", SigningAlgorithm::ES256, State::Next, 0, 23);
    add(4, "cE6uYf1oXa8SiMz4KgTn", SigningAlgorithm::ES256, State::Retired, 92, 150);
    m_api.m_keys.rotationDays = 90;
}

} // namespace tests::support
