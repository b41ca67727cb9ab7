// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/modulepage.h"

#include "server/api/adminapi.h"
#include "ui/pages/module/apitokenssection.h"
#include "ui/pages/module/appssection.h"
#include "ui/pages/module/clientdialog.h"
#include "ui/pages/module/connectiontexts.h"
#include "ui/pages/module/modulecontroller.h"
#include "ui/pages/module/secretsdialog.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/support/secretclipboard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/collapsiblesection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

namespace ui::pages::module {

using namespace server::api;
using namespace server::domain;
using ui::support::Color;
using ui::support::Icon;
using ui::widgets::SecretDialog;
using ui::widgets::TableView;
using ui::widgets::Tone;

ModulePage::ModulePage(AdminApi &api, const ui::support::Environment &environment, ModuleId module,
                       QWidget *parent)
    : Page(parent)
    , m_api(api)
    , m_environment(environment)
    , m_controller(new ModuleController(api, module, this))
    , m_model(makeClientModel(environment.clock))
{
    setObjectName(QStringLiteral("modulePage"));
    makeHeader();
    makeTokens();
    m_apps = new AppsSection(api, environment, module, this);
    m_apps->hide();
    column()->addWidget(m_apps);
    m_apiTokens = new ApiTokensSection(api, environment, this);
    m_apiTokens->hide();
    column()->addWidget(m_apiTokens);
    column()->addStretch(1);
    connectAll();
}

ModulePage::~ModulePage() = default;

void ModulePage::makeHeader()
{
    m_header = new ui::widgets::PageHeader({}, this);
    m_settings = new QPushButton(ui::support::icon(Icon::Sliders), tr("Settings"), this);
    m_settings->setObjectName(QStringLiteral("moduleSettingsPushButton"));
    m_enable = new QPushButton(this);
    m_enable->setObjectName(QStringLiteral("enableModulePushButton"));
    m_header->controls()->addWidget(m_settings);
    m_header->controls()->addWidget(m_enable);
    m_header->hide();
    column()->addWidget(m_header);
    m_guide = new ui::widgets::EmptyState(
        Icon::Key, tr("Outside services cannot connect yet"),
        tr("Enable the module and its external app; then clients are made here, under Tokens."),
        this);
    m_guideButton = m_guide->offer({}, QStringLiteral("guidePushButton"));
    m_guide->hide();
    column()->addWidget(m_guide);
}

void ModulePage::makeTokens()
{
    m_tokensCard = new ui::widgets::Card(this);
    m_tokensCard->setObjectName(QStringLiteral("tokensCard"));
    m_tokens = new ui::widgets::CollapsibleSection(tr("Tokens"), QStringLiteral("tokensToolButton"),
                                                   m_tokensCard);
    m_tokens->setSummary(tr("External services that may use this module"));
    m_filter = new ui::widgets::FilterField(QStringLiteral("clientsFilterField"), m_tokens);
    m_create = new QPushButton(ui::support::icon(Icon::Plus, Color::AccentText),
                               tr("Create OAuth/OIDC client"), m_tokens);
    m_create->setObjectName(QStringLiteral("createClientPushButton"));
    ui::support::setButtonKind(*m_create, ui::support::ButtonKind::Primary);
    m_tokens->headerControls()->addWidget(m_filter);
    m_tokens->headerControls()->addWidget(m_create);
    m_table = new TableView(QStringLiteral("clientsTableView"), tr("Clients"), *m_model,
                            m_environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::PerRow, m_tokens);
    m_empty = new ui::widgets::EmptyState(
        Icon::Key, tr("No client yet"),
        tr("A client is one outside service: it gets an identifier and a secret of its own."),
        m_tokens);
    m_tokens->body()->addWidget(m_table);
    m_tokens->body()->addWidget(m_empty);
    m_tokensCard->content()->addWidget(m_tokens);
    m_tokensCard->hide();
    column()->addWidget(m_tokensCard);
}

void ModulePage::connectAll()
{
    connect(m_settings, &QPushButton::clicked, this,
            [this] { emit locationRequested(settingsLocation()); });
    connect(m_guideButton, &QPushButton::clicked, this, [this] {
        if (m_controller->summary() && !m_controller->summary()->module.enabled)
            m_controller->setEnabled(true);
        else
            emit locationRequested(settingsLocation(QStringLiteral("external-app")));
    });
    connect(m_enable, &QPushButton::clicked, this, [this] {
        if (m_controller->summary() && m_controller->summary()->module.enabled)
            askToDisable();
        else
            m_controller->setEnabled(true);
    });
    connect(m_create, &QPushButton::clicked, this, &ModulePage::createNew);
    connect(m_filter, &QLineEdit::textChanged, m_table, &TableView::setFilter);
    connect(m_table, &TableView::openRequested, this, &ModulePage::editClient);
    connect(m_table, &TableView::renameRequested, this, &ModulePage::editClient);
    connect(m_table, &TableView::deleteRequested, this, &ModulePage::deleteClient);
    connect(m_table, &TableView::menuRequested, this, &ModulePage::openMenu);
    connect(m_controller, &ModuleController::moduleLoaded, this, &ModulePage::showModule);
    connect(m_controller, &ModuleController::clientsLoaded, this, &ModulePage::showClients);
    connect(m_controller, &ModuleController::failed, this,
            [this](const auto &error) { messages()->sayFailure(error); });
    connect(m_apiTokens, &ApiTokensSection::failed, messages(),
            &ui::widgets::MessageBar::sayFailure);
    connect(m_apps, &AppsSection::failed, messages(), &ui::widgets::MessageBar::sayFailure);
    connect(m_apps, &AppsSection::appRequested, this, [this](AppId app) {
        emit locationRequested(QStringLiteral("module/%1/app/%2")
                                   .arg(m_controller->module().value())
                                   .arg(app.value()));
    });
    connect(m_controller, &ModuleController::clientDeleted, this,
            [this](const ClientSummary &client) {
                emit undoOffered(
                    tr("Client %1 deleted. It cannot connect any more.").arg(client.client.name),
                    [controller = QPointer(m_controller), &api = m_api, id = client.client.id] {
                        if (controller)
                            controller->restoreClient(id);
                        else
                            api.restoreClient(id);
                    });
            });
    connect(m_controller, &ModuleController::secretAdded, this,
            [this](const ClientSummary &client, const std::shared_ptr<CreatedSecret> &secret) {
                showCreated(client.client, secret->secret, client.scopes);
            });
}

void ModulePage::activate()
{
    refresh();
}

void ModulePage::refresh()
{
    m_controller->load();
    m_apps->load();
    m_apiTokens->load();
}

void ModulePage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

QString ModulePage::title() const
{
    return m_controller->summary() ? m_controller->summary()->module.name : tr("Module");
}

QList<ui::widgets::Crumb> ModulePage::crumbs() const
{
    return {{tr("Modules"), QStringLiteral("modules")}, {title(), {}}};
}

QString ModulePage::settingsLocation(const QString &tab) const
{
    const QString base = QStringLiteral("module/%1/settings").arg(m_controller->module().value());
    return tab.isEmpty() ? base : base + QLatin1Char('/') + tab;
}

void ModulePage::showModule()
{
    const ModuleSummary &summary = *m_controller->summary();
    const Module &module = summary.module;
    m_header->setTitle(module.name);
    const QString code = tr("code %1").arg(module.code);
    m_header->setSubtitle(module.description.isEmpty()
                              ? code
                              : module.description + QStringLiteral("   ·   ") + code);
    m_header->setFace(module.iconPng, module.name);
    m_header->chips()->setChips({{module.enabled ? tr("Enabled") : tr("Off"),
                                  module.enabled ? Tone::Good : Tone::Neutral}});
    m_enable->setText(module.enabled ? tr("Disable module") : tr("Enable module"));
    ui::support::setButtonKind(*m_enable, module.enabled ? ui::support::ButtonKind::Normal
                                                         : ui::support::ButtonKind::Primary);
    m_enable->setVisible(!module.builtIn);
    m_settings->setVisible(!module.builtIn);
    m_header->show();
    m_tokensCard->setVisible(m_controller->showsTokens());
    m_guide->setVisible(!m_controller->showsTokens() && !module.builtIn);
    m_guideButton->setText(module.enabled ? tr("Set up the external app") : tr("Enable module"));
    m_apps->setVisible(!module.builtIn);
    m_apiTokens->setVisible(module.builtIn);
    // One primary button at a time: the header's own is enough.
    m_guideButton->setVisible(module.enabled);
    emit titleChanged();
}

void ModulePage::showClients(const QList<ClientSummary> &clients)
{
    m_model->setRecords(clients);
    m_table->setVisible(!clients.isEmpty());
    m_filter->setVisible(!clients.isEmpty());
    m_empty->setVisible(clients.isEmpty());
}

void ModulePage::askToDisable()
{
    m_controller->measureModule([this](const Impact &impact) {
        m_environment.questions.ask(this,
                                    {tr("Disable module?"),
                                     tr("All its clients stop working until it is enabled again."),
                                     tr("%1, %2, %3")
                                         .arg(ui::support::clientCount(impact.clients),
                                              ui::support::peopleCount(impact.people),
                                              ui::support::connectionCount(impact.connections)),
                                     tr("Disable module"), true},
                                    [this](bool agreed) {
                                        if (agreed)
                                            m_controller->setEnabled(false);
                                    });
    });
}

void ModulePage::createNew()
{
    if (!m_controller->showsTokens())
        return;
    if (m_controller->templates().isEmpty()) {
        messages()->say(tr("A client is made from a template. Create a template first, in the "
                           "module's settings."),
                        Tone::Warning);
        emit locationRequested(settingsLocation(QStringLiteral("external-app")));
        return;
    }
    auto *dialog = new ClientDialog(m_api, m_environment, m_controller->module(),
                                    m_controller->templates(), std::nullopt, this);
    connect(dialog, &ClientDialog::created, this,
            [this](const std::shared_ptr<CreatedClient> &client, const QByteArrayList &scopes) {
                m_controller->load();
                if (client->secret)
                    showCreated(client->client, *client->secret, scopes);
                else
                    messages()->say(
                        tr("%1 is ready. It has no secret; its App unique identifier "
                           "is %2.")
                            .arg(client->client.name, QString::fromLatin1(client->client.clientId)),
                        Tone::Good);
            });
    dialog->open();
}

void ModulePage::showCreated(const Client &client, const server::base::Secret &secret,
                             const QByteArrayList &scopes)
{
    const QString text = QString::fromLatin1(secret.reveal());
    auto *dialog =
        new SecretDialog(tr("%1 is ready").arg(client.name),
                         {{QStringLiteral("appUniqueIdentifier"), tr("App unique identifier"),
                           QString::fromLatin1(client.clientId), false},
                          {QStringLiteral("appSecret"), tr("App secret"), text, true}},
                         connectionFormats(client, secret.reveal(), m_controller->issuer(), scopes),
                         m_environment, this);
    dialog->open();
}

void ModulePage::editClient(int row)
{
    const ClientSummary *client = m_model->record(row);
    if (!client)
        return;
    auto *dialog = new ClientDialog(m_api, m_environment, m_controller->module(),
                                    m_controller->templates(), *client, this);
    connect(dialog, &QDialog::accepted, m_controller, &ModuleController::load);
    dialog->open();
}

void ModulePage::deleteClient(int row)
{
    // Done at once: the bar offers Undo.
    if (const ClientSummary *client = m_model->record(row))
        m_controller->deleteClient(*client);
}

void ModulePage::manageSecrets(const ClientSummary &client)
{
    auto *dialog = new SecretsDialog(m_api, m_environment, client, this);
    connect(dialog, &SecretsDialog::addRequested, this,
            [this, client] { m_controller->addSecret(client); });
    dialog->open();
}

void ModulePage::openMenu(int row, const QPoint &where)
{
    const ClientSummary *found = m_model->record(row);
    if (!found)
        return;
    const ClientSummary client = *found;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("clientMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit name and addresses…"), this, [this, row] { editClient(row); });
    menu->addAction(tr("Copy identifier"), this, [this, client] {
        m_environment.clipboard.copyPlain(QString::fromLatin1(client.client.clientId));
    });
    menu->addSeparator();
    menu->addAction(tr("Add secret"), this, [this, client] { m_controller->addSecret(client); });
    menu->addAction(tr("Secrets…"), this, [this, client] { manageSecrets(client); });
    menu->addSeparator();
    menu->addAction(tr("Show granted accesses"), this, [this, client] {
        emit locationRequested(QStringLiteral("grants/client/%1").arg(client.client.id.value()));
    });
    const bool enabled = client.client.enabled;
    menu->addAction(enabled ? tr("Disable") : tr("Enable"), this, [this, client, enabled] {
        m_controller->setClientEnabled(client.client.id, !enabled);
    });
    menu->addAction(tr("Delete"), this, [this, row] { deleteClient(row); });
    menu->popup(where);
}

} // namespace ui::pages::module
