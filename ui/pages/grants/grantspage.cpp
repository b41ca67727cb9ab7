// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/grants/grantspage.h"

#include "server/api/adminapi.h"
#include "ui/pages/grants/grantscontroller.h"
#include "ui/pages/grants/revokegrantsaction.h"
#include "ui/support/consolestyle.h"
#include "ui/support/filedialogs.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ui::pages::grants {

using namespace ui::widgets;
using ui::support::Color;

namespace {
constexpr int unusedDays = 90;
}

GrantsPage::GrantsPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                       const server::api::GrantQuery &query, QWidget *parent)
    : Page(parent)
    , m_environment(environment)
    , m_controller(new GrantsController(api, query, this))
    , m_model(makeGrantsTable(environment.clock, this))
{
    setObjectName(QStringLiteral("grantsPage"));
    column()->addWidget(new TextLabel(title(), TextSize::Title));
    auto *card = new Card(this);
    m_table = new TableView(QStringLiteral("grantsTableView"), tr("Granted accesses"), *m_model,
                            environment.preferences, TableView::Height::Free,
                            TableView::Menu::PerRow, card);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_empty = new EmptyState(ui::support::Icon::Grants, tr("Nobody has allowed anything yet"),
                             tr("When a person allows a service to use their account, it stands "
                                "here, and can be revoked at once."),
                             card);
    card->content()->addWidget(makeHeader());
    card->content()->addWidget(m_table, 1);
    card->content()->addWidget(m_empty);
    column()->addWidget(card, 1);
    m_empty->hide();

    connect(m_controller, &GrantsController::loaded, this, &GrantsPage::showGrants);
    connect(m_controller, &GrantsController::failed, messages(), &MessageBar::sayFailure);
    connect(m_controller, &GrantsController::revoked, this, [this](int count) {
        messages()->say(tr("%n granted access(es) revoked.", nullptr, count), Tone::Good);
    });
    connect(m_table, &TableView::menuRequested, this, &GrantsPage::openMenu);
    connect(m_table, &TableView::deleteRequested, this, &GrantsPage::revokeSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GrantsPage::updateActions);
    connect(&api, &server::api::AdminApi::changed, this, [this](server::api::Topic topic) {
        if (isVisible() && topic == server::api::Topic::Grants)
            m_controller->load();
    });
    updateActions();
}

QWidget *GrantsPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_whose = new ChipRow({}, header);
    m_whose->setObjectName(QStringLiteral("whoseChipRow"));
    m_whose->hide();
    m_all = new QPushButton(tr("Show all"), header);
    m_all->setObjectName(QStringLiteral("allGrantsPushButton"));
    ui::support::setButtonKind(*m_all, ui::support::ButtonKind::Quiet);
    m_all->setVisible(isOfOne());
    m_unused = new QCheckBox(tr("Unused for %n day(s)", nullptr, unusedDays), header);
    m_unused->setObjectName(QStringLiteral("unusedGrantsCheckBox"));
    m_filter = new FilterField(QStringLiteral("grantsFilterLineEdit"), header);
    m_csv = new QPushButton(tr("Save as CSV"), header);
    m_csv->setObjectName(QStringLiteral("grantsCsvPushButton"));
    m_revoke = new QPushButton(tr("Revoke"), header);
    m_revoke->setObjectName(QStringLiteral("revokeGrantsPushButton"));
    ui::support::setButtonKind(*m_revoke, ui::support::ButtonKind::Danger);
    row->addWidget(m_whose);
    row->addWidget(m_all);
    row->addWidget(m_unused);
    row->addStretch();
    row->addWidget(m_filter);
    row->addWidget(m_csv);
    row->addWidget(m_revoke);
    connect(m_all, &QPushButton::clicked, this,
            [this] { emit locationRequested(QStringLiteral("grants")); });
    connect(m_unused, &QCheckBox::toggled, this,
            [this](bool on) { m_controller->setUnusedDays(on ? unusedDays : 0); });
    connect(m_filter, &QLineEdit::textChanged, m_table, &TableView::setFilter);
    connect(m_csv, &QPushButton::clicked, this, &GrantsPage::saveCsv);
    connect(m_revoke, &QPushButton::clicked, this, &GrantsPage::revokeSelected);
    return header;
}

void GrantsPage::activate()
{
    m_controller->load();
}

QString GrantsPage::title() const
{
    return tr("Granted accesses");
}

QList<Crumb> GrantsPage::crumbs() const
{
    if (m_name.isEmpty())
        return Page::crumbs();
    return {{title(), QStringLiteral("grants")}, {m_name, {}}};
}

bool GrantsPage::isOfOne() const
{
    return m_controller->query().client || m_controller->query().user;
}

void GrantsPage::showWhose(const QList<server::api::GrantSummary> &grants)
{
    // The rows know the name; once read it stays while the last of them is revoked.
    if (isOfOne() && !grants.isEmpty())
        m_name = m_controller->query().client ? grants.first().clientName : grants.first().userName;
    m_whose->setChips({{m_name, Tone::Neutral}});
    m_whose->setVisible(!m_name.isEmpty());
    emit titleChanged();
}

void GrantsPage::focusFilter()
{
    m_filter->setFocus();
}

void GrantsPage::refresh()
{
    m_controller->load();
}

void GrantsPage::showGrants(const QList<server::api::GrantSummary> &grants)
{
    m_model->setRecords(grants);
    showWhose(grants);
    const bool empty = grants.isEmpty() && !m_unused->isChecked();
    m_empty->setVisible(empty);
    m_table->setVisible(!empty);
    updateActions();
}

void GrantsPage::updateActions()
{
    m_revoke->setEnabled(!m_table->selectedRecords().isEmpty());
    m_revoke->setToolTip(m_revoke->isEnabled() ? QString() : tr("Select the rows to revoke first"));
    m_csv->setEnabled(m_model->rowCount() > 0);
}

void GrantsPage::revokeSelected()
{
    QList<server::api::GrantSummary> chosen;
    const QList<int> rows = m_table->selectedRecords();
    for (const int row : rows) {
        if (const auto *grant = m_model->record(row))
            chosen.append(*grant);
    }
    confirmRevoke(this, m_environment.questions, chosen,
                  [this](const QList<server::domain::GrantId> &ids) { m_controller->revoke(ids); });
}

void GrantsPage::openMenu(int, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Revoke"), this, &GrantsPage::revokeSelected);
    menu->popup(position);
}

void GrantsPage::saveCsv()
{
    QByteArray text;
    m_table->exportCsv(text);
    m_environment.files.saveFile(
        this, tr("Save as CSV"), QStringLiteral("granted-accesses.csv"), tr("CSV files (*.csv)"),
        [this, text](const QString &name) {
            QSaveFile file(name);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()
                || !file.commit())
                messages()->say(tr("The file could not be written: %1").arg(file.errorString()),
                                Tone::Danger);
        });
}

} // namespace ui::pages::grants
