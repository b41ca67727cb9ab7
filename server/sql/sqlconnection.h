// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/dialect.h"

#include <QSqlDatabase>

#include <memory>

namespace server::sql {

/// One open connection to the database file. Opened, used and destroyed in one thread. Fails with
/// Unavailable or Corrupt. Statements of a write job go through beforeWrite(), which opens the
/// job's savepoint at its first write: a job that only reads, or fails before it writes, costs
/// nothing.
class SqlConnection
{
public:
    enum class Role {
        Reader,   ///< cannot write
        Writer,   ///< the only one that writes and checkpoints
        Snapshot, ///< looks at a file that nobody else has open and leaves no trace beside it
        Scratch,  ///< in memory; `path` has no meaning
    };
    [[nodiscard]] static base::Result<std::unique_ptr<SqlConnection>> open(const QString &path,
                                                                           Role role);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }
    /// Runs a statement without values: pragmas, schema, transaction control.
    [[nodiscard]] base::Result<void> execute(const QString &sql);
    /// The first column of the first row.
    [[nodiscard]] base::Result<QVariant> scalar(const QString &sql);

    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> commit();
    /// Gives up the whole transaction; also right after the database gave it up by itself.
    void rollback();
    void beginJob();
    [[nodiscard]] base::Result<void> beforeWrite();
    /// Keeps or undoes what the job wrote.
    [[nodiscard]] base::Result<void> endJob(bool keep);

    /// What the last failed statement means for the transaction; None after begin().
    [[nodiscard]] dialect::Fault fault() const { return m_fault; }
    base::Error note(const QSqlError &error);

private:
    explicit SqlConnection(const QString &name);
    [[nodiscard]] base::Result<void> configure(Role role);
    [[nodiscard]] base::Result<void> runPrepared(QSqlQuery &query);

    struct Control;
    QString m_name;
    QSqlDatabase m_database;
    std::unique_ptr<Control> m_control;
    dialect::Fault m_fault = dialect::Fault::None;
    bool m_inJob = false;
    bool m_savepointOpen = false;
};

} // namespace server::sql
