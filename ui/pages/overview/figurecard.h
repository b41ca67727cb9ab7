// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace ui::widgets {
class TextLabel;
}

namespace ui::pages::overview {

/// One large number with its name above and a remark below.
class FigureCard : public ui::widgets::Card
{
    Q_OBJECT
public:
    FigureCard(const QString &name, const QString &objectName, QWidget *parent);
    void setFigure(const QString &figure, const QString &remark, const QString &detail = {});

private:
    ui::widgets::TextLabel *m_figure;
    ui::widgets::TextLabel *m_remark;
};

} // namespace ui::pages::overview
