// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

namespace server::sql {

struct SqlOptions
{
    enum class Mode {
        OpenExisting, ///< a missing file is an error, never a new database
        CreateNew,    ///< an existing file is an error
    };
    QString path;
    Mode mode = Mode::OpenExisting;
    int queueLimit = 8192; ///< jobs that may wait for the writer
    QString migrations;    ///< folder of the schema's steps; empty: the ones compiled in
};

struct SqliteVersion
{
    QString text;
    bool walResetAffected =
        false; ///< lies in the range in which two checkpointing connections may lose commits
};

/// The store in one SQLite file. Thread-safe; owns the writer's thread. The caller holds the data
/// directory's lock: one store for each file, in one process. open() fails with one sentence naming
/// the file: NotFound (missing), Conflict (there is one already), Corrupt (damaged, foreign, newer;
/// left as it was), Unavailable (cannot be read or written).
class SqlStore final : public store::Store
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<SqlStore>> open(const SqlOptions &options);
    /// The version of the SQLite library in use.
    [[nodiscard]] static base::Result<SqliteVersion> sqliteVersion();
    /// Read sessions must be gone before.
    ~SqlStore() override;

    [[nodiscard]] base::Result<std::unique_ptr<store::ReadSession>> openReadSession() override;
    void enqueue(store::WriteJob job) override;
    void setCatalogHook(std::function<void()> hook) override;
    [[nodiscard]] store::StoreHealth health() const override;

    /// A copy of everything committed so far, made while the store is in use; takes long on a large
    /// one.
    [[nodiscard]] base::Result<void> backUpTo(const QString &path) const;
    /// Reads the whole database and says what is wrong, if anything; takes long on a large one.
    [[nodiscard]] base::Result<void> checkIntegrity() const;

private:
    class Private;
    explicit SqlStore(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace server::sql
