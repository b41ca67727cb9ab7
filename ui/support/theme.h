// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/colors.h"

#include <QObject>

class QApplication;

namespace ui::support {

enum class SchemeChoice { System, Light, Dark, HighContrast };

/// The look of the whole console: style, palette and font of the application. Follows the desktop's
/// palette as long as the choice is System. Lives in the main thread beside the application.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application);

    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    void setChoice(SchemeChoice choice);

signals:
    void schemeChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    QApplication &m_application;
    SchemeChoice m_choice = SchemeChoice::System;
    bool m_applying = false;
};

} // namespace ui::support
