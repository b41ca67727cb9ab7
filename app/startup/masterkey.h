// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup/keychain.h"
#include "server/base/random.h"
#include "server/base/secret.h"
#include "server/store/settingsrepository.h"

#include <optional>

namespace app::startup {

/// What the database remembers of the master key: where it came from ("credential", "file", or
/// "keychain:" and the entry's name) and a value that proves the key without telling it.
struct MasterKeyRecord
{
    QByteArray source;
    QByteArray check;
    bool operator==(const MasterKeyRecord &) const = default;
};

struct MasterKey
{
    server::base::Secret key;
    MasterKeyRecord record; ///< to be remembered when it differs from what was recorded
    QString note;           ///< English sentence when a key was made or found elsewhere; else empty
};

/// Finds the key that everything secret at rest is sealed with: from the systemd credential
/// `master-key`, else from the keychain, else from `master.key` in the data directory. Makes one
/// only where nothing was ever sealed. To be called in the main thread at start, before the HTTP
/// threads; waits for a keychain no longer than it is told to.
class MasterKeyFinder
{
public:
    /// `credentials` is the value of $CREDENTIALS_DIRECTORY, or empty.
    MasterKeyFinder(QString dataDirectory, QString credentials, Keychain &keychain,
                    server::base::RandomSource &random);

    /// For a directory in which nothing was sealed yet. A key that is there already is used.
    [[nodiscard]] server::base::Result<MasterKey> forNewInstallation();
    /// The key of an installation, proved by its check value. Unavailable, with a sentence that
    /// says which key is missing, wrong or unreadable; never makes another one.
    [[nodiscard]] server::base::Result<MasterKey> forInstallation(const MasterKeyRecord &recorded);

private:
    using Found = std::optional<server::base::Secret>;
    [[nodiscard]] server::base::Result<Found> readCredential() const;
    [[nodiscard]] server::base::Result<Found> readKeyFile() const;
    [[nodiscard]] server::base::Result<MasterKey> makeInKeychain(const server::base::Secret &key);
    [[nodiscard]] server::base::Result<MasterKey> makeKeyFile(server::base::Secret key);
    [[nodiscard]] MasterKey described(server::base::Secret key, QByteArray source,
                                      QString note) const;
    [[nodiscard]] bool proves(const server::base::Secret &key,
                              const MasterKeyRecord &recorded) const;
    [[nodiscard]] QString keyFilePath() const;

    QString m_dataDirectory;
    QString m_credentials;
    Keychain &m_keychain;
    server::base::RandomSource &m_random;
};

/// Nothing when none was ever recorded.
[[nodiscard]] server::base::Result<std::optional<MasterKeyRecord>>
recordedMasterKey(const server::store::SettingsRepository &settings);
[[nodiscard]] server::base::Result<void>
rememberMasterKey(server::store::SettingsRepository &settings, const MasterKeyRecord &record);

} // namespace app::startup
