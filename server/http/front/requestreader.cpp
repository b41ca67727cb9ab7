// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112 sections 2, 3, 5 and 6; RFC 9110 sections 7.2, 9.1 and 10.1.1.
#include "server/http/front/requestreader.h"

#include "server/http/front/fields.h"
#include "server/http/front/syntax.h"

#include <algorithm>
#include <array>

namespace server::http::front {

namespace {

struct Method
{
    QByteArrayView name;
    bool served;
};
// TRACE and CONNECT are known, but nothing here serves them.
constexpr std::array methods{
    Method{"GET", true},     Method{"POST", true},   Method{"HEAD", true},
    Method{"OPTIONS", true}, Method{"PUT", true},    Method{"DELETE", true},
    Method{"PATCH", true},   Method{"TRACE", false}, Method{"CONNECT", false}};

QByteArray sharedName(QByteArrayView method)
{
    static const QByteArray get = QByteArrayLiteral("GET");
    static const QByteArray post = QByteArrayLiteral("POST");
    if (method == get || method == QByteArrayView("HEAD"))
        return get;
    return method == post ? post : method.toByteArray();
}

bool isVersion(QByteArrayView text)
{
    return text.size() == 8 && text.startsWith("HTTP/") && text[5] >= '0' && text[5] <= '9'
           && text[6] == '.' && text[7] >= '0' && text[7] <= '9';
}

} // namespace

RequestReader::RequestReader(const FrontConfig &limits)
    : m_limits(limits)
    , m_chunks(limits)
{
}

void RequestReader::fail(int status)
{
    m_state = State::Failed;
    m_failure = status;
}

RequestReader::Outcome RequestReader::feed(QByteArrayView bytes, qsizetype *used)
{
    qsizetype at = 0;
    while (at < bytes.size() && m_state != State::Complete && m_state != State::Failed) {
        const QByteArrayView rest = bytes.sliced(at);
        if (m_state == State::Body)
            at += readBody(rest);
        else if (m_state == State::Chunks)
            at += readChunks(rest);
        else
            at += readLine(rest);
    }
    *used = at;
    if (m_state == State::Failed)
        return Outcome::Failed;
    return m_state == State::Complete ? Outcome::Complete : Outcome::NeedMore;
}

ReadRequest RequestReader::take()
{
    m_state = State::Start;
    m_headerBytes = 0;
    m_headerFields = 0;
    m_hosts = 0;
    m_contentLength = -1;
    m_chunked = false;
    m_http10 = false;
    m_sawEmptyLine = false;
    m_expectsContinue = false;
    return std::exchange(m_request, {});
}

bool RequestReader::takeContinue()
{
    return isInBody() && std::exchange(m_expectsContinue, false);
}

qsizetype RequestReader::readLine(QByteArrayView bytes)
{
    // A TLS hello or other noise on the port is refused at its first byte instead of waiting for a
    // line.
    if (isAtStart() && bytes[0] != '\r' && (bytes[0] < 'A' || bytes[0] > 'Z')
        && (bytes[0] < 'a' || bytes[0] > 'z')) {
        fail(400);
        return 0;
    }
    const qsizetype newline = bytes.indexOf('\n');
    const qsizetype count = newline < 0 ? bytes.size() : newline + 1;
    const qsizetype length = m_line.size() + count;
    if (m_state == State::Start && length > m_limits.requestLineBytes + 2) {
        fail(414);
        return count;
    }
    if (m_state == State::Header && m_headerBytes + length > m_limits.headerBytes) {
        fail(431);
        return count;
    }
    if (newline < 0) {
        m_line.append(bytes);
        return count;
    }
    if (m_line.isEmpty()) {
        acceptLine(bytes.first(count));
    } else {
        m_line.append(bytes.first(count));
        const QByteArray line = std::exchange(m_line, {});
        acceptLine(line);
    }
    return count;
}

void RequestReader::acceptLine(QByteArrayView line)
{
    // RFC 9112 section 2.2 lets a server take a bare LF for a line's end: another parser may not.
    if (!line.endsWith("\r\n"))
        return fail(400);
    const QByteArrayView text = line.chopped(2);
    if (m_state == State::Start) {
        if (text.isEmpty() && !std::exchange(m_sawEmptyLine, true))
            return; // section 2.2: one empty line before the request line is skipped
        return parseRequestLine(text);
    }
    m_headerBytes += line.size();
    if (text.isEmpty())
        return finishHead();
    parseHeaderLine(text);
}

void RequestReader::parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1)
        return fail(400);
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!isVersion(version) || !std::all_of(method.begin(), method.end(), upper))
        return fail(400);
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0"))
        return fail(505);
    const auto known = std::find_if(methods.begin(), methods.end(),
                                    [&](const Method &m) { return m.name == method; });
    if (known == methods.end() || !known->served)
        return fail(501);
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    const QByteArrayView query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    // Only the origin form: this server is no proxy, and its own links come from its settings.
    if (!isPath(path) || !isQuery(query))
        return fail(400);
    m_request.request.head = method == QByteArrayView("HEAD");
    m_request.request.method = sharedName(method);
    m_request.request.path = path.toByteArray();
    m_request.request.query = query.toByteArray();
    m_http10 = version == QByteArrayView("HTTP/1.0");
    m_request.keepAlive = !m_http10;
    m_state = State::Header;
}

void RequestReader::parseHeaderLine(QByteArrayView line)
{
    if (++m_headerFields > m_limits.headerFields)
        return fail(431);
    const qsizetype colon = line.indexOf(':');
    // A blank at the start (a folded line) or before the colon makes the name no token.
    if (colon <= 0 || !isToken(line.first(colon)))
        return fail(400);
    const QByteArrayView value = trimmed(line.sliced(colon + 1));
    if (!isFieldValue(value))
        return fail(400);
    const Field &field = fieldOf(line.first(colon));
    if (field.use == FieldUse::Dropped)
        return;
    if (field.use == FieldUse::Framing)
        return noteFramingField(field.name, value);
    if (field.name == "host") {
        if (++m_hosts > 1 || !isHost(value))
            return fail(400);
        m_request.host = value.toByteArray().toLower();
    }
    m_request.request.headers.append({field.name, value.toByteArray()});
}

void RequestReader::noteFramingField(const QByteArray &name, QByteArrayView value)
{
    if (name == "content-length") {
        noteContentLength(value);
    } else if (name == "transfer-encoding") {
        if (m_http10 || m_chunked)
            return fail(400);
        if (!equalsIgnoringCase(value, "chunked"))
            return fail(501);
        m_chunked = true;
    } else if (name == "expect") {
        if (!equalsIgnoringCase(value, "100-continue"))
            return fail(417);
        m_expectsContinue = !m_http10;
    } else {
        while (!value.isEmpty()) {
            const qsizetype comma = value.indexOf(',');
            const QByteArrayView option = comma < 0 ? value : value.first(comma);
            if (equalsIgnoringCase(trimmed(option), "close"))
                m_request.keepAlive = false;
            value = comma < 0 ? QByteArrayView() : value.sliced(comma + 1);
        }
    }
}

void RequestReader::noteContentLength(QByteArrayView value)
{
    // Even two equal lengths are refused: a list of them is where parsers disagree.
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (m_contentLength >= 0 || value.isEmpty() || value.size() > 18
        || !std::all_of(value.begin(), value.end(), digit))
        return fail(400);
    m_contentLength = value.toByteArray().toLongLong();
}

void RequestReader::finishHead()
{
    if (m_hosts == 0 && !m_http10)
        return fail(400);
    if (m_chunked && m_contentLength >= 0)
        return fail(400);
    if (m_contentLength > m_limits.bodyBytes)
        return fail(413);
    if (m_chunked) {
        m_chunks.reset();
        m_state = State::Chunks;
    } else if (m_contentLength > 0) {
        m_state = State::Body;
    } else {
        m_state = State::Complete;
    }
}

qsizetype RequestReader::readBody(QByteArrayView bytes)
{
    QByteArray &body = m_request.request.body;
    const qsizetype count = std::min<qsizetype>(bytes.size(), m_contentLength - body.size());
    body.append(bytes.first(count));
    if (body.size() == m_contentLength)
        m_state = State::Complete;
    return count;
}

qsizetype RequestReader::readChunks(QByteArrayView bytes)
{
    qsizetype used = 0;
    switch (m_chunks.feed(bytes, m_request.request.body, &used)) {
    case ChunkDecoder::Outcome::NeedMore:
        break;
    case ChunkDecoder::Outcome::Complete:
        m_state = State::Complete;
        break;
    case ChunkDecoder::Outcome::Failed:
        fail(m_chunks.failure());
        break;
    }
    return used;
}

} // namespace server::http::front
