// SPDX-License-Identifier: GPL-3.0-or-later
// What every store must do, whatever it is made of: one row for each kind of store.
#include "tests/support/samples.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace server;
using namespace tests;
using base::Error;
using store::UnitOfWork;

class StoreContractTest : public QObject
{
    Q_OBJECT
private slots:
    void installation_isReadBackAsWritten();
};

void StoreContractTest::installation_isReadBackAsWritten()
{
    TemporaryStore store;
    const auto stored = store.write<samples::Installation>(
        [](UnitOfWork &work) { return samples::storeInstallation(work); });
    QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().detail));
    const auto read = store.read();
    auto client = samples::client(stored->module, stored->clientTemplate, "client-1");
    client.id = stored->client;
    QCOMPARE(read->clients().byId(stored->client).value().value(), client);
    auto user = samples::user(QStringLiteral("user-1"));
    user.id = stored->user;
    QCOMPARE(read->users().byId(stored->user).value().value(), user);
}

QTEST_GUILESS_MAIN(StoreContractTest)
#include "tst_storecontract.moc"
