// SPDX-License-Identifier: GPL-3.0-or-later
// Security RV-05, TK-21, TK-22, DB-09, DB-10: what happens between a request's reading and its
// write, and what is said when the write fails.
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace base = server::base;
namespace store = server::store;

namespace {

/// Passes everything on to a real store, and meddles with the next write as it is told.
class MeddlingStore final : public store::Store
{
public:
    explicit MeddlingStore(store::Store &real)
        : m_real(real)
    {
    }
    std::function<void()> before;             ///< runs once, before the next write is passed on
    std::optional<base::Error::Kind> failure; ///< what writes are answered
    enum class Applied { No, Yes };
    Applied applied = Applied::No; ///< whether a write that fails was done all the same

    base::Result<std::unique_ptr<store::ReadSession>> openReadSession() override
    {
        return m_real.openReadSession();
    }
    void enqueue(store::WriteJob job) override
    {
        if (const auto meddle = std::exchange(before, {}))
            meddle();
        if (failure && applied == Applied::No) {
            job.answerTo->post(
                [done = job.done, kind = *failure] { done(base::failure(kind, u"test"_s)); });
            return;
        }
        if (failure) {
            job.done = [done = job.done, kind = *failure](base::Result<void>) {
                done(base::failure(kind, u"test"_s));
            };
        }
        m_real.enqueue(std::move(job));
    }
    void setCatalogHook(std::function<void()> hook) override
    {
        m_real.setCatalogHook(std::move(hook));
    }
    store::StoreHealth health() const override { return m_real.health(); }

private:
    store::Store &m_real;
};

} // namespace

class StoreFaultsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<OauthRig> m_rig;
    std::unique_ptr<MeddlingStore> m_store;

    void endTheGrant()
    {
        m_rig->change([&](store::UnitOfWork &work) -> base::Result<void> {
            const auto grants = work.grants().list({}).value();
            const auto ended = work.grants().end(grants.first().id, m_rig->clock.now());
            return ended ? base::Result<void>() : base::passOn(ended);
        });
    }

private slots:
    void init()
    {
        m_rig = std::make_unique<OauthRig>();
        m_store = std::make_unique<MeddlingStore>(m_rig->storage.store());
        m_rig->worker = std::make_unique<Worker>(
            m_rig->clock, m_random, m_rig->catalog, *m_store, m_rig->hashPool, m_rig->sealer,
            m_rig->signInAttempts, m_rig->clientAttempts, m_rig->recorder, m_rig->outbound,
            m_rig->proofs, m_rig->clientKeys, m_rig->verifiedSecrets);
    }
    void cleanup()
    {
        m_rig.reset();
        m_store.reset();
    }

    void RV05_grantEndedBetweenReadAndRedemption_bearsNoToken()
    {
        OauthService service(*m_rig);
        const auto code = OauthBrowser(*m_rig).code();
        m_store->before = [&] { endTheGrant(); };
        QCOMPARE(service.redeem(code).error, QByteArray("invalid_grant"));
        QCOMPARE(m_rig->audited("token.issued"), 0);
        QCOMPARE(m_rig->audited("code.replayed"), 0);
    }

    void RV05_grantEndedBetweenReadAndRotation_bearsNoToken()
    {
        OauthService service(*m_rig);
        const auto tokens = service.redeem(OauthBrowser(*m_rig).code());
        m_store->before = [&] { endTheGrant(); };
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
        // Nobody replayed anything: it was a revocation.
        QCOMPARE(m_rig->audited("refresh.replayed"), 0);
    }

    void grantEndedWhileACodeIsIssued_asksAgain()
    {
        OauthBrowser browser(*m_rig);
        browser.code();
        m_store->before = [&] { endTheGrant(); };
        auto page = browser.authorize(OauthBrowser::request());
        QVERIFY(std::holds_alternative<ConsentPage>(page));
        m_rig->settle();
        browser.decide(std::get<ConsentPage>(page), "allow");
        m_store->before = [&] { endTheGrant(); };
        page = browser.authorize(OauthBrowser::request({{"prompt", "none"}}));
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("consent_required"));
    }

    void grantEndedWhileThePersonSignsIn_asksAgain()
    {
        OauthBrowser(*m_rig).code();
        OauthBrowser fresh(*m_rig);
        const auto page = fresh.authorize(OauthBrowser::request());
        m_store->before = [&] { endTheGrant(); };
        const auto next =
            fresh.followed(fresh.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        QVERIFY(std::holds_alternative<ConsentPage>(next));
    }

    void SL15_lockedWhileThePasswordIsHashed_doesNotSignIn()
    {
        OauthBrowser browser(*m_rig);
        auto page = browser.authorize(OauthBrowser::request());
        m_store->before = [&] {
            m_rig->changeUser(u"marta"_s, [](server::domain::User &user) { user.locked = true; });
        };
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::WrongCredentials);
        QVERIFY(browser.sessionCookie.isEmpty());
    }

    void DB09_storeThatCannotWrite_saysSoAndSpendsNothing()
    {
        OauthBrowser browser(*m_rig);
        OauthService service(*m_rig);
        const auto tokens = service.redeem(browser.code());
        const auto code = browser.code();
        m_store->failure = base::Error::Kind::Unavailable;
        for (const auto &answer :
             {service.redeem(code), service.refresh(tokens.text("refresh_token")),
              service.revoke(tokens.text("refresh_token"))})
            QCOMPARE(std::get<OAuthError>(answer.raw).code, ErrorCode::Unavailable);
        const auto page = browser.authorize(OauthBrowser::request());
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("temporarily_unavailable"));
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray());
        m_store->failure.reset();
        QCOMPARE(service.redeem(code).error, QByteArray());
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray());
    }

    void DB10_unknownOutcome_isNoSuccess_andTheTokenCountsAsSpent()
    {
        OauthBrowser browser(*m_rig);
        OauthService service(*m_rig);
        const auto tokens = service.redeem(browser.code());
        const auto code = browser.code();
        m_store->failure = base::Error::Kind::UnknownOutcome;
        m_store->applied = MeddlingStore::Applied::Yes;
        QCOMPARE(service.redeem(code).error, QByteArray("server_error"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("server_error"));
        m_store->failure.reset();
        QCOMPARE(service.redeem(code).error, QByteArray("invalid_grant"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
    }

    void TK22_clientThatGoesAway_leavesOneStateOrTheOther()
    {
        OauthService service(*m_rig);
        const auto tokens = service.redeem(OauthBrowser(*m_rig).code());
        const QByteArray old = tokens.text("refresh_token");
        const auto body =
            parametersOf(service.credentials()
                         + Fields{{"grant_type", "refresh_token"}, {"refresh_token", old}});
        m_rig->engine().token(body, m_rig->meta(), [](const ApiAnswer &) {});
        m_rig->settle();
        // The rotation stands although nobody heard of it: the old token is retired.
        QVERIFY(service.introspect(old).json.value("active"_L1) == QJsonValue(false));
        QCOMPARE(service.refresh(old).error, QByteArray("invalid_grant"));
    }

    void connectionIdThatIsTaken_isDrawnAgain()
    {
        OauthBrowser browser(*m_rig);
        OauthService service(*m_rig);
        const auto first = browser.code();
        const auto second = browser.code();
        // The same random bytes at the same moment: the second connection meets the first one's id.
        m_random.repeat = QByteArray(32, 'x');
        QCOMPARE(service.redeem(first).error, QByteArray());
        m_store->before = [&] { m_random.repeat.clear(); };
        QCOMPARE(service.redeem(second).error, QByteArray());
    }

private:
    /// Real bytes, or the same ones again and again.
    class RepeatingRandom final : public base::RandomSource
    {
    public:
        QByteArray repeat;
        base::Result<QByteArray> bytes(qsizetype count) override
        {
            return repeat.isEmpty() ? m_real.bytes(count) : repeat.left(count);
        }

    private:
        server::crypto::OpenSslRandom m_real;
    };
    RepeatingRandom m_random;
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
