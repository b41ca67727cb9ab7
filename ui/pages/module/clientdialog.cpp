// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/clientdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/pages/module/advancedclient.h"
#include "ui/pages/module/expirychoice.h"
#include "ui/support/environment.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/collapsiblesection.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/uriedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui::pages::module {

using namespace server::domain;
using server::api::ClientSummary;
using server::api::CreatedClient;
using server::api::TemplateSummary;
using server::base::FieldErrors;
using ui::widgets::Form;

ClientDialog::ClientDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                           ModuleId module, QList<TemplateSummary> templates,
                           const std::optional<ClientSummary> &existing, QWidget *parent)
    : FormDialog(existing ? tr("Edit %1").arg(existing->client.name)
                          : tr("Create OAuth/OIDC client"),
                 existing ? tr("Save") : tr("Create client"), parent)
    , m_api(api)
    , m_environment(environment)
    , m_module(module)
    , m_templates(std::move(templates))
    , m_existing(existing)
    , m_name(new QLineEdit(this))
    , m_template(new QComboBox(this))
    , m_scopes(new ui::widgets::ChipRow({}, this))
    , m_uris(new ui::widgets::UriEdit(this))
{
    setObjectName(QStringLiteral("clientDialog"));
    addFields(environment.clock.now());
    addAdvanced();
    if (m_existing)
        showExisting(*m_existing);
    connect(form(), &Form::edited, this, &ClientDialog::follow);
    connect(this, &FormDialog::submitted, this, &ClientDialog::save);
    m_name->setFocus(Qt::OtherFocusReason);
    follow();
}

void ClientDialog::addFields(server::base::Timestamp now)
{
    m_name->setObjectName(QStringLiteral("clientNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_template->setObjectName(QStringLiteral("clientTemplateComboBox"));
    for (const TemplateSummary &summary : m_templates)
        m_template->addItem(summary.value.name, summary.value.id.value());
    m_scopes->setObjectName(QStringLiteral("clientScopesChipRow"));
    m_uris->setObjectName(QStringLiteral("clientRedirectUriEdit"));
    m_uris->setPlaceholder(QStringLiteral("https://service.example.com/oauth/callback"));
    auto *scopeBox = new QWidget(this);
    auto *scopeRow = new QHBoxLayout(scopeBox);
    scopeRow->setContentsMargins(0, 6, 0, 6);
    scopeRow->addWidget(m_scopes);
    scopeRow->addStretch(1);

    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("template", tr("Template"), m_template, Form::Need::Required);
    form()->addRow("scopes", tr("Scopes"), scopeBox, Form::Need::Optional);
    form()->addRow("redirect_uris", tr("Redirect URI"), m_uris, Form::Need::Required);
    if (m_existing)
        return;
    m_expires = new ExpiryChoice(now, this);
    form()->addRow("expires", tr("Expires"), m_expires, Form::Need::Optional, m_expires->choice());
    connect(m_expires, &ExpiryChoice::edited, form(), &Form::edited);
    form()->addHint(
        tr("After this date the service can no longer connect and its tokens stop working."));
}

void ClientDialog::addAdvanced()
{
    m_advanced = new AdvancedClient(m_environment, this);
    m_section = ui::widgets::makeFoldedPart(
        tr("Advanced"), QStringLiteral("advancedClientToolButton"), m_advanced, 300, this);
    column()->addWidget(m_section);
    connect(m_advanced, &AdvancedClient::edited, this, &ClientDialog::follow);
    connect(m_section, &ui::widgets::CollapsibleSection::expandedChanged, this, [this] {
        follow();
        fitHeight();
    });
}

void ClientDialog::showExisting(const ClientSummary &existing)
{
    m_name->setText(existing.client.name);
    m_template->setCurrentIndex(m_template->findData(existing.client.clientTemplate.value()));
    m_template->setEnabled(false);
    QByteArrayList uris;
    for (const RedirectUri &uri : existing.client.redirectUris)
        uris.append(uri.bytes());
    m_uris->setValues(uris);
    if (const TemplateSummary *chosen = chosenTemplate())
        m_advanced->setPolicy(chosen->value.policy);
    m_advanced->setMetadata(existing.client.metadata);
}

const TemplateSummary *ClientDialog::chosenTemplate() const
{
    const int index = m_template->currentIndex();
    return index >= 0 && index < m_templates.size() ? &m_templates.at(index) : nullptr;
}

ClientDraft ClientDialog::draft(FieldErrors &faults) const
{
    ClientDraft draft;
    draft.metadata = m_advanced->metadata(faults);
    draft.name = m_name->text().trimmed();
    if (const TemplateSummary *chosen = chosenTemplate())
        draft.clientTemplate = chosen->value.id;
    draft.redirectUris = m_uris->values();
    draft.expiresAt = m_existing ? m_existing->client.expiresAt : m_expires->value();
    return draft;
}

void ClientDialog::follow()
{
    const TemplateSummary *chosen = chosenTemplate();
    m_scopes->setChips(chosen ? ui::widgets::scopeChips(chosen->value.policy.scopes.names())
                              : QList<ui::widgets::Chip>());
    if (!chosen) {
        setFaults({{"template", "required", {}}});
        return;
    }
    m_advanced->setPolicy(chosen->value.policy);
    m_section->setSummary(m_advanced->summary());
    const bool needsAddress = chosen->value.policy.allows(GrantType::AuthorizationCode);
    form()->setRowVisible("redirect_uris", needsAddress || !m_uris->values().isEmpty());
    FieldErrors faults;
    const ClientDraft now = draft(faults);
    faults.append(checkClient(now, chosen->value.policy, m_environment.clock.now()));
    // An ended client can still be renamed; its end cannot be moved.
    if (m_existing)
        faults.removeIf([](const server::base::FieldError &f) { return f.field == "expires"; });
    const FieldErrors elsewhere = m_advanced->setFaults(form()->setFaults(faults));
    setFaults(faults);
    messages()->clear();
    // What is wrong in the folded part must be seen without unfolding it.
    if (!m_section->isExpanded() && !m_advanced->firstFault().isEmpty())
        messages()->say(m_advanced->firstFault(), ui::widgets::Tone::Danger, m_section->title());
    else if (!elsewhere.isEmpty())
        messages()->sayFailure({server::base::Error::Kind::InvalidInput, {}, {elsewhere.first()}});
}

void ClientDialog::showRefusal(const server::base::Error &error)
{
    showFailure(error);
    const FieldErrors elsewhere = form()->setFaults(error.fields);
    if (elsewhere.isEmpty() || !m_advanced->setFaults(elsewhere).isEmpty())
        return;
    // It can be read where it belongs.
    m_section->setExpanded(true);
    m_advanced->setFaults(elsewhere);
    messages()->say(m_advanced->firstFault(), ui::widgets::Tone::Danger);
}

void ClientDialog::save()
{
    FieldErrors faults;
    const ClientDraft values = draft(faults);
    setBusy(true);
    if (m_existing) {
        m_answer.ask(m_api.updateClient(m_existing->client.id, values), this, [this](auto answer) {
            if (answer)
                accept();
            else
                showRefusal(answer.error());
        });
        return;
    }
    const QByteArrayList scopes = chosenTemplate()->value.policy.scopes.names();
    m_answer.ask(m_api.createClient(m_module, values), this, [this, scopes](auto answer) {
        if (!answer) {
            showRefusal(answer.error());
            return;
        }
        auto client = std::make_shared<CreatedClient>(std::move(*answer));
        accept();
        emit created(client, scopes);
    });
}

} // namespace ui::pages::module
