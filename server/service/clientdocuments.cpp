// SPDX-License-Identifier: GPL-3.0-or-later
// draft-ietf-oauth-client-id-metadata-document sections 4 and 5.
#include "server/service/clientdocuments.h"

#include "server/domain/clientidurl.h"
#include "server/service/clients.h"

using namespace Qt::StringLiterals;

namespace server::service {

std::shared_ptr<const domain::ClientTemplate> documentTemplate(const Catalog &catalog)
{
    const auto &wanted = catalog.config.metadataDocuments;
    if (wanted.module.isEmpty())
        return {};
    const auto owner =
        std::find_if(catalog.modules.begin(), catalog.modules.end(),
                     [&](const auto &module) { return module->code == wanted.module; });
    if (owner == catalog.modules.end() || (*owner)->builtIn)
        return {};
    for (const auto &each : catalog.templates) {
        if (each->module == (*owner)->id && each->name == wanted.clientTemplate && !each->builtIn)
            return each;
    }
    return {};
}

base::Result<RequestedClient> readClientDocument(const QJsonObject &document,
                                                 const QByteArray &address)
{
    const auto clientId = document[u"client_id"];
    if (!clientId.isString() || clientId.toString().toUtf8() != address)
        return fault("client_id", "unknown_value");
    // Section 4.1: nobody else knows a secret that anybody can read.
    for (const QString &name : {u"client_secret"_s, u"client_secret_expires_at"_s}) {
        if (document.contains(name))
            return fault(name.toLatin1(), "not_allowed_by_template");
    }
    auto requested = readRequestedClient(document, domain::AuthMethod::None);
    if (!requested)
        return requested;
    // A policy without methods: only the client's own one counts.
    if (usesSecret(requested->metadata, domain::TemplatePolicy()))
        return fault("token_endpoint_auth_method", "not_allowed_by_template");
    return requested;
}

base::Result<void> ClientDocuments::put(const QByteArray &address, const RequestedClient &requested,
                                        const domain::ClientTemplate &clientTemplate)
{
    if (auto wrong = checkRequestedClient(requested, clientTemplate.policy); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto all = m_change.work().clients().all();
    if (!all)
        return base::passOn(all);
    const auto known = std::find_if(all->begin(), all->end(), [&](const domain::Client &client) {
        return client.clientId == address;
    });
    if (known != all->end())
        return update(*known, requested);
    const auto strangers = std::count_if(all->begin(), all->end(), [](const auto &client) {
        return domain::isClientIdUrl(client.clientId);
    });
    if (strangers >= maximumDocumentClients)
        return fault("client_id", "too_many", {QString::number(maximumDocumentClients)});
    return create(address, requested, clientTemplate);
}

base::Result<void> ClientDocuments::create(const QByteArray &address,
                                           const RequestedClient &requested,
                                           const domain::ClientTemplate &clientTemplate)
{
    domain::Client wanted;
    wanted.module = clientTemplate.module;
    const auto name = freeName(m_change, wanted, requested.name,
                               QString::fromLatin1(domain::clientIdHost(address)));
    if (!name)
        return base::passOn(name);
    GivenCredentials given;
    given.clientId = address;
    given.idKind = GivenCredentials::IdKind::DocumentAddress;
    auto made =
        Clients(m_change, m_random, m_sealer)
            .create(clientTemplate.module, draftOf(requested, clientTemplate.id, *name), given);
    if (!made)
        return tl::unexpected(inRequestsNames(std::move(made.error())));
    return m_change.work().registrations().setRegistration(
        made->client.id, {domain::ClientOrigin::MetadataDocument, {}});
}

base::Result<void> ClientDocuments::update(const domain::Client &client,
                                           const RequestedClient &requested)
{
    const auto registration = m_change.work().registrations().registration(client.id);
    if (!registration)
        return base::passOn(registration);
    if (!*registration || (*registration)->origin != domain::ClientOrigin::MetadataDocument)
        return taken("client_id", QString::fromLatin1(client.clientId));
    const auto name = requested.name.isEmpty()
                          ? base::Result<QString>(client.name)
                          : freeName(m_change, client, requested.name,
                                     QString::fromLatin1(domain::clientIdHost(client.clientId)));
    if (!name)
        return base::passOn(name);
    auto changed = Clients(m_change, m_random, m_sealer)
                       .update(client.id, draftOf(requested, client.clientTemplate, *name));
    if (!changed)
        return tl::unexpected(inRequestsNames(std::move(changed.error())));
    return {};
}

} // namespace server::service
