// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/consolestyle.h"

#include "ui/support/colors.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QVariant>

namespace ui::support {

namespace {

constexpr char kindProperty[] = "consentryButtonKind";
constexpr char invalidProperty[] = "consentryInvalid";
constexpr qreal radius = 6;
constexpr int fieldHeight = 32;
constexpr int buttonHeight = 30;
constexpr int tabGap = 16;

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? ButtonKind(widget->property(kindProperty).toInt()) : ButtonKind::Normal;
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

} // namespace

void setButtonKind(QAbstractButton &button, ButtonKind kind)
{
    button.setProperty(kindProperty, int(kind));
    QFont font = button.font();
    font.setWeight(kind == ButtonKind::Primary ? QFont::DemiBold : QFont::Normal);
    button.setFont(font);
    button.update();
}

void setInvalid(QWidget &field, bool invalid)
{
    field.setProperty(invalidProperty, invalid);
    field.update();
}

void drawFieldFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const bool invalid = widget && widget->property(invalidProperty).toBool();
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    const QColor frame = color(invalid   ? Color::DangerText
                               : focused ? Color::Accent
                                         : Color::Border);
    const qreal width = focused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, width));
    painter.setBrush(color(has(option, QStyle::State_Enabled) ? Color::Surface : Color::Window));
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius,
                            radius);
    painter.restore();
}

void drawChevron(QPainter &painter, const QRect &where, Qt::ArrowType direction,
                 const QColor &colour)
{
    const qreal half = 3.5;
    const qreal height = direction == Qt::UpArrow ? -half / 2 : half / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(where).center());
    if (direction == Qt::RightArrow)
        painter.rotate(-90);
    const QPointF points[] = {{-half, -height}, {0, height}, {half, -height}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Room between the frame and the text; the fields inside other controls have it from those.
    if (auto *line = qobject_cast<QLineEdit *>(widget);
        line && !qobject_cast<QAbstractSpinBox *>(line->parentWidget())
        && !qobject_cast<QComboBox *>(line->parentWidget()))
        line->setTextMargins(8, 0, 8, 0);
    // The frame fills what it surrounds, up to its round corners.
    if (auto *list = qobject_cast<QListWidget *>(widget))
        list->viewport()->setAutoFillBackground(list->frameShape() == QFrame::NoFrame);
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        text->document()->setDocumentMargin(8);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // Inside a spin box or an editable combo box the outer control has the frame.
        if (widget && qobject_cast<const QLineEdit *>(widget)
            && (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
                || qobject_cast<const QComboBox *>(widget->parentWidget())))
            return;
        drawFieldFrame(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        // Tables stand in cards, and the lists of combo boxes in their own window.
        if (qobject_cast<const QAbstractItemView *>(widget)
            && !qobject_cast<const QListWidget *>(widget))
            return;
        drawFieldFrame(*option, *painter, widget);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButton(*option, *painter, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        drawCheckMark(*option, *painter, element == PE_IndicatorRadioButton);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameButtonTool:
        return;
    case PE_FrameFocusRect: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color(Color::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawButton(const QStyleOption &option, QPainter &painter,
                              const QWidget *widget) const
{
    const ButtonKind kind = kindOf(widget);
    const bool enabled = has(option, State_Enabled);
    const bool active = enabled && (has(option, State_MouseOver) || has(option, State_Sunken));
    const bool raised = !(has(option, State_AutoRaise) || kind == ButtonKind::Quiet);
    QColor fill = color(Color::Surface);
    QColor frame = color(Color::Border);
    if (kind == ButtonKind::Primary) {
        fill = color(Color::Accent);
        if (active)
            fill = currentScheme() == Scheme::Light ? fill.darker(112) : fill.lighter(108);
        if (!enabled)
            fill.setAlphaF(0.4F);
        frame = Qt::transparent;
    } else {
        if (active || has(option, State_On))
            fill = color(Color::Hover);
        else if (!raised)
            fill = Qt::transparent;
        if (!raised)
            frame = Qt::transparent;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        const bool onAccent = kind == ButtonKind::Primary;
        painter.setPen(
            QPen(color(onAccent ? Color::AccentText : Color::Accent), onAccent ? 1.5 : 2));
        const qreal inset = onAccent ? 3 : 1;
        painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset),
                                radius - 1, radius - 1);
    }
    painter.restore();
}

void ConsoleStyle::drawCheckMark(const QStyleOption &option, QPainter &painter, bool round) const
{
    const bool on = has(option, State_On);
    const bool enabled = has(option, State_Enabled);
    QColor fill = color(on ? Color::Accent : Color::Surface);
    if (!enabled)
        fill = on ? color(Color::MutedText) : color(Color::Window);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on && enabled ? fill : color(Color::MutedText), 1));
    painter.setBrush(fill);
    const qreal corner = round ? box.width() / 2 : 3.5;
    painter.drawRoundedRect(box, corner, corner);
    const QColor mark = color(enabled ? Color::AccentText : Color::Surface);
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on) {
        painter.setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF points[] = {
            {box.left() + box.width() * 0.24, box.center().y() + 0.5},
            {box.left() + box.width() * 0.43, box.bottom() - box.height() * 0.28},
            {box.right() - box.width() * 0.22, box.top() + box.height() * 0.28}};
        painter.drawPolyline(points, 3);
    }
    painter.restore();
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int extra = std::max(0, option ? option->fontMetrics.height() - 16 : 0);
    switch (type) {
    case CT_PushButton:
        result = QSize(size.width() + 30, std::max(buttonHeight + extra, size.height() + 8));
        break;
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox:
        result.setHeight(fieldHeight + extra);
        if (type == CT_ComboBox)
            result.rwidth() += 12;
        break;
    case CT_TabBarTab:
        // The room between two tabs belongs to the right one's left neighbour.
        result = QSize(size.width() + tabGap, 36 + extra);
        break;
    case CT_HeaderSection:
        result.setHeight(36 + extra);
        break;
    case CT_MenuItem:
        if (result.height() > 10)
            result.setHeight(std::max(28 + extra, result.height()));
        result.rwidth() += 12;
        break;
    default:
        break;
    }
    return result;
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 7;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return 16;
    case PM_TabBarTabHSpace:
        return 8;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_TabBar_CloseButtonPosition:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace ui::support
