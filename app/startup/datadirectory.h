// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QString>

#include <memory>

namespace app::startup {

/// The data directory, held by this process alone for as long as the object lives. The lock is the
/// kernel's: it ends with the process, so nothing stale can be left behind.
class DataDirectory
{
public:
    enum class Missing {
        Refuse, ///< the directory must be there
        Create, ///< it is made, with mode 0700
    };
    /// `holder` is what a second start is told, for example "consentryd".
    /// InUse: another process has it, the detail says which. Corrupt: it cannot be used, with the
    /// reason. NotFound: it is not there and was not to be made.
    [[nodiscard]] static server::base::Result<std::unique_ptr<DataDirectory>>
    claim(const QString &path, const QString &holder, Missing missing);
    ~DataDirectory();
    DataDirectory(const DataDirectory &) = delete;
    DataDirectory &operator=(const DataDirectory &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] QString controlSocket() const;

    /// Whether an installation was ever made here. A database that is missing all the same was
    /// lost, and must not be replaced by an empty one.
    [[nodiscard]] bool wasInstalled() const;
    [[nodiscard]] server::base::Result<void> markInstalled() const;
    void unmarkInstalled() const;

private:
    DataDirectory(QString path, int lock);
    QString m_path;
    int m_lock = -1;
};

[[nodiscard]] QString controlSocketOf(const QString &dataDirectory);

} // namespace app::startup
