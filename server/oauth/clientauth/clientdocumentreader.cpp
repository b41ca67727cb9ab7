// SPDX-License-Identifier: GPL-3.0-or-later
// draft-ietf-oauth-client-id-metadata-document sections 3 to 6.
#include "server/oauth/clientauth/clientdocumentreader.h"

#include "server/domain/clientidurl.h"
#include "server/oauth/audit.h"
#include "server/oauth/endpoints/metadatabody.h"
#include "server/service/clientdocuments.h"

namespace server::oauth {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype keptAddresses = 1000;
constexpr qsizetype waitingAddresses = 64;
constexpr base::Seconds shortest = 60s;
constexpr base::Seconds usual = 300s;
constexpr base::Seconds longest = 24h;
constexpr base::Seconds afterFailure = 30s;
constexpr qsizetype documentBytes = 64 * 1024;
const QByteArray accountOfStrangers = "client_id_metadata_document";

OAuthError unusable(const QString &cause)
{
    return makeError(ErrorCode::InvalidClient, "the service's own description cannot be used",
                     cause);
}

/// Section 4: application/json, or a type that ends with +json.
bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json"
           || (type.startsWith("application/") && type.endsWith("+json"));
}

base::Seconds keepFor(base::Seconds said)
{
    return said.count() == 0 ? usual : std::clamp(said, shortest, longest);
}

} // namespace

ClientDocumentReader::ClientDocumentReader(const Dependencies &dependencies)
    : m_random(dependencies.random)
    , m_sealer(dependencies.sealer)
    , m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_registrations(dependencies.reads.registrations())
    , m_answerTo(dependencies.answerTo)
    , m_attempts(dependencies.clientAttempts)
    , m_recorder(dependencies.recorder)
    , m_outbound(dependencies.outbound)
    , m_known(keptAddresses)
{
}

void ClientDocumentReader::refresh(const QByteArray &clientId, const RequestMeta &meta, Done done)
{
    const auto catalog = m_catalog.current();
    if (!service::documentTemplate(*catalog) || !domain::isClientIdUrl(clientId))
        return done({});
    if (const Known *known = m_known.object(clientId); known && meta.now < known->until)
        return done(known->error);
    const auto ours = isOurs(clientId, *catalog);
    if (!ours)
        return done(faultOf(ours.error()));
    if (!*ours)
        return done({});
    if (const auto waiting = m_waiting.find(clientId); waiting != m_waiting.end()) {
        waiting->append(std::move(done));
        return;
    }
    if (m_waiting.size() >= waitingAddresses)
        return done(makeError(ErrorCode::Unavailable, "the server cannot do this just now"));
    // Anybody can make us fetch; whoever makes us fetch in vain is slowed.
    if (const auto wait = m_attempts.take(accountOfStrangers, meta.peerAddress.toUtf8())) {
        auto error = makeError(ErrorCode::TooManyRequests, "too many failed attempts");
        error.retryAfterSeconds = int(wait->count());
        return done(error);
    }
    m_waiting.insert(clientId, {std::move(done)});
    fetch(clientId, meta);
}

base::Result<bool> ClientDocumentReader::isOurs(const QByteArray &clientId,
                                                const service::Catalog &catalog) const
{
    const auto client = catalog.client(clientId);
    if (!client)
        return true;
    const auto registration = m_registrations.registration(client->client.id);
    if (!registration)
        return base::passOn(registration);
    return *registration && (*registration)->origin == domain::ClientOrigin::MetadataDocument;
}

void ClientDocumentReader::fetch(const QByteArray &clientId, const RequestMeta &meta)
{
    outbound::OutboundRequest request;
    request.url = clientId;
    request.accept = "application/json";
    request.maximumBytes = documentBytes;
    m_outbound.send(
        request, m_answerTo,
        [this, clientId, meta](const base::Result<outbound::OutboundResponse> &response) {
            if (!response)
                return refuse(clientId, meta, unusable(response.error().detail));
            if (response->status != 200)
                return refuse(clientId, meta,
                              unusable(u"answered with status %1"_s.arg(response->status)));
            if (!isJson(response->contentType))
                return refuse(clientId, meta, unusable(u"not of a JSON type"_s));
            store(clientId, meta, response->body, keepFor(response->maximumAge));
        });
}

void ClientDocumentReader::store(const QByteArray &clientId, const RequestMeta &meta,
                                 const QByteArray &body, base::Seconds keep)
{
    const auto clientTemplate = service::documentTemplate(*m_catalog.current());
    if (!clientTemplate)
        return refuse(clientId, meta, unusable(u"switched off meanwhile"_s));
    const auto document = metadataObject(body);
    if (!document)
        return refuse(clientId, meta, unusable(QString::fromLatin1(document.error().publicText)));
    const auto requested = service::readClientDocument(*document, clientId);
    if (!requested)
        return refuse(clientId, meta,
                      unusable(QString::fromUtf8(metadataError(requested.error()).publicText)));
    m_store.enqueue({[&random = m_random, &sealer = m_sealer, clientId, meta, clientTemplate,
                      requested = *requested](store::UnitOfWork &work) {
                         service::Change change(work,
                                                domain::Actor{domain::Actor::Kind::Client,
                                                              {},
                                                              QString::fromLatin1(clientId),
                                                              meta.peerAddress},
                                                meta.now);
                         return service::ClientDocuments(change, random, sealer)
                             .put(clientId, requested, *clientTemplate);
                     },
                     &m_answerTo,
                     [this, clientId, meta, keep](base::Result<void> done) {
                         if (done) {
                             m_attempts.succeeded(accountOfStrangers, meta.peerAddress.toUtf8());
                             return finish(clientId, {}, meta.now + keep);
                         }
                         if (done.error().fields.isEmpty())
                             return finish(clientId, faultOf(done.error()), meta.now);
                         refuse(
                             clientId, meta,
                             unusable(QString::fromUtf8(metadataError(done.error()).publicText)));
                     }});
}

void ClientDocumentReader::refuse(const QByteArray &clientId, const RequestMeta &meta,
                                  OAuthError error)
{
    auto event = refusalEvent(audit::registrationRefused, meta, nullptr, nullptr, error);
    event.details.insert(u"client_id"_s, QString::fromLatin1(clientId));
    m_recorder.audit(std::move(event));
    finish(clientId, std::move(error), meta.now + afterFailure);
}

void ClientDocumentReader::finish(const QByteArray &clientId, std::optional<OAuthError> error,
                                  base::Timestamp until)
{
    m_known.insert(clientId, new Known{until, error});
    const auto waiting = m_waiting.take(clientId);
    for (const Done &done : waiting)
        done(error);
}

} // namespace server::oauth
