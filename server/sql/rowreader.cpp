// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/rowreader.h"

#include "server/sql/sqlconnection.h"

#include <QVariant>

namespace server::sql {

using namespace Qt::StringLiterals;

RowReader::RowReader(SqlConnection &connection, QSqlQuery &query)
    : m_connection(connection)
    , m_query(&query)
{
}

RowReader::RowReader(RowReader &&other) noexcept
    : m_connection(other.m_connection)
    , m_query(std::exchange(other.m_query, nullptr))
    , m_column(other.m_column)
{
}

RowReader::~RowReader()
{
    if (m_query)
        m_query->finish();
}

bool RowReader::next()
{
    m_column = 0;
    return m_query->next();
}

base::Result<void> RowReader::end()
{
    const QSqlError error = m_query->lastError();
    if (error.type() != QSqlError::NoError)
        return tl::unexpected<base::Error>(m_connection.note(error));
    return {};
}

qint64 RowReader::integer()
{
    return m_query->value(m_column++).toLongLong();
}

bool RowReader::flag()
{
    return integer() != 0;
}

QString RowReader::string()
{
    return m_query->value(m_column++).toString();
}

QByteArray RowReader::bytes()
{
    return m_query->value(m_column++).toByteArray();
}

QByteArray RowReader::text()
{
    return string().toUtf8();
}

base::Timestamp RowReader::time()
{
    return base::fromMillis(integer());
}

std::optional<qint64> RowReader::optionalInteger()
{
    const QVariant value = m_query->value(m_column++);
    return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
}

std::optional<base::Timestamp> RowReader::optionalTime()
{
    const auto value = optionalInteger();
    return value ? std::optional(base::fromMillis(*value)) : std::nullopt;
}

tl::unexpected<base::Error> corruptRow(const QString &what)
{
    return base::failure(base::Error::Kind::Corrupt,
                         u"a stored value does not make sense: %1"_s.arg(what));
}

} // namespace server::sql
