// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "server/api/adminapi.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/shell/pagefactory.h"
#include "ui/shell/searchdialog.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undobar.h"
#include "ui/support/environment.h"
#include "ui/support/preferences.h"
#include "ui/support/questions.h"
#include "ui/widgets/page.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace ui::shell {

using ui::support::Preference;
using ui::widgets::Page;

namespace {

constexpr qsizetype rememberedSteps = 50;

} // namespace

Workspace::Workspace(server::api::AdminApi &api, const ui::support::Environment &environment,
                     const server::api::Principal &principal, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_principal(principal)
    , m_sidebar(new Sidebar(api, principal, this))
    , m_topBar(new TopBar(principal.administrator ? TopBar::Search::Offered : TopBar::Search::None,
                          this))
    , m_column(new QVBoxLayout)
    , m_undo(new UndoBar(this))
{
    setObjectName(QStringLiteral("workspace"));
    m_column->setSpacing(0);
    m_column->addWidget(m_topBar);
    m_column->addWidget(m_undo);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(m_column, 1);
    connect(m_sidebar, &Sidebar::sectionRequested, this,
            [this](Section section) { go(sectionName(section)); });
    connect(m_topBar, &TopBar::locationRequested, this, &Workspace::go);
    connect(m_topBar, &TopBar::searchRequested, this, &Workspace::openSearch);
    addKeys();
}

void Workspace::addKeys()
{
    const auto add = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(QKeySequence::New), [this] { m_page->createNew(); });
    add(QKeySequence(QKeySequence::Find), [this] { m_page->focusFilter(); });
    add(QKeySequence(Qt::Key_F5), [this] { m_page->refresh(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Slash), [this] { (new ShortcutsDialog(this))->open(); });
    if (!m_principal.administrator)
        return;
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openSearch(); });
    int number = 0;
    for (const Section section : administratorSections())
        add(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++)),
            [this, section] { go(sectionName(section)); });
}

void Workspace::go(const QString &text)
{
    Location wanted = Location::parse(text);
    // Other people have one page; a remembered location must not lead them elsewhere.
    if (!m_principal.administrator && wanted.section != Section::Profile)
        wanted = Location::parse(QStringLiteral("profile/external-apps"));
    leaveThen([this, wanted] {
        if (m_page && wanted != m_location) {
            m_past.append(m_location);
            while (m_past.size() > rememberedSteps)
                m_past.removeFirst();
        }
        show(wanted);
    });
}

void Workspace::goBack()
{
    if (m_past.isEmpty())
        return;
    leaveThen([this] { show(m_past.takeLast()); });
}

void Workspace::leaveThen(std::function<void()> then)
{
    if (!m_page || m_page->canLeave()) {
        then();
        return;
    }
    m_environment.questions.ask(this,
                                {tr("Leave this page?"),
                                 tr("What you changed is not saved."),
                                 {},
                                 tr("Leave without saving"),
                                 true},
                                [then = std::move(then)](bool agreed) {
                                    if (agreed)
                                        then();
                                });
}

void Workspace::show(const Location &location)
{
    if (m_page) {
        m_page->deactivate();
        // The wish to leave may come from inside the page.
        m_page->hide();
        m_page->deleteLater();
    }
    m_location = location;
    m_page = makePage(location, m_api, m_environment, this);
    m_column->insertWidget(1, m_page, 1);
    connect(m_page, &Page::locationRequested, this, &Workspace::go);
    connect(m_page, &Page::titleChanged, this, &Workspace::showTitle);
    connect(m_page, &Page::undoOffered, m_undo, &UndoBar::offer);
    if (auto *profile = qobject_cast<ui::pages::profile::ProfilePage *>(m_page))
        connect(profile, &ui::pages::profile::ProfilePage::signOutRequested, this,
                &Workspace::signOutRequested);
    m_sidebar->setCurrent(location.section);
    m_environment.preferences.setValue(Preference::LastPage, location.toString());
    showTitle();
    m_page->show();
    m_page->activate();
}

void Workspace::showTitle()
{
    m_topBar->setCrumbs(m_page->crumbs());
    emit titleChanged(m_page->title());
}

void Workspace::openSearch()
{
    auto *dialog = new SearchDialog(m_api, this);
    connect(dialog, &SearchDialog::locationRequested, this, &Workspace::go);
    dialog->open();
}

} // namespace ui::shell
