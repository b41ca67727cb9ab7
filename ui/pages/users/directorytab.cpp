// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/directorytab.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>

namespace ui::pages::users {

using namespace ui::widgets;

DirectoryTab::DirectoryTab(const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_head(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_note(new TextLabel({}, TextSize::Normal, ui::support::Color::MutedText,
                           TextLabel::Overflow::Wrap, this))
{
    m_note->setObjectName(QStringLiteral("listNoteTextLabel"));
    m_note->hide();
    m_head->setSpacing(10);
    m_head->addWidget(new TextLabel(hint, TextSize::Normal, ui::support::Color::MutedText,
                                    TextLabel::Overflow::Wrap, this),
                      1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_column->addLayout(m_head);
}

void DirectoryTab::addControl(QWidget *control)
{
    m_head->addWidget(control, 0, Qt::AlignTop);
}

void DirectoryTab::setList(TableView *table, EmptyState *empty)
{
    m_table = table;
    m_empty = empty;
    m_column->addWidget(m_table, 1);
    if (m_empty)
        m_column->addWidget(m_empty, 1, Qt::AlignVCenter);
    m_column->addWidget(m_note);
    showContent(Content::List);
}

void DirectoryTab::showContent(Content content)
{
    m_table->setVisible(content == Content::List);
    if (m_empty)
        m_empty->setVisible(content == Content::EmptyState);
}

void DirectoryTab::setNote(const QString &note)
{
    m_note->setContent(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace ui::pages::users
