// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <functional>

namespace ui::support {

namespace {

/// Each drawing is strokes on a field of 16 by 16, as a path: M and L take points, C three points
/// of a curve, O centre and radius of a circle, R a rounded rectangle, Z closes; f begins filled
/// parts.
const char *drawingOf(Icon which)
{
    switch (which) {
    case Icon::Overview:
        return "f R 1.5 9 3 5.5 0.6 R 6.5 5.5 3 9 0.6 R 11.5 2 3 12.5 0.6";
    case Icon::Modules:
        return "R 2 2 5 5 1 R 9 9 5 5 1 f R 9 1.5 5.5 5.5 1 R 1.5 9 5.5 5.5 1";
    case Icon::Users:
        return "O 6 5.2 2.6 M 1.5 14 C 1.5 8.8 10.5 8.8 10.5 14 M 10.3 2.8 C 13.4 2.6 13.4 7.4 "
               "10.8 "
               "7.6 M 12 9.6 C 13.8 10.2 14.6 11.8 14.6 14";
    case Icon::Grants:
        return "R 3 7.5 10 7 1.5 M 5.2 7.5 L 5.2 5 C 5.2 1.2 10.8 1.2 10.8 5 L 10.8 7.5 M 8 10 L 8 "
               "12";
    case Icon::Activity:
        return "R 3 2 11 12 1.5 M 6 2 L 6 14 M 8.5 5.5 L 11.5 5.5 M 8.5 8 L 11.5 8 M 8.5 10.5 L "
               "11.5 "
               "10.5 M 1.5 5 L 3 5 M 1.5 8 L 3 8 M 1.5 11 L 3 11";
    case Icon::Server:
        return "R 2 2 12 5 1 R 2 9 12 5 1 M 4.5 4.5 L 5 4.5 M 4.5 11.5 L 5 11.5 M 8.5 4.5 L 11.5 "
               "4.5 "
               "M 8.5 11.5 L 11.5 11.5";
    case Icon::Settings:
    case Icon::Sliders:
        return "M 1.5 5 L 8 5 M 12 5 L 14.5 5 O 10 5 1.9 M 1.5 11 L 4 11 M 8 11 L 14.5 11 O 6 11 "
               "1.9";
    case Icon::Profile:
        return "O 8 5.2 2.8 M 2.5 14.2 C 2.5 8.8 13.5 8.8 13.5 14.2";
    case Icon::Plus:
        return "M 8 2.5 L 8 13.5 M 2.5 8 L 13.5 8";
    case Icon::Pencil:
        return "M 2.5 13.5 L 3.2 10.4 L 11 2.6 L 13.4 5 L 5.6 12.8 Z M 9.4 4.2 L 11.8 6.6";
    case Icon::Trash:
        return "M 2.5 4.5 L 13.5 4.5 M 6 4.5 L 6 2.5 L 10 2.5 L 10 4.5 M 4 4.5 L 4.6 13.8 L 11.4 "
               "13.8 "
               "L 12 4.5 M 6.8 7 L 6.8 11.2 M 9.2 7 L 9.2 11.2";
    case Icon::Copy:
        return "R 5.5 5.5 8 8.5 1.2 M 10.5 5.5 L 10.5 2 L 2.5 2 L 2.5 10.5 L 5.5 10.5";
    case Icon::Search:
        return "O 6.8 6.8 4.3 M 10 10 L 14 14";
    case Icon::Dots:
        return "f O 8 3.5 1.1 O 8 8 1.1 O 8 12.5 1.1";
    case Icon::ChevronDown:
        return "M 4 6 L 8 10 L 12 6";
    case Icon::ChevronRight:
        return "M 6 4 L 10 8 L 6 12";
    case Icon::Close:
        return "M 4 4 L 12 12 M 12 4 L 4 12";
    case Icon::Save:
        return "M 8 2 L 8 10 M 4.5 6.8 L 8 10.2 L 11.5 6.8 M 2.5 11 L 2.5 13.8 L 13.5 13.8 L 13.5 "
               "11";
    case Icon::List:
        return "M 2.5 4 L 13.5 4 M 2.5 8 L 13.5 8 M 2.5 12 L 13.5 12";
    case Icon::Tiles:
        return "R 2 2 5 5 1 R 9 2 5 5 1 R 2 9 5 5 1 R 9 9 5 5 1";
    case Icon::Key:
        return "O 5 11 2.8 M 7 9 L 13.5 2.5 M 11 5 L 13 7";
    case Icon::Check:
        return "M 3 8.5 L 6.5 12 L 13 4.5";
    case Icon::Refresh:
        return "M 13 8 C 13 1.4 3 1.4 3 8 C 3 14.6 11 14.6 12.6 10.2 M 13.4 4.6 L 13.2 8.2 L 9.8 "
               "7.6";
    }
    return "";
}

class DrawnIconEngine final : public QIconEngine
{
public:
    DrawnIconEngine(Icon which, Color colour)
        : m_which(which)
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor ink = color(mode == QIcon::Disabled ? Color::MutedText : m_colour);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const qreal side = std::min(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2,
                           rect.y() + (rect.height() - side) / 2);
        painter->scale(side / 16, side / 16);
        QPainterPath strokes;
        QPainterPath fills;
        read(drawingOf(m_which), strokes, fills);
        painter->setPen(QPen(ink, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(strokes);
        painter->fillPath(fills, ink);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new DrawnIconEngine(m_which, m_colour);
    }
    /// The colour depends on the scheme of the moment, so that no picture of it may be kept.
    bool isNull() override { return false; }

private:
    static void read(const char *text, QPainterPath &strokes, QPainterPath &fills)
    {
        const QByteArrayList words = QByteArray(text).simplified().split(' ');
        QPainterPath *path = &strokes;
        qsizetype at = 0;
        const auto value = [&] { return words.value(at++).toDouble(); };
        const auto point = [&] {
            const qreal x = value();
            return QPointF(x, value());
        };
        while (at < words.size()) {
            const QByteArray command = words.at(at++);
            if (command == "f") {
                path = &fills;
            } else if (command == "M") {
                path->moveTo(point());
            } else if (command == "L") {
                path->lineTo(point());
            } else if (command == "Z") {
                path->closeSubpath();
            } else if (command == "C") {
                const QPointF first = point();
                const QPointF second = point();
                path->cubicTo(first, second, point());
            } else if (command == "O") {
                const QPointF centre = point();
                const qreal r = value();
                path->addEllipse(centre, r, r);
            } else if (command == "R") {
                const QPointF corner = point();
                const QPointF size = point();
                const qreal r = value();
                path->addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), r, r);
            }
        }
    }

    Icon m_which;
    Color m_colour;
};

} // namespace

QIcon icon(Icon which, Color colour)
{
    return QIcon(new DrawnIconEngine(which, colour));
}

} // namespace ui::support
