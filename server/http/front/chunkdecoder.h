// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112 section 7.1.
#pragma once

#include "server/http/front/frontconfig.h"

#include <QByteArray>
#include <QByteArrayView>

namespace server::http::front {

/// Decodes one chunked body. Extensions are skipped, trailers are checked and dropped; both are
/// bounded.
class ChunkDecoder
{
public:
    enum class Outcome { NeedMore, Complete, Failed };

    explicit ChunkDecoder(const FrontConfig &limits);

    /// Appends what it decodes to `body`; `used` says how many bytes were read.
    [[nodiscard]] Outcome feed(QByteArrayView bytes, QByteArray &body, qsizetype *used);
    [[nodiscard]] int failure() const { return m_failure; }
    void reset();

private:
    enum class State { Size, Data, DataEnd, Trailer, Complete, Failed };

    void fail(int status);
    qsizetype readLine(QByteArrayView bytes, qsizetype bodySize);
    void acceptSize(QByteArrayView line, qsizetype bodySize);
    void acceptTrailer(QByteArrayView line);

    const FrontConfig &m_limits;
    State m_state = State::Size;
    int m_failure = 0;
    QByteArray m_line;
    qsizetype m_left = 0;     ///< of the chunk
    qsizetype m_overhead = 0; ///< bytes of extensions and trailers
    int m_trailers = 0;
};

} // namespace server::http::front
