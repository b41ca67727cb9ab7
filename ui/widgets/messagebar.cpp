// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/support/errortexts.h"
#include "ui/support/icons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace ui::widgets {

using ui::support::Color;

namespace {

std::pair<Color, Color> colorsOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return {Color::GoodSoft, Color::GoodText};
    case Tone::Warning:
        return {Color::WarningSoft, Color::WarningText};
    case Tone::Danger:
        return {Color::DangerSoft, Color::DangerText};
    case Tone::Neutral:
        break;
    }
    return {Color::AccentSoft, Color::Text};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_strong(new TextLabel({}, TextSize::Normal, Color::Text, TextLabel::Overflow::Wrap, this))
    , m_label(new TextLabel({}, TextSize::Normal, Color::Text, TextLabel::Overflow::Wrap, this))
    , m_close(new QToolButton(this))
{
    QFont bold = m_strong->font();
    bold.setWeight(QFont::Bold);
    m_strong->setFont(bold);
    m_strong->setObjectName(QStringLiteral("messageHeadTextLabel"));
    m_label->setObjectName(QStringLiteral("messageTextLabel"));
    m_close->setObjectName(QStringLiteral("messageCloseToolButton"));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    m_close->setIcon(ui::support::icon(ui::support::Icon::Close));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_strong);
    texts->addWidget(m_label);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 8, 8);
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::say(const QString &text, Tone tone, const QString &strong)
{
    m_tone = tone;
    m_strong->setContent(strong);
    m_strong->setVisible(!strong.isEmpty());
    m_label->setContent(text);
    m_strong->setColor(colorsOf(tone).second);
    m_label->setColor(colorsOf(tone).second);
    setAccessibleName(strong.isEmpty() ? text : strong + QLatin1Char(' ') + text);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::sayFailure(const server::base::Error &error)
{
    say(ui::support::errorText(error), Tone::Danger);
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::clear()
{
    m_label->setContent({});
    hide();
}

QString MessageBar::text() const
{
    return m_label->content();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [fill, ink] = colorsOf(m_tone);
    const bool outlined = ui::support::currentScheme() == ui::support::Scheme::HighContrast;
    painter.setPen(outlined ? QPen(ui::support::color(ink)) : QPen(Qt::NoPen));
    painter.setBrush(ui::support::color(fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace ui::widgets
