// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"

#include <QWidget>

#include <functional>

class QStackedLayout;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class TextLabel;
}

namespace ui::shell {

class Workspace;

/// The window: the wizard on an empty installation, the sign-in page, or the workspace of the
/// person who is signed in. Builds itself anew when the language changes.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    MainWindow(server::api::AdminApi &api, const ui::support::Environment &environment,
               QWidget *parent = nullptr);

    /// Asks the server what to show first.
    void start();
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }

signals:
    /// The person wants to end the program; the owner decides what becomes of the server.
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void showFirstStart();
    void showSignIn();
    void showWorkspace(const server::api::Principal &principal, const QString &location);
    void showProblem(const QString &text);
    void put(QWidget *content);
    void rebuild();
    void signOut();
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer;
    QStackedLayout *m_stack;
    Workspace *m_workspace = nullptr;
    std::function<void()> m_build; ///< makes what is shown now once more
    bool m_rebuildPending = false;
};

} // namespace ui::shell
