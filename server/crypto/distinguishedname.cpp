// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4514 sections 2 and 3.
#include "server/crypto/distinguishedname.h"

#include <openssl/err.h>
#include <openssl/objects.h>

#include <algorithm>
#include <array>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestText = 1024;

/// `CN`, `cn`, `emailAddress` or `2.5.4.3` as a dotted number; empty when unknown. In capitals
/// first: the library takes `uid` for another attribute than `UID`, RFC 4514 does not.
QByteArray dottedType(const QByteArray &name)
{
    for (const QByteArray &spelling : {name.toUpper(), name}) {
        ASN1_OBJECT *object = OBJ_txt2obj(spelling.constData(), 0);
        if (!object)
            continue;
        std::array<char, 128> text{};
        const int length = OBJ_obj2txt(text.data(), int(text.size()), object, 1);
        ASN1_OBJECT_free(object);
        if (length > 0 && size_t(length) < text.size())
            return QByteArray(text.data(), length);
    }
    ERR_clear_error();
    return {};
}

bool isHexPair(const QByteArray &text, qsizetype at)
{
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return at + 1 < text.size() && isHex(text.at(at)) && isHex(text.at(at + 1));
}

/// Walks over the text once.
class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    /// The type, up to and over its equals sign.
    [[nodiscard]] QByteArray type()
    {
        const auto end = m_text.indexOf('=', m_at);
        if (end < 0)
            return {};
        const QByteArray name = m_text.mid(m_at, end - m_at).trimmed();
        m_at = end + 1;
        return dottedType(name);
    }

    /// The value with its escapes resolved, up to a separator. Nothing when an escape is broken.
    [[nodiscard]] std::optional<QByteArray> value()
    {
        QByteArray result;
        qsizetype kept = 0; // blanks after this length were not escaped
        while (!atEnd() && m_text.at(m_at) == ' ')
            ++m_at;
        while (!atEnd() && !isSeparator(m_text.at(m_at))) {
            const char c = m_text.at(m_at++);
            if (c == '\\') {
                if (atEnd())
                    return std::nullopt;
                if (isHexPair(m_text, m_at)) {
                    result += QByteArray::fromHex(m_text.mid(m_at, 2));
                    m_at += 2;
                } else {
                    result += m_text.at(m_at++);
                }
                kept = result.size();
                continue;
            }
            if (c == '"' || c == ';' || c == '<' || c == '>' || c == '\0')
                return std::nullopt; // the grammar wants these escaped
            result += c;
            if (c != ' ')
                kept = result.size();
        }
        result.truncate(kept);
        return result;
    }

    /// The separator that stands here; 0 at the end.
    [[nodiscard]] char separator() { return atEnd() ? '\0' : m_text.at(m_at++); }

private:
    static bool isSeparator(char c) { return c == ',' || c == '+'; }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

base::Result<DistinguishedName> DistinguishedName::parse(const QString &text)
{
    const auto refused = [] {
        return base::failure(base::Error::Kind::InvalidInput, u"not a distinguished name"_s);
    };
    if (text.isEmpty() || text.size() > longestText)
        return refused();
    const QByteArray bytes = text.toUtf8();
    Reader reader(bytes);
    DistinguishedName name;
    name.m_parts.append(QList<QPair<QByteArray, QByteArray>>());
    for (;;) {
        const QByteArray type = reader.type();
        const auto value = reader.value();
        if (type.isEmpty() || !value)
            return refused();
        name.m_parts.last().append({type, *value});
        const char separator = reader.separator();
        if (separator == '\0')
            break;
        if (separator == ',')
            name.m_parts.append(QList<QPair<QByteArray, QByteArray>>());
    }
    for (auto &part : name.m_parts)
        std::sort(part.begin(), part.end());
    return name;
}

} // namespace server::crypto
