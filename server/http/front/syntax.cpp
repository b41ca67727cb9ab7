// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/syntax.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace server::http::front {

namespace {

using Table = std::array<bool, 256>;

constexpr Table alphanumericAnd(std::string_view others)
{
    Table table{};
    for (unsigned c = '0'; c <= '9'; ++c)
        table[c] = true;
    for (unsigned c = 'a'; c <= 'z'; ++c)
        table[c] = table[c - 'a' + 'A'] = true;
    for (const char c : others)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr Table tokenTable = alphanumericAnd("!#$%&'*+-.^_`|~");
constexpr Table pathTable = alphanumericAnd("-._~!$&'()*+,;=:@/");
constexpr Table regNameTable = alphanumericAnd("-._~!$&'()*+,;=");
constexpr Table ipv6Table = [] {
    Table table{};
    for (const char c : std::string_view("0123456789abcdefABCDEF:."))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

constexpr Table valueTable = [] {
    Table table{};
    for (unsigned c = 0; c < table.size(); ++c)
        table[c] = c == '\t' || (c >= 0x20 && c != 0x7f);
    return table;
}();

bool all(QByteArrayView text, const Table &table)
{
    // A plain loop: this sees every byte of every header.
    const char *const end = text.data() + text.size();
    for (const char *at = text.data(); at != end; ++at) {
        if (!table[static_cast<unsigned char>(*at)])
            return false;
    }
    return true;
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isPort(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 5)
        return false;
    int port = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
        port = port * 10 + (c - '0');
    }
    return port <= 65535;
}

} // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && all(text, tokenTable);
}

bool isFieldValue(QByteArrayView text)
{
    return all(text, valueTable);
}

bool isPath(QByteArrayView text)
{
    if (!text.startsWith('/'))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
                return false;
            i += 2;
        } else if (!pathTable[static_cast<unsigned char>(text[i])]) {
            return false;
        }
    }
    return true;
}

bool isQuery(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
}

bool isHost(QByteArrayView text)
{
    QByteArrayView host = text;
    const qsizetype colon = text.lastIndexOf(':');
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        if (end < 3 || !all(text.sliced(1, end - 1), ipv6Table))
            return false;
        return end + 1 == text.size() || (text[end + 1] == ':' && isPort(text.sliced(end + 2)));
    }
    if (colon >= 0) {
        if (!isPort(text.sliced(colon + 1)))
            return false;
        host = text.first(colon);
    }
    return !host.isEmpty() && host.size() <= 255 && all(host, regNameTable);
}

bool equalsIgnoringCase(QByteArrayView text, QByteArrayView lower)
{
    return text.size() == lower.size()
           && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
                  return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b;
              });
}

QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text = text.chopped(1);
    return text;
}

} // namespace server::http::front
