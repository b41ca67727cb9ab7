// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

class QCoreApplication;

namespace ui::support {

/// The language of the whole console. Switching needs no restart: the application sends
/// QEvent::LanguageChange and the window builds its pages anew. Main thread only.
class Languages : public QObject
{
    Q_OBJECT
public:
    explicit Languages(QCoreApplication &application);
    ~Languages() override;

    /// "en", "ru", "es", "fr", "de".
    [[nodiscard]] static QStringList available();
    /// What a language calls itself.
    [[nodiscard]] static QString nativeName(const QString &code);

    /// An empty code follows the desktop.
    void use(const QString &code);
    [[nodiscard]] QString current() const { return m_current; }

private:
    QCoreApplication &m_application;
    QTranslator m_console;
    QTranslator m_qt;
    QString m_current;
};

} // namespace ui::support
