// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 2 (`jwks_uri`), OpenID Connect Core section 10.1.1.
#include "server/base/objectexecutor.h"
#include "server/crypto/signingkeypair.h"
#include "server/oauth/clientauth/clientkeystore.h"
#include "tests/support/fakehttpclient.h"
#include "tests/support/mockclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace server;
using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Wanted = ClientKeyStore::Wanted;

namespace {

const QByteArray address = "https://portal.example/jwks";

} // namespace

class ClientKeyStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_outside = std::make_unique<FakeHttpClient>();
        m_store = std::make_unique<ClientKeyStore>(m_clock, *m_outside);
        m_client.client.id = domain::ClientKey(1);
        m_client.client.metadata.other = {{u"jwks_uri"_s, QString::fromLatin1(address)}};
    }
    void cleanup() { m_store.reset(); }

    void ownSet_isReadAtOnce()
    {
        m_client.client.metadata.other = {{u"jwks"_s, set(2)}};
        std::optional<base::Result<JwkSetPtr>> answer;
        m_store->find(m_client, Wanted::Remembered, m_executor,
                      [&](const auto &keys) { answer = keys; });
        QVERIFY(answer && *answer);
        QCOMPARE((**answer)->keys.size(), 2);
        QVERIFY(m_outside->requests().isEmpty());
    }
    void clientWithoutKeys_hasNone()
    {
        m_client.client.metadata.other = {};
        QCOMPARE(find().error().kind, base::Error::Kind::NotFound);
    }
    void fetchedSet_isKeptAsLongAsItsServerSays_withinBounds_data()
    {
        QTest::addColumn<std::chrono::seconds>("said");
        QTest::addColumn<std::chrono::seconds>("kept");
        QTest::newRow("not said") << 0s << std::chrono::seconds(10min);
        QTest::newRow("short") << 5s << std::chrono::seconds(1min);
        QTest::newRow("as said") << std::chrono::seconds(3h) << std::chrono::seconds(3h);
        QTest::newRow("long") << std::chrono::seconds(48h) << std::chrono::seconds(24h);
    }
    void fetchedSet_isKeptAsLongAsItsServerSays_withinBounds()
    {
        QFETCH(std::chrono::seconds, said);
        QFETCH(std::chrono::seconds, kept);
        serve(1, said);
        QVERIFY(find());
        m_clock.advance(kept - 1s);
        QVERIFY(find());
        QCOMPARE(m_outside->requests().size(), 1);
        m_clock.advance(1s);
        QVERIFY(find());
        QCOMPARE(m_outside->requests().size(), 2);
    }
    void unknownKey_isAskedForOnceInHalfAMinute()
    {
        serve(1);
        QVERIFY(find());
        serve(2);
        QCOMPARE(find(Wanted::Latest).value()->keys.size(), 1);
        m_clock.advance(30s);
        QCOMPARE(find(Wanted::Latest).value()->keys.size(), 2);
        QCOMPARE(find(Wanted::Latest).value()->keys.size(), 2);
        QCOMPARE(m_outside->requests().size(), 2);
    }
    void addressThatIsDown_leavesTheLastSetForADay()
    {
        serve(1);
        QVERIFY(find());
        m_outside->setDown(address);
        m_clock.advance(11min);
        QVERIFY(find());
        m_clock.advance(23h);
        QVERIFY(find());
        m_clock.advance(1h);
        const auto gone = find();
        QCOMPARE(gone.error().kind, base::Error::Kind::Unavailable);
        QVERIFY(gone.error().detail.contains(u"jwks_uri"_s));
        const auto asked = m_outside->requests().size();
        QVERIFY(!find());
        QCOMPARE(m_outside->requests().size(), asked);
    }
    void badAnswers_areNoKeys_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = QJsonDocument(set(1)).toJson();
        QTest::newRow("not found") << 404 << good;
        QTest::newRow("redirect") << 302 << good;
        QTest::newRow("no JSON") << 200 << QByteArray("<html>");
        QTest::newRow("no set") << 200 << QByteArray("{}");
        QTest::newRow("deep") << 200 << QByteArray(5000, '[');
        QTest::newRow("private key") << 200 << QByteArray(R"({"keys":[{"kty":"oct","k":"AAAA"}]})");
    }
    void badAnswers_areNoKeys()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_outside->setAnswer(address, {status, "application/json", body, 0s});
        QCOMPARE(find().error().kind, base::Error::Kind::Unavailable);
    }
    void setThatShowsPrivateKeys_endsTheTrustInTheLastOne()
    {
        serve(1);
        QVERIFY(find());
        m_outside->setAnswer(
            address, {200, "application/json", R"({"keys":[{"kty":"oct","k":"AAAA"}]})", 0s});
        m_clock.advance(11min);
        QVERIFY(!find());
    }
    void manyAsking_causeOneFetch()
    {
        serve(1);
        int answered = 0;
        for (int i = 0; i < 20; ++i)
            m_store->find(m_client, Wanted::Remembered, m_executor, [&](const auto &keys) {
                QVERIFY(keys);
                ++answered;
            });
        QTRY_COMPARE(answered, 20);
        QCOMPARE(m_outside->requests().size(), 1);
    }
    void changedAddress_isAnotherSet()
    {
        serve(1);
        QVERIFY(find());
        m_client.client.metadata.other = {{u"jwks_uri"_s, u"https://other.example/jwks"_s}};
        QVERIFY(!find());
        QCOMPARE(m_outside->requests().last().url, QByteArray("https://other.example/jwks"));
    }
    void drainedExecutor_getsNoAnswer()
    {
        SilentClient silent;
        ClientKeyStore store(m_clock, silent);
        store.find(m_client, Wanted::Remembered, m_executor,
                   [](const auto &) { QFAIL("answered after drain()"); });
        store.drain(m_executor);
        silent.answer();
        QCoreApplication::processEvents();
    }

private:
    /// Keeps the question to itself until it is told to answer.
    class SilentClient final : public outbound::HttpClient
    {
    public:
        void send(const outbound::OutboundRequest &, base::Executor &answerTo,
                  outbound::OutboundReply reply) override
        {
            m_pending = [&answerTo, reply = std::move(reply)] {
                answerTo.post([reply] { reply(base::failure(base::Error::Kind::Unavailable)); });
            };
        }
        void answer() { m_pending(); }

    private:
        std::function<void()> m_pending;
    };

    static QJsonObject set(int keys)
    {
        QJsonArray list;
        for (int i = 0; i < keys; ++i)
            list.append(
                crypto::SigningKeyPair::generate(crypto::Algorithm::EdDSA).value()->publicJwk());
        return {{u"keys"_s, list}};
    }
    void serve(int keys, std::chrono::seconds maximumAge = 0s)
    {
        m_outside->setAnswer(address, {200, "application/jwk-set+json",
                                       QJsonDocument(set(keys)).toJson(), maximumAge});
    }
    base::Result<JwkSetPtr> find(Wanted wanted = Wanted::Remembered)
    {
        std::optional<base::Result<JwkSetPtr>> answer;
        m_store->find(m_client, wanted, m_executor, [&](const auto &keys) { answer = keys; });
        for (int i = 0; i < 100 && !answer; ++i)
            QCoreApplication::processEvents();
        return answer ? *answer : base::failure(base::Error::Kind::Internal, u"no answer"_s);
    }

    MockClock m_clock;
    base::ObjectExecutor m_executor;
    std::unique_ptr<FakeHttpClient> m_outside;
    std::unique_ptr<ClientKeyStore> m_store;
    service::CatalogClient m_client;
};

QTEST_GUILESS_MAIN(ClientKeyStoreTest)
#include "tst_clientkeystore.moc"
