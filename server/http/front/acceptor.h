// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/connectioncaps.h"
#include "server/http/front/filedescriptor.h"
#include "server/http/front/listener.h"

#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace server::http::front {

/// A connection that was accepted and counted, on its way to a worker.
struct Accepted
{
    std::shared_ptr<FileDescriptor> descriptor; ///< shared only because std::function wants to copy
    QHostAddress peer;
    ClientCertificates certificates = ClientCertificates::NotAsked;
    bool full = false; ///< over the limit: make room or refuse
};

/// The thread that accepts. It hands connections to the workers in turn, which spreads them evenly
/// where the kernel's own ways do not. Never stops accepting for want of descriptors: it keeps a
/// spare one to turn callers away with.
class Acceptor final : public QThread
{
public:
    using HandOver = std::function<void(const Accepted &)>;

    Acceptor(std::vector<Listener> listeners, ConnectionCaps &caps, bool plain, HandOver handOver);
    ~Acceptor() override;

    /// Closes the listening sockets and ends the thread.
    void stop();

protected:
    void run() override;

private:
    void acceptFrom(const Listener &listener);
    void turnAway(int listener);
    void refuse(int connection) const;

    std::vector<Listener> m_listeners;
    ConnectionCaps &m_caps;
    const bool m_plain;
    HandOver m_handOver;
    FileDescriptor m_wake;
    FileDescriptor m_spare;
    bool m_warned = false;
};

} // namespace server::http::front
