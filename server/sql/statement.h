// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/id.h"
#include "server/sql/rowreader.h"
#include "server/sql/sqlconnection.h"

#include <QVariantList>

#include <optional>

namespace server::sql {

/// Bytes that are stored as text: names of protocols, tokens of ASCII.
struct Text
{
    const QByteArray &bytes;
};

/// The part of a digest by which its row is found; the whole digest decides.
struct DigestKey
{
    const QByteArray &digest;
};

[[nodiscard]] QVariant toValue(qint64 value);
[[nodiscard]] QVariant toValue(int value);
[[nodiscard]] QVariant toValue(bool value);
[[nodiscard]] QVariant toValue(base::Timestamp value);
/// Never NULL: an empty string or array stays one.
[[nodiscard]] QVariant toValue(const QString &value);
[[nodiscard]] QVariant toValue(const QByteArray &value);
[[nodiscard]] QVariant toValue(Text value);
[[nodiscard]] QVariant toValue(DigestKey value);
[[nodiscard]] QVariant toValue(const QVariant &value);
template<class Tag>
[[nodiscard]] QVariant toValue(base::Id<Tag> value)
{
    return toValue(value.value());
}
template<class T>
[[nodiscard]] QVariant toValue(const std::optional<T> &value)
{
    return value ? toValue(*value) : QVariant();
}

/// A query of columns that several queries share. Both are constants of the repositories, never
/// data.
[[nodiscard]] QString selectFrom(const QString &columns, const QString &rest);

/// One prepared statement of a repository, prepared at its first use and kept as long as its
/// connection. Values are bound by position, never written into the text.
class Statement
{
public:
    Statement(SqlConnection &connection, QString sql);

    /// Runs a statement that changes rows and says how many.
    template<class... Values>
    [[nodiscard]] base::Result<int> change(const Values &...values)
    {
        if (auto ready = prepareWrite(); !ready)
            return base::passOn(ready);
        bindAll(values...);
        return runChange();
    }
    /// The same for a statement that must change one row: NotFound when it changes none.
    template<class... Values>
    [[nodiscard]] base::Result<void> changeOne(const Values &...values)
    {
        const auto changed = change(values...);
        if (!changed)
            return base::passOn(changed);
        if (*changed == 0)
            return base::failure(base::Error::Kind::NotFound);
        return {};
    }
    /// Inserts and gives the new row's number; 0 when a condition in the statement kept it out.
    template<class... Values>
    [[nodiscard]] base::Result<qint64> insert(const Values &...values)
    {
        const auto changed = change(values...);
        if (!changed)
            return base::passOn(changed);
        return *changed == 0 ? 0 : dialect::insertedId(*m_query);
    }
    /// The rows of a query, one after the other.
    template<class... Values>
    [[nodiscard]] base::Result<RowReader> rows(const Values &...values)
    {
        if (auto ready = prepare(); !ready)
            return base::passOn(ready);
        bindAll(values...);
        return runQuery();
    }

private:
    template<class... Values>
    void bindAll(const Values &...values)
    {
        [[maybe_unused]] int position = 0;
        (bindNext(position, values), ...);
    }
    template<class Value>
    void bindNext(int &position, const Value &value)
    {
        m_query->bindValue(position++, toValue(value));
    }
    /// Values of a query whose conditions depend on the caller's filter.
    void bindNext(int &position, const QVariantList &values)
    {
        for (const QVariant &value : values)
            m_query->bindValue(position++, value);
    }
    [[nodiscard]] base::Result<void> prepare();
    [[nodiscard]] base::Result<void> prepareWrite();
    [[nodiscard]] base::Result<int> runChange();
    [[nodiscard]] base::Result<RowReader> runQuery();

    SqlConnection &m_connection;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

/// The one row of a query, through `parse`; none is a value too.
template<class T, class... Values>
[[nodiscard]] base::Result<std::optional<T>>
readOne(Statement &statement, base::Result<T> (*parse)(RowReader &), const Values &...values)
{
    auto rows = statement.rows(values...);
    if (!rows)
        return base::passOn(rows);
    if (!rows->next()) {
        if (auto end = rows->end(); !end)
            return base::passOn(end);
        return std::optional<T>();
    }
    auto value = parse(*rows);
    if (!value)
        return base::passOn(value);
    return std::optional<T>(std::move(*value));
}

/// All rows of a query, through `parse`.
template<class T, class... Values>
[[nodiscard]] base::Result<QList<T>>
readAll(Statement &statement, base::Result<T> (*parse)(RowReader &), const Values &...values)
{
    auto rows = statement.rows(values...);
    if (!rows)
        return base::passOn(rows);
    QList<T> list;
    while (rows->next()) {
        auto value = parse(*rows);
        if (!value)
            return base::passOn(value);
        list.append(std::move(*value));
    }
    if (auto end = rows->end(); !end)
        return base::passOn(end);
    return list;
}

/// The one number of a query such as a count.
template<class... Values>
[[nodiscard]] base::Result<int> readCount(Statement &statement, const Values &...values)
{
    auto rows = statement.rows(values...);
    if (!rows)
        return base::passOn(rows);
    const int count = rows->next() ? int(rows->integer()) : 0;
    if (auto end = rows->end(); !end)
        return base::passOn(end);
    return count;
}

} // namespace server::sql
