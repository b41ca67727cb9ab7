// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/personaldatatab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace ui::pages::profile {

using ui::support::Color;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

PersonalDataTab::PersonalDataTab(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
{
    auto *card = new ui::widgets::Card(this);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(12);
    m_grid->setColumnStretch(1, 1);
    card->content()->addLayout(m_grid);
    card->content()->addWidget(new TextLabel(
        tr("Services that you allow see only what their access levels say. An administrator can "
           "change these values."),
        TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, card));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
}

void PersonalDataTab::show(const server::domain::User &user)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    const auto add = [&](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        m_grid->addWidget(new TextLabel(label, TextSize::Normal, Color::MutedText,
                                        TextLabel::Overflow::Grow, this),
                          line, 0, Qt::AlignTop);
        auto *shown =
            new TextLabel(value, TextSize::Normal, Color::Text, TextLabel::Overflow::Wrap, this);
        m_grid->addWidget(shown, line++, 1);
    };
    add(tr("Name"), user.name);
    add(tr("User name"), user.code);
    add(tr("E-mail"), user.email);
    add(tr("Groups"), user.groups.join(QStringLiteral(", ")));
    add(tr("Permissions"), user.permissions.join(QStringLiteral(", ")));
    add(tr("Identifier"), QString::fromLatin1(user.subject));
}

} // namespace ui::pages::profile
