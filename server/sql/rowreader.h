// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/base/id.h"

#include <QSqlQuery>

#include <optional>

namespace server::sql {

class SqlConnection;

/// The rows of a running query; within a row, the columns one after the other. While it lives, the
/// connection keeps seeing one moment of the database, and the log cannot be reused: its end closes
/// the query.
class RowReader
{
public:
    RowReader(SqlConnection &connection, QSqlQuery &query);
    ~RowReader();
    RowReader(RowReader &&other) noexcept;
    RowReader &operator=(RowReader &&) = delete;
    RowReader(const RowReader &) = delete;

    [[nodiscard]] bool next();
    /// After next() was false: whether that was the end or a fault.
    [[nodiscard]] base::Result<void> end();

    [[nodiscard]] qint64 integer();
    [[nodiscard]] bool flag();
    [[nodiscard]] QString string();
    [[nodiscard]] QByteArray bytes(); ///< of a column of bytes
    [[nodiscard]] QByteArray text();  ///< of a column of text, as UTF-8
    [[nodiscard]] base::Timestamp time();
    [[nodiscard]] std::optional<base::Timestamp> optionalTime();
    template<class Id>
    [[nodiscard]] Id id()
    {
        return Id(integer());
    }
    template<class Id>
    [[nodiscard]] std::optional<Id> optionalId()
    {
        const auto value = optionalInteger();
        return value ? std::optional<Id>(Id(*value)) : std::nullopt;
    }

    [[nodiscard]] std::optional<qint64> optionalInteger();

private:
    SqlConnection &m_connection;
    QSqlQuery *m_query;
    int m_column = 0;
};

/// What a row holds is not what we write.
[[nodiscard]] tl::unexpected<base::Error> corruptRow(const QString &what);

} // namespace server::sql
