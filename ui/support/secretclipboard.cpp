// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QWindow>

namespace ui::support {

namespace {

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard::SecretClipboard(QClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(lifetime);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_due = true;
        clearWhenDue();
    });
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, [this] { clearWhenDue(); });
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clearNow);
}

SecretClipboard::~SecretClipboard() = default;

void SecretClipboard::copySecret(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    m_clipboard.setMimeData(data, QClipboard::Clipboard);
    m_digest = digestOf(text);
    m_due = false;
    m_timer.start();
}

void SecretClipboard::copyPlain(const QString &text)
{
    m_timer.stop();
    m_digest.clear();
    m_due = false;
    m_clipboard.setText(text, QClipboard::Clipboard);
}

int SecretClipboard::secondsLeft() const
{
    return m_timer.isActive() ? (m_timer.remainingTime() + 999) / 1000 : 0;
}

void SecretClipboard::clearWhenDue()
{
    if (m_due)
        clearNow();
}

void SecretClipboard::clearNow()
{
    m_timer.stop();
    m_due = false;
    if (m_digest.isEmpty())
        return;
    const bool ours = digestOf(m_clipboard.text(QClipboard::Clipboard)) == m_digest;
    if (ours)
        m_clipboard.clear(QClipboard::Clipboard);
    m_digest.clear();
    emit cleared();
}

} // namespace ui::support
