// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/secretsdialog.h"

#include "server/api/adminapi.h"
#include "ui/pages/module/secretmodel.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/questions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui::pages::module {

using server::api::ClientSummary;
using server::api::Topic;
using server::domain::ClientSecret;
using ui::support::Color;
using ui::widgets::TableView;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

SecretsDialog::SecretsDialog(server::api::AdminApi &api,
                             const ui::support::Environment &environment,
                             const ClientSummary &client, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_environment(environment)
    , m_client(client)
    , m_model(makeSecretModel(environment.clock))
    , m_table(new TableView(QStringLiteral("secretsTableView"), tr("Secrets"), *m_model,
                            environment.preferences, TableView::Height::Free, TableView::Menu::None,
                            this))
    , m_messages(new ui::widgets::MessageBar(this))
    , m_revoke(new QPushButton(tr("Revoke"), this))
{
    setObjectName(QStringLiteral("secretsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString headline = tr("Secrets of %1").arg(client.client.name);
    setWindowTitle(headline);
    setMinimumSize(640, 360);
    m_revoke->setObjectName(QStringLiteral("revokeSecretPushButton"));
    ui::support::setButtonKind(*m_revoke, ui::support::ButtonKind::Danger);
    auto *add = new QPushButton(tr("Add secret"), this);
    add->setObjectName(QStringLiteral("addSecretPushButton"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closePushButton"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_revoke);
    buttons->addWidget(add);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(26, 20, 26, 20);
    column->setSpacing(12);
    column->addWidget(
        new TextLabel(headline, TextSize::Title, Color::Text, TextLabel::Overflow::Wrap, this));
    column->addWidget(new TextLabel(
        tr("To change a secret without an outage: add one, enter it at the service, then revoke "
           "the old one."),
        TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, this));
    column->addWidget(m_messages);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(add, &QPushButton::clicked, this, &SecretsDialog::addRequested);
    connect(m_revoke, &QPushButton::clicked, this, &SecretsDialog::revoke);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SecretsDialog::follow);
    connect(&api, &server::api::AdminApi::changed, this, [this](Topic topic) {
        if (topic == Topic::Clients)
            reload();
    });
    m_model->setRecords(client.secrets);
    follow();
}

SecretsDialog::~SecretsDialog() = default;

void SecretsDialog::reload()
{
    m_answer.ask(m_api.clients(m_client.client.module), this, [this](auto answer) {
        if (!answer)
            return;
        for (const ClientSummary &summary : *answer) {
            if (summary.client.id == m_client.client.id)
                m_model->setRecords(summary.secrets);
        }
        follow();
    });
}

void SecretsDialog::follow()
{
    const ClientSecret *secret = m_model->record(m_table->currentRecord());
    m_revoke->setEnabled(secret && secret->isLive(m_environment.clock.now()));
}

void SecretsDialog::revoke()
{
    const ClientSecret *secret = m_model->record(m_table->currentRecord());
    if (!secret)
        return;
    const auto now = m_environment.clock.now();
    const bool inUse = secret->lastUsedAt && now - *secret->lastUsedAt < std::chrono::hours(24);
    m_environment.questions.ask(
        this,
        {tr("Revoke secret?"),
         tr("The secret %1… stops working at once.").arg(QString::fromLatin1(secret->prefix)),
         inUse ? tr("It was used within the last day: the service may still depend on it.")
               : tr("It was not used within the last day."),
         tr("Revoke"), true},
        [this, id = secret->id](bool agreed) {
            if (!agreed)
                return;
            ui::support::whenAnswered(m_api.revokeSecret(id), this, [this](auto answer) {
                if (!answer)
                    m_messages->sayFailure(answer.error());
                reload();
            });
        });
}

} // namespace ui::pages::module
