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
