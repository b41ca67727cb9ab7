// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/posturecard.h"

#include "ui/support/consolestyle.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui::pages::serverpage {

using namespace ui::widgets;
using ui::support::Color;

PostureCard::PostureCard(QWidget *parent)
    : Card(parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("postureCard"));
    m_rows->setSpacing(12);
    content()->addWidget(new TextLabel(tr("Security posture"), TextSize::Section, Color::Text,
                                       TextLabel::Overflow::Grow, this));
    content()->addLayout(m_rows);
}

void PostureCard::setItems(const QList<PostureItem> &items)
{
    while (auto *old = m_rows->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    if (items.isEmpty())
        m_rows->addWidget(new TextLabel(tr("Nothing here is weaker than it has to be."),
                                        TextSize::Normal, Color::MutedText,
                                        TextLabel::Overflow::Wrap, this));
    int number = 0;
    for (const PostureItem &item : items)
        addItem(item, number++);
}

void PostureCard::addItem(const PostureItem &item, int number)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(
        new TextLabel(item.title, TextSize::Normal, Color::Text, TextLabel::Overflow::Wrap, box));
    texts->addWidget(new TextLabel(item.text, TextSize::Normal, Color::MutedText,
                                   TextLabel::Overflow::Wrap, box));
    row->addWidget(new ChipRow({item.chip}, box), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    if (!item.location.isEmpty()) {
        auto *open = new QPushButton(tr("Open"), box);
        open->setObjectName(QStringLiteral("posture%1PushButton").arg(number));
        open->setAccessibleName(tr("Open: %1").arg(item.title));
        ui::support::setButtonKind(*open, ui::support::ButtonKind::Quiet);
        connect(open, &QPushButton::clicked, this,
                [this, location = item.location] { emit locationRequested(location); });
        row->addWidget(open, 0, Qt::AlignTop);
    }
    m_rows->addWidget(box);
}

} // namespace ui::pages::serverpage
