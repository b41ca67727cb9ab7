// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include "ui/support/consolestyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>

namespace ui::support {

namespace {

constexpr qreal smallestPointSize = 9.75;

QFont consoleFont(const QFont &system)
{
    QFont font = system;
    // The distribution's package list brings Inter; any other desktop font serves as well.
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPointSizeF(std::max(system.pointSizeF(), smallestPointSize));
    return font;
}

} // namespace

Theme::Theme(QApplication &application)
    : QObject(&application)
    , m_application(application)
{
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setFont(consoleFont(QApplication::font()));
    apply();
    application.installEventFilter(this);
}

void Theme::setChoice(SchemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop switched between day and night.
    if (watched == &m_application && event->type() == QEvent::ThemeChange && !m_applying)
        apply();
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    Scheme scheme = Scheme::Light;
    switch (m_choice) {
    case SchemeChoice::System:
        // An empty palette takes ours away, so that the desktop's own can be looked at.
        QApplication::setPalette(QPalette());
        scheme = QApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark
                                                                                   : Scheme::Light;
        break;
    case SchemeChoice::Light:
        scheme = Scheme::Light;
        break;
    case SchemeChoice::Dark:
        scheme = Scheme::Dark;
        break;
    case SchemeChoice::HighContrast:
        scheme = Scheme::HighContrast;
        break;
    }
    QApplication::setPalette(paletteOf(scheme));
    emit schemeChanged();
}

} // namespace ui::support
