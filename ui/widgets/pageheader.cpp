// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/support/appicon.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace ui::widgets {

using ui::support::Color;

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_face(new QLabel(this))
    , m_title(new TextLabel(title, TextSize::Title, Color::Text, TextLabel::Overflow::Grow, this))
    , m_subtitle(
          new TextLabel({}, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Elide, this))
    , m_chips(new ChipRow({}, this))
    , m_controls(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("pageTitleTextLabel"));
    m_face->hide();
    m_subtitle->hide();
    m_controls->setSpacing(14);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_chips, 0, Qt::AlignVCenter);
    head->addStretch(1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(head);
    texts->addWidget(m_subtitle);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_face);
    row->addLayout(texts, 1);
    row->addLayout(m_controls);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setContent(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setContent(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::setFace(const QByteArray &png, const QString &name)
{
    m_face->setPixmap(ui::support::facePixmap(png, name, 52, devicePixelRatioF()));
    m_face->show();
}

} // namespace ui::widgets
