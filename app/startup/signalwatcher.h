// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace app::startup {

/// Turns the signals that ask a service for something into Qt signals in its own thread. Make it
/// before any other thread: the signals are blocked and read from a descriptor, so no handler ever
/// interrupts.
class SignalWatcher : public QObject
{
    Q_OBJECT
public:
    /// Blocks the signals for this thread and those that it starts. Needed by itself only where an
    /// application object starts threads of its own before a watcher can be made.
    static void blockSignals();
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

signals:
    void stopRequested();   ///< SIGTERM or SIGINT
    void reloadRequested(); ///< SIGHUP

private:
    void readSignal();
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace app::startup
