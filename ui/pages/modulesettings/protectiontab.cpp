// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/protectiontab.h"

#include "server/api/adminapi.h"
#include "ui/pages/modulesettings/protectiondialog.h"
#include "ui/pages/modulesettings/proxylinescard.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::modulesettings {

using server::domain::ProtectionDraft;
using server::domain::ProtectionRule;
using ui::support::Color;
using ui::support::Icon;
using ui::widgets::Card;
using ui::widgets::TableView;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

ProtectionTab::ProtectionTab(server::api::AdminApi &api,
                             const ui::support::Environment &environment,
                             server::domain::ModuleId module, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_module(module)
    , m_model(makeProtectionModel())
    , m_messages(new ui::widgets::MessageBar(this))
    , m_lines(new ProxyLinesCard(api, environment, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_messages);
    column->addWidget(makeRules());
    column->addWidget(m_lines);
    m_lines->hide();
}

ProtectionTab::~ProtectionTab() = default;

Card *ProtectionTab::makeRules()
{
    auto *card = new Card(this);
    card->setObjectName(QStringLiteral("protectionCard"));
    auto *add =
        new QPushButton(ui::support::icon(Icon::Plus, Color::AccentText), tr("Add rule"), card);
    add->setObjectName(QStringLiteral("addRulePushButton"));
    ui::support::setButtonKind(*add, ui::support::ButtonKind::Primary);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Protected addresses"), TextSize::Section, Color::Text,
                                  TextLabel::Overflow::Grow, card),
                    1);
    head->addWidget(add);
    m_table = new TableView(QStringLiteral("protectionTableView"), tr("Protected addresses"),
                            *m_model, m_environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::PerRow, card);
    m_empty = new ui::widgets::EmptyState(
        Icon::Key, tr("Nothing is protected yet"),
        tr("A proxy such as nginx can ask this server who may use an application that knows no "
           "sign-in of its own. A rule says who."),
        card);
    card->content()->addLayout(head);
    card->content()->addWidget(m_table);
    card->content()->addWidget(m_empty);
    connect(add, &QPushButton::clicked, this, &ProtectionTab::addRule);
    connect(m_table, &TableView::openRequested, this, [this](int row) { openDialog(row); });
    connect(m_table, &TableView::deleteRequested, this, &ProtectionTab::askToDelete);
    connect(m_table, &TableView::menuRequested, this, &ProtectionTab::openMenu);
    return card;
}

void ProtectionTab::load()
{
    m_answer.ask(m_api.protectionRules(m_module), this, [this](auto answer) {
        if (answer)
            show(*answer);
        else
            m_messages->sayFailure(answer.error());
    });
}

void ProtectionTab::show(const QList<ProtectionRule> &rules)
{
    m_model->setRecords(rules);
    m_table->setVisible(!rules.isEmpty());
    m_empty->setVisible(rules.isEmpty());
    m_lines->show(rules);
}

void ProtectionTab::addRule()
{
    openDialog({});
}

void ProtectionTab::openDialog(std::optional<int> row)
{
    auto *dialog = new ProtectionDialog(m_api, m_module, m_model->records(), row, this);
    connect(dialog, &QDialog::accepted, this, &ProtectionTab::load);
    dialog->open();
}

void ProtectionTab::openMenu(int row, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(ui::support::icon(Icon::Pencil), tr("Edit"), this,
                    [this, row] { openDialog(row); });
    menu->addAction(ui::support::icon(Icon::Trash), tr("Delete rule"), this,
                    [this, row] { askToDelete(row); });
    menu->popup(where);
}

void ProtectionTab::askToDelete(int row)
{
    const ProtectionRule *rule = m_model->record(row);
    if (!rule)
        return;
    m_environment.questions.ask(this,
                                {tr("Delete rule?"), QString::fromLatin1(rule->host) + rule->path,
                                 tr("The proxy refuses what no other rule covers."),
                                 tr("Delete rule"), true},
                                [this, gone = *rule](bool agreed) {
                                    if (agreed)
                                        remove(gone);
                                });
}

void ProtectionTab::remove(const ProtectionRule &gone)
{
    QList<ProtectionDraft> drafts;
    for (const ProtectionRule &rule : m_model->records()) {
        if (rule != gone)
            drafts.append(server::domain::draftOf(rule));
    }
    m_answer.ask(m_api.saveProtectionRules(m_module, drafts), this, [this](auto answer) {
        if (answer)
            show(*answer);
        else
            m_messages->sayFailure(answer.error());
    });
}

} // namespace ui::pages::modulesettings
