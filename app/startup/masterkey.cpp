// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/masterkey.h"

#include "app/startup/keyfile.h"
#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/crypto/sealer.h"

namespace app::startup {

namespace {

using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::failure;
using server::base::passOn;
using server::base::Result;
using server::base::Secret;

constexpr auto credentialSource = "credential";
constexpr auto fileSource = "file";
constexpr auto keychainPrefix = "keychain:";

tl::unexpected<Error> unavailable(const QString &sentence)
{
    return failure(Error::Kind::Unavailable, sentence);
}

Result<QByteArray> randomBytes(server::base::RandomSource &random, qsizetype count)
{
    auto bytes = random.bytes(count);
    if (bytes && bytes->size() != count)
        return failure(Error::Kind::Internal, u"random source gave too little"_s);
    return bytes;
}

} // namespace

MasterKeyFinder::MasterKeyFinder(QString dataDirectory, QString credentials, Keychain &keychain,
                                 server::base::RandomSource &random)
    : m_dataDirectory(std::move(dataDirectory))
    , m_credentials(std::move(credentials))
    , m_keychain(keychain)
    , m_random(random)
{
}

Result<MasterKey> MasterKeyFinder::forNewInstallation()
{
    auto credential = readCredential();
    if (!credential)
        return passOn(credential);
    if (*credential)
        return described(std::move(**credential), credentialSource,
                         u"The master key comes from the systemd credential master-key."_s);
    auto file = readKeyFile();
    if (!file)
        return passOn(file);
    if (*file)
        return described(std::move(**file), fileSource,
                         u"The master key is %1."_s.arg(keyFilePath()));
    auto bytes = randomBytes(m_random, server::crypto::Sealer::masterKeyBytes);
    if (!bytes)
        return passOn(bytes);
    Secret key(std::move(*bytes));
    if (auto made = makeInKeychain(key); made || made.error().kind != Error::Kind::Unavailable)
        return made;
    return makeKeyFile(std::move(key));
}

Result<MasterKey> MasterKeyFinder::forInstallation(const MasterKeyRecord &recorded)
{
    auto credential = readCredential();
    if (!credential)
        return passOn(credential);
    if (*credential) {
        // Somebody hands this key to us on purpose; another one that would fit must not hide the
        // mistake.
        if (!proves(**credential, recorded))
            return unavailable(
                u"The systemd credential master-key is not the key of this installation."_s);
        const bool moved = recorded.source != credentialSource;
        return described(std::move(**credential), credentialSource,
                         moved
                             ? u"The master key now comes from the systemd credential master-key."_s
                             : QString());
    }
    QString missing;
    if (recorded.source.startsWith(keychainPrefix)) {
        const QString entry = QString::fromLatin1(recorded.source.mid(qstrlen(keychainPrefix)));
        const auto text = m_keychain.read(entry);
        auto bytes = text ? server::base::fromBase64Url(text->reveal()) : passOn(text);
        if (bytes) {
            Secret key(std::move(*bytes));
            if (proves(key, recorded))
                return described(std::move(key), recorded.source, {});
            missing = u"The keychain's entry %1 is not the key of this installation."_s.arg(entry);
        } else {
            missing =
                u"The master key is in the keychain (entry %1), which cannot be read: %2."_s.arg(
                    entry, bytes.error().detail);
        }
    } else if (recorded.source == credentialSource) {
        missing = u"The master key comes from the systemd credential master-key, which this start "
                  u"does not "
                  "have."_s;
    }
    auto file = readKeyFile();
    if (!file)
        return passOn(file);
    if (!*file)
        return unavailable(missing.isEmpty() ? u"The master key %1 is missing."_s.arg(keyFilePath())
                                             : missing);
    if (!proves(**file, recorded))
        return unavailable(u"%1 is not the master key of this installation."_s.arg(keyFilePath()));
    return described(std::move(**file), fileSource,
                     missing.isEmpty() ? QString()
                                       : u"The master key was found as %1."_s.arg(keyFilePath()));
}

Result<MasterKeyFinder::Found> MasterKeyFinder::readCredential() const
{
    if (m_credentials.isEmpty())
        return Found();
    // The service manager guards its own directory; who else may read there is its affair.
    return readKeyAt(m_credentials + u"/master-key"_s, KeyFileGuard::Anyone);
}

Result<MasterKeyFinder::Found> MasterKeyFinder::readKeyFile() const
{
    return readKeyAt(keyFilePath(), KeyFileGuard::OwnerOnly);
}

Result<MasterKey> MasterKeyFinder::makeInKeychain(const Secret &key)
{
    const auto number = randomBytes(m_random, 6);
    if (!number)
        return passOn(number);
    const QString entry = u"master-key-"_s + QString::fromLatin1(number->toHex());
    const Secret text(server::base::toBase64Url(key.reveal()));
    if (const auto written = m_keychain.write(entry, text); !written)
        return passOn(written);
    // Some keychains accept and forget; what cannot be read back must not seal anything.
    const auto back = m_keychain.read(entry);
    if (!back || !server::crypto::constantTimeEquals(back->reveal(), text.reveal()))
        return unavailable(u"the keychain does not keep what it is given"_s);
    return described(
        key.clone(), keychainPrefix + entry.toLatin1(),
        u"The master key was made and is kept in the keychain (entry %1)."_s.arg(entry));
}

Result<MasterKey> MasterKeyFinder::makeKeyFile(Secret key)
{
    if (const auto written = writeKeyAt(keyFilePath(), key); !written)
        return passOn(written);
    return described(std::move(key), fileSource,
                     u"There is no credential and no usable keychain: the master key was made as "
                     u"%1 (mode 0600). Keep a copy "
                     "of it apart from the backups of the database."_s.arg(keyFilePath()));
}

MasterKey MasterKeyFinder::described(Secret key, QByteArray source, QString note) const
{
    const QByteArray check = server::crypto::Sealer(key, m_random).checkValue();
    return {std::move(key), {std::move(source), check}, std::move(note)};
}

bool MasterKeyFinder::proves(const Secret &key, const MasterKeyRecord &recorded) const
{
    return key.size() == server::crypto::Sealer::masterKeyBytes
           && server::crypto::constantTimeEquals(server::crypto::Sealer(key, m_random).checkValue(),
                                                 recorded.check);
}

QString MasterKeyFinder::keyFilePath() const
{
    return m_dataDirectory + u"/master.key"_s;
}

Result<std::optional<MasterKeyRecord>>
recordedMasterKey(const server::store::SettingsRepository &settings)
{
    const auto source = settings.value("master_key_source");
    const auto check = settings.value("master_key_check");
    if (!source)
        return passOn(source);
    if (!check)
        return passOn(check);
    if (source->has_value() != check->has_value())
        return failure(Error::Kind::Corrupt,
                       u"the database holds half a record of the master key"_s);
    if (!*source)
        return std::optional<MasterKeyRecord>();
    return MasterKeyRecord{**source, **check};
}

Result<void> rememberMasterKey(server::store::SettingsRepository &settings,
                               const MasterKeyRecord &record)
{
    if (auto source = settings.putValue("master_key_source", record.source); !source)
        return source;
    return settings.putValue("master_key_check", record.check);
}

} // namespace app::startup
