// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/collapsiblesection.h"

#include "ui/support/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui::widgets {

CollapsibleSection::CollapsibleSection(const QString &title, const QString &objectName,
                                       QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_summary(new TextLabel({}, TextSize::Normal, ui::support::Color::MutedText,
                              TextLabel::Overflow::Elide, this))
    , m_controlBox(new QWidget(this))
    , m_controls(new QHBoxLayout(m_controlBox))
    , m_box(new QWidget(this))
    , m_body(new QVBoxLayout(m_box))
{
    m_toggle->setObjectName(objectName);
    m_toggle->setText(title);
    m_toggle->setAccessibleName(title);
    m_toggle->setFont(fontOf(TextSize::Section));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setCheckable(false);
    m_controls->setContentsMargins(0, 0, 0, 0);
    m_controls->setSpacing(10);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(10);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_toggle);
    head->addWidget(m_summary, 1);
    head->addWidget(m_controlBox);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_box);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setExpanded(!isExpanded()); });
    showState(true);
}

QString CollapsibleSection::title() const
{
    return m_toggle->text();
}

void CollapsibleSection::setSummary(const QString &summary)
{
    m_summary->setContent(summary);
}

bool CollapsibleSection::isExpanded() const
{
    return !m_box->isHidden();
}

void CollapsibleSection::setExpanded(bool expanded)
{
    if (expanded == isExpanded())
        return;
    showState(expanded);
    emit expandedChanged(expanded);
}

void CollapsibleSection::showState(bool expanded)
{
    m_box->setVisible(expanded);
    m_controlBox->setVisible(expanded);
    m_toggle->setIcon(ui::support::icon(expanded ? ui::support::Icon::ChevronDown
                                                 : ui::support::Icon::ChevronRight));
    m_toggle->setAccessibleDescription(expanded ? tr("Shown") : tr("Folded away"));
}

CollapsibleSection *makeFoldedPart(const QString &title, const QString &objectName,
                                   QWidget *content, int height, QWidget *parent)
{
    auto *section = new CollapsibleSection(title, objectName, parent);
    auto *area = new QScrollArea(section);
    area->setObjectName(QStringLiteral("foldedScrollArea"));
    area->setAccessibleName(title);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setMinimumHeight(height);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(content->minimumSizeHint().width()
                          + area->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4);
    section->body()->addWidget(area);
    section->setExpanded(false);
    return section;
}

} // namespace ui::widgets
