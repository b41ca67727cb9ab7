// SPDX-License-Identifier: GPL-3.0-or-later
// The larger controls of the console's style: combo and spin boxes, tabs, headers, scroll bars.
#include "ui/support/colors.h"
#include "ui/support/consolestyle.h"

#include <QPainter>
#include <QStyleOption>
#include <QVariant>

namespace ui::support {

namespace {

constexpr int arrowWidth = 24;
// Between two tabs; the size of a tab includes it.
constexpr int tabGap = 16;

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

void drawButtonLabel(const QStyleOptionButton &button, QPainter &painter)
{
    constexpr int iconSide = 16;
    const int gap = button.icon.isNull() || button.text.isEmpty() ? 0 : 7;
    const int iconWidth = button.icon.isNull() ? 0 : iconSide;
    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    QRect room(0, 0, iconWidth + gap + textWidth, button.rect.height());
    room.moveCenter(button.rect.center());
    if (room.width() > button.rect.width() - 8)
        room = button.rect.adjusted(4, 0, -4, 0);
    const bool mirrored = button.direction == Qt::RightToLeft;
    const QRect iconBox(mirrored ? room.right() - iconSide : room.left(),
                        room.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    if (!button.icon.isNull())
        button.icon.paint(&painter, iconBox, Qt::AlignCenter,
                          isEnabled(button) ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(button.palette.color(isEnabled(button) ? QPalette::Active : QPalette::Disabled,
                                        QPalette::ButtonText));
    const QRect textBox = mirrored ? room.adjusted(0, 0, -iconWidth - gap, 0)
                                   : room.adjusted(iconWidth + gap, 0, 0, 0);
    painter.drawText(textBox, int(Qt::AlignCenter | Qt::TextShowMnemonic), button.text);
}

QColor arrowColor(const QStyleOption &option)
{
    return color(isEnabled(option) ? Color::Text : Color::MutedText);
}

} // namespace

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel: {
        const auto *given = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!given)
            break;
        QStyleOptionButton button(*given);
        const auto kind = ButtonKind(widget ? widget->property("consentryButtonKind").toInt() : 0);
        if (kind == ButtonKind::Primary)
            button.palette.setColor(QPalette::All, QPalette::ButtonText, color(Color::AccentText));
        else if (kind == ButtonKind::Danger && isEnabled(button))
            button.palette.setColor(QPalette::ButtonText, color(Color::DangerText));
        drawButtonLabel(button, *painter);
        return;
    }
    case CE_TabBarTabShape:
        drawTab(*option, *painter, widget);
        return;
    case CE_TabBarTabLabel: {
        const auto *given = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!given)
            break;
        const bool selected = given->state.testFlag(State_Selected);
        painter->save();
        QFont font = painter->font();
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(color(selected ? Color::Text : Color::MutedText));
        painter->drawText(given->rect.adjusted(0, 0, -tabGap, 0), Qt::AlignCenter, given->text);
        painter->restore();
        return;
    }
    case CE_HeaderSection:
        painter->fillRect(option->rect, color(Color::Surface));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            color(Color::Border));
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(Color::Surface));
        return;
    case CE_HeaderLabel:
        drawHeader(*option, *painter, widget);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ConsoleStyle::drawTab(const QStyleOption &option, QPainter &painter, const QWidget *) const
{
    const QRect own = option.rect.adjusted(0, 0, -tabGap, 0);
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
        tab && option.state.testFlag(State_Selected)) {
        QFont font = painter.font();
        font.setWeight(QFont::DemiBold);
        const int width = QFontMetrics(font).size(Qt::TextShowMnemonic, tab->text).width();
        painter.fillRect(QRect(own.center().x() - width / 2, own.bottom() - 1, width, 2),
                         color(Color::Accent));
    }
    if (option.state.testFlag(State_HasFocus) && option.state.testFlag(State_KeyboardFocusChange)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Color::Accent), 1.5));
        painter.drawRoundedRect(QRectF(own).adjusted(1, 3, -1, -5), 4, 4);
        painter.restore();
    }
}

void ConsoleStyle::drawHeader(const QStyleOption &option, QPainter &painter, const QWidget *) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header)
        return;
    painter.save();
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(color(Color::MutedText));
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const QRect room = header->rect.adjusted(5, 0, sorted ? -14 : 0, 0);
    const QString text =
        painter.fontMetrics().elidedText(header->text, Qt::ElideRight, room.width());
    painter.drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft), text);
    if (sorted) {
        const int x = std::min(room.left() + painter.fontMetrics().horizontalAdvance(text) + 4,
                               header->rect.right() - 12);
        drawChevron(painter, QRect(x, header->rect.top(), 10, header->rect.height()),
                    header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                        : Qt::DownArrow,
                    color(Color::MutedText));
    }
    painter.restore();
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawFieldFrame(*option, *painter, widget);
        drawChevron(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                    Qt::DownArrow, arrowColor(*option));
        return;
    case CC_SpinBox: {
        drawFieldFrame(*option, *painter, widget);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        drawChevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), Qt::UpArrow,
                    arrowColor(*option));
        drawChevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget),
                    Qt::DownArrow, arrowColor(*option));
        return;
    }
    case CC_ScrollBar:
        drawScrollBar(*option, *painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ConsoleStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter,
                                 const QWidget *widget) const
{
    const QRect slider = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool active = option.state.testFlag(State_MouseOver);
    QColor fill = color(Color::MutedText);
    fill.setAlphaF(active ? 0.7F : 0.4F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(slider).adjusted(3, 3, -3, -3), 3, 3);
    painter.restore();
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl subControl, const QWidget *widget) const
{
    const QRect all = option->rect;
    const auto placed = [&](const QRect &rect) { return visualRect(option->direction, all, rect); };
    const QRect arrows(all.right() - arrowWidth, all.top(), arrowWidth, all.height());
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return placed(arrows);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return placed(all.adjusted(8, 2, -arrowWidth, -2));
    if (control == CC_SpinBox) {
        const int half = all.height() / 2;
        switch (subControl) {
        case SC_SpinBoxUp:
            return placed(QRect(arrows.left(), all.top() + 3, arrowWidth, half - 3));
        case SC_SpinBoxDown:
            return placed(QRect(arrows.left(), all.top() + half, arrowWidth, half - 3));
        case SC_SpinBoxEditField:
            return placed(all.adjusted(8, 2, -arrowWidth, -2));
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? all.width() : all.height();
        const int range = bar->maximum - bar->minimum;
        const int slider =
            range > 0 ? std::max(28, int(qint64(bar->pageStep) * length / (range + bar->pageStep)))
                      : length;
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - slider, bar->upsideDown);
        const auto along = [&](int from, int size) {
            return horizontal ? QRect(all.left() + from, all.top(), size, all.height())
                              : QRect(all.left(), all.top() + from, all.width(), size);
        };
        switch (subControl) {
        case SC_ScrollBarGroove:
            return all;
        case SC_ScrollBarSlider:
            return along(start, slider);
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + slider, length - start - slider);
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace ui::support
