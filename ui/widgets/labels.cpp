// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace ui::widgets {

using ui::support::Color;

QFont fontOf(TextSize size)
{
    QFont font = QApplication::font();
    const qreal base = font.pointSizeF();
    switch (size) {
    case TextSize::Small:
        font.setPointSizeF(base * 0.85);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Normal:
        break;
    case TextSize::Section:
        font.setPointSizeF(base * 1.14);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Title:
        font.setPointSizeF(base * 1.7);
        font.setWeight(QFont::Bold);
        break;
    case TextSize::Figure:
        font.setPointSizeF(base * 2);
        font.setWeight(QFont::Bold);
        break;
    }
    return font;
}

TextLabel::TextLabel(const QString &text, TextSize size, Color colour, Overflow overflow,
                     QWidget *parent)
    : QLabel(parent)
    , m_content(text)
    , m_colour(colour)
    , m_overflow(overflow)
{
    setTextFormat(Qt::PlainText);
    if (size != TextSize::Normal)
        setFont(fontOf(size));
    setWordWrap(overflow == Overflow::Wrap);
    if (overflow == Overflow::Elide)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    applyColor();
    showContent();
}

void TextLabel::setContent(const QString &text)
{
    m_content = text;
    showContent();
    updateGeometry();
}

void TextLabel::setColor(Color colour)
{
    m_colour = colour;
    applyColor();
}

void TextLabel::setSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(m_content);
}

QSize TextLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_overflow == Overflow::Elide)
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 6));
    return size;
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_coloring)
        applyColor();
}

void TextLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_overflow == Overflow::Elide)
        showContent();
}

void TextLabel::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    // It has its width since before it was shown.
    if (m_overflow == Overflow::Elide)
        showContent();
}

void TextLabel::showContent()
{
    if (m_overflow != Overflow::Elide) {
        setText(m_content);
        return;
    }
    const QString shown = fontMetrics().elidedText(m_content, Qt::ElideRight, width());
    setText(width() > 0 && isVisible() ? shown : m_content);
    setToolTip(shown == m_content ? QString() : m_content.toHtmlEscaped());
}

void TextLabel::applyColor()
{
    const QScopedValueRollback guard(m_coloring, true);
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ui::support::color(m_colour));
    setPalette(own);
}

} // namespace ui::widgets
