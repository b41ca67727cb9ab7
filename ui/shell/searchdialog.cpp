// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchdialog.h"

#include "server/api/adminapi.h"
#include "ui/shell/location.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui::shell {

using namespace server::api;
using ui::support::whenAnswered;

namespace {

constexpr int usersAtMost = 20;

} // namespace

SearchDialog::SearchDialog(AdminApi &api, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("searchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Search everything"));
    resize(520, 380);
    m_text->setObjectName(QStringLiteral("searchLineEdit"));
    m_text->setAccessibleName(tr("Search everything"));
    m_text->setPlaceholderText(tr("Module, client, user or section"));
    m_text->setMaxLength(200);
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("searchListWidget"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    m_delay->setSingleShot(true);
    m_delay->setInterval(150);
    connect(m_delay, &QTimer::timeout, this, &SearchDialog::search);
    connect(m_text, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &SearchDialog::choose);
    connect(m_list, &QListWidget::itemActivated, this, &SearchDialog::choose);
    connect(m_list, &QListWidget::itemClicked, this, &SearchDialog::choose);
    load();
}

void SearchDialog::load()
{
    for (const Section section : administratorSections())
        m_known.append({sectionTitle(section), tr("section"), sectionName(section)});
    m_modulesAnswer.ask(m_api.modules(), this, [this](auto answer) {
        if (!answer)
            return;
        for (const ModuleSummary &summary : *answer) {
            const auto id = summary.module.id;
            const QString location = QStringLiteral("module/%1").arg(id.value());
            m_known.append({summary.module.name, tr("module"), location});
            whenAnswered(m_api.clients(id), this, [this, location](auto clients) {
                if (!clients)
                    return;
                for (const ClientSummary &client : *clients)
                    m_known.append({client.client.name, tr("client"), location});
                search();
            });
        }
        search();
    });
    search();
}

void SearchDialog::search()
{
    const QString text = m_text->text().trimmed();
    show({});
    if (text.size() < 2)
        return;
    m_usersAnswer.ask(m_api.users({.text = text, .limit = usersAtMost}), this, [this](auto answer) {
        if (!answer)
            return;
        QList<Hit> users;
        for (const auto &user : *answer)
            users.append({user.name, tr("user"), QStringLiteral("users")});
        show(users);
    });
}

void SearchDialog::show(const QList<Hit> &users)
{
    const QString text = m_text->text().trimmed();
    QList<Hit> first;
    QList<Hit> rest;
    for (const Hit &hit : m_known) {
        if (hit.text.compare(text, Qt::CaseInsensitive) == 0)
            first.append(hit);
        else if (hit.text.contains(text, Qt::CaseInsensitive))
            rest.append(hit);
    }
    m_list->clear();
    for (const Hit &hit : first + rest + users) {
        auto *item = new QListWidgetItem(tr("%1   (%2)").arg(hit.text, hit.kind), m_list);
        item->setData(Qt::UserRole, hit.location);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void SearchDialog::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString location = item->data(Qt::UserRole).toString();
    accept();
    emit locationRequested(location);
}

bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Up and Down walk the list while one goes on typing.
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui::shell
