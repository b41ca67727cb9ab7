// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112.
#pragma once

#include "server/http/front/chunkdecoder.h"
#include "server/http/front/frontconfig.h"
#include "server/http/message.h"

#include <QByteArrayView>

namespace server::http::front {

/// One request as it came, with what only the front needs to know of it.
struct ReadRequest
{
    Request request; ///< `peer` and `secure` are left to the connection
    QByteArray host; ///< lower case; empty only for HTTP/1.0
    bool keepAlive = true;
};

/// Reads one request after the other from a connection's bytes. Strict: what two parsers could read
/// in two ways is refused, and after a refusal nothing more is read, so that no byte of a bad
/// request becomes the next one. No sockets, no clock, one thread. Memory is bounded by the limits,
/// which must outlive the reader.
class RequestReader
{
public:
    enum class Outcome { NeedMore, Complete, Failed };

    explicit RequestReader(const FrontConfig &limits);

    /// Reads up to the end of one request; `used` says how many bytes that took.
    [[nodiscard]] Outcome feed(QByteArrayView bytes, qsizetype *used);
    /// After Complete; the reader is then ready for the next request.
    [[nodiscard]] ReadRequest take();
    /// The status to answer with, after Failed.
    [[nodiscard]] int failure() const { return m_failure; }

    [[nodiscard]] bool isAtStart() const { return m_state == State::Start && m_line.isEmpty(); }
    [[nodiscard]] bool isInBody() const
    {
        return m_state == State::Body || m_state == State::Chunks;
    }
    /// True once for a request whose sender waits for "100 Continue" before the body.
    [[nodiscard]] bool takeContinue();

private:
    enum class State { Start, Header, Body, Chunks, Complete, Failed };

    void fail(int status);
    qsizetype readLine(QByteArrayView bytes);
    void acceptLine(QByteArrayView line);
    void parseRequestLine(QByteArrayView line);
    void parseHeaderLine(QByteArrayView line);
    void noteFramingField(const QByteArray &name, QByteArrayView value);
    void noteContentLength(QByteArrayView value);
    void finishHead();
    qsizetype readBody(QByteArrayView bytes);
    qsizetype readChunks(QByteArrayView bytes);

    const FrontConfig &m_limits;
    State m_state = State::Start;
    int m_failure = 0;
    QByteArray m_line; ///< the part of a line that came so far
    qsizetype m_headerBytes = 0;
    int m_headerFields = 0;
    int m_hosts = 0;
    qint64 m_contentLength = -1;
    bool m_chunked = false;
    bool m_http10 = false;
    bool m_sawEmptyLine = false;
    bool m_expectsContinue = false;
    ChunkDecoder m_chunks;
    ReadRequest m_request;
};

} // namespace server::http::front
