// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "server/api/adminapi.h"
#include "ui/pages/firststart/firststartpage.h"
#include "ui/pages/signin/signinpage.h"
#include "ui/shell/workspace.h"
#include "ui/support/environment.h"
#include "ui/support/errortexts.h"
#include "ui/support/preferences.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page.h"

#include <QCloseEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>

namespace ui::shell {

using server::api::Principal;
using ui::support::Preference;
using ui::widgets::TextLabel;

namespace {

constexpr char productName[] = "Consentry";

} // namespace

MainWindow::MainWindow(server::api::AdminApi &api, const ui::support::Environment &environment,
                       QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QString::fromLatin1(productName));
    setMinimumSize(900, 600);
    resize(environment.preferences.value(Preference::WindowSize).toSize().expandedTo({900, 600}));
    if (environment.preferences.value(Preference::WindowMaximized).toBool())
        setWindowState(Qt::WindowMaximized);
    auto *quit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this);
    connect(quit, &QShortcut::activated, this, &QWidget::close);
}

void MainWindow::start()
{
    m_answer.ask(m_api.installationState(), this, [this](auto answer) {
        if (!answer)
            showProblem(ui::support::errorText(answer.error()));
        else if (answer->configured)
            showSignIn();
        else
            showFirstStart();
    });
}

void MainWindow::put(QWidget *content)
{
    while (QLayoutItem *item = m_stack->takeAt(0)) {
        // A signal of this very widget may have brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_stack->addWidget(content);
    m_stack->setCurrentWidget(content);
}

void MainWindow::showFirstStart()
{
    m_workspace = nullptr;
    m_build = [this] { showFirstStart(); };
    auto *page = new ui::pages::firststart::FirstStartPage(m_api, m_environment, this);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("firstStartScrollArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(page);
    put(area);
    setWindowTitle(tr("First start - Consentry"));
    connect(page, &ui::pages::firststart::FirstStartPage::completed, this,
            [this](const Principal &principal, bool createModule) {
                showWorkspace(principal, QStringLiteral("modules"));
                if (createModule)
                    m_workspace->page()->createNew();
            });
}

void MainWindow::showSignIn()
{
    m_workspace = nullptr;
    m_build = [this] { showSignIn(); };
    auto *page = new ui::pages::signin::SignInPage(m_api, this);
    put(page);
    setWindowTitle(tr("Sign in - Consentry"));
    page->activate();
    connect(
        page, &ui::pages::signin::SignInPage::signedIn, this, [this](const Principal &principal) {
            const QString last = m_environment.preferences.value(Preference::LastPage).toString();
            showWorkspace(principal, last.isEmpty() ? QStringLiteral("overview") : last);
        });
}

void MainWindow::showWorkspace(const Principal &principal, const QString &location)
{
    m_build = [this, principal] { showWorkspace(principal, m_workspace->location()); };
    m_workspace = nullptr;
    auto *workspace = new Workspace(m_api, m_environment, principal, this);
    put(workspace);
    m_workspace = workspace;
    connect(workspace, &Workspace::signOutRequested, this, &MainWindow::signOut);
    connect(workspace, &Workspace::titleChanged, this,
            [this](const QString &title) { setWindowTitle(tr("%1 - Consentry").arg(title)); });
    workspace->go(location);
}

void MainWindow::showProblem(const QString &text)
{
    m_build = [this] { start(); };
    auto *label = new TextLabel(text, ui::widgets::TextSize::Section,
                                ui::support::Color::DangerText, TextLabel::Overflow::Wrap, this);
    label->setAlignment(Qt::AlignCenter);
    label->setObjectName(QStringLiteral("problemTextLabel"));
    put(label);
}

void MainWindow::signOut()
{
    m_answer.ask(m_api.signOut(), this, [this](const auto &) { showSignIn(); });
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Two translators go and two come: one rebuild is enough.
    if (event->type() == QEvent::LanguageChange && m_build && !m_rebuildPending) {
        m_rebuildPending = true;
        QTimer::singleShot(0, this, &MainWindow::rebuild);
    }
}

void MainWindow::rebuild()
{
    m_rebuildPending = false;
    // A copy: building sets it anew.
    const auto build = m_build;
    build();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!isMaximized())
        m_environment.preferences.setValue(Preference::WindowSize, size());
    m_environment.preferences.setValue(Preference::WindowMaximized, isMaximized());
    event->ignore();
    emit closeRequested();
}

} // namespace ui::shell
