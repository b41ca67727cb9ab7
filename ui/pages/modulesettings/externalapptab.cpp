// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/externalapptab.h"

#include "server/api/adminapi.h"
#include "ui/pages/modulesettings/consentpreview.h"
#include "ui/pages/modulesettings/setupdialog.h"
#include "ui/pages/modulesettings/templatedialog.h"
#include "ui/support/appicon.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace ui::pages::modulesettings {

using namespace server::api;
using namespace server::domain;
using ui::support::ButtonKind;
using ui::support::Color;
using ui::support::Icon;
using ui::support::whenAnswered;
using ui::widgets::Card;
using ui::widgets::TableView;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;
using ui::widgets::Tone;

ExternalAppTab::ExternalAppTab(AdminApi &api, const ui::support::Environment &environment,
                               QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_model(makeTemplateModel())
    , m_messages(new ui::widgets::MessageBar(this))
    , m_off(new ui::widgets::EmptyState(
          Icon::Key, tr("The external app is off"),
          tr("Enable it to let outside services sign people in and use this module."), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto *enable = m_off->offer(tr("Enable"), QStringLiteral("enableAppPushButton"));
    connect(enable, &QPushButton::clicked, this, &ExternalAppTab::enable);
    m_off->hide();
    makeCard();
    makeTemplates();
    column->addWidget(m_messages);
    column->addWidget(m_off);
    column->addWidget(m_card);
    column->addWidget(m_templatesCard);
}

ExternalAppTab::~ExternalAppTab() = default;

void ExternalAppTab::makeCard()
{
    m_card = new Card(this);
    m_card->setObjectName(QStringLiteral("externalAppCard"));
    m_face = new QLabel(m_card);
    m_name = new TextLabel({}, TextSize::Section, Color::Text, TextLabel::Overflow::Grow, m_card);
    m_name->setObjectName(QStringLiteral("appNameTextLabel"));
    m_words =
        new TextLabel({}, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, m_card);
    auto *state = new ui::widgets::ChipRow({{tr("External app on"), Tone::Good}}, m_card);
    auto *setUp = new QPushButton(ui::support::icon(Icon::Pencil), tr("Set up"), m_card);
    setUp->setObjectName(QStringLiteral("setUpPushButton"));
    m_preview = new QPushButton(tr("Preview consent page"), m_card);
    m_preview->setObjectName(QStringLiteral("previewConsentPushButton"));
    auto *disable = new QPushButton(tr("Disable"), m_card);
    disable->setObjectName(QStringLiteral("disableAppPushButton"));
    ui::support::setButtonKind(*disable, ButtonKind::Danger);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(state);
    head->addStretch(1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addLayout(head);
    texts->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_face);
    row->addLayout(texts, 1);
    row->addWidget(setUp);
    row->addWidget(m_preview);
    row->addWidget(disable);
    m_card->content()->setContentsMargins(19, 17, 19, 17);
    m_card->content()->addLayout(row);
    m_card->hide();
    connect(setUp, &QPushButton::clicked, this, &ExternalAppTab::openSetUp);
    connect(m_preview, &QPushButton::clicked, this, &ExternalAppTab::openPreview);
    connect(disable, &QPushButton::clicked, this, &ExternalAppTab::askToDisable);
}

void ExternalAppTab::makeTemplates()
{
    m_templatesCard = new Card(this);
    m_templatesCard->setObjectName(QStringLiteral("templatesCard"));
    auto *create = new QPushButton(ui::support::icon(Icon::Plus, Color::AccentText),
                                   tr("Create template"), m_templatesCard);
    create->setObjectName(QStringLiteral("createTemplatePushButton"));
    ui::support::setButtonKind(*create, ButtonKind::Primary);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("OAuth2/OIDC client templates"), TextSize::Section,
                                  Color::Text, TextLabel::Overflow::Grow, m_templatesCard),
                    1);
    head->addWidget(create);
    m_table = new TableView(QStringLiteral("templatesTableView"),
                            tr("OAuth2/OIDC client templates"), *m_model, m_environment.preferences,
                            TableView::Height::AllRows, TableView::Menu::PerRow, m_templatesCard);
    m_empty = new ui::widgets::EmptyState(
        Icon::Sliders, tr("No template yet"),
        tr("A template says what the clients made from it may do. One is enough to begin."),
        m_templatesCard);
    m_templatesCard->content()->addLayout(head);
    m_templatesCard->content()->addWidget(m_table);
    m_templatesCard->content()->addWidget(m_empty);
    m_templatesCard->hide();
    connect(create, &QPushButton::clicked, this, &ExternalAppTab::createTemplate);
    connect(m_table, &TableView::openRequested, this, &ExternalAppTab::editTemplate);
    connect(m_table, &TableView::renameRequested, this, &ExternalAppTab::editTemplate);
    connect(m_table, &TableView::deleteRequested, this, &ExternalAppTab::deleteTemplate);
    connect(m_table, &TableView::menuRequested, this, &ExternalAppTab::openMenu);
}

void ExternalAppTab::show(const ModuleSummary &summary)
{
    m_summary = summary;
    const bool on = summary.app && summary.app->enabled;
    m_off->setVisible(!on);
    m_card->setVisible(on);
    m_templatesCard->setVisible(on);
    if (!on)
        return;
    const AppFace face = faceOf(summary.module, *summary.app);
    m_name->setContent(face.name);
    m_words->setContent(
        tr("People see this name and icon when a service asks for access to their account."));
    m_face->setPixmap(ui::support::facePixmap(face.iconPng, face.name, 44, devicePixelRatioF()));
    loadTemplates();
}

void ExternalAppTab::loadTemplates()
{
    m_templatesAnswer.ask(m_api.templates(m_summary->module.id), this, [this](auto answer) {
        if (!answer) {
            m_messages->sayFailure(answer.error());
            return;
        }
        m_model->setRecords(*answer);
        m_table->setVisible(!answer->isEmpty());
        m_preview->setEnabled(!answer->isEmpty());
        m_preview->setToolTip(answer->isEmpty() ? tr("Create a template first") : QString());
        m_empty->setVisible(answer->isEmpty());
    });
}

void ExternalAppTab::enable()
{
    whenAnswered(m_api.enableExternalApp(m_summary->module.id), this, [this](auto answer) {
        // Somebody else may have pressed Enable at the same moment: then it is on, too.
        if (!answer && answer.error().kind != server::base::Error::Kind::Conflict)
            m_messages->sayFailure(answer.error());
        emit changed();
    });
}

void ExternalAppTab::askToDisable()
{
    whenAnswered(m_api.moduleImpact(m_summary->module.id), this, [this](auto measured) {
        const Impact impact = measured ? *measured : Impact();
        m_environment.questions.ask(
            this,
            {tr("Disable the external app?"),
             tr("All its clients stop working until it is enabled again. Nothing is deleted."),
             tr("%1, %2, %3")
                 .arg(ui::support::clientCount(impact.clients),
                      ui::support::peopleCount(impact.people),
                      ui::support::connectionCount(impact.connections)),
             tr("Disable"), true},
            [this](bool agreed) {
                if (!agreed)
                    return;
                whenAnswered(m_api.disableExternalApp(m_summary->module.id), this,
                             [this](auto answer) {
                                 if (!answer)
                                     m_messages->sayFailure(answer.error());
                                 emit changed();
                             });
            });
    });
}

void ExternalAppTab::openSetUp()
{
    auto *dialog = new SetUpDialog(m_api, m_environment, *m_summary, this);
    connect(dialog, &QDialog::accepted, this, &ExternalAppTab::changed);
    dialog->open();
}

void ExternalAppTab::openPreview()
{
    auto *dialog =
        new ConsentPreview(faceOf(m_summary->module, *m_summary->app), m_model->records(), this);
    dialog->open();
}

void ExternalAppTab::createTemplate()
{
    if (m_templatesCard->isHidden())
        return;
    auto *dialog = new TemplateDialog(m_api, m_summary->module.id, std::nullopt, this);
    connect(dialog, &QDialog::accepted, this, &ExternalAppTab::loadTemplates);
    dialog->open();
}

void ExternalAppTab::editTemplate(int row)
{
    const TemplateSummary *found = m_model->record(row);
    if (!found || found->value.builtIn)
        return;
    auto *dialog = new TemplateDialog(m_api, m_summary->module.id, *found, this);
    connect(dialog, &QDialog::accepted, this, &ExternalAppTab::loadTemplates);
    dialog->open();
}

void ExternalAppTab::deleteTemplate(int row)
{
    const TemplateSummary *found = m_model->record(row);
    if (!found)
        return;
    const TemplateSummary value = *found;
    if (value.clients > 0) {
        m_messages->say(tr("%1 is in use by %2 and cannot be deleted.")
                            .arg(value.value.name, ui::support::clientCount(value.clients)),
                        Tone::Warning);
        return;
    }
    m_environment.questions.ask(
        this,
        {tr("Delete template?"), tr("Delete the template %1?").arg(value.value.name),
         tr("No client uses it."), tr("Delete template"), true},
        [this, id = value.value.id](bool agreed) {
            if (!agreed)
                return;
            whenAnswered(m_api.deleteTemplate(id), this, [this](auto answer) {
                if (!answer)
                    m_messages->sayFailure(answer.error());
                loadTemplates();
            });
        });
}

void ExternalAppTab::openMenu(int row, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("templateMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit…"), this, [this, row] { editTemplate(row); });
    menu->addAction(tr("Delete"), this, [this, row] { deleteTemplate(row); });
    menu->popup(where);
}

} // namespace ui::pages::modulesettings
