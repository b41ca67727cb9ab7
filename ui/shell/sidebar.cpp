// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "server/api/adminapi.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/serverchip.h"
#include "ui/support/appicon.h"
#include "ui/support/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sidebarbutton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui::shell {

using ui::support::Color;
using ui::support::Icon;
using ui::widgets::SidebarButton;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

namespace {

constexpr int smallestWidth = 222;

Icon iconOf(Section section)
{
    switch (section) {
    case Section::Overview:
        return Icon::Overview;
    case Section::Modules:
        return Icon::Modules;
    case Section::Users:
        return Icon::Users;
    case Section::Grants:
        return Icon::Grants;
    case Section::Activity:
        return Icon::Activity;
    case Section::Server:
        return Icon::Server;
    case Section::Settings:
        return Icon::Settings;
    case Section::Profile:
        break;
    }
    return Icon::Profile;
}

} // namespace

Sidebar::Sidebar(server::api::AdminApi &api, const server::api::Principal &principal,
                 QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    setMinimumWidth(smallestWidth);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 13, 8, 10);
    column->setSpacing(0);

    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(10, 0, 0, 0);
    brand->setSpacing(10);
    auto *logo = new QLabel(this);
    logo->setPixmap(ui::support::facePixmap({}, QStringLiteral("C"), 26, devicePixelRatioF(),
                                            ui::support::color(Color::Brand)));
    brand->addWidget(logo);
    brand->addWidget(new TextLabel(QStringLiteral("Consentry"), TextSize::Section, Color::Text,
                                   TextLabel::Overflow::Grow, this),
                     1);
    column->addLayout(brand);
    column->addSpacing(18);

    const QList<Section> sections =
        principal.administrator ? administratorSections() : QList{Section::Profile};
    for (const Section section : sections) {
        auto *button = new SidebarButton(iconOf(section), sectionTitle(section), this);
        button->setObjectName(sectionName(section) + QStringLiteral("SidebarButton"));
        button->setAccessibleName(sectionTitle(section));
        column->addWidget(button);
        m_buttons.insert(int(section), button);
        connect(button, &QAbstractButton::clicked, this,
                [this, section] { emit sectionRequested(section); });
    }
    column->addStretch(1);
    auto *state = new ServerChip(api, this);
    state->load();
    auto *person = new PersonButton(this);
    person->setPerson(principal.name,
                      principal.administrator ? tr("Administrator") : principal.code);
    column->addWidget(state);
    column->addSpacing(12);
    column->addWidget(person);
    connect(person, &QAbstractButton::clicked, this,
            [this] { emit sectionRequested(Section::Profile); });
}

void Sidebar::setCurrent(Section section)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        // Exclusive buttons cannot all be off while they are exclusive.
        it.value()->setAutoExclusive(false);
        it.value()->setChecked(it.key() == int(section));
        it.value()->setAutoExclusive(true);
    }
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ui::support::color(Color::Sidebar));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), ui::support::color(Color::Border));
}

} // namespace ui::shell
