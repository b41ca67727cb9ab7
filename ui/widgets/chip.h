// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/colors.h"

#include <QByteArrayList>
#include <QWidget>

namespace ui::widgets {

enum class Tone { Neutral, Good, Warning, Danger };

struct Chip
{
    QString text;
    Tone tone = Tone::Neutral;
    bool operator==(const Chip &) const = default;
};

[[nodiscard]] QList<Chip> scopeChips(const QByteArrayList &scopes);
[[nodiscard]] QSize chipSize(const Chip &chip);
/// Paints chips from the left, as many as there is room for; what is left out is told as "+2".
void paintChips(QPainter &painter, const QRect &room, const QList<Chip> &chips);

/// A row of chips. Read by screen readers as one text.
class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(const QList<Chip> &chips = {}, QWidget *parent = nullptr);
    void setChips(const QList<Chip> &chips);
    [[nodiscard]] const QList<Chip> &chips() const { return m_chips; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Chip> m_chips;
};

} // namespace ui::widgets
