// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.4 and 5.1.
#include "server/oauth/grants/connectionstart.h"

#include "server/oauth/audit.h"
#include "server/oauth/tokens/connectionid.h"
#include "server/oauth/tokens/refreshtoken.h"
#include "server/oauth/tokens/tokenanswer.h"

namespace server::oauth {

using namespace Qt::StringLiterals;

base::Result<Beginning> beginningOf(domain::Connection connection,
                                    const service::CatalogClient &client,
                                    const store::GrantRepository &grants,
                                    const store::UserRepository &users)
{
    const auto ended = [](const QString &cause) {
        return base::failure(base::Error::Kind::Forbidden, cause);
    };
    const auto grant = grants.byId(connection.grant);
    if (!grant)
        return base::passOn(grant);
    const auto user = users.byId(connection.user);
    if (!user)
        return base::passOn(user);
    if (!*grant || (*grant)->endedAt || !*user || (*user)->locked || (*user)->deletedAt)
        return ended(u"the granted access or the account has ended"_s);
    const auto scopes =
        connection.scopes.intersected((*grant)->scopes).intersected(client.askable());
    if (scopes.isEmpty())
        return ended(u"the template allows none of the scopes any more"_s);
    return Beginning{**user, std::move(connection), scopes, (*grant)->scopes};
}

base::Result<void> ConnectionStart::apply(store::UnitOfWork &work) const
{
    const auto inserted = work.grants().insertConnection(connection);
    if (!inserted)
        return base::passOn(inserted);
    return refreshToken ? work.grants().insertRefreshToken(*refreshToken) : base::Result<void>();
}

base::Result<ConnectionStart> startConnection(const TokenRequest &request, Beginning beginning,
                                              base::RandomSource &random)
{
    const auto now = request.meta.now;
    const auto id = makeConnectionId(random, now);
    if (!id)
        return base::passOn(id);
    ConnectionStart start;
    start.connection = std::move(beginning.connection);
    start.connection.id = *id;
    start.connection.createdAt = now;
    // RFC 9449 section 5: a confidential client's authentication binds its refresh tokens already.
    if (request.client->client.isPublic())
        start.connection.dpopKey = request.confirmation.dpopKey;
    QByteArray refreshText;
    if (beginning.refreshTokens == RefreshTokens::WhereAllowed
        && request.client->policy().allows(domain::GrantType::RefreshToken)) {
        const auto token = makeRefreshToken(*request.client, *id, 0, now, random);
        if (!token)
            return base::passOn(token);
        refreshText = token->text.reveal();
        start.refreshToken = token->record;
    }
    const Issuance issuance{
        *request.catalog,     *request.client,  &beginning.user,
        &start.connection,    beginning.scopes, now,
        request.confirmation, nullptr,          request.parameters.value("grant_type")};
    auto answer = makeTokenAnswer(issuance, beginning.granted, IdTokenOccasion::CodeRedeemed,
                                  refreshText, random);
    if (!answer)
        return base::passOn(answer);
    start.answer = std::move(*answer);
    return start;
}

domain::AuditEvent issuedEvent(const TokenRequest &request, domain::GrantType type,
                               const Beginning &beginning)
{
    return auditEvent(audit::tokenIssued, request.meta, request.client.get(), &beginning.user,
                      {{u"grant_type"_s, QString::fromLatin1(domain::toName(type))},
                       {u"scope"_s, QString::fromLatin1(beginning.scopes.toString())}});
}

} // namespace server::oauth
