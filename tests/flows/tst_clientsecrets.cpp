// SPDX-License-Identifier: GPL-3.0-or-later
// Security CA-01, CA-03, CA-06, CA-10: how secrets are made, compared, demanded and replaced.
#include "server/service/clients.h"
#include "server/service/grants.h"
#include "tests/support/oauthbrowser.h"
#include "tests/support/randomsources.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;
namespace service = server::service;

class ClientSecretsTest : public QObject
{
    Q_OBJECT

    using Endpoint = void (Engine::*)(const Parameters &, const RequestMeta &, ApiReply);
    /// The error of one endpoint for a client that proves itself like this.
    static QByteArray errorAt(OauthRig &rig, Endpoint endpoint, const Fields &body,
                              const QByteArray &authorization = {})
    {
        auto meta = rig.meta();
        meta.authorization = authorization;
        return OauthService(rig)
            .ask([&](auto reply) { (rig.engine().*endpoint)(parametersOf(body), meta, reply); })
            .error;
    }
    static QByteArray basic(const QByteArray &id, const QByteArray &secret)
    {
        return "Basic " + (id + ':' + secret).toBase64();
    }
    /// As an administrator would, in the console.
    template<class T>
    static server::base::Result<T>
    administer(OauthRig &rig, const std::function<server::base::Result<T>(service::Clients &)> &act)
    {
        return rig.storage.write<T>([&](server::store::UnitOfWork &work) {
            service::Change change(work, {}, rig.clock.now());
            service::Clients clients(change, rig.source(), rig.sealer);
            return act(clients);
        });
    }
    static server::base::Result<service::NewSecret> addSecret(OauthRig &rig)
    {
        const auto portal = rig.catalog.current()->client("portal")->client.id;
        return administer<service::NewSecret>(
            rig, [portal](service::Clients &clients) { return clients.addSecret(portal, {}); });
    }
    static QByteArray errorWith(OauthRig &rig, const QByteArray &secret)
    {
        return OauthService(rig)
            .token({{"grant_type", "authorization_code"},
                    {"code", "unknown"},
                    {"client_id", "portal"},
                    {"client_secret", secret}})
            .error;
    }

private slots:
    void CA01_secrets_are256Bits_fromASourceWhoseFailureStopsThem()
    {
        OauthRig rig;
        static const QRegularExpression shape(u"^cs_[A-Za-z0-9_-]{43}$"_s);
        const auto made = addSecret(rig);
        QVERIFY(made);
        QVERIFY(shape.match(QString::fromLatin1(made->secret.reveal())).hasMatch());
        QSet<QByteArray> seen;
        for (int i = 0; i < 10000; ++i) {
            const auto secret = server::crypto::makeToken(rig.source(), "cs_");
            QVERIFY(secret && secret->reveal().size() == 46);
            seen.insert(secret->reveal());
        }
        QCOMPARE(seen.size(), 10000);

        BrokenRandom source(1'000'000);
        OauthRig stuck(&source);
        const auto before = stuck.catalog.current()->client("portal")->secrets.size();
        source.breakNow();
        QVERIFY(!addSecret(stuck));
        QCOMPARE(stuck.catalog.current()->client("portal")->secrets.size(), before);
    }

    void CA03_unknownClientAndWrongBytes_takeTheSameTime()
    {
        OauthRig rig;
        OauthService service(rig);
        const QByteArray right = OauthRig::secretOf("portal");
        QByteArray wrongFirst = right;
        wrongFirst[0] = 'x';
        QByteArray wrongLast = right;
        wrongLast.back() = 'x';
        const std::array<std::pair<QByteArray, QByteArray>, 3> tries{
            {{"nobody", right}, {"portal", wrongFirst}, {"portal", wrongLast}}};
        std::array<QList<qint64>, 3> times;
        QElapsedTimer timer;
        for (int round = 0; round < 2000; ++round) {
            auto meta = rig.meta();
            for (size_t kind = 0; kind < tries.size(); ++kind) {
                // From another address each time, so that no limit answers for the comparison.
                meta.peerAddress = u"2001:db8:%1:%2::1"_s.arg(round, 0, 16).arg(kind);
                const auto body = parametersOf({{"grant_type", "authorization_code"},
                                                {"code", "unknown"},
                                                {"client_id", tries[kind].first},
                                                {"client_secret", tries[kind].second}});
                timer.start();
                const auto answer = service.token(body, meta);
                times[kind].append(timer.nsecsElapsed());
                QCOMPARE(answer.error, QByteArray("invalid_client"));
            }
        }
        std::array<qint64, 3> medians{};
        for (size_t kind = 0; kind < times.size(); ++kind) {
            std::sort(times[kind].begin(), times[kind].end());
            medians[kind] = times[kind].at(1000);
        }
        const auto [least, most] = std::minmax_element(medians.begin(), medians.end());
        QVERIFY2(*most - *least < 1'000'000, QByteArray::number(*most - *least));
    }

    void CA06_publicClientsHaveNoSecret_andOthersCannotDoWithout_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::newRow("pushed authorization request") << Endpoint(&Engine::pushAuthorization);
        QTest::newRow("device authorization") << Endpoint(&Engine::deviceAuthorization);
        QTest::newRow("introspection") << Endpoint(&Engine::introspection);
        QTest::newRow("revocation") << Endpoint(&Engine::revocation);
        QTest::newRow("token") << Endpoint(nullptr);
    }
    void CA06_publicClientsHaveNoSecret_andOthersCannotDoWithout()
    {
        QFETCH(Endpoint, endpoint);
        OauthRig rig;
        const auto at = [&](const Fields &who, const QByteArray &authorization = {}) {
            const Fields body = who
                                + Fields{{"grant_type", "authorization_code"},
                                         {"code", "unknown"},
                                         {"token", "unknown"}};
            if (endpoint)
                return errorAt(rig, endpoint, body, authorization);
            auto meta = rig.meta();
            meta.authorization = authorization;
            return OauthService(rig).token(parametersOf(body), meta).error;
        };
        const QByteArray refused = "invalid_client";
        for (const QByteArray &secret :
             {QByteArray("x"), OauthRig::secretOf("phone"), OauthRig::secretOf("portal")}) {
            QCOMPARE(at({{"client_id", "phone"}, {"client_secret", secret}}), refused);
            QCOMPARE(at({}, basic("phone", secret)), refused);
        }
        QCOMPARE(at({}, basic("phone", {})), refused);
        QCOMPARE(at({{"client_id", "portal"}}), refused);
        QCOMPARE(at({}, basic("portal", {})), refused);
        QCOMPARE(at({{"client_id", "portal"}, {"client_secret", "x"}}), refused);
        QVERIFY(at({{"client_id", "portal"}, {"client_secret", OauthRig::secretOf("portal")}})
                != refused);
    }

    void CA10_secretReplaced_oldOneEndsAtOnce_unlessBothAreWanted()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const QByteArray old = OauthRig::secretOf("portal");
        const auto tokens = OauthService(rig).redeem(browser.code());
        const auto fresh = addSecret(rig);
        QVERIFY(fresh);
        // Both, for as long as nobody revokes the old one.
        QCOMPARE(errorWith(rig, old), QByteArray("invalid_grant"));
        QCOMPARE(errorWith(rig, fresh->secret.reveal()), QByteArray("invalid_grant"));

        const auto oldId = rig.catalog.current()->client("portal")->secrets.first().id;
        QVERIFY(administer<void>(
            rig, [oldId](service::Clients &clients) { return clients.revokeSecret(oldId); }));
        QCOMPARE(errorWith(rig, old), QByteArray("invalid_client"));
        QCOMPARE(errorWith(rig, fresh->secret.reveal()), QByteArray("invalid_grant"));
        // The tokens stay, unless they are to end too.
        const QByteArray access = tokens.text("access_token");
        QCOMPARE(OauthService(rig).userinfo(access).error, QByteArray());
        const auto grants = rig.storage.read()->grants().list({}).value();
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            service::Change change(work, {}, rig.clock.now());
            for (const auto &grant : grants) {
                if (auto ended = service::Grants(change).end(grant.id); !ended)
                    return server::base::passOn(ended);
            }
            return {};
        });
        QCOMPARE(OauthService(rig).userinfo(access).error, QByteArray("invalid_token"));
        QCOMPARE(OauthService(rig)
                     .token({{"grant_type", "refresh_token"},
                             {"refresh_token", tokens.text("refresh_token")},
                             {"client_id", "portal"},
                             {"client_secret", fresh->secret.reveal()}})
                     .error,
                 QByteArray("invalid_grant"));
    }
};

QTEST_GUILESS_MAIN(ClientSecretsTest)
#include "tst_clientsecrets.moc"
