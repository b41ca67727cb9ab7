// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/installation.h"

#include "app/startup/masterkey.h"
#include "server/crypto/opensslrandom.h"
#include "server/service/installation.h"

#include <QFile>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::failure;
using server::base::Result;
using server::sql::SqlOptions;
using server::sql::SqlStore;

namespace app::startup {

namespace {

Q_LOGGING_CATEGORY(lcInstallation, "consentry.installation")

Result<std::optional<MasterKeyRecord>> readKeyRecord(server::store::Store &store)
{
    const auto reads = store.openReadSession();
    if (!reads)
        return server::base::passOn(reads);
    return recordedMasterKey((*reads)->settings());
}

Result<void> writeKeyRecord(server::store::Store &store, const MasterKeyRecord &record)
{
    return server::store::submitAndWait<void>(store, [record](server::store::UnitOfWork &work) {
        return rememberMasterKey(work.settings(), record);
    });
}

/// For a start, a store that cannot be used is a data directory that cannot be used.
Error asUnusable(Error error)
{
    if (error.kind != Error::Kind::NotFound)
        error.kind = Error::Kind::Corrupt;
    return error;
}

const server::base::Clock &systemClock()
{
    static const server::base::SystemClock clock;
    return clock;
}

server::base::RandomSource &systemRandom()
{
    static server::crypto::OpenSslRandom random;
    return random;
}

} // namespace

Installation::Installation(std::unique_ptr<DataDirectory> directory,
                           const server::base::Clock &clock, server::base::RandomSource &random)
    : m_directory(std::move(directory))
    , m_clock(clock)
    , m_random(random)
{
}

Installation::~Installation()
{
    m_sealer.reset();
    m_store.reset();
    if (m_discard)
        removeNewFiles();
}

Result<std::unique_ptr<Installation>> Installation::open(const InstallationOptions &options)
{
    using Missing = InstallationOptions::Missing;
    auto directory =
        DataDirectory::claim(options.dataDirectory, options.holder,
                             options.missing == Missing::Create ? DataDirectory::Missing::Create
                                                                : DataDirectory::Missing::Refuse);
    if (!directory)
        return server::base::passOn(directory);
    std::unique_ptr<Installation> installation(
        new Installation(std::move(*directory), options.clock ? *options.clock : systemClock(),
                         options.random ? *options.random : systemRandom()));
    Result<void> opened = installation->openStore(options.missing);
    if (opened)
        opened = installation->openMasterKey();
    if (opened)
        opened = server::service::prepareInstallation(
            *installation->m_store, *installation->m_sealer, installation->m_clock);
    if (!opened) {
        installation->discardIfNew();
        return server::base::passOn(opened);
    }
    return installation;
}

Result<void> Installation::openStore(InstallationOptions::Missing missing)
{
    SqlOptions options;
    options.path = m_directory->databaseFile();
    if (!QFile::exists(options.path)) {
        if (m_directory->wasInstalled())
            return failure(Error::Kind::Corrupt,
                           u"the database %1 is missing, though an installation was made here; put "
                           "it back from a backup"_s.arg(options.path));
        if (missing == InstallationOptions::Missing::Refuse)
            return failure(Error::Kind::NotFound,
                           u"there is no installation in %1; make one with consentryctl --data-dir "
                           "%1 apply FILE, or in the console"_s.arg(m_directory->path()));
        options.mode = SqlOptions::Mode::CreateNew;
        m_isNew = true;
    }
    auto store = SqlStore::open(options);
    if (!store)
        return tl::unexpected(asUnusable(store.error()));
    m_store = std::move(*store);
    return {};
}

Result<void> Installation::openMasterKey()
{
    const auto recorded = readKeyRecord(*m_store);
    if (!recorded)
        return tl::unexpected(asUnusable(recorded.error()));
    SystemKeychain keychain;
    MasterKeyFinder finder(m_directory->path(), qEnvironmentVariable("CREDENTIALS_DIRECTORY"),
                           keychain, m_random);
    auto found =
        recorded->has_value() ? finder.forInstallation(**recorded) : finder.forNewInstallation();
    if (!found)
        return tl::unexpected(asUnusable(found.error()));
    if (!found->note.isEmpty())
        qCWarning(lcInstallation).noquote() << found->note;
    m_masterKeySource = QString::fromLatin1(found->record.source).section(u':', 0, 0);
    m_sealer = std::make_unique<server::crypto::Sealer>(found->key, m_random);
    if (!recorded->has_value() || **recorded != found->record) {
        if (auto written = writeKeyRecord(*m_store, found->record); !written)
            return tl::unexpected(asUnusable(written.error()));
    }
    return m_directory->markInstalled();
}

void Installation::removeNewFiles()
{
    const QString database = m_directory->databaseFile();
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(database + suffix);
    QFile::remove(m_directory->path() + u"/master.key"_s);
    m_directory->unmarkInstalled();
}

} // namespace app::startup
