// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 section 2.
#include "server/oauth/clientauth/clientcertificate.h"

#include "server/crypto/certificate.h"
#include "server/domain/clientkeys.h"

#include <algorithm>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using domain::AuthMethod;
using Proof = ClientAuthMethod::Proof;

bool names(const crypto::Certificate &certificate, const domain::CertificateName &name)
{
    using Kind = domain::CertificateName::Kind;
    switch (name.kind) {
    case Kind::SubjectDn:
        return certificate.hasSubject(name.value);
    case Kind::Dns:
        return certificate.hasDnsName(name.value);
    case Kind::Uri:
        return certificate.hasUri(name.value);
    case Kind::Ip:
        return certificate.hasIpAddress(name.value);
    case Kind::Email:
        return certificate.hasEmail(name.value);
    }
    return false;
}

/// The certificate of the handshake, or why it cannot count.
base::Result<crypto::Certificate> shown(const ClientPtr &client, const RequestMeta &meta)
{
    const auto refused = [](const QString &why) {
        return base::failure(base::Error::Kind::InvalidInput, why);
    };
    if (!client)
        return refused(u"unknown client"_s);
    if (!meta.certificate)
        return refused(u"no client certificate was shown"_s);
    auto certificate = crypto::Certificate::parse(meta.certificate->der);
    if (!certificate)
        return refused(u"the client certificate cannot be read"_s);
    return certificate;
}

} // namespace

std::optional<AuthMethod> certificateMethod(const Parameters &body, const RequestMeta &meta,
                                            const service::Catalog &catalog)
{
    const bool isBare = meta.authorization.isEmpty() && !body.contains("client_secret")
                        && !body.contains("client_assertion")
                        && !body.contains("client_assertion_type");
    const auto client = isBare ? catalog.client(body.value("client_id")) : nullptr;
    if (!client)
        return std::nullopt;
    const auto pinned = client->client.metadata.authMethod;
    if (pinned == AuthMethod::TlsClientAuth || pinned == AuthMethod::SelfSignedTls)
        return pinned;
    if (pinned || !meta.certificate)
        return std::nullopt;
    const auto keys = domain::clientKeys(client->client.metadata);
    if (keys.certificateName && client->policy().allows(AuthMethod::TlsClientAuth))
        return AuthMethod::TlsClientAuth;
    if (keys.hasKeys() && client->policy().allows(AuthMethod::SelfSignedTls))
        return AuthMethod::SelfSignedTls;
    return std::nullopt;
}

AuthMethod TlsClientAuth::method() const
{
    return AuthMethod::TlsClientAuth;
}

bool TlsClientAuth::isPresented(const Parameters &body, const RequestMeta &meta,
                                const service::Catalog &catalog) const
{
    return certificateMethod(body, meta, catalog) == method();
}

QByteArrayList TlsClientAuth::claimedClientIds(const Parameters &body, const RequestMeta &) const
{
    return {body.value("client_id")};
}

void TlsClientAuth::prove(const ClientPtr &client, const Parameters &, const RequestMeta &meta,
                          const service::CatalogPtr &, ProofReply done)
{
    const auto certificate = shown(client, meta);
    if (!certificate)
        return done(Proof{.cause = certificate.error().detail});
    if (!meta.certificate->chainVerified)
        return done(Proof{.cause = u"no authority that is trusted made the certificate"_s});
    const auto name = domain::clientKeys(client->client.metadata).certificateName;
    if (!name || !names(*certificate, *name))
        return done(Proof{.cause = u"the certificate names another: "_s + certificate->subject});
    done(Proof{.holds = true});
}

AuthMethod SelfSignedTlsClientAuth::method() const
{
    return AuthMethod::SelfSignedTls;
}

bool SelfSignedTlsClientAuth::isPresented(const Parameters &body, const RequestMeta &meta,
                                          const service::Catalog &catalog) const
{
    return certificateMethod(body, meta, catalog) == method();
}

QByteArrayList SelfSignedTlsClientAuth::claimedClientIds(const Parameters &body,
                                                         const RequestMeta &) const
{
    return {body.value("client_id")};
}

void SelfSignedTlsClientAuth::prove(const ClientPtr &client, const Parameters &,
                                    const RequestMeta &meta, const service::CatalogPtr &,
                                    ProofReply done)
{
    const auto certificate = shown(client, meta);
    if (!certificate)
        return done(Proof{.cause = certificate.error().detail});
    if (!certificate->key)
        return done(Proof{.cause = u"the certificate's key is of an unknown kind"_s});
    const auto isRegistered = [thumbprint = certificate->key->thumbprint()](const JwkSetPtr &set) {
        return std::any_of(set->keys.begin(), set->keys.end(), [&thumbprint](const auto &key) {
            return key->thumbprint() == thumbprint;
        });
    };
    const auto decide = [isRegistered, done](const base::Result<JwkSetPtr> &latest) {
        if (!latest)
            return done(Proof{.cause = latest.error().detail});
        if (!isRegistered(*latest))
            return done(Proof{.cause = u"the certificate's key is not registered"_s});
        done(Proof{.holds = true});
    };
    m_keys.find(*client, ClientKeyStore::Wanted::Remembered, m_answerTo,
                [this, client, isRegistered, decide](const base::Result<JwkSetPtr> &known) {
                    if (!known || isRegistered(*known))
                        return decide(known);
                    m_keys.find(*client, ClientKeyStore::Wanted::Latest, m_answerTo, decide);
                });
}

} // namespace server::oauth
