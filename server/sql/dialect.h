// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QSqlError>
#include <QSqlQuery>

namespace server::sql {

/// Everything in which databases differ: types of a schema, how a new id is learnt, what an error
/// code means. The SQL of the repositories is the same for all of them. A pure function of its
/// input.
namespace dialect {

/// What a failed statement means for the transaction around it.
enum class Fault {
    None,
    Statement,   ///< this statement only; the transaction goes on
    Busy,        ///< somebody else holds the lock; try again
    Full,        ///< no room; the transaction is over, later ones may succeed
    ReadOnly,    ///< the file or its directory cannot be written
    InputOutput, ///< the disk failed; after a commit its outcome is unknown
    Corrupt,     ///< the stored data is damaged
};
[[nodiscard]] Fault faultOf(const QSqlError &error);
[[nodiscard]] bool endsTransaction(Fault fault);

/// Conflict (detail: the column) for a unique key, Conflict "in use" for a reference, InvalidInput
/// for a check.
[[nodiscard]] base::Error toError(const QSqlError &error);

/// A migration's text with its `@words` filled in.
[[nodiscard]] QString schemaText(QString text);
/// The statement as it must be written for insertedId() to work.
[[nodiscard]] QString insertReturningId(const QString &insert);
[[nodiscard]] qint64 insertedId(QSqlQuery &query);
/// A condition: the bytes of a column contain those that are bound.
[[nodiscard]] QString containsBytes(const QString &column);

} // namespace dialect
} // namespace server::sql
