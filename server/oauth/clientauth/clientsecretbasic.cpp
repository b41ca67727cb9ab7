// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, RFC 7617 section 2; requirements A-26.
#include "server/oauth/clientauth/clientsecretbasic.h"

#include "server/base/base64url.h"
#include "server/oauth/clientauth/secretcheck.h"

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

} // namespace

domain::AuthMethod ClientSecretBasic::method() const
{
    return domain::AuthMethod::SecretBasic;
}

bool ClientSecretBasic::isPresented(const Parameters &, const RequestMeta &meta) const
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

void ClientSecretBasic::prove(const ClientPtr &client, const Parameters &, const RequestMeta &meta,
                              const service::CatalogPtr &, ProofReply done)
{
    const auto credentials = credentialsIn(meta.authorization);
    const QByteArray raw = credentials ? credentials->secret : QByteArray();
    const QByteArray decoded = formDecoded(raw).value_or(raw);
    // Both readings are always compared, so that the time does not tell which of them was right.
    const Proof byForm = proveSecret(client.get(), decoded, meta.now);
    const Proof byRaw = proveSecret(client.get(), raw, meta.now);
    done(byForm.holds ? byForm : byRaw);
}

} // namespace server::oauth
