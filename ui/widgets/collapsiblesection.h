// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace ui::widgets {

class TextLabel;

/// A headline that folds away what stands under it. The headline row has room for controls.
class CollapsibleSection : public QWidget
{
    Q_OBJECT
public:
    CollapsibleSection(const QString &title, const QString &objectName, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const;
    void setSummary(const QString &summary);
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;
    [[nodiscard]] QHBoxLayout *headerControls() const { return m_controls; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

signals:
    void expandedChanged(bool expanded);

private:
    void showState(bool expanded);
    QToolButton *m_toggle;
    TextLabel *m_summary;
    QWidget *m_controlBox;
    QHBoxLayout *m_controls;
    QWidget *m_box;
    QVBoxLayout *m_body;
};

/// A section that begins folded, whose content scrolls inside at least `height` pixels and is as
/// wide as its widest line: nothing is read by scrolling sideways.
[[nodiscard]] CollapsibleSection *makeFoldedPart(const QString &title, const QString &objectName,
                                                 QWidget *content, int height, QWidget *parent);

} // namespace ui::widgets
