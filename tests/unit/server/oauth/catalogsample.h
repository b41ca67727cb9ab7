// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/oauth/checks/pipeline.h"

namespace tests {

inline constexpr server::base::Timestamp sampleNow = server::base::fromMillis(1'800'000'000'123);

/// A catalog with one client, "portal", made from an External service template; `edit` may change
/// both before they are frozen.
inline server::service::CatalogPtr
sampleCatalog(const std::function<void(server::domain::Client &, server::domain::TemplatePolicy &)>
                  &edit = {})
{
    namespace domain = server::domain;
    auto catalog = std::make_shared<server::service::Catalog>();
    catalog->config.issuer = domain::Issuer::parse("https://sso.example").value();
    auto module = std::make_shared<domain::Module>();
    module->enabled = true;
    auto service = std::make_shared<domain::ClientTemplate>();
    service->policy = domain::policyOf(domain::Preset::ExternalService);
    auto client = std::make_shared<server::service::CatalogClient>();
    client->client.id = domain::ClientKey(1);
    client->client.clientId = "portal";
    client->client.redirectUris = {domain::RedirectUri::parse("https://portal.example/cb").value()};
    client->app.enabled = true;
    if (edit)
        edit(client->client, service->policy);
    client->module = module;
    client->clientTemplate = service;
    catalog->clientsById.insert("portal", client);
    return catalog;
}

inline server::oauth::AuthorizationRequest
sampleRequest(const server::service::CatalogPtr &catalog,
              const QList<std::pair<QByteArray, QByteArray>> &more = {})
{
    server::oauth::AuthorizationRequest request;
    request.catalog = catalog;
    request.now = sampleNow;
    request.parameters.set("client_id", "portal");
    request.parameters.set("redirect_uri", "https://portal.example/cb");
    request.parameters.set("response_type", "code");
    for (const auto &[name, value] : more)
        request.parameters.set(name, value);
    return request;
}

} // namespace tests
