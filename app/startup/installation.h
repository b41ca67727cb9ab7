// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup/datadirectory.h"
#include "server/base/clock.h"
#include "server/base/random.h"
#include "server/crypto/sealer.h"
#include "server/sql/sqlstore.h"

namespace app::startup {

/// How a data directory is to be opened.
struct InstallationOptions
{
    QString dataDirectory;
    QString holder; ///< what a second start is told, for example "consentryd"
    enum class Missing {
        Refuse, ///< no installation there is an error
        Create, ///< the directory, the database and the master key are made
    };
    Missing missing = Missing::Refuse;
    const server::base::Clock *clock = nullptr;   ///< null: the system's; tests give their own
    server::base::RandomSource *random = nullptr; ///< null: OpenSSL's
};

/// An opened data directory: claimed for this process, its store open, its master key at hand.
/// Nothing runs yet. Made and destroyed in the main thread; whatever works on its store must be
/// gone by then.
class Installation
{
public:
    /// NotFound: nothing there. InUse: another process has it. Corrupt: directory, database or
    /// master key cannot be used. Each with a sentence that names the place; nothing is changed by
    /// a failure.
    [[nodiscard]] static server::base::Result<std::unique_ptr<Installation>>
    open(const InstallationOptions &options);
    ~Installation();
    Installation(const Installation &) = delete;
    Installation &operator=(const Installation &) = delete;

    [[nodiscard]] const DataDirectory &directory() const { return *m_directory; }
    [[nodiscard]] const server::base::Clock &clock() const { return m_clock; }
    [[nodiscard]] server::base::RandomSource &random() const { return m_random; }
    [[nodiscard]] server::sql::SqlStore &store() const { return *m_store; }
    [[nodiscard]] const server::crypto::Sealer &sealer() const { return *m_sealer; }
    [[nodiscard]] const QString &masterKeySource() const { return m_masterKeySource; }

    /// The installation was made by this open() and shall not stay: what was made is removed with
    /// this object.
    void discardIfNew() { m_discard = m_isNew; }

private:
    Installation(std::unique_ptr<DataDirectory> directory, const server::base::Clock &clock,
                 server::base::RandomSource &random);
    [[nodiscard]] server::base::Result<void> openStore(InstallationOptions::Missing missing);
    [[nodiscard]] server::base::Result<void> openMasterKey();
    void removeNewFiles();

    std::unique_ptr<DataDirectory> m_directory;
    const server::base::Clock &m_clock;
    server::base::RandomSource &m_random;
    std::unique_ptr<server::sql::SqlStore> m_store;
    std::unique_ptr<server::crypto::Sealer> m_sealer;
    QString m_masterKeySource;
    bool m_isNew = false;
    bool m_discard = false;
};

} // namespace app::startup
