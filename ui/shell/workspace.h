// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/shell/location.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Page;
}

namespace ui::shell {

class Sidebar;
class TopBar;
class UndoBar;

/// What a signed-in person sees: sidebar, top bar, one page at a time. Answers the pages' wishes to
/// go elsewhere, asks before something unsaved is left, and keeps the standard keys.
class Workspace : public QWidget
{
    Q_OBJECT
public:
    Workspace(server::api::AdminApi &api, const ui::support::Environment &environment,
              const server::api::Principal &principal, QWidget *parent = nullptr);

    void go(const QString &location);
    [[nodiscard]] QString location() const { return m_location.toString(); }
    [[nodiscard]] ui::widgets::Page *page() const { return m_page; }
    [[nodiscard]] const server::api::Principal &principal() const { return m_principal; }

signals:
    void signOutRequested();
    void titleChanged(const QString &title);

private:
    void addKeys();
    void leaveThen(std::function<void()> then);
    void show(const Location &location);
    void goBack();
    void openSearch();
    void showTitle();
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    server::api::Principal m_principal;
    Location m_location;
    QList<Location> m_past;
    Sidebar *m_sidebar;
    TopBar *m_topBar;
    QVBoxLayout *m_column;
    UndoBar *m_undo;
    ui::widgets::Page *m_page = nullptr;
};

} // namespace ui::shell
