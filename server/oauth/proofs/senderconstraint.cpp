// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 5, 7 to 10, RFC 8705 section 3, FAPI 2.0 Security Profile section 5.3.2.1.
#include "server/oauth/proofs/senderconstraint.h"

#include "server/crypto/certificate.h"
#include "server/crypto/digest.h"
#include "server/domain/senderbinding.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using domain::TokenBinding;

OAuthError invalidProof(const QString &cause)
{
    return makeError(ErrorCode::InvalidDpopProof, "the DPoP proof is refused: " + cause.toUtf8(),
                     cause);
}

/// RFC 9449 section 7.1: what a resource refuses, it refuses with the scheme that it wants.
OAuthError challenged(OAuthError error, const QByteArray &scheme)
{
    error.challenge = scheme;
    return error;
}

QByteArray thumbprintOf(const RequestMeta &meta)
{
    return meta.certificate ? crypto::certificateThumbprint(meta.certificate->der) : QByteArray();
}

bool needsNonce(const service::CatalogClient &client)
{
    return client.policy().dpopNonce == domain::NonceRule::Required;
}

} // namespace

SenderConstraint::SenderConstraint(ProofMemory &memory)
    : m_memory(memory)
{
}

tl::expected<ShownKeys, OAuthError>
SenderConstraint::atTokenEndpoint(const service::CatalogClient &client, const RequestMeta &meta)
{
    ShownKeys shown;
    if (!meta.dpop.isEmpty()) {
        const auto proof = accept(client, {}, meta);
        if (!proof)
            return tl::unexpected(proof.error());
        shown = {{proof->key, {}}, offer(client, *proof, meta.now)};
    }
    auto &confirmation = shown.confirmation;
    const auto demand = domain::bindingOf(client.policy(), client.client.metadata);
    // Who may choose and has shown a proof is not held to the certificate of one connection too.
    if (demand == TokenBinding::Mtls
        || (demand == TokenBinding::DPoPOrMtls && confirmation.isEmpty()))
        confirmation.certificate = thumbprintOf(meta);

    if (demand == TokenBinding::DPoP && confirmation.dpopKey.isEmpty()) {
        return tl::unexpected(makeError(ErrorCode::InvalidDpopProof,
                                        "this client has to send a DPoP proof",
                                        u"binding: no DPoP proof was sent"_s));
    }
    if (demand == TokenBinding::Mtls && confirmation.certificate.isEmpty()) {
        return tl::unexpected(makeError(ErrorCode::InvalidRequest,
                                        "this client has to show its certificate",
                                        u"binding: no client certificate was shown"_s));
    }
    if (demand == TokenBinding::DPoPOrMtls && confirmation.isEmpty()) {
        return tl::unexpected(makeError(
            ErrorCode::InvalidRequest, "this client has to send a DPoP proof or show a certificate",
            u"binding: neither a DPoP proof nor a certificate"_s));
    }
    return shown;
}

tl::expected<ShownKeys, OAuthError>
SenderConstraint::atPushedRequest(const service::CatalogClient &client, const QByteArray &asked,
                                  const RequestMeta &meta)
{
    if (meta.dpop.isEmpty())
        return ShownKeys();
    const auto proof = accept(client, {}, meta);
    if (!proof)
        return tl::unexpected(proof.error());
    if (!asked.isEmpty() && asked != proof->key)
        return tl::unexpected(invalidProof(u"dpop_jkt names another key"_s));
    return ShownKeys{{proof->key, {}}, offer(client, *proof, meta.now)};
}

tl::expected<QByteArray, OAuthError>
SenderConstraint::atResource(const service::CatalogClient &client, const Confirmation &bound,
                             TokenScheme scheme, const QByteArray &accessToken,
                             const RequestMeta &meta)
{
    const auto refused = [&](const QString &cause) {
        const bool wantsProof = !bound.dpopKey.isEmpty() || scheme == TokenScheme::DPoP;
        return tl::unexpected(
            challenged(makeError(ErrorCode::InvalidToken,
                                 "the access token is bound to another sender", cause),
                       wantsProof ? "DPoP" : "Bearer"));
    };
    if (!bound.certificate.isEmpty()
        && !crypto::constantTimeEquals(bound.certificate, thumbprintOf(meta)))
        return refused(u"binding: another certificate, or none"_s);
    if (bound.dpopKey.isEmpty()) {
        if (scheme == TokenScheme::DPoP)
            return refused(u"binding: the token is not bound to a key"_s);
        return QByteArray();
    }
    if (scheme != TokenScheme::DPoP)
        return refused(u"binding: a bound token came as a bearer token"_s);
    const auto proof = accept(client, accessToken, meta);
    if (!proof)
        return tl::unexpected(challenged(proof.error(), "DPoP"));
    if (proof->key != bound.dpopKey)
        return refused(u"binding: the proof is by another key"_s);
    return offer(client, *proof, meta.now);
}

tl::expected<DpopProof, OAuthError> SenderConstraint::accept(const service::CatalogClient &client,
                                                             const QByteArray &accessToken,
                                                             const RequestMeta &meta)
{
    if (meta.dpop.size() != 1)
        return tl::unexpected(invalidProof(u"exactly one has to be sent"_s));
    const auto proof =
        readDpopProof(meta.dpop.first(), {meta.method, meta.url, accessToken, meta.now});
    if (!proof)
        return tl::unexpected(invalidProof(proof.error().detail));
    const bool nonceMissing =
        proof->nonce.isEmpty()
            ? needsNonce(client) || m_memory.mayPredate(proof->issuedAt, meta.now)
            : !m_memory.isNonce(proof->nonce, meta.now);
    if (nonceMissing) {
        auto error = makeError(ErrorCode::UseDpopNonce, "the DPoP proof needs the nonce given here",
                               u"the proof has no nonce, or an old one"_s);
        error.dpopNonce = m_memory.nonce(meta.now);
        return tl::unexpected(error);
    }
    const auto share = client.client.isPublic() && accessToken.isEmpty()
                           ? ProofMemory::Share::Half
                           : ProofMemory::Share::Whole;
    switch (m_memory.remember(proof->id, meta.now, share)) {
    case ProofMemory::Verdict::Fresh:
        return *proof;
    case ProofMemory::Verdict::Seen:
        return tl::unexpected(invalidProof(u"it was used before"_s));
    case ProofMemory::Verdict::Full:
        break;
    }
    auto error = makeError(ErrorCode::Unavailable, "the server cannot take more proofs just now");
    error.retryAfterSeconds = int(oldestProof.count());
    return tl::unexpected(error);
}

QByteArray SenderConstraint::offer(const service::CatalogClient &client, const DpopProof &proof,
                                   base::Timestamp now)
{
    // Section 8.2: who works with nonces hears of the next one before the present one ends.
    return needsNonce(client) || !proof.nonce.isEmpty() ? m_memory.nonce(now) : QByteArray();
}

} // namespace server::oauth
