// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/modulecontroller.h"

#include "server/api/adminapi.h"

namespace ui::pages::module {

using namespace server::api;
using namespace server::domain;
using ui::support::whenAnswered;

ModuleController::ModuleController(AdminApi &api, ModuleId module, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_module(module)
{
    connect(&api, &AdminApi::changed, this, [this](Topic topic) {
        if (topic == Topic::Modules || topic == Topic::Clients || topic == Topic::Templates)
            load();
    });
}

bool ModuleController::showsTokens() const
{
    return m_summary && m_summary->module.enabled && m_summary->app && m_summary->app->enabled;
}

void ModuleController::load()
{
    m_moduleAnswer.ask(m_api.module(m_module), this, [this](auto answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        m_summary = *answer;
        emit moduleLoaded();
        if (showsTokens())
            loadClients();
    });
    m_serverAnswer.ask(m_api.serverState(), this, [this](auto answer) {
        if (answer)
            m_issuer = answer->issuer;
    });
}

void ModuleController::loadClients()
{
    m_templatesAnswer.ask(m_api.templates(m_module), this, [this](auto answer) {
        if (answer)
            m_templates = *answer;
    });
    m_clientsAnswer.ask(m_api.clients(m_module), this, [this](auto answer) {
        if (answer)
            emit clientsLoaded(*answer);
        else
            emit failed(answer.error());
    });
}

void ModuleController::setEnabled(bool enabled)
{
    whenAnswered(m_api.setModuleEnabled(m_module, enabled), this, [this](auto answer) {
        if (!answer)
            emit failed(answer.error());
        load();
    });
}

void ModuleController::setClientEnabled(ClientKey client, bool enabled)
{
    whenAnswered(m_api.setClientEnabled(client, enabled), this, [this](auto answer) {
        if (!answer)
            emit failed(answer.error());
        loadClients();
    });
}

void ModuleController::deleteClient(const ClientSummary &client)
{
    whenAnswered(m_api.deleteClient(client.client.id), this, [this, client](auto answer) {
        if (answer)
            emit clientDeleted(client);
        else
            emit failed(answer.error());
        loadClients();
    });
}

void ModuleController::restoreClient(ClientKey client)
{
    whenAnswered(m_api.restoreClient(client), this, [this](auto answer) {
        if (!answer)
            emit failed(answer.error());
        loadClients();
    });
}

void ModuleController::addSecret(const ClientSummary &client)
{
    whenAnswered(m_api.addSecret(client.client.id, {}), this, [this, client](auto answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        emit secretAdded(client, std::make_shared<CreatedSecret>(std::move(*answer)));
        loadClients();
    });
}

void ModuleController::measureModule(std::function<void(Impact)> then)
{
    whenAnswered(m_api.moduleImpact(m_module), this,
                 [then = std::move(then)](auto answer) { then(answer ? *answer : Impact()); });
}

} // namespace ui::pages::module
