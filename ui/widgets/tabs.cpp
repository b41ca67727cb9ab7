// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabs.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace ui::widgets {

Tabs::Tabs(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
{
    m_bar->setObjectName(objectName);
    m_bar->setAccessibleName(accessibleName);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setElideMode(Qt::ElideNone);
    m_bar->setUsesScrollButtons(true);
    m_bar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_bar, 0, Qt::AlignLeft);
    connect(m_bar, &QTabBar::currentChanged, this, [this] {
        showContent();
        emit currentChanged(current());
    });
}

void Tabs::addTab(const QString &name, const QString &title, QWidget *content)
{
    content->setParent(this);
    m_names.append(name);
    m_contents.append(content);
    layout()->addWidget(content);
    content->hide();
    // The first tab becomes current at once and shows its content.
    m_bar->addTab(title);
}

void Tabs::setCurrent(const QString &name)
{
    const qsizetype index = m_names.indexOf(name);
    if (index >= 0)
        m_bar->setCurrentIndex(int(index));
}

QString Tabs::current() const
{
    return m_names.value(m_bar->currentIndex());
}

QString Tabs::currentTitle() const
{
    return m_bar->tabText(m_bar->currentIndex());
}

void Tabs::showContent()
{
    for (qsizetype i = 0; i < m_contents.size(); ++i)
        m_contents.at(i)->setVisible(i == m_bar->currentIndex());
}

} // namespace ui::widgets
