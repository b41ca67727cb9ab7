// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/sqlconnection.h"

namespace server::sql {

/// The numbered steps of the schema: files NNNN_name.sql of one folder, compiled in. Each runs in
/// one transaction together with the number it leads to, so that a kill at any moment leaves the
/// old schema or the new one. A released file is never edited.
class Migrator
{
public:
    static QString builtInFolder();
    explicit Migrator(const QString &folder);
    [[nodiscard]] int latest() const { return int(m_files.size()); }
    /// Brings the database from `version` to the latest schema.
    [[nodiscard]] base::Result<void> run(SqlConnection &connection, int version) const;

private:
    [[nodiscard]] base::Result<void> step(SqlConnection &connection, int number) const;
    QStringList m_files; ///< in order; the first leads to version 1
};

} // namespace server::sql
