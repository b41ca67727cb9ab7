// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/statement.h"

#include <QVariant>
#include <QtEndian>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

QVariant toValue(qint64 value)
{
    return QVariant(qlonglong(value));
}

QVariant toValue(int value)
{
    return QVariant(qlonglong(value));
}

QVariant toValue(bool value)
{
    return QVariant(qlonglong(value ? 1 : 0));
}

QVariant toValue(base::Timestamp value)
{
    return QVariant(qlonglong(base::toMillis(value)));
}

QVariant toValue(const QString &value)
{
    return value.isNull() ? QVariant(u""_s) : QVariant(value);
}

QVariant toValue(const QByteArray &value)
{
    return value.isNull() ? QVariant(QByteArray("", 0)) : QVariant(value);
}

QVariant toValue(Text value)
{
    return toValue(QString::fromUtf8(value.bytes));
}

QVariant toValue(DigestKey value)
{
    // What is shorter is no digest and has no row.
    if (value.digest.size() < qsizetype(sizeof(qint64)))
        return {};
    return toValue(qFromBigEndian<qint64>(value.digest.constData()));
}

QVariant toValue(const QVariant &value)
{
    return value;
}

QString selectFrom(const QString &columns, const QString &rest)
{
    return u"SELECT %1 FROM %2"_s.arg(columns, rest);
}

Statement::Statement(SqlConnection &connection, QString sql)
    : m_connection(connection)
    , m_sql(std::move(sql))
{
}

Result<void> Statement::prepare()
{
    if (m_query)
        return {};
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(m_sql))
        return tl::unexpected<Error>(m_connection.note(query.lastError()));
    m_query.emplace(std::move(query));
    return {};
}

Result<void> Statement::prepareWrite()
{
    if (auto ready = prepare(); !ready)
        return ready;
    return m_connection.beforeWrite();
}

Result<int> Statement::runChange()
{
    if (!m_query->exec()) {
        auto error = m_connection.note(m_query->lastError());
        m_query->finish();
        return tl::unexpected<Error>(std::move(error));
    }
    return m_query->numRowsAffected();
}

Result<RowReader> Statement::runQuery()
{
    if (!m_query->exec()) {
        auto error = m_connection.note(m_query->lastError());
        m_query->finish();
        return tl::unexpected<Error>(std::move(error));
    }
    return RowReader(m_connection, *m_query);
}

} // namespace server::sql
