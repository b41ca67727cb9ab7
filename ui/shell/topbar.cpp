// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/support/icons.h"
#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace ui::shell {

using ui::support::Color;
using ui::support::color;
using ui::widgets::Crumb;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

namespace {

/// Looks like a field; opens the search.
class SearchButton final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;
    [[nodiscard]] QSize sizeHint() const override
    {
        return {std::max(240, fontMetrics().horizontalAdvance(text()) + 110),
                fontMetrics().height() + 16};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(hasFocus() ? Color::Accent : Color::Border), hasFocus() ? 2 : 1));
        painter.setBrush(color(Color::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        ui::support::icon(ui::support::Icon::Search, Color::MutedText)
            .paint(&painter, QRect(8, (height() - 16) / 2, 16, 16));
        painter.setPen(color(Color::MutedText));
        painter.drawText(rect().adjusted(34, 0, -10, 0), int(Qt::AlignVCenter | Qt::AlignLeft),
                         text());
        painter.drawText(rect().adjusted(34, 0, -12, 0), int(Qt::AlignVCenter | Qt::AlignRight),
                         QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    }
};

/// A step back as a quiet word; flush with the page's edge.
class CrumbButton final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;
    [[nodiscard]] QSize sizeHint() const override
    {
        return fontMetrics().size(Qt::TextSingleLine, text()) + QSize(0, 4);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(color(underMouse() || hasFocus() ? Color::Accent : Color::MutedText));
        painter.drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeft), text());
        if (hasFocus())
            painter.fillRect(QRect(0, height() - 1, width(), 1), color(Color::Accent));
    }
};

} // namespace

TopBar::TopBar(Search search, QWidget *parent)
    : QWidget(parent)
    , m_crumbs(new QHBoxLayout)
{
    setObjectName(QStringLiteral("topBar"));
    m_crumbs->setSpacing(6);
    // As high with the search as without it.
    setMinimumHeight(fontMetrics().height() + 41);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(28, 17, 28, 8);
    row->addLayout(m_crumbs);
    row->addStretch(1);
    if (search == Search::None)
        return;
    auto *button = new SearchButton(this);
    button->setObjectName(QStringLiteral("searchSearchButton"));
    button->setText(tr("Search everything"));
    button->setAccessibleName(tr("Search everything"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::IBeamCursor);
    row->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, &TopBar::searchRequested);
}

void TopBar::setCrumbs(const QList<Crumb> &crumbs)
{
    while (QLayoutItem *item = m_crumbs->takeAt(0)) {
        // One of them may have been clicked just now.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < crumbs.size(); ++i) {
        const Crumb &crumb = crumbs.at(i);
        if (i > 0)
            m_crumbs->addWidget(new TextLabel(QStringLiteral("›"), TextSize::Normal,
                                              Color::MutedText, TextLabel::Overflow::Grow, this));
        if (crumb.target.isEmpty()) {
            m_crumbs->addWidget(new TextLabel(crumb.text, TextSize::Normal, Color::MutedText,
                                              TextLabel::Overflow::Grow, this));
            continue;
        }
        auto *link = new CrumbButton(this);
        link->setObjectName(QStringLiteral("crumb%1CrumbButton").arg(i));
        link->setText(crumb.text);
        link->setAccessibleName(tr("Go to %1").arg(crumb.text));
        link->setFocusPolicy(Qt::StrongFocus);
        link->setAttribute(Qt::WA_Hover);
        link->setCursor(Qt::PointingHandCursor);
        m_crumbs->addWidget(link);
        connect(link, &QAbstractButton::clicked, this,
                [this, target = crumb.target] { emit locationRequested(target); });
    }
}

} // namespace ui::shell
