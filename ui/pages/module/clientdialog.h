// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class ChipRow;
class CollapsibleSection;
class UriEdit;
} // namespace ui::widgets

namespace ui::pages::module {

class AdvancedClient;
class ExpiryChoice;

/// +Create OAuth/OIDC client, and the edit of an existing one. Editing leaves template and Expires
/// as they are: a client that ended is replaced by a new one.
class ClientDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    ClientDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                 server::domain::ModuleId module, QList<server::api::TemplateSummary> templates,
                 const std::optional<server::api::ClientSummary> &existing, QWidget *parent);

signals:
    /// Shared because the secret is move-only; exactly one window takes it.
    void created(const std::shared_ptr<server::api::CreatedClient> &client,
                 const QByteArrayList &scopes);

private:
    void addFields(server::base::Timestamp now);
    void showExisting(const server::api::ClientSummary &existing);
    [[nodiscard]] const server::api::TemplateSummary *chosenTemplate() const;
    [[nodiscard]] server::domain::ClientDraft draft(server::base::FieldErrors &faults) const;
    void addAdvanced();
    void follow();
    void save();
    void showRefusal(const server::base::Error &error);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    server::domain::ModuleId m_module;
    QList<server::api::TemplateSummary> m_templates;
    std::optional<server::api::ClientSummary> m_existing;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QComboBox *m_template;
    ui::widgets::ChipRow *m_scopes;
    ui::widgets::UriEdit *m_uris;
    ExpiryChoice *m_expires = nullptr;
    ui::widgets::CollapsibleSection *m_section = nullptr;
    AdvancedClient *m_advanced = nullptr;
};

} // namespace ui::pages::module
