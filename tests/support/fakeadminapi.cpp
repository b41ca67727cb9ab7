// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeadminapi.h"

#include "tests/support/sampledata.h"

#include <QDateTime>

namespace tests::support {

using namespace server::api;
using namespace server::domain;
using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::failure;
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
Answer<T> wrong(FieldErrors fields)
{
    return refused<T>({Error::Kind::InvalidInput, {}, std::move(fields)});
}

template<class T>
Answer<T> missing()
{
    return refused<T>({Error::Kind::NotFound, {}, {}});
}

template<class T>
Answer<T> taken(const QByteArray &field)
{
    return refused<T>({Error::Kind::Conflict, {}, {{field, "taken", {}}}});
}

constexpr char sampleSecret[] = "cs_7Qm2vH0pT9xY4kLrW8nZs3JdF6aUbE1gXcVoKiPt5Rw";

} // namespace

FakeAdminApi::FakeAdminApi(const server::base::Clock &clock, Data data)
    : m_clock(clock)
{
    m_server.phase = ServerState::Phase::Stopped;
    m_server.masterKeySource = u"key file"_s;
    if (data == Data::Sample)
        SampleData::fill(*this, clock.now());
}

std::optional<Error> FakeAdminApi::begin(const char *call, bool changes)
{
    m_calls.append(QString::fromLatin1(call));
    return changes ? std::exchange(m_failure, std::nullopt) : std::nullopt;
}

void FakeAdminApi::signInAs(const QString &code)
{
    for (const User &user : m_users) {
        if (user.code == code)
            m_signedIn = user.id;
    }
}

ClientMetadata FakeAdminApi::clientMetadata(const QString &name) const
{
    for (const ClientSummary &summary : m_clients) {
        if (summary.client.name == name)
            return summary.client.metadata;
    }
    return {};
}

ClientKey FakeAdminApi::clientKey(const QString &name) const
{
    for (const ClientSummary &summary : m_clients) {
        if (summary.client.name == name)
            return summary.client.id;
    }
    return {};
}

ModuleId FakeAdminApi::moduleId(const QString &code) const
{
    for (const ModuleSummary &summary : m_modules) {
        if (summary.module.code == code)
            return summary.module.id;
    }
    return {};
}

ModuleSummary *FakeAdminApi::moduleOf(ModuleId id)
{
    for (ModuleSummary &summary : m_modules) {
        if (summary.module.id == id)
            return &summary;
    }
    return nullptr;
}

TemplateSummary *FakeAdminApi::templateOf(TemplateId id)
{
    for (TemplateSummary &summary : m_templates) {
        if (summary.value.id == id)
            return &summary;
    }
    return nullptr;
}

ClientSummary *FakeAdminApi::clientOf(ClientKey id)
{
    for (ClientSummary &summary : m_clients) {
        if (summary.client.id == id)
            return &summary;
    }
    return nullptr;
}

User *FakeAdminApi::userOf(UserId id)
{
    for (User &user : m_users) {
        if (user.id == id && !user.deletedAt)
            return &user;
    }
    return nullptr;
}

ModuleSummary FakeAdminApi::counted(const ModuleSummary &m) const
{
    ModuleSummary result = m;
    result.clients = 0;
    result.templates = 0;
    for (const ClientSummary &client : m_clients)
        result.clients += client.client.module == m.module.id && !client.client.deletedAt ? 1 : 0;
    for (const TemplateSummary &t : m_templates)
        result.templates += t.value.module == m.module.id ? 1 : 0;
    return result;
}

// ---- start and sign-in

Answer<InstallationState> FakeAdminApi::installationState()
{
    begin("installationState", false);
    return ready(InstallationState{!m_users.isEmpty(), u"/var/lib/consentry"_s, u"key file"_s});
}

Answer<Principal> FakeAdminApi::completeFirstStart(FirstStart values)
{
    if (auto error = begin("completeFirstStart", true))
        return refused<Principal>(*error);
    User user;
    user.id = UserId(nextId());
    user.code = values.administratorCode;
    user.name = values.administratorName;
    user.email = values.administratorEmail;
    user.administrator = true;
    user.createdAt = m_clock.now();
    m_users.append(user);
    m_signedIn = user.id;
    m_company.name = values.companyName;
    m_server.phase = ServerState::Phase::Serving;
    m_server.issuer = values.issuer;
    m_server.listening = values.listen;
    m_server.tls = !values.tlsCertificateFile.isEmpty();
    return ready(Principal{user.id, user.code, user.name, true});
}

Answer<Principal> FakeAdminApi::signIn(QString login, Secret password)
{
    if (auto error = begin("signIn", true))
        return refused<Principal>(*error);
    for (const User &user : m_users) {
        if (user.code == login && password.reveal() == "correct horse battery") {
            m_signedIn = user.id;
            return ready(Principal{user.id, user.code, user.name, user.administrator});
        }
    }
    return refused<Principal>({Error::Kind::Unauthorized, {}, {}});
}

Answer<void> FakeAdminApi::signOut()
{
    begin("signOut", false);
    m_signedIn.reset();
    return done();
}

// ---- own

Answer<User> FakeAdminApi::ownUser()
{
    begin("ownUser", false);
    const User *user = m_signedIn ? userOf(*m_signedIn) : nullptr;
    return user ? ready(*user) : refused<User>({Error::Kind::Unauthorized, {}, {}});
}

Answer<QList<GrantSummary>> FakeAdminApi::ownGrants()
{
    begin("ownGrants", false);
    QList<GrantSummary> own;
    for (const GrantSummary &grant : m_grants) {
        if (m_signedIn && grant.grant.user == *m_signedIn)
            own.append(grant);
    }
    return ready(own);
}

Answer<void> FakeAdminApi::revokeOwnGrant(GrantId grant)
{
    if (auto error = begin("revokeOwnGrant", true))
        return refused<void>(*error);
    m_grants.removeIf([grant](const GrantSummary &g) { return g.grant.id == grant; });
    emit changed(Topic::Grants);
    return done();
}

Answer<QList<Session>> FakeAdminApi::ownSessions()
{
    begin("ownSessions", false);
    return ready(m_sessions);
}

Answer<void> FakeAdminApi::endOwnSession(SessionId session)
{
    if (auto error = begin("endOwnSession", true))
        return refused<void>(*error);
    m_sessions.removeIf([session](const Session &s) { return s.id == session; });
    return done();
}

Answer<void> FakeAdminApi::changeOwnPassword(Secret oldPassword, Secret)
{
    if (auto error = begin("changeOwnPassword", true))
        return refused<void>(*error);
    if (oldPassword.reveal() != "correct horse battery")
        return refused<void>({Error::Kind::Unauthorized, {}, {}});
    return done();
}

// ---- modules and external apps

Answer<QList<ModuleSummary>> FakeAdminApi::modules()
{
    begin("modules", false);
    QList<ModuleSummary> list;
    for (const ModuleSummary &summary : m_modules)
        list.append(counted(summary));
    return ready(list);
}

Answer<ModuleSummary> FakeAdminApi::module(ModuleId id)
{
    begin("module", false);
    const ModuleSummary *found = moduleOf(id);
    return found ? ready(counted(*found)) : missing<ModuleSummary>();
}

Answer<Module> FakeAdminApi::createModule(ModuleDraft draft)
{
    if (auto error = begin("createModule", true))
        return refused<Module>(*error);
    if (const FieldErrors faults = checkModule(draft); !faults.isEmpty())
        return wrong<Module>(faults);
    for (const ModuleSummary &other : m_modules) {
        if (other.module.code == draft.code)
            return taken<Module>("code");
    }
    ModuleSummary summary;
    summary.module.id = ModuleId(nextId());
    summary.module.code = draft.code;
    summary.module.name = draft.name;
    summary.module.description = draft.description;
    summary.module.iconPng = draft.iconPng;
    summary.module.createdAt = m_clock.now();
    m_modules.append(summary);
    emit changed(Topic::Modules);
    return ready(summary.module);
}

Answer<Module> FakeAdminApi::updateModule(ModuleId id, ModuleDraft draft)
{
    if (auto error = begin("updateModule", true))
        return refused<Module>(*error);
    ModuleSummary *summary = moduleOf(id);
    if (!summary)
        return missing<Module>();
    summary->module.name = draft.name;
    summary->module.description = draft.description;
    summary->module.iconPng = draft.iconPng;
    emit changed(Topic::Modules);
    return ready(summary->module);
}

Answer<void> FakeAdminApi::setModuleEnabled(ModuleId id, bool enabled)
{
    if (auto error = begin("setModuleEnabled", true))
        return refused<void>(*error);
    if (ModuleSummary *summary = moduleOf(id))
        summary->module.enabled = enabled;
    emit changed(Topic::Modules);
    return done();
}

Answer<void> FakeAdminApi::deleteModule(ModuleId id)
{
    if (auto error = begin("deleteModule", true))
        return refused<void>(*error);
    m_modules.removeIf([id](const ModuleSummary &m) { return m.module.id == id; });
    emit changed(Topic::Modules);
    return done();
}

Answer<Impact> FakeAdminApi::moduleImpact(ModuleId id)
{
    begin("moduleImpact", false);
    Impact impact;
    for (const ClientSummary &client : m_clients) {
        if (client.client.module != id)
            continue;
        ++impact.clients;
        impact.people += client.people;
        impact.connections += client.connections;
    }
    return ready(impact);
}

Answer<ExternalApp> FakeAdminApi::enableExternalApp(ModuleId id)
{
    if (auto error = begin("enableExternalApp", true))
        return refused<ExternalApp>(*error);
    ModuleSummary *summary = moduleOf(id);
    if (!summary)
        return missing<ExternalApp>();
    if (!summary->app)
        summary->app = ExternalApp{id, true, true, {}, {}, {}};
    summary->app->enabled = true;
    emit changed(Topic::Modules);
    return ready(*summary->app);
}

Answer<ExternalApp> FakeAdminApi::updateExternalApp(ModuleId id, ExternalAppDraft draft)
{
    if (auto error = begin("updateExternalApp", true))
        return refused<ExternalApp>(*error);
    ModuleSummary *summary = moduleOf(id);
    if (!summary || !summary->app)
        return missing<ExternalApp>();
    summary->app->useModuleData = draft.useModuleData;
    summary->app->name = draft.name;
    summary->app->description = draft.description;
    summary->app->iconPng = draft.iconPng;
    emit changed(Topic::Modules);
    return ready(*summary->app);
}

Answer<void> FakeAdminApi::disableExternalApp(ModuleId id)
{
    if (auto error = begin("disableExternalApp", true))
        return refused<void>(*error);
    if (ModuleSummary *summary = moduleOf(id); summary && summary->app)
        summary->app->enabled = false;
    emit changed(Topic::Modules);
    return done();
}

// ---- templates

Answer<QList<TemplateSummary>> FakeAdminApi::templates(ModuleId module)
{
    begin("templates", false);
    QList<TemplateSummary> list;
    for (TemplateSummary summary : m_templates) {
        if (summary.value.module != module)
            continue;
        summary.clients = 0;
        for (const ClientSummary &client : m_clients)
            summary.clients +=
                client.client.clientTemplate == summary.value.id && !client.client.deletedAt ? 1
                                                                                             : 0;
        list.append(summary);
    }
    return ready(list);
}

Answer<ClientTemplate> FakeAdminApi::createTemplate(ModuleId module, TemplateDraft draft)
{
    if (auto error = begin("createTemplate", true))
        return refused<ClientTemplate>(*error);
    if (const FieldErrors faults = checkTemplate(draft); !faults.isEmpty())
        return wrong<ClientTemplate>(faults);
    for (const TemplateSummary &other : m_templates) {
        if (other.value.module == module && other.value.name == draft.name)
            return taken<ClientTemplate>("name");
    }
    ClientTemplate value{TemplateId(nextId()), module, draft.name,   draft.preset,
                         draft.policy,         false,  m_clock.now()};
    m_templates.append({value, 0});
    emit changed(Topic::Templates);
    return ready(value);
}

Answer<ClientTemplate> FakeAdminApi::updateTemplate(TemplateId id, TemplateDraft draft)
{
    if (auto error = begin("updateTemplate", true))
        return refused<ClientTemplate>(*error);
    TemplateSummary *summary = templateOf(id);
    if (!summary)
        return missing<ClientTemplate>();
    summary->value.name = draft.name;
    summary->value.preset = draft.preset;
    summary->value.policy = draft.policy;
    emit changed(Topic::Templates);
    return ready(summary->value);
}

Answer<void> FakeAdminApi::deleteTemplate(TemplateId id)
{
    if (auto error = begin("deleteTemplate", true))
        return refused<void>(*error);
    FieldErrors users;
    for (const ClientSummary &client : m_clients) {
        if (client.client.clientTemplate == id && !client.client.deletedAt)
            users.append({"client", "in_use", {client.client.name}});
    }
    if (!users.isEmpty())
        return refused<void>({Error::Kind::Conflict, {}, users});
    m_templates.removeIf([id](const TemplateSummary &t) { return t.value.id == id; });
    emit changed(Topic::Templates);
    return done();
}

// ---- clients

Answer<QList<ClientSummary>> FakeAdminApi::clients(ModuleId module)
{
    begin("clients", false);
    QList<ClientSummary> list;
    for (const ClientSummary &summary : m_clients) {
        if (summary.client.module == module && !summary.client.deletedAt)
            list.append(summary);
    }
    return ready(list);
}

Answer<CreatedClient> FakeAdminApi::createClient(ModuleId module, ClientDraft draft)
{
    if (auto error = begin("createClient", true))
        return refused<CreatedClient>(*error);
    const TemplateSummary *used = templateOf(draft.clientTemplate);
    if (!used)
        return wrong<CreatedClient>({{"template", "required", {}}});
    if (const FieldErrors faults = checkClient(draft, used->value.policy, m_clock.now());
        !faults.isEmpty())
        return wrong<CreatedClient>(faults);
    ClientSummary summary;
    summary.client.id = ClientKey(nextId());
    summary.client.module = module;
    summary.client.clientTemplate = draft.clientTemplate;
    summary.client.clientId = "9b1f7c52-6a0e-4c35-9d3f-0f6d8f7f2f8b";
    summary.client.name = draft.name;
    for (const QByteArray &uri : draft.redirectUris)
        summary.client.redirectUris.append(*RedirectUri::parse(uri));
    summary.client.expiresAt = draft.expiresAt;
    summary.client.metadata = draft.metadata;
    summary.client.createdAt = m_clock.now();
    summary.templateName = used->value.name;
    summary.scopes = used->value.policy.scopes.names();
    ClientSecret secret;
    secret.id = SecretId(nextId());
    secret.client = summary.client.id;
    secret.prefix = "cs_7Qm2";
    secret.createdAt = m_clock.now();
    summary.secrets.append(secret);
    m_clients.append(summary);
    emit changed(Topic::Clients);
    return ready(CreatedClient{summary.client, Secret(QByteArray(sampleSecret))});
}

Answer<Client> FakeAdminApi::updateClient(ClientKey id, ClientDraft draft)
{
    if (auto error = begin("updateClient", true))
        return refused<Client>(*error);
    ClientSummary *summary = clientOf(id);
    if (!summary)
        return missing<Client>();
    summary->client.name = draft.name;
    summary->client.metadata = draft.metadata;
    summary->client.redirectUris.clear();
    for (const QByteArray &uri : draft.redirectUris) {
        if (const auto parsed = RedirectUri::parse(uri))
            summary->client.redirectUris.append(*parsed);
    }
    emit changed(Topic::Clients);
    return ready(summary->client);
}

Answer<void> FakeAdminApi::setClientEnabled(ClientKey id, bool enabled)
{
    if (auto error = begin("setClientEnabled", true))
        return refused<void>(*error);
    if (ClientSummary *summary = clientOf(id)) {
        summary->client.enabled = enabled;
        summary->status = enabled ? ClientStatus::Active : ClientStatus::Disabled;
    }
    emit changed(Topic::Clients);
    return done();
}

Answer<Impact> FakeAdminApi::clientImpact(ClientKey id)
{
    begin("clientImpact", false);
    const ClientSummary *summary = clientOf(id);
    return summary ? ready(Impact{summary->people, summary->connections, 1}) : missing<Impact>();
}

Answer<void> FakeAdminApi::deleteClient(ClientKey id)
{
    if (auto error = begin("deleteClient", true))
        return refused<void>(*error);
    if (ClientSummary *summary = clientOf(id))
        summary->client.deletedAt = m_clock.now();
    emit changed(Topic::Clients);
    return done();
}

Answer<void> FakeAdminApi::restoreClient(ClientKey id)
{
    if (auto error = begin("restoreClient", true))
        return refused<void>(*error);
    if (ClientSummary *summary = clientOf(id))
        summary->client.deletedAt.reset();
    emit changed(Topic::Clients);
    return done();
}

Answer<CreatedSecret> FakeAdminApi::addSecret(ClientKey id, QString label)
{
    if (auto error = begin("addSecret", true))
        return refused<CreatedSecret>(*error);
    ClientSummary *summary = clientOf(id);
    if (!summary)
        return missing<CreatedSecret>();
    ClientSecret secret;
    secret.id = SecretId(nextId());
    secret.client = id;
    secret.prefix = "cs_7Qm2";
    secret.label = label;
    secret.createdAt = m_clock.now();
    summary->secrets.append(secret);
    emit changed(Topic::Clients);
    return ready(CreatedSecret{secret, Secret(QByteArray(sampleSecret))});
}

Answer<void> FakeAdminApi::revokeSecret(SecretId id)
{
    if (auto error = begin("revokeSecret", true))
        return refused<void>(*error);
    for (ClientSummary &summary : m_clients) {
        for (ClientSecret &secret : summary.secrets) {
            if (secret.id == id)
                secret.revokedAt = m_clock.now();
        }
    }
    emit changed(Topic::Clients);
    return done();
}

} // namespace tests::support
