// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/id.h"

#include <QHash>
#include <QTest>

#include <type_traits>

using ModuleId = server::base::Id<struct ModuleTag>;
using ClientId = server::base::Id<struct ClientTag>;

static_assert(!std::is_convertible_v<ModuleId, ClientId>);
static_assert(!std::is_constructible_v<ClientId, ModuleId>);
static_assert(!std::is_convertible_v<qint64, ModuleId>);

class TestId : public QObject
{
    Q_OBJECT

private slots:
    void onlyPositiveNumbers_areValid();
    void ids_compareAndHashByNumber();
};

void TestId::onlyPositiveNumbers_areValid()
{
    QVERIFY(!ModuleId().isValid());
    QVERIFY(!ModuleId(0).isValid());
    QVERIFY(!ModuleId(-1).isValid());
    QVERIFY(ModuleId(1).isValid());
}

void TestId::ids_compareAndHashByNumber()
{
    QCOMPARE(ModuleId(7), ModuleId(7));
    QVERIFY(ModuleId(7) < ModuleId(8));
    const QHash<ModuleId, int> byId{{ModuleId(1), 10}, {ModuleId(2), 20}};
    QCOMPARE(byId.value(ModuleId(2)), 20);
    QCOMPARE(byId.value(ModuleId(3), -1), -1);
}

QTEST_APPLESS_MAIN(TestId)
#include "tst_id.moc"
