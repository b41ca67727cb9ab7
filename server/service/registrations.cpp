// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3, RFC 7592 section 2.
#include "server/service/registrations.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/service/clients.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

constexpr qsizetype markCharacters = 8;

QString markOf(const QByteArray &clientId)
{
    return QString::fromLatin1(clientId.left(markCharacters));
}

tl::unexpected<base::Error> unauthorized()
{
    return base::failure(base::Error::Kind::Unauthorized, u"the token does not count"_s);
}

/// How the secret of a method is kept; what one method needs is of no use to another kind.
enum class SecretKind { None, Digest, Readable };

SecretKind secretKindOf(std::optional<domain::AuthMethod> method)
{
    using domain::AuthMethod;
    if (method == AuthMethod::SecretJwt)
        return SecretKind::Readable;
    const bool isSent =
        !method || method == AuthMethod::SecretBasic || method == AuthMethod::SecretPost;
    return isSent ? SecretKind::Digest : SecretKind::None;
}

} // namespace

base::Result<domain::ClientTemplate> Registrations::usableTemplate(domain::TemplateId id)
{
    auto found = existing(m_change.work().templates().byId(id), u"template"_s);
    if (!found)
        return found;
    const auto owner = existing(m_change.work().modules().byId(found->module), u"module"_s);
    if (!owner)
        return base::passOn(owner);
    if (owner->builtIn || found->builtIn)
        return builtIn(u"template"_s);
    return found;
}

base::Result<NewInitialAccessToken>
Registrations::addToken(const domain::InitialAccessTokenDraft &draft)
{
    if (auto wrong = domain::checkInitialAccessToken(draft, m_change.now()); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto clientTemplate = usableTemplate(draft.clientTemplate);
    if (!clientTemplate)
        return base::passOn(clientTemplate);
    auto token = crypto::makeToken(m_random, "iat_");
    if (!token)
        return base::passOn(token);
    domain::InitialAccessToken record;
    record.clientTemplate = draft.clientTemplate;
    record.digest = crypto::sha256(token->reveal());
    record.label = draft.label;
    record.createdAt = m_change.now();
    record.expiresAt = draft.expiresAt;
    record.usesLeft = draft.uses;
    const auto id = m_change.work().registrations().insertInitialToken(record);
    if (!id)
        return base::passOn(id);
    record.id = *id;
    const QJsonObject details{{u"id"_s, id->value()},
                              {u"template"_s, clientTemplate->name},
                              {u"label"_s, record.label},
                              {u"uses"_s, record.usesLeft}};
    if (auto done = m_change.record("registration.token_added", {.module = clientTemplate->module},
                                    details);
        !done)
        return base::passOn(done);
    return NewInitialAccessToken{std::move(record), std::move(*token)};
}

base::Result<void> Registrations::revokeToken(domain::InitialAccessTokenId id)
{
    const auto all = m_change.work().registrations().initialTokens();
    if (!all)
        return base::passOn(all);
    const auto found =
        std::find_if(all->begin(), all->end(), [id](const auto &token) { return token.id == id; });
    if (found == all->end())
        return notFound(u"initial access token"_s);
    const auto revoked = m_change.work().registrations().revokeInitialToken(id, m_change.now());
    if (!revoked)
        return base::passOn(revoked);
    if (!*revoked)
        return {};
    return m_change.record("registration.token_revoked", {},
                           {{u"id"_s, id.value()}, {u"label"_s, found->label}});
}

base::Result<RegisteredClient> Registrations::create(const QByteArray &initialTokenDigest,
                                                     const RequestedClient &requested,
                                                     const QByteArray &accessTokenDigest)
{
    auto &registrations = m_change.work().registrations();
    const auto spent = registrations.spendInitialToken(initialTokenDigest, m_change.now());
    if (!spent)
        return base::passOn(spent);
    if (!*spent)
        return unauthorized();
    const auto token =
        existing(registrations.initialToken(initialTokenDigest), u"initial access token"_s);
    if (!token)
        return base::passOn(token);
    const auto clientTemplate = usableTemplate(token->clientTemplate);
    if (!clientTemplate)
        return base::passOn(clientTemplate);
    if (auto wrong = checkRequestedClient(requested, clientTemplate->policy); !wrong.isEmpty())
        return faults(std::move(wrong));

    const auto bytes = m_random.bytes(16);
    if (!bytes)
        return base::passOn(bytes);
    domain::Client wanted;
    wanted.module = clientTemplate->module;
    wanted.clientId = bytes->toHex();
    const auto name = freeName(m_change, wanted, requested.name, markOf(wanted.clientId));
    if (!name)
        return base::passOn(name);
    GivenCredentials given;
    given.clientId = wanted.clientId;
    auto made =
        Clients(m_change, m_random, m_sealer)
            .create(clientTemplate->module, draftOf(requested, clientTemplate->id, *name), given);
    if (!made)
        return tl::unexpected(inRequestsNames(std::move(made.error())));
    if (auto done = registrations.setRegistration(
            made->client.id, {domain::ClientOrigin::Registration, accessTokenDigest});
        !done)
        return base::passOn(done);
    return RegisteredClient{std::move(made->client), clientTemplate->policy,
                            std::move(made->secret)};
}

base::Result<RegisteredClient> Registrations::replace(domain::ClientKey id,
                                                      const QByteArray &accessTokenDigest,
                                                      const RequestedClient &requested,
                                                      const base::Secret &ownSecret)
{
    const auto before = owned(id, accessTokenDigest);
    if (!before)
        return base::passOn(before);
    const auto clientTemplate = usableTemplate(before->clientTemplate);
    if (!clientTemplate)
        return base::passOn(clientTemplate);
    if (auto done = checkOwnSecret(id, ownSecret); !done)
        return base::passOn(done);
    if (auto wrong = checkRequestedClient(requested, clientTemplate->policy); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto name = requested.name.isEmpty()
                          ? base::Result<QString>(before->name)
                          : freeName(m_change, *before, requested.name, markOf(before->clientId));
    if (!name)
        return base::passOn(name);
    auto after = Clients(m_change, m_random, m_sealer)
                     .update(id, draftOf(requested, clientTemplate->id, *name));
    if (!after)
        return tl::unexpected(inRequestsNames(std::move(after.error())));
    auto secret = adjustSecrets(*after, clientTemplate->policy, before->metadata.authMethod);
    if (!secret)
        return base::passOn(secret);
    return RegisteredClient{std::move(*after), clientTemplate->policy, std::move(*secret)};
}

base::Result<void> Registrations::remove(domain::ClientKey id, const QByteArray &accessTokenDigest)
{
    if (const auto client = owned(id, accessTokenDigest); !client)
        return base::passOn(client);
    // An administrator's Undo brings back the client, but neither its tokens nor this one.
    if (auto done = m_change.work().registrations().setRegistration(
            id, {domain::ClientOrigin::Registration, {}});
        !done)
        return done;
    if (auto ended = m_change.work().grants().endAllOfClient(id, m_change.now()); !ended)
        return base::passOn(ended);
    return Clients(m_change, m_random, m_sealer).remove(id);
}

base::Result<domain::Client> Registrations::owned(domain::ClientKey id,
                                                  const QByteArray &accessTokenDigest)
{
    const auto registration = m_change.work().registrations().registration(id);
    if (!registration)
        return base::passOn(registration);
    if (!*registration || accessTokenDigest.isEmpty()
        || !crypto::constantTimeEquals((*registration)->accessTokenDigest, accessTokenDigest))
        return unauthorized();
    return existing(m_change.work().clients().byId(id), u"client"_s);
}

base::Result<void> Registrations::checkOwnSecret(domain::ClientKey id, const base::Secret &secret)
{
    if (secret.isEmpty())
        return {};
    const auto secrets = m_change.work().clients().secretsOf(id);
    if (!secrets)
        return base::passOn(secrets);
    const QByteArray digest = crypto::sha256(secret.reveal());
    bool isOwn = false;
    for (const auto &each : *secrets) {
        const bool isEqual = crypto::constantTimeEquals(each.digest, digest);
        isOwn = isOwn || (isEqual && each.isLive(m_change.now()));
    }
    if (!isOwn)
        return fault("client_secret", "wrong");
    return {};
}

base::Result<std::optional<base::Secret>>
Registrations::adjustSecrets(const domain::Client &client, const domain::TemplatePolicy &policy,
                             std::optional<domain::AuthMethod> before)
{
    if (secretKindOf(client.metadata.authMethod) == secretKindOf(before))
        return std::optional<base::Secret>();
    Clients clients(m_change, m_random, m_sealer);
    const auto old = m_change.work().clients().secretsOf(client.id);
    if (!old)
        return base::passOn(old);
    for (const auto &each : *old) {
        if (auto done = clients.revokeSecret(each.id); !done)
            return base::passOn(done);
    }
    if (!usesSecret(client.metadata, policy))
        return std::optional<base::Secret>();
    auto made = clients.addSecret(client.id, {});
    if (!made)
        return base::passOn(made);
    return std::optional<base::Secret>(std::move(made->secret));
}

} // namespace server::service
