// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, RFC 7617 section 2; requirements A-26.
#include "server/oauth/clientauth/clientsecretbasic.h"

#include "server/base/base64url.h"

namespace server::oauth {

namespace {

struct Credentials
{
    QByteArray id;
    QByteArray secret;
};

constexpr qsizetype maximumHeaderBytes = 4096;

/// Split at the first colon, still encoded as it came; nothing when the base64 is not canonical.
std::optional<Credentials> credentialsIn(const QByteArray &authorization)
{
    const qsizetype blank = authorization.indexOf(' ');
    if (blank < 0 || authorization.size() > maximumHeaderBytes)
        return std::nullopt;
    const auto decoded = base::fromBase64(authorization.mid(blank + 1).trimmed());
    if (!decoded)
        return std::nullopt;
    const qsizetype colon = decoded->indexOf(':');
    if (colon < 0)
        return std::nullopt;
    return Credentials{decoded->left(colon), decoded->mid(colon + 1)};
}

/// The secret decoded as RFC 6749 wants, and as it came. Both are always compared, so that the time
/// does not tell which of them was right.
QByteArrayList readings(const QByteArray &authorization)
{
    const auto credentials = credentialsIn(authorization);
    const QByteArray raw = credentials ? credentials->secret : QByteArray();
    return {formDecoded(raw).value_or(raw), raw};
}

} // namespace

domain::AuthMethod ClientSecretBasic::method() const
{
    return domain::AuthMethod::SecretBasic;
}

bool ClientSecretBasic::isPresented(const Parameters &, const RequestMeta &meta,
                                    const service::Catalog &) const
{
    return meta.authorization.left(6).toLower() == "basic ";
}

QByteArrayList ClientSecretBasic::claimedClientIds(const Parameters &,
                                                   const RequestMeta &meta) const
{
    const auto credentials = credentialsIn(meta.authorization);
    if (!credentials)
        return {QByteArray()};
    return {formDecoded(credentials->id).value_or(credentials->id), credentials->id};
}

bool ClientSecretBasic::isGuess(const ClientPtr &client, const Parameters &,
                                const RequestMeta &meta) const
{
    return !m_secrets.isFamiliar(client, readings(meta.authorization));
}

void ClientSecretBasic::prove(const ClientPtr &client, const Parameters &, const RequestMeta &meta,
                              const service::CatalogPtr &, ProofReply done)
{
    m_secrets.prove(client, readings(meta.authorization), meta.now, std::move(done));
}

} // namespace server::oauth
