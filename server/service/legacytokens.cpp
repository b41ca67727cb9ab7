// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-08, C-14, C-15.
#include "server/service/legacytokens.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/store/legacytokenrepository.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

constexpr qsizetype maximumTokenBytes = 256;

tl::unexpected<base::Error> unauthorized()
{
    return base::failure(base::Error::Kind::Unauthorized, u"the legacy token does not count"_s);
}

} // namespace

base::Result<domain::User> LegacyTokens::ownerFor(domain::UserId id)
{
    auto user = existing(m_change.work().users().byId(id), u"user"_s);
    if (!user)
        return user;
    if (user->deletedAt)
        return notFound(u"user"_s);
    if (user->locked || user->type != domain::UserType::Person)
        return base::failure(base::Error::Kind::Forbidden,
                             u"only persons who may sign in have legacy tokens"_s);
    const auto present = m_change.work().legacyTokens().ofUser(id);
    if (!present)
        return base::passOn(present);
    const auto live = std::count_if(present->begin(), present->end(), [this](const auto &token) {
        return token.isLive(m_change.now());
    });
    if (live >= maximumLive)
        return base::failure(base::Error::Kind::Conflict,
                             u"the person has as many live tokens as one may have"_s,
                             {{"duration", "too_many", {QString::number(maximumLive)}}});
    return user;
}

base::Result<NewLegacyToken> LegacyTokens::create(domain::UserId id, base::Seconds duration)
{
    if (auto wrong = domain::checkLegacyDuration(duration); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto user = ownerFor(id);
    if (!user)
        return base::passOn(user);
    auto serviceKey = crypto::makeToken(m_random, "sk_");
    if (!serviceKey)
        return base::passOn(serviceKey);
    auto token = crypto::makeToken(m_random, "lt_");
    if (!token)
        return base::passOn(token);
    domain::LegacyToken record;
    record.user = id;
    record.serviceKeyDigest = crypto::sha256(serviceKey->reveal()).toHex();
    record.digest = crypto::sha256(token->reveal());
    record.createdAt = m_change.now();
    record.expiresAt = m_change.now() + duration;
    const auto stored = m_change.work().legacyTokens().insert(record);
    if (!stored)
        return base::passOn(stored);
    record.id = *stored;
    const QJsonObject details{{u"id"_s, stored->value()}, {u"seconds"_s, qint64(duration.count())}};
    if (auto done = m_change.record("legacy_token.created", {.user = id}, details); !done)
        return base::passOn(done);
    return NewLegacyToken{std::move(record), std::move(*serviceKey), std::move(*token)};
}

base::Result<void> LegacyTokens::revoke(domain::UserId owner, domain::LegacyTokenId id)
{
    const auto tokens = m_change.work().legacyTokens().ofUser(owner);
    if (!tokens)
        return base::passOn(tokens);
    if (std::none_of(tokens->begin(), tokens->end(),
                     [id](const auto &token) { return token.id == id; }))
        return notFound(u"legacy token"_s);
    const auto revoked = m_change.work().legacyTokens().revoke(id, m_change.now());
    if (!revoked || !*revoked)
        return revoked ? base::Result<void>() : base::passOn(revoked);
    return m_change.record("legacy_token.revoked", {.user = owner}, {{u"id"_s, id.value()}});
}

base::Result<LegacyCaller> legacyCaller(const store::ReadSession &reads, const QByteArray &token,
                                        base::Timestamp now)
{
    if (token.isEmpty() || token.size() > maximumTokenBytes)
        return unauthorized();
    auto record = reads.legacyTokens().byDigest(crypto::sha256(token));
    if (!record)
        return base::passOn(record);
    if (!*record || !(*record)->isLive(now))
        return unauthorized();
    auto user = reads.users().byId((*record)->user);
    if (!user)
        return base::passOn(user);
    if (!*user || (*user)->locked || (*user)->deletedAt)
        return unauthorized();
    return LegacyCaller{std::move(**record), std::move(**user)};
}

} // namespace server::service
