// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3, RFC 7592 section 2: who may register, and who may change what was registered.
#include "tests/support/contractstore.h"

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ClientOrigin;
using domain::ClientRegistration;
using domain::InitialAccessToken;
using domain::InitialAccessTokenId;
using samples::now;
using store::UnitOfWork;

class RegistrationContractTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        m_store = std::make_unique<ContractStore>(kind);
    }
    void cleanup() { m_store.reset(); }

    void tokens_areReadBackAsWritten()
    {
        const auto first = insert("first", 2);
        const auto second = insert("second", 1);
        QCOMPARE(must(m_store->read()->registrations().initialTokens()),
                 (QList<InitialAccessToken>{second, first}));
        QCOMPARE(must(m_store->read()->registrations().initialToken(first.digest)).value(), first);
        QVERIFY(!must(m_store->read()->registrations().initialToken(samples::digestOf("third"))));
    }
    void token_isSpentOnceForEachUse()
    {
        const auto token = insert("token", 2);
        QVERIFY(spend(token, now));
        QVERIFY(spend(token, now));
        QVERIFY(!spend(token, now));
        QCOMPARE(must(m_store->read()->registrations().initialToken(token.digest))->usesLeft, 0);
    }
    void expiredToken_isNotSpent()
    {
        const auto token = insert("token", 2);
        QVERIFY(spend(token, *token.expiresAt - 1ms));
        QVERIFY(!spend(token, *token.expiresAt));
        QVERIFY(token.isLive(*token.expiresAt - 1ms));
        QVERIFY(!token.isLive(*token.expiresAt));
    }
    void revokedToken_isNotSpent()
    {
        const auto token = insert("token", 2);
        QVERIFY(revoke(token));
        QVERIFY(!revoke(token));
        QVERIFY(!spend(token, now));
    }
    void templateRemoved_takesItsTokens()
    {
        auto unused = samples::clientTemplate(m_store->of.module, u"Unused"_s);
        unused.id = must(m_store->write<domain::TemplateId>(
            [&](UnitOfWork &w) { return w.templates().insert(unused); }));
        const auto token = insert("token", 1, unused.id);
        must(m_store->write([&](UnitOfWork &w) { return w.templates().remove(unused.id); }));
        QVERIFY(!must(m_store->read()->registrations().initialToken(token.digest)));
        QVERIFY(!spend(token, now));
    }
    void client_isTheAdministratorsUntilItIsSaidToBeRegistered()
    {
        const auto client = m_store->of.client;
        QCOMPARE(must(m_store->read()->registrations().registration(client)).value(),
                 ClientRegistration());
        const ClientRegistration registered{ClientOrigin::Registration, samples::digestOf("rat")};
        must(m_store->write(
            [&](UnitOfWork &w) { return w.registrations().setRegistration(client, registered); }));
        QCOMPARE(must(m_store->read()->registrations().registration(client)).value(), registered);
        // An editor who saves the client leaves this alone.
        auto edited = must(m_store->read()->clients().byId(client)).value();
        edited.name = u"Renamed"_s;
        must(m_store->write([&](UnitOfWork &w) { return w.clients().update(edited); }));
        QCOMPARE(must(m_store->read()->registrations().registration(client)).value(), registered);
    }
    void deletedClient_hasNoRegistration()
    {
        const auto client = m_store->of.client;
        must(m_store->write([&](UnitOfWork &w) { return w.clients().setDeleted(client, now); }));
        QVERIFY(!must(m_store->read()->registrations().registration(client)));
        QVERIFY(!must(m_store->read()->registrations().registration(domain::ClientKey(999))));
    }

private:
    InitialAccessToken insert(const QByteArray &name, int uses, domain::TemplateId of = {})
    {
        InitialAccessToken token;
        token.clientTemplate = of.isValid() ? of : m_store->of.clientTemplate;
        token.digest = samples::digestOf(name);
        token.label = QString::fromLatin1(name) + u" \u00e4"_s;
        token.createdAt = now;
        token.expiresAt = now + 1h;
        token.usesLeft = uses;
        token.id = must(m_store->write<InitialAccessTokenId>(
            [&](UnitOfWork &w) { return w.registrations().insertInitialToken(token); }));
        return token;
    }
    bool spend(const InitialAccessToken &token, base::Timestamp at)
    {
        return must(m_store->write<bool>(
            [&](UnitOfWork &w) { return w.registrations().spendInitialToken(token.digest, at); }));
    }
    bool revoke(const InitialAccessToken &token)
    {
        return must(m_store->write<bool>(
            [&](UnitOfWork &w) { return w.registrations().revokeInitialToken(token.id, now); }));
    }
    std::unique_ptr<ContractStore> m_store;
};

QTEST_GUILESS_MAIN(RegistrationContractTest)
#include "tst_registrationcontract.moc"
