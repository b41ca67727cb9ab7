// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1, RP-Initiated Logout 1.0 sections 2 and 4.
#include "server/oauth/tokens/idtokenhint.h"

#include "server/crypto/jws.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

tl::unexpected<base::Error> refused(const QString &why)
{
    return base::failure(base::Error::Kind::InvalidInput, why);
}

const service::KeyRing::Entry *entryOf(const service::Catalog &catalog, const QByteArray &kid)
{
    if (!catalog.keys)
        return nullptr;
    for (const auto &entry : catalog.keys->entries) {
        if (entry.record.kid == kid)
            return &entry;
    }
    return nullptr;
}

} // namespace

base::Result<IdTokenHint> readIdTokenHint(const QByteArray &text, const service::Catalog &catalog)
{
    const auto jws = crypto::parseCompact(text);
    if (!jws)
        return refused(u"not a signed token"_s);
    const auto member = [&](QLatin1StringView name) {
        return jws->payload.value(name).toString().toUtf8();
    };
    const QString type = jws->header.value("typ"_L1).toString();
    if (!type.isEmpty() && type != "JWT"_L1)
        return refused(u"not an ID Token"_s);
    const auto *entry = entryOf(catalog, jws->header.value("kid"_L1).toString().toUtf8());
    if (!entry || !crypto::verifyCompact(*jws, *entry->pair))
        return refused(u"the signature is not ours"_s);
    const QByteArray &issuer = catalog.config.issuer.bytes();
    if (issuer.isEmpty() || member("iss"_L1) != issuer)
        return refused(u"another issuer"_s);
    IdTokenHint hint{member("sub"_L1), member("aud"_L1), member("sid"_L1)};
    if (hint.subject.isEmpty() || hint.audience.isEmpty())
        return refused(u"no subject or audience"_s);
    if (entry->record.client) {
        const auto owner = catalog.client(*entry->record.client);
        if (!owner || owner->client.clientId != hint.audience)
            return refused(u"signed with another client's key"_s);
    }
    return hint;
}

} // namespace server::oauth
