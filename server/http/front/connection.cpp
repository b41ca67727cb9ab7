// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112 section 9.
#include "server/http/front/connection.h"

#include "server/http/front/forwarded.h"
#include "server/http/front/responseframer.h"

#include <sys/epoll.h>

namespace server::http::front {

namespace {

/// How many steps one connection may take before the others have their turn.
constexpr int stepsPerTurn = 24;

/// A client that is still sending when its request is refused must be heard out, or the reset
/// overtakes the answer.
constexpr qsizetype lingerBytes = 16 * 1024 * 1024;

} // namespace

Connection::Connection(ConnectionHost &host, std::unique_ptr<Transport> transport,
                       const QHostAddress &peer)
    : m_host(host)
    , m_transport(std::move(transport))
    , m_peer(peer)
    , m_reader(host.config())
{
}

Connection::~Connection()
{
    abandonExchange();
}

void Connection::abandonExchange()
{
    if (!m_exchange)
        return;
    m_exchange->taker = nullptr;
    m_exchange->cancelled = true;
    m_exchange.reset();
}

void Connection::retire()
{
    if (std::exchange(m_retired, true))
        return;
    abandonExchange();
    m_host.retire(*this);
}

void Connection::handleEvents(quint32 events)
{
    if (m_retired)
        return;
    m_readable = m_readable || (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0;
    m_peerFinished = m_peerFinished || (events & EPOLLRDHUP) != 0;
    if (m_exchange && (events & (EPOLLHUP | EPOLLERR)) != 0)
        return retire();
    // A client that finished sending has most likely gone, but it may also just have half-closed:
    // waiting work may be dropped, an answer that comes all the same is sent.
    if (m_exchange && m_peerFinished)
        m_exchange->cancelled = true;
    drive();
}

void Connection::drive()
{
    if (m_driving || m_retired)
        return;
    m_driving = true;
    int steps = 0;
    while (!m_retired && step()) {
        if (++steps == stepsPerTurn) {
            m_host.resumeLater(*this);
            break;
        }
    }
    m_driving = false;
}

bool Connection::step()
{
    switch (m_entry.phase) {
    case Phase::Handshake:
        return shakeHands();
    case Phase::Handler:
        return false;
    case Phase::Write:
        return writeOn();
    case Phase::Linger:
        return linger();
    case Phase::FirstByte:
    case Phase::Header:
    case Phase::Body:
    case Phase::Idle:
        return readOn();
    }
    return false;
}

bool Connection::shakeHands()
{
    switch (m_transport->handshake().outcome) {
    case Transfer::Outcome::Done:
        m_readable = true;
        m_host.enter(m_entry, Phase::FirstByte);
        return true;
    case Transfer::Outcome::Again:
        return false;
    case Transfer::Outcome::Ended:
    case Transfer::Outcome::Failed:
        break;
    }
    retire();
    return false;
}

bool Connection::readOn()
{
    qsizetype used = 0;
    if (!m_waiting.isEmpty()) {
        const auto outcome = m_reader.feed(QByteArrayView(m_waiting).sliced(m_waitingAt), &used);
        m_waitingAt += used;
        if (m_waitingAt == m_waiting.size())
            dropWaiting();
        return act(outcome);
    }
    if (!m_readable)
        return false;
    const std::span<char> scratch = m_host.scratch();
    const Transfer transfer =
        m_transport->read(scratch.data(), static_cast<qsizetype>(scratch.size()));
    if (transfer.outcome == Transfer::Outcome::Again) {
        m_readable = !transfer.drained;
        return false;
    }
    if (transfer.outcome != Transfer::Outcome::Done) {
        retire();
        return false;
    }
    // After a short read nothing is left, and new bytes make a new edge; an end that was announced
    // before does not.
    if (transfer.drained && !m_peerFinished)
        m_readable = false;
    const QByteArrayView bytes(scratch.data(), transfer.bytes);
    const auto outcome = m_reader.feed(bytes, &used);
    m_waiting = bytes.sliced(used).toByteArray();
    return act(outcome);
}

bool Connection::act(RequestReader::Outcome outcome)
{
    switch (outcome) {
    case RequestReader::Outcome::NeedMore:
        noteProgress();
        break;
    case RequestReader::Outcome::Failed:
        refuse(m_reader.failure());
        break;
    case RequestReader::Outcome::Complete:
        begin(m_reader.take());
        break;
    }
    return true;
}

void Connection::dropWaiting()
{
    m_waiting.clear();
    m_waitingAt = 0;
}

void Connection::noteProgress()
{
    if (m_reader.isInBody()) {
        if (m_entry.phase != Phase::Body)
            m_host.enter(m_entry, Phase::Body);
        if (m_reader.takeContinue()
            && m_transport->write("HTTP/1.1 100 Continue\r\n\r\n").outcome
                   == Transfer::Outcome::Failed)
            retire();
    } else if (!m_reader.isAtStart() && m_entry.phase != Phase::Header) {
        m_host.enter(m_entry, Phase::Header);
    }
}

void Connection::begin(ReadRequest read)
{
    Request &request = read.request;
    request.peer = m_peer;
    request.secure = m_transport->isSecure();
    request.mutual = m_transport->isMutual();
    request.certificate = m_transport->certificate();
    settleOrigin(request, m_host.config().trustedProxies);
    m_head = request.head;
    m_close = !read.keepAlive;
    m_secure = request.secure;
    if (!read.host.isEmpty() && !m_host.isOwnHost(read.host))
        return refuse(421);
    m_exchange = std::make_shared<Exchange>(this, m_host.queue());
    m_exchange->cancelled = m_peerFinished;
    m_host.enter(m_entry, Phase::Handler);
    m_host.dispatch(std::move(request), m_exchange);
}

void Connection::refuse(int status)
{
    m_secure = m_secure || m_transport->isSecure();
    m_close = true;
    respond(plainAnswer(status));
}

void Connection::takeAnswer(Response response)
{
    m_exchange.reset();
    if (m_retired)
        return;
    respond(response);
    if (!m_driving && !m_retired
        && (m_readable || !m_waiting.isEmpty() || m_entry.phase == Phase::Linger))
        m_host.resumeLater(*this);
}

void Connection::respond(const Response &response)
{
    m_close = m_close || m_host.isStopping();
    m_out = frame(response, {m_head, m_close, m_secure, m_host.date()});
    m_outAt = 0;
    m_head = false;
    if (writeOn() || m_retired || m_entry.phase == Phase::Write)
        return;
    m_host.enter(m_entry, Phase::Write);
}

bool Connection::writeOn()
{
    while (m_outAt < m_out.size()) {
        const Transfer transfer = m_transport->write(QByteArrayView(m_out).sliced(m_outAt));
        if (transfer.outcome == Transfer::Outcome::Again)
            return false;
        if (transfer.outcome != Transfer::Outcome::Done) {
            retire();
            return false;
        }
        m_outAt += transfer.bytes;
    }
    finishAnswer();
    return true;
}

void Connection::finishAnswer()
{
    m_out.clear();
    m_outAt = 0;
    if (!m_close) {
        m_host.enter(m_entry, Phase::Idle);
        return;
    }
    dropWaiting();
    m_lingerLeft = lingerBytes;
    m_readable = true;
    m_transport->finishWriting();
    m_host.enter(m_entry, Phase::Linger);
}

bool Connection::linger()
{
    if (!m_readable)
        return false;
    const std::span<char> scratch = m_host.scratch();
    const Transfer transfer =
        m_transport->discard(scratch.data(), static_cast<qsizetype>(scratch.size()));
    if (transfer.outcome == Transfer::Outcome::Again) {
        m_readable = false;
        return false;
    }
    m_lingerLeft -= transfer.bytes;
    if (transfer.outcome != Transfer::Outcome::Done || m_lingerLeft < 0) {
        retire();
        return false;
    }
    return true;
}

void Connection::expire()
{
    switch (m_entry.phase) {
    case Phase::Header:
    case Phase::Body:
        refuse(408);
        return drive();
    case Phase::Handler:
        abandonExchange();
        refuse(503);
        return drive();
    case Phase::Idle:
        m_transport->finishWriting();
        return retire();
    case Phase::Handshake:
    case Phase::FirstByte:
    case Phase::Write:
    case Phase::Linger:
        return retire();
    }
}

void Connection::windUp()
{
    m_readable = true;
    drive();
    if (m_entry.phase != Phase::Handler && m_entry.phase != Phase::Write
        && m_entry.phase != Phase::Linger)
        retire();
}

} // namespace server::http::front
