// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/connectionhost.h"
#include "server/http/front/requestreader.h"
#include "server/http/front/transport.h"

namespace server::http::front {

/// One client's connection, from the accept to the close: reads one request, waits for its answer,
/// writes it, and only then reads on. So answers keep their order, and a client that sends without
/// reading stops itself. Lives in one worker's thread, owned by the worker; never blocks.
class Connection final : public AnswerTaker
{
public:
    Connection(ConnectionHost &host, std::unique_ptr<Transport> transport,
               const QHostAddress &peer);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] PhaseEntry &entry() { return m_entry; }
    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }
    [[nodiscard]] int descriptor() const { return m_transport->descriptor(); }
    [[nodiscard]] Phase firstPhase() const
    {
        return m_transport->isSecure() ? Phase::Handshake : Phase::FirstByte;
    }

    void handleEvents(quint32 events);
    /// Does what can be done now.
    void drive();
    /// What it waits for took too long.
    void expire();
    /// The server stops: reads what has come already, so that a request that was sent is still
    /// answered, and goes unless one is in flight.
    void windUp();
    void retire();

    void takeAnswer(Response response) override;

private:
    [[nodiscard]] bool step();
    [[nodiscard]] bool shakeHands();
    [[nodiscard]] bool readOn();
    [[nodiscard]] bool writeOn();
    [[nodiscard]] bool linger();
    [[nodiscard]] bool act(RequestReader::Outcome outcome);
    void dropWaiting();
    void noteProgress();
    void begin(ReadRequest request);
    void refuse(int status);
    void respond(const Response &response);
    void finishAnswer();
    void abandonExchange();

    ConnectionHost &m_host;
    std::unique_ptr<Transport> m_transport;
    const QHostAddress m_peer;
    PhaseEntry m_entry;
    RequestReader m_reader;
    QByteArray m_waiting; ///< read from the socket, but part of a later request
    qsizetype m_waitingAt = 0;
    QByteArray m_out; ///< what the socket did not take yet
    qsizetype m_outAt = 0;
    qsizetype m_lingerLeft = 0;
    std::shared_ptr<Exchange> m_exchange; ///< while a request is in flight
    bool m_readable = false;              ///< edge-triggered: stays true until a read finds nothing
    bool m_peerFinished = false;
    bool m_head = false;
    bool m_close = false;
    bool m_secure = false;
    bool m_driving = false;
    bool m_retired = false;
};

} // namespace server::http::front
