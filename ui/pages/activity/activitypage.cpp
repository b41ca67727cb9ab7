// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activity/activitypage.h"

#include "server/api/adminapi.h"
#include "ui/pages/activity/activitycontroller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::activity {

using namespace ui::widgets;
using namespace std::chrono_literals;
using ui::support::Color;

ActivityPage::ActivityPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                           QWidget *parent)
    : Page(parent)
    , m_controller(new ActivityController(api, this))
    , m_model(makeActivityTable(environment.clock, this))
{
    column()->addWidget(new TextLabel(title(), TextSize::Title));
    auto *card = new Card(this);
    m_table = new TableView(QStringLiteral("activityTableView"), tr("Activity"), *m_model,
                            environment.preferences, TableView::Height::Free, TableView::Menu::None,
                            card);
    m_empty = new EmptyState(ui::support::Icon::Activity, tr("Nothing found"),
                             tr("No event fits what you are looking for."), card);
    m_detail =
        new TextLabel({}, TextSize::Small, Color::MutedText, TextLabel::Overflow::Wrap, card);
    m_detail->setObjectName(QStringLiteral("activityDetailLabel"));
    m_detail->setSelectable();
    m_older = new QPushButton(tr("Show older events"), card);
    m_older->setObjectName(QStringLiteral("olderEventsPushButton"));
    card->content()->addWidget(makeHeader());
    card->content()->addWidget(m_table, 1);
    card->content()->addWidget(m_empty);
    card->content()->addWidget(m_detail);
    card->content()->addWidget(m_older, 0, Qt::AlignLeft);
    column()->addWidget(card, 1);
    m_empty->hide();
    m_detail->hide();
    m_older->hide();

    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    m_live.setInterval(5s);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_controller->setText(m_filter->text()); });
    connect(&m_live, &QTimer::timeout, m_controller, &ActivityController::load);
    connect(m_controller, &ActivityController::loaded, this, &ActivityPage::showRows);
    connect(m_controller, &ActivityController::failed, messages(), &MessageBar::sayFailure);
    connect(m_older, &QPushButton::clicked, this, [this] {
        // Who reads the past does not want the list to jump.
        m_live.stop();
        m_controller->loadOlder();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActivityPage::showDetail);
    connect(&api, &server::api::AdminApi::changed, this, [this](server::api::Topic topic) {
        if (m_live.isActive() && topic == server::api::Topic::Audit)
            m_controller->load();
    });
}

QWidget *ActivityPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    m_outcome = new QComboBox(header);
    m_outcome->setObjectName(QStringLiteral("outcomeComboBox"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->addItem(tr("Everything"));
    m_outcome->addItem(tr("Refused only"), false);
    m_outcome->addItem(tr("Done only"), true);
    m_filter = new FilterField(QStringLiteral("activityFilterLineEdit"), header);
    m_filter->setPlaceholderText(tr("Event, person, client or incident"));
    m_filter->setMinimumWidth(260);
    m_filter->setMaximumWidth(360);
    row->addWidget(m_outcome);
    row->addStretch();
    row->addWidget(m_filter);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant value = m_outcome->currentData();
        m_controller->setSuccess(value.isValid() ? std::optional(value.toBool()) : std::nullopt);
    });
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    return header;
}

void ActivityPage::activate()
{
    m_controller->load();
    m_live.start();
}

void ActivityPage::deactivate()
{
    m_live.stop();
}

QString ActivityPage::title() const
{
    return tr("Activity");
}

void ActivityPage::focusFilter()
{
    m_filter->setFocus();
}

void ActivityPage::refresh()
{
    m_controller->load();
    m_live.start();
}

void ActivityPage::showRows(const QList<server::api::AuditRow> &rows, bool more)
{
    m_model->setRecords(rows);
    m_empty->setVisible(rows.isEmpty());
    m_table->setVisible(!rows.isEmpty());
    m_older->setVisible(more);
    showDetail();
}

void ActivityPage::showDetail()
{
    const auto *row = m_model->record(m_table->currentRecord());
    if (!row) {
        m_detail->hide();
        return;
    }
    QStringList parts;
    if (!row->event.incident.isEmpty())
        parts.append(tr("Incident %1").arg(QString::fromLatin1(row->event.incident)));
    const auto details = row->event.details;
    for (auto it = details.begin(); it != details.end(); ++it) {
        const QString value = it->isString() ? it->toString() : it->toVariant().toString();
        const QString shown =
            value.isEmpty() && (it->isObject() || it->isArray()) ? QString::fromUtf8(
                (it->isObject() ? QJsonDocument(it->toObject()) : QJsonDocument(it->toArray()))
                    .toJson(QJsonDocument::Compact))
                                                                 : value;
        parts.append(QStringLiteral("%1: %2").arg(it.key(), shown));
    }
    m_detail->setContent(parts.join(QStringLiteral("  ·  ")));
    m_detail->setVisible(!parts.isEmpty());
}

} // namespace ui::pages::activity
