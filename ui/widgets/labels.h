// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/colors.h"

#include <QLabel>

namespace ui::widgets {

enum class TextSize { Small, Normal, Section, Title, Figure };

/// A label that never takes its text for markup: names come from people and from the network. Long
/// texts can wrap or end in an ellipsis with the whole text as a tooltip.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Overflow { Grow, Wrap, Elide };
    explicit TextLabel(const QString &text = {}, TextSize size = TextSize::Normal,
                       ui::support::Color colour = ui::support::Color::Text,
                       Overflow overflow = Overflow::Grow, QWidget *parent = nullptr);

    void setContent(const QString &text);
    void setColor(ui::support::Color colour);
    void setSelectable();
    [[nodiscard]] QString content() const { return m_content; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showContent();
    void applyColor();
    QString m_content;
    ui::support::Color m_colour;
    Overflow m_overflow;
    bool m_coloring = false;
};

/// A font of the application in another size, for painting.
[[nodiscard]] QFont fontOf(TextSize size);

} // namespace ui::widgets
