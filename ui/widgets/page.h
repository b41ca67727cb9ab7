// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ui::widgets {

class MessageBar;

/// What a breadcrumb leads to is known to the shell; the page only names the steps.
struct Crumb
{
    QString text;
    QString target; ///< location for `locationRequested`, empty: not a link
};

/// One screen of the window. Pages never know each other: to go elsewhere a page emits a wish, and
/// the shell answers it. Made by the shell, lives in the main thread.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    /// The page comes to the front: load, start what runs.
    virtual void activate() {}
    virtual void deactivate() {}
    /// False while something unsaved would be lost.
    [[nodiscard]] virtual bool canLeave() const { return true; }
    [[nodiscard]] virtual QString title() const = 0;
    /// Title by default.
    [[nodiscard]] virtual QList<Crumb> crumbs() const;

    // The standard keys; a page that has no such act ignores them.
    virtual void createNew() {}
    virtual void focusFilter() {}
    virtual void refresh() {}

signals:
    /// A location in the shell's words, for example "module/7".
    void locationRequested(const QString &location);
    /// Title or crumbs changed, usually because the data came.
    void titleChanged();
    /// Something was done that can be undone for a moment.
    void undoOffered(const QString &text, std::function<void()> undo);

protected:
    /// The scrolling column of the page, and the bar above it.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }

private:
    QVBoxLayout *m_column = nullptr;
    MessageBar *m_messages = nullptr;
};

} // namespace ui::widgets
