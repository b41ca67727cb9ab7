// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.2, 5.1 and 6.1.
#include "server/oauth/tokens/devicecodes.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"

namespace server::oauth {

namespace {

constexpr base::Seconds lifetime{600};

} // namespace

base::Result<QByteArray> makeUserCode(base::RandomSource &random)
{
    const QByteArray alphabet = domain::userCodeAlphabet();
    // Bytes from here on would make the first letters likelier than the last ones.
    const int fair = 256 - 256 % int(alphabet.size());
    QByteArray code;
    while (code.size() < domain::userCodeLetters) {
        const auto bytes = random.bytes(domain::userCodeLetters);
        if (!bytes)
            return base::passOn(bytes);
        for (const char byte : *bytes) {
            const int value = static_cast<quint8>(byte);
            if (value < fair && code.size() < domain::userCodeLetters)
                code.append(alphabet.at(value % alphabet.size()));
        }
    }
    return code;
}

base::Result<NewDeviceCode> makeDeviceCode(const service::CatalogClient &client,
                                           const domain::ScopeSet &scopes, const RequestMeta &meta,
                                           base::RandomSource &random)
{
    auto text = crypto::makeToken(random);
    if (!text)
        return base::passOn(text);
    const auto userCode = makeUserCode(random);
    if (!userCode)
        return base::passOn(userCode);
    domain::DeviceCode code;
    code.digest = crypto::sha256(text->reveal());
    code.userCodeDigest = crypto::sha256(*userCode);
    code.client = client.client.id;
    code.scopes = scopes;
    code.address = meta.peerAddress;
    code.createdAt = meta.now;
    code.expiresAt = client.capped(meta.now + lifetime);
    return NewDeviceCode{std::move(*text), *userCode, code};
}

} // namespace server::oauth
