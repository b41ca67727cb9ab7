// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-55.
#include "server/service/apitokens.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/store/apprepository.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

constexpr qsizetype shownCharacters = 9;

QJsonValue momentOf(const std::optional<base::Timestamp> &at)
{
    return at ? QJsonValue(base::toMillis(*at)) : QJsonValue();
}

tl::unexpected<base::Error> refused(const QString &why)
{
    return base::failure(base::Error::Kind::Unauthorized, why);
}

} // namespace

QByteArray apiTokenPrefix()
{
    return "at_"_ba;
}

base::Result<MadeApiToken> ApiTokens::create(const domain::ApiTokenDraft &draft)
{
    auto wrong = domain::checkApiToken(draft, m_change.now());
    const auto user = m_change.work().users().byCode(draft.userCode);
    if (!user)
        return base::passOn(user);
    const bool isPerson = *user && !(*user)->deletedAt && (*user)->type == domain::UserType::Person;
    if (!draft.userCode.isEmpty() && !isPerson)
        wrong.append({"user", "unknown", {draft.userCode}});
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    auto secret = crypto::makeToken(m_random, apiTokenPrefix());
    if (!secret)
        return base::passOn(secret);
    domain::ApiToken token;
    token.user = (*user)->id;
    token.name = draft.name;
    token.digest = crypto::sha256(secret->reveal());
    token.prefix = secret->reveal().left(shownCharacters);
    token.createdAt = m_change.now();
    token.expiresAt = draft.expiresAt;
    const auto id = m_change.work().apps().tokens().insert(token);
    if (!id)
        return base::passOn(id);
    token.id = *id;
    if (auto done =
            m_change.record("api_token.created", {.user = token.user},
                            {{u"name"_s, token.name}, {u"expires"_s, momentOf(token.expiresAt)}});
        !done)
        return base::passOn(done);
    return MadeApiToken{std::move(token), std::move(*secret)};
}

base::Result<domain::ApiToken> ApiTokens::setExpiry(domain::ApiTokenId id,
                                                    const std::optional<base::Timestamp> &at)
{
    auto token = existing(m_change.work().apps().tokens().byId(id), u"token"_s);
    if (!token)
        return token;
    if (at && *at <= m_change.now())
        return fault("expires", "in_the_past");
    if (auto done = m_change.work().apps().tokens().setExpiry(id, at); !done)
        return base::passOn(done);
    if (auto done =
            m_change.record("api_token.changed", {.user = token->user},
                            {{u"name"_s, token->name},
                             {u"before"_s, QJsonObject{{u"expires"_s, momentOf(token->expiresAt)}}},
                             {u"after"_s, QJsonObject{{u"expires"_s, momentOf(at)}}}});
        !done)
        return base::passOn(done);
    token->expiresAt = at;
    return token;
}

base::Result<void> ApiTokens::remove(domain::ApiTokenId id)
{
    const auto token = existing(m_change.work().apps().tokens().byId(id), u"token"_s);
    if (!token)
        return base::passOn(token);
    if (auto done = m_change.work().apps().tokens().remove(id); !done)
        return done;
    return m_change.record("api_token.deleted", {.user = token->user}, {{u"name"_s, token->name}});
}

base::Result<ApiTokenBearer> bearerOf(const base::Secret &token, const store::ReadSession &reads,
                                      base::Timestamp now)
{
    const auto found = reads.apps().tokens().byDigest(crypto::sha256(token.reveal()));
    if (!found)
        return base::passOn(found);
    if (!*found || !(*found)->isLive(now))
        return refused(u"no live token"_s);
    const auto person = reads.users().byId((*found)->user);
    if (!person)
        return base::passOn(person);
    if (!*person || (*person)->locked || (*person)->deletedAt)
        return refused(u"its person is locked or gone"_s);
    return ApiTokenBearer{**found, std::move(**person)};
}

} // namespace server::service
