// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a client says about itself: reading ends, stays in its bounds, lets nothing through that
// the rules forbid, and what is answered to it may be sent back unchanged.
#include "server/oauth/endpoints/metadatabody.h"
#include "server/service/requestedclient.h"
#include "tests/fuzz/mutator.h"

#include <QJsonDocument>
#include <QTest>

using namespace server;
using namespace Qt::StringLiterals;

namespace {

enum class Fate { Unreadable, Refused, Accepted, Wrong };

/// The client that a request would make.
base::Result<domain::Client> clientOf(const service::RequestedClient &requested)
{
    domain::Client client;
    client.name = requested.name;
    client.metadata = requested.metadata;
    for (const QByteArray &text : requested.redirectUris) {
        auto uri = domain::RedirectUri::parse(text);
        if (!uri)
            return base::passOn(uri);
        client.redirectUris.append(std::move(*uri));
    }
    return client;
}

Fate fateOf(const QByteArray &body, const domain::TemplatePolicy &policy)
{
    const auto object = oauth::metadataObject(body);
    if (!object)
        return Fate::Unreadable;
    if (body.size() > oauth::metadataBodyBytes)
        return Fate::Wrong;
    const auto requested = service::readRequestedClient(*object, domain::AuthMethod::SecretBasic);
    if (!requested)
        return Fate::Refused;
    domain::ClientDraft draft = service::draftOf(
        *requested, domain::TemplateId(1), requested->name.isEmpty() ? u"Name"_s : requested->name);
    auto faults = service::checkRequestedClient(*requested, policy);
    faults += domain::checkClient(draft, policy, base::Timestamp());
    if (!faults.isEmpty())
        return Fate::Refused;
    const auto client = clientOf(*requested);
    if (!client || !policy.allows(requested->metadata.authMethod.value()))
        return Fate::Wrong;
    const auto answered = service::registeredMetadata(*client, policy);
    const auto again = service::readRequestedClient(
        QJsonDocument::fromJson(QJsonDocument(answered).toJson()).object(),
        domain::AuthMethod::SecretBasic);
    const bool isSame = again && again->redirectUris == requested->redirectUris
                        && again->name == requested->name
                        && again->metadata.other == requested->metadata.other
                        && again->metadata.authMethod == requested->metadata.authMethod
                        && service::checkRequestedClient(*again, policy).isEmpty();
    return isSame ? Fate::Accepted : Fate::Wrong;
}

} // namespace

class FuzzClientMetadata : public QObject
{
    Q_OBJECT

private slots:
    void mutatedMetadata_isReadWithinItsRules();
};

void FuzzClientMetadata::mutatedMetadata_isReadWithinItsRules()
{
    bool asked = false;
    const int more = qEnvironmentVariableIntValue("CONSENTRY_FUZZ_ROUNDS", &asked);
    const int rounds = asked ? more : 20'000;
    const QByteArrayList corpus =
        tests::fuzz::readCorpus(QStringLiteral(CONSENTRY_FUZZ_CORPUS "/registration"));
    QVERIFY(corpus.size() >= 4);
    tests::fuzz::Mutator mutator(corpus,
                                 {"{",
                                  "}",
                                  "[",
                                  "]",
                                  "\"",
                                  "\\",
                                  ",",
                                  ":",
                                  "null",
                                  "true",
                                  "1e999",
                                  "-0",
                                  "\\u0000",
                                  "\\ud800",
                                  "javascript:",
                                  "http://",
                                  "https://",
                                  "#",
                                  "*",
                                  "@",
                                  "..",
                                  "\"redirect_uris\":",
                                  "\"client_name\":\"a\",",
                                  "none",
                                  "RS256",
                                  QByteArray(1, '\0'),
                                  "\xff",
                                  "\xe2\x80\xae",
                                  QByteArray(40, '['),
                                  QByteArray(2500, 'a')},
                                 20261122);
    const auto policy = domain::policyOf(domain::Preset::ExternalService);
    for (const QByteArray &body : corpus)
        QVERIFY2(fateOf(body, policy) == Fate::Accepted, body);
    int accepted = 0;
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray body = mutator.next();
        const Fate fate = fateOf(body, policy);
        if (fate == Fate::Wrong)
            QFAIL(body.toPercentEncoding().constData());
        accepted += fate == Fate::Accepted ? 1 : 0;
        refused += fate == Fate::Refused ? 1 : 0;
    }
    QVERIFY2(accepted > rounds / 50 && refused > rounds / 50, "the inputs reach beyond the parser");
}

QTEST_APPLESS_MAIN(FuzzClientMetadata)
#include "fuzz_clientmetadata.moc"
