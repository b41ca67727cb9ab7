// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112 section 7.1.
#include "server/http/front/chunkdecoder.h"

#include "server/base/hexdigit.h"
#include "server/http/front/syntax.h"

#include <algorithm>

namespace server::http::front {

ChunkDecoder::ChunkDecoder(const FrontConfig &limits)
    : m_limits(limits)
{
}

void ChunkDecoder::reset()
{
    m_state = State::Size;
    m_failure = 0;
    m_line.clear();
    m_left = 0;
    m_overhead = 0;
    m_trailers = 0;
}

void ChunkDecoder::fail(int status)
{
    m_state = State::Failed;
    m_failure = status;
}

ChunkDecoder::Outcome ChunkDecoder::feed(QByteArrayView bytes, QByteArray &body, qsizetype *used)
{
    qsizetype at = 0;
    while (at < bytes.size() && m_state != State::Complete && m_state != State::Failed) {
        if (m_state == State::Data) {
            const qsizetype count = std::min(m_left, bytes.size() - at);
            body.append(bytes.sliced(at, count));
            at += count;
            m_left -= count;
            if (m_left == 0)
                m_state = State::DataEnd;
        } else {
            at += readLine(bytes.sliced(at), body.size());
        }
    }
    *used = at;
    if (m_state == State::Failed)
        return Outcome::Failed;
    return m_state == State::Complete ? Outcome::Complete : Outcome::NeedMore;
}

qsizetype ChunkDecoder::readLine(QByteArrayView bytes, qsizetype bodySize)
{
    const qsizetype newline = bytes.indexOf('\n');
    const qsizetype count = newline < 0 ? bytes.size() : newline + 1;
    // A data chunk ends with CRLF and nothing else: not even one byte more is kept.
    const qsizetype limit = m_state == State::DataEnd ? 2
                            : m_state == State::Size  ? m_limits.chunkLineBytes
                                                      : m_limits.headerBytes;
    if (m_line.size() + count > limit) {
        fail(m_state == State::Trailer ? 431 : 400);
        return count;
    }
    m_line.append(bytes.first(count));
    if (newline < 0)
        return count;
    const QByteArray line = std::exchange(m_line, {});
    if (!line.endsWith("\r\n")) {
        fail(400);
        return count;
    }
    const QByteArrayView text = QByteArrayView(line).chopped(2);
    if (m_state == State::Size) {
        acceptSize(text, bodySize);
    } else if (m_state == State::DataEnd) {
        if (text.isEmpty())
            m_state = State::Size;
        else
            fail(400);
    } else {
        acceptTrailer(text);
    }
    return count;
}

void ChunkDecoder::acceptSize(QByteArrayView line, qsizetype bodySize)
{
    qsizetype digits = 0;
    qsizetype size = 0;
    while (digits < line.size() && base::hexValue(line[digits]) >= 0) {
        if (digits == 8)
            return fail(400);
        size = size * 16 + base::hexValue(line[digits++]);
    }
    if (digits == 0)
        return fail(400);
    const QByteArrayView extension = line.sliced(digits);
    if (!extension.isEmpty() && (extension[0] != ';' || !isFieldValue(extension)))
        return fail(400);
    m_overhead += extension.size();
    if (m_overhead > m_limits.headerBytes)
        return fail(400);
    if (size > m_limits.bodyBytes - bodySize)
        return fail(413);
    m_left = size;
    m_state = size > 0 ? State::Data : State::Trailer;
}

void ChunkDecoder::acceptTrailer(QByteArrayView line)
{
    if (line.isEmpty()) {
        m_state = State::Complete;
        return;
    }
    m_overhead += line.size() + 2;
    if (m_overhead > m_limits.headerBytes || ++m_trailers > m_limits.headerFields)
        return fail(431);
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)) || !isFieldValue(line.sliced(colon + 1)))
        fail(400);
}

} // namespace server::http::front
