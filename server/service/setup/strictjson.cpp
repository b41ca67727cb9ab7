// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8259.
#include "server/service/setup/strictjson.h"

#include "server/service/change.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace server::service::setup {

namespace {

/// Walks a text that is known to be valid JSON, looking only for what the parser keeps silent
/// about.
class NameWalker
{
public:
    explicit NameWalker(const QByteArray &text)
        : m_text(text)
    {
    }
    base::FieldErrors walk()
    {
        value({}, 0);
        return m_faults;
    }

private:
    char peek();
    bool take(char c);
    QString string();
    void scalar();
    void object(const QByteArray &path, int depth);
    void array(const QByteArray &path, int depth);
    void value(const QByteArray &path, int depth);

    const QByteArray &m_text;
    qsizetype m_at = 0;
    base::FieldErrors m_faults;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

char NameWalker::peek()
{
    while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
        ++m_at;
    return m_at < m_text.size() ? m_text.at(m_at) : '\0';
}

bool NameWalker::take(char c)
{
    if (peek() != c)
        return false;
    ++m_at;
    return true;
}

QString NameWalker::string()
{
    const auto start = m_at++;
    while (m_at < m_text.size() && m_text.at(m_at) != '"')
        m_at += m_text.at(m_at) == '\\' ? 2 : 1;
    ++m_at;
    // The parser itself says what an escaped name means: "\u0061" is "a".
    const auto token = '[' + m_text.mid(start, m_at - start) + ']';
    return QJsonDocument::fromJson(token).array().at(0).toString();
}

void NameWalker::scalar()
{
    while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(m_text.at(m_at)))
        ++m_at;
}

void NameWalker::object(const QByteArray &path, int depth)
{
    QSet<QString> names;
    ++m_at;
    if (take('}'))
        return;
    do {
        peek();
        const auto name = string();
        const auto member = path.isEmpty() ? name.toUtf8() : path + '.' + name.toUtf8();
        if (names.contains(name))
            m_faults.append({member, "duplicate_member", {}});
        names.insert(name);
        take(':');
        value(member, depth);
    } while (take(','));
    take('}');
}

void NameWalker::array(const QByteArray &path, int depth)
{
    ++m_at;
    if (take(']'))
        return;
    int index = 0;
    do {
        value(path + '[' + QByteArray::number(index++) + ']', depth);
    } while (take(','));
    take(']');
}

void NameWalker::value(const QByteArray &path, int depth)
{
    if (depth > maximumDocumentDepth && m_faults.isEmpty())
        m_faults.append({path, "too_deep", {QString::number(maximumDocumentDepth)}});
    switch (peek()) {
    case '{':
        return object(path, depth + 1);
    case '[':
        return array(path, depth + 1);
    case '"':
        string();
        return;
    default:
        scalar();
    }
}

} // namespace

base::Result<QJsonObject> parseStrict(const QByteArray &document)
{
    if (document.size() > maximumDocumentBytes)
        return fault({}, "too_long", {QString::number(maximumDocumentBytes)});
    QJsonParseError error;
    const auto parsed = QJsonDocument::fromJson(document, &error);
    if (error.error != QJsonParseError::NoError)
        return fault({}, "json_syntax", {QString::number(error.offset), error.errorString()});
    if (!parsed.isObject())
        return fault({}, "not_an_object");
    // QJsonDocument refuses what is nested more than 1024 deep, so the walk cannot run out of
    // stack.
    if (auto wrong = NameWalker(document).walk(); !wrong.isEmpty())
        return faults(std::move(wrong));
    return parsed.object();
}

} // namespace server::service::setup
