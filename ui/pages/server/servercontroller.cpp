// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/servercontroller.h"

namespace ui::pages::serverpage {

using ::server::api::ServerState;
using ::server::base::Result;

ServerController::ServerController(::server::api::AdminApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    connect(&m_api, &::server::api::AdminApi::changed, this, [this](::server::api::Topic topic) {
        if (topic == ::server::api::Topic::Server)
            load();
    });
}

void ServerController::load()
{
    take(m_api.serverState());
}

void ServerController::loadTemplates()
{
    using Modules = QList<::server::api::ModuleSummary>;
    m_modules.ask(m_api.modules(), this, [this](Result<Modules> answer) {
        if (answer)
            askForTemplates(*answer);
        else
            emit failed(answer.error());
    });
}

void ServerController::askForTemplates(const QList<::server::api::ModuleSummary> &modules)
{
    using Templates = QList<::server::api::TemplateSummary>;
    struct Gathered
    {
        QList<PlacedTemplate> templates;
        qsizetype missing = 0;
    };
    auto gathered = std::make_shared<Gathered>();
    gathered->missing = modules.size();
    for (const auto &summary : modules) {
        ui::support::whenAnswered(
            m_api.templates(summary.module.id), this,
            [this, gathered, module = summary.module](Result<Templates> answer) {
                // A module that went away meanwhile has no templates.
                for (const auto &value : answer ? *answer : Templates())
                    gathered->templates.append({module, value});
                if (--gathered->missing == 0)
                    emit templatesLoaded(gathered->templates);
            });
    }
}

void ServerController::start()
{
    take(m_api.startServing());
}

void ServerController::stop()
{
    take(m_api.stopServing());
}

void ServerController::take(QFuture<Result<ServerState>> future)
{
    m_state.ask(std::move(future), this, [this](Result<ServerState> answer) {
        if (answer)
            emit loaded(*answer);
        else
            emit failed(answer.error());
    });
}

void ServerController::save(const ::server::domain::ServerConfig &config)
{
    m_state.ask(m_api.updateServerConfig(config), this, [this](Result<ServerState> answer) {
        if (!answer) {
            emit saveFailed(answer.error());
            return;
        }
        emit saved();
        emit loaded(*answer);
    });
}

} // namespace ui::pages::serverpage
