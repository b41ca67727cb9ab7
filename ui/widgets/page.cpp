// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/widgets/messagebar.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::widgets {

Page::Page(QWidget *parent)
    : QWidget(parent)
    , m_messages(new MessageBar(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("pageScrollArea"));
    area->setAccessibleName(tr("Page"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);

    auto *content = new QWidget(area);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(28, 6, 28, 24);
    m_column->setSpacing(16);
    m_column->addWidget(m_messages);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    outer->addWidget(area);
}

QList<Crumb> Page::crumbs() const
{
    return {{title(), {}}};
}

} // namespace ui::widgets
