// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace ui::support {

/// What a push button is for; decides how it looks.
enum class ButtonKind { Normal, Primary, Danger, Quiet };
void setButtonKind(QAbstractButton &button, ButtonKind kind);
/// A red frame around a field whose value is refused.
void setInvalid(QWidget &field, bool invalid);

/// Fusion with the console's own frames: rounded fields and buttons, thin scroll bars, underlined
/// tabs, flat table headers. All colours come from the theme. Owned by the application.
class ConsoleStyle : public QProxyStyle
{
    Q_OBJECT
public:
    ConsoleStyle();

    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;

private:
    void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawCheckMark(const QStyleOption &option, QPainter &painter, bool round) const;
    void drawTab(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawHeader(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter,
                       const QWidget *widget) const;
};

/// The frame of every field: rounded, thicker with the focus, red when refused.
void drawFieldFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void drawChevron(QPainter &painter, const QRect &where, Qt::ArrowType direction,
                 const QColor &colour);

} // namespace ui::support
