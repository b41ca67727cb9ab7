// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"

#include <functional>
#include <optional>

namespace server::api {
class AdminApi;
}

namespace ui::pages::module {

/// Talks to the server for the module page. Holds the last answers; knows no widget.
class ModuleController : public QObject
{
    Q_OBJECT
public:
    ModuleController(server::api::AdminApi &api, server::domain::ModuleId module,
                     QObject *parent = nullptr);

    void load();
    void setEnabled(bool enabled);
    void setClientEnabled(server::domain::ClientKey client, bool enabled);
    void deleteClient(const server::api::ClientSummary &client);
    void restoreClient(server::domain::ClientKey client);
    void addSecret(const server::api::ClientSummary &client);
    void measureModule(std::function<void(server::api::Impact)> then);

    [[nodiscard]] server::domain::ModuleId module() const { return m_module; }
    [[nodiscard]] const std::optional<server::api::ModuleSummary> &summary() const
    {
        return m_summary;
    }
    [[nodiscard]] bool showsTokens() const;
    [[nodiscard]] const QList<server::api::TemplateSummary> &templates() const
    {
        return m_templates;
    }
    [[nodiscard]] const QByteArray &issuer() const { return m_issuer; }

signals:
    void moduleLoaded();
    void clientsLoaded(const QList<server::api::ClientSummary> &clients);
    void failed(const server::base::Error &error);
    void clientDeleted(const server::api::ClientSummary &client);
    /// Shared because the value is move-only; exactly one window takes it.
    void secretAdded(const server::api::ClientSummary &client,
                     const std::shared_ptr<server::api::CreatedSecret> &secret);

private:
    void loadClients();
    server::api::AdminApi &m_api;
    server::domain::ModuleId m_module;
    std::optional<server::api::ModuleSummary> m_summary;
    QList<server::api::TemplateSummary> m_templates;
    QByteArray m_issuer;
    ui::support::LatestAnswer m_moduleAnswer, m_clientsAnswer, m_templatesAnswer, m_serverAnswer;
};

} // namespace ui::pages::module
