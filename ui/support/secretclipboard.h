// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QClipboard;

namespace ui::support {

/// Copies secrets so that they do not stay: marked for clipboard managers as a password, and taken
/// out after 30 s or when the program ends, if the clipboard still holds them. The X11 primary
/// selection is never filled. On Wayland only the focused program may change the clipboard, so the
/// clearing is tried again when a window gets the focus.
class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds lifetime{30'000};

    explicit SecretClipboard(QClipboard &clipboard, QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copySecret(const QString &text);
    /// For what is no secret; stays.
    void copyPlain(const QString &text);
    /// Seconds until it is cleared; 0 when nothing of ours is there.
    [[nodiscard]] int secondsLeft() const;
    void clearNow();

signals:
    void cleared();

private:
    void clearWhenDue();
    QClipboard &m_clipboard;
    QByteArray m_digest; ///< of what we copied; the text itself is not kept
    QTimer m_timer;
    bool m_due = false;
};

} // namespace ui::support
