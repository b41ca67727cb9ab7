// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTabBar;

namespace ui::widgets {

/// Underlined tabs over pages of which only the shown one takes room.
class Tabs : public QWidget
{
    Q_OBJECT
public:
    explicit Tabs(const QString &objectName, const QString &accessibleName,
                  QWidget *parent = nullptr);
    void addTab(const QString &name, const QString &title, QWidget *content);
    /// By its name; unknown names change nothing.
    void setCurrent(const QString &name);
    [[nodiscard]] QString current() const;
    [[nodiscard]] QString currentTitle() const;

signals:
    void currentChanged(const QString &name);

private:
    void showContent();
    QTabBar *m_bar;
    QStringList m_names;
    QList<QWidget *> m_contents;
};

} // namespace ui::widgets
