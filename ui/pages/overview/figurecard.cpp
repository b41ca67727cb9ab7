// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/figurecard.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace ui::pages::overview {

using namespace ui::widgets;
using ui::support::Color;

FigureCard::FigureCard(const QString &name, const QString &objectName, QWidget *parent)
    : Card(parent)
{
    content()->setSpacing(4);
    content()->addWidget(
        new TextLabel(name, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Elide, this));
    m_figure = new TextLabel({}, TextSize::Figure, Color::Text, TextLabel::Overflow::Grow, this);
    m_figure->setObjectName(objectName);
    m_remark =
        new TextLabel({}, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, this);
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    content()->addWidget(m_figure);
    content()->addWidget(m_remark, 1);
}

void FigureCard::setFigure(const QString &figure, const QString &remark, const QString &detail)
{
    m_figure->setContent(figure);
    m_remark->setContent(remark);
    m_remark->setToolTip(detail.toHtmlEscaped());
}

} // namespace ui::pages::overview
