// SPDX-License-Identifier: GPL-3.0-or-later
// Security KT-09, KT-10, KT-11; requirements C-13.
#include "server/crypto/jwsverify.h"
#include "tests/support/keys.h"
#include "tests/support/oauthbrowser.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace crypto = server::crypto;
namespace domain = server::domain;
namespace service = server::service;
using domain::SigningAlgorithm;
using State = domain::SigningKey::State;

namespace {

const QList<SigningAlgorithm> used{SigningAlgorithm::RS256, SigningAlgorithm::ES256};

/// What a relying party does with a key set that it has kept.
bool isGenuine(const QByteArray &token, const QByteArray &keySet)
{
    const auto jws = crypto::parseCompact(token);
    const auto keys = crypto::JwkSet::parse(keySet);
    return jws && keys
           && crypto::verifyCompact(*jws, keys->keys,
                                    {crypto::Algorithm::RS256, crypto::Algorithm::PS256,
                                     crypto::Algorithm::ES256, crypto::Algorithm::EdDSA})
                  == crypto::Verification::Genuine;
}

QByteArray kidOf(const QByteArray &token)
{
    return crypto::parseCompact(token).value().header.value("kid"_L1).toString().toUtf8();
}

int countOf(const service::KeySituation &situation, State state, SigningAlgorithm algorithm)
{
    return int(std::count_if(situation.keys.begin(), situation.keys.end(), [&](const auto &key) {
        return key.state == state && key.algorithm == algorithm && !key.client;
    }));
}

} // namespace

class KeyRotationTest : public QObject
{
    Q_OBJECT

private slots:
    void KT09_relyingPartyWithAKeySetADayOld_meetsNoUnknownKey()
    {
        OauthRig rig;
        keepKeys(rig); // the rig's keys are old enough to be rotated
        OauthService portal(rig);
        QList<QByteArray> sets;
        QSet<QByteArray> signedBy;
        QList<QPair<QByteArray, server::base::Timestamp>> live;
        for (int hour = 0; hour <= 72; hour += 3) {
            keepKeys(rig);
            sets.append(rig.catalog.current()->jwksJson);
            const QByteArray kept = sets.at(std::max<qsizetype>(0, sets.size() - 8));
            OauthBrowser browser(rig);
            const auto tokens = portal.redeem(browser.code());
            for (const char *name : {"id_token", "access_token"}) {
                QVERIFY2(isGenuine(tokens.text(name), kept), qPrintable(QString::number(hour)));
                QVERIFY(isGenuine(tokens.text(name), sets.last()));
                signedBy.insert(kidOf(tokens.text(name)));
            }
            // Just before it expires a token still is what it was.
            rig.clock.advance(599s);
            keepKeys(rig);
            QVERIFY(isGenuine(tokens.text("access_token"), rig.catalog.current()->jwksJson));
            QCOMPARE(portal.userinfo(tokens.text("access_token")).error, QByteArray());
            rig.clock.advance(3h - 599s);
        }
        QCOMPARE(signedBy.size(), 4); // both keys were rotated once
        const auto situation = keySituation(rig);
        for (const auto algorithm : used) {
            QCOMPARE(countOf(situation, State::Active, algorithm), 1);
            QCOMPARE(countOf(situation, State::Next, algorithm), 0);
            QCOMPARE(countOf(situation, State::Retired, algorithm), 0); // its time is over
        }
        QCOMPARE(rig.audited("key.rotated"), 2);
        QCOMPARE(rig.audited("key.retired"), 2);
        QCOMPARE(rig.audited("key.removed"), 2);
    }

    void KT09_idTokenHintOfASession_isStillKnownAfterTheRotation()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto hint = OauthService(rig).redeem(browser.code()).text("id_token");
        const auto made = newKeys(rig, used);
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.publishNext(made, 0s); }));
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.advance(); }));
        rig.clock.advance(7h);
        keepKeys(rig);
        QVERIFY(isGenuine(hint, rig.catalog.current()->jwksJson));
        const auto page =
            browser.authorize(OauthBrowser::request({{"prompt", "none"}, {"id_token_hint", hint}}));
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
    }

    void KT10_emergencyRotation_endsEveryTokenAtOnce()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService portal(rig);
        const auto before = portal.redeem(browser.code());
        QCOMPARE(portal.userinfo(before.text("access_token")).error, QByteArray());
        const auto made = newKeys(rig, used);
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.replace(made); }));

        QCOMPARE(portal.userinfo(before.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(portal.introspect(before.text("access_token")).json,
                 (QJsonObject{{u"active"_s, false}}));
        const QByteArray keySet = rig.catalog.current()->jwksJson;
        QVERIFY(!keySet.contains(kidOf(before.text("access_token"))));
        QVERIFY(!keySet.contains(kidOf(before.text("id_token"))));
        // The connection itself goes on: its refresh token is no signed one.
        const auto after = portal.refresh(before.text("refresh_token"));
        QCOMPARE(portal.userinfo(after.text("access_token")).error, QByteArray());
        QVERIFY(isGenuine(after.text("access_token"), keySet));
    }

    void KT10_emergency_takesNextAndRetiredKeysToo()
    {
        OauthRig rig;
        const auto first = newKeys(rig, {SigningAlgorithm::ES256});
        const auto second = newKeys(rig, {SigningAlgorithm::ES256});
        const auto third = newKeys(rig, {SigningAlgorithm::ES256});
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.publishNext(first, 0s); }));
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.advance(); }));
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.publishNext(second, 24h); }));
        auto situation = keySituation(rig);
        QCOMPARE(countOf(situation, State::Retired, SigningAlgorithm::ES256), 1);
        QCOMPARE(countOf(situation, State::Next, SigningAlgorithm::ES256), 1);
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.replace(third); }));
        situation = keySituation(rig);
        QCOMPARE(countOf(situation, State::Retired, SigningAlgorithm::ES256), 0);
        QCOMPARE(countOf(situation, State::Next, SigningAlgorithm::ES256), 0);
        QCOMPARE(rig.catalog.current()->keys->active(SigningAlgorithm::ES256)->kid(),
                 third.first().kid);
        QCOMPARE(countOf(situation, State::Active, SigningAlgorithm::RS256), 1); // untouched
    }

    void secondRotationBeforeTheFirstIsThrough_isAConflict()
    {
        OauthRig rig;
        const auto first = newKeys(rig, used);
        const auto second = newKeys(rig, {SigningAlgorithm::ES256});
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.publishNext(first, 24h); }));
        const auto again = rotation(rig, [&](auto &keys) { return keys.publishNext(second, 24h); });
        QCOMPARE(again.error().kind, server::base::Error::Kind::Conflict);
        QCOMPARE(countOf(keySituation(rig), State::Next, SigningAlgorithm::ES256), 1);
    }

    void rotationAgainstRevocation_keepsBothPromises()
    {
        OauthRig rig;
        OauthService portal(rig);
        OauthService other(rig, "other");
        for (int round = 0; round < 5; ++round) {
            OauthBrowser browser(rig);
            const auto ended = portal.redeem(browser.code());
            const auto kept =
                other.redeem(browser.code({{"client_id", "other"}, {"scope", "openid"}}));
            const auto made = newKeys(rig, {SigningAlgorithm::ES256});
            std::thread rotating([&] {
                const auto published =
                    rotation(rig, [&](auto &keys) { return keys.publishNext(made, 0s); });
                const auto advanced = rotation(rig, [&](auto &keys) { return keys.advance(); });
                if (!published || !advanced)
                    qFatal("the rotation failed");
            });
            portal.revoke(ended.text("refresh_token"));
            rotating.join();
            QCOMPARE(portal.userinfo(ended.text("access_token")).error,
                     QByteArray("invalid_token"));
            QCOMPARE(other.userinfo(kept.text("access_token")).error, QByteArray());
            QCOMPARE(rig.catalog.current()->keys->active(SigningAlgorithm::ES256)->kid(),
                     made.first().kid);
            QCOMPARE(countOf(keySituation(rig), State::Active, SigningAlgorithm::ES256), 1);
        }
    }

    void rowC13_clientWithItsOwnKey_getsTokensSignedByIt()
    {
        OauthRig rig;
        OauthService portal(rig);
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.keyOwner = domain::KeyOwner::Client;
            policy.idTokenAlgorithm = SigningAlgorithm::EdDSA;
        });
        keepKeys(rig);
        const auto client = rig.catalog.current()->client("portal")->client.id;
        const auto tokens = portal.redeem(OauthBrowser(rig).code());
        const auto &ring = *rig.catalog.current()->keys;
        for (const char *name : {"id_token", "access_token"}) {
            const auto kid = kidOf(tokens.text(name));
            const auto entry =
                std::find_if(ring.entries.begin(), ring.entries.end(),
                             [&](const auto &each) { return each.record.kid == kid; });
            QVERIFY(entry != ring.entries.end());
            QCOMPARE(entry->record.client, std::optional(client));
            QVERIFY(isGenuine(tokens.text(name), rig.catalog.current()->jwksJson));
        }
        QCOMPARE(portal.userinfo(tokens.text("access_token")).error, QByteArray());
        const auto otherTokens =
            OauthService(rig, "other").redeem(OauthBrowser(rig).code({{"client_id", "other"}}));
        QVERIFY(kidOf(otherTokens.text("id_token")) != kidOf(tokens.text("id_token")));

        // A deleted client's keys leave the set, and come back when that is undone.
        const auto kid = kidOf(tokens.text("access_token"));
        const auto setDeleted = [&](std::optional<server::base::Timestamp> when) {
            rig.change([&](server::store::UnitOfWork &work) {
                work.markCatalogChanged();
                return work.clients().setDeleted(client, when);
            });
        };
        setDeleted(rig.clock.now());
        QVERIFY(!rig.catalog.current()->jwksJson.contains(kid));
        setDeleted({});
        QVERIFY(rig.catalog.current()->jwksJson.contains(kid));

        // Back to the server's key: the own ones retire and stay until their last token ended.
        rig.changePolicy(
            [](domain::TemplatePolicy &policy) { policy.keyOwner = domain::KeyOwner::Server; });
        keepKeys(rig);
        QVERIFY(rig.catalog.current()->jwksJson.contains(kid));
        rig.clock.advance(25h);
        keepKeys(rig);
        QVERIFY(!rig.catalog.current()->jwksJson.contains(kid));
    }

    void D5_KT11_noTwoKeysAreEqualAndAllArePublic()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.keyOwner = domain::KeyOwner::Client;
            policy.idTokenAlgorithm = SigningAlgorithm::ES256;
        });
        keepKeys(rig);
        const auto made = newKeys(rig, {SigningAlgorithm::EdDSA});
        QVERIFY(rotation(rig, [&](auto &keys) { return keys.publishNext(made, 24h); }));
        const auto keys = QJsonDocument::fromJson(rig.catalog.current()->jwksJson)
                              .object()
                              .value("keys"_L1)
                              .toArray();
        QVERIFY(keys.size() >= 8);
        QSet<QString> kids;
        QSet<QByteArray> thumbprints;
        for (const auto &value : keys) {
            const auto jwk = value.toObject();
            const auto key = crypto::PublicKey::fromJwk(jwk); // refuses private members, odd
            QVERIFY(key.has_value());                         // spellings and short keys
            kids.insert(jwk.value("kid"_L1).toString());
            thumbprints.insert((*key)->thumbprint());
            QCOMPARE(jwk.value("use"_L1), u"sig"_s);
            QVERIFY(!jwk.value("alg"_L1).toString().isEmpty());
        }
        QCOMPARE(kids.size(), keys.size());
        QCOMPARE(thumbprints.size(), keys.size());
    }

    void rotationAge_isCheckedAndZeroMeansNever()
    {
        OauthRig rig;
        QVERIFY(!rotation(rig, [](auto &keys) { return keys.setDays(-1); }));
        QVERIFY(!rotation(rig, [](auto &keys) { return keys.setDays(3651); }));
        QVERIFY(rotation(rig, [](auto &keys) { return keys.setDays(0); }));
        keepKeys(rig);
        QCOMPARE(countOf(keySituation(rig), State::Next, SigningAlgorithm::ES256), 0);
        QVERIFY(rotation(rig, [](auto &keys) { return keys.setDays(1); }));
        keepKeys(rig);
        QCOMPARE(countOf(keySituation(rig), State::Next, SigningAlgorithm::ES256), 1);
        QCOMPARE(rig.audited("server.changed"), 2);
    }
};

QTEST_GUILESS_MAIN(KeyRotationTest)
#include "tst_keyrotation.moc"
