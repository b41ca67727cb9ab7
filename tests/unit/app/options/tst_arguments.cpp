// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::options::Arguments;
using app::options::Option;

class tst_Arguments : public QObject
{
    Q_OBJECT

private slots:
    void everyForm_isTakenApart();
    void wrongUsage_isRefused_data();
    void wrongUsage_isRefused();
    void aRefusal_neverRepeatsAValue();
    void helpLines_nameEveryOption();

private:
    const QList<Option> m_options{{u"data-dir"_s, u"DIR"_s, u"where"_s},
                                  {u"listen"_s, u"HOST:PORT"_s, u"address"_s, Option::Times::Many},
                                  {u"json"_s, {}, u"as JSON"_s}};
};

void tst_Arguments::everyForm_isTakenApart()
{
    const auto a = Arguments::parse({u"apply"_s, u"--data-dir"_s, u"/d"_s, u"--listen=[::1]:1"_s,
                                     u"--json"_s, u"--listen"_s, u"h:2"_s, u"--"_s, u"--file"_s},
                                    m_options);
    QVERIFY(a);
    QCOMPARE(a->words(), QStringList({u"apply"_s, u"--file"_s}));
    QCOMPARE(a->value(u"data-dir"_s), u"/d"_s);
    QCOMPARE(a->values(u"listen"_s), QStringList({u"[::1]:1"_s, u"h:2"_s}));
    QVERIFY(a->has(u"json"_s));
    QVERIFY(a->value(u"absent"_s).isEmpty());
}

void tst_Arguments::wrongUsage_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown") << QStringList{u"--nothing"_s} << u"unknown option --nothing"_s;
    QTest::newRow("twice") << QStringList{u"--data-dir"_s, u"a"_s, u"--data-dir"_s, u"b"_s}
                           << u"--data-dir stands twice"_s;
    QTest::newRow("value missing") << QStringList{u"--data-dir"_s} << u"--data-dir needs DIR"_s;
    QTest::newRow("value empty") << QStringList{u"--data-dir="_s} << u"--data-dir needs DIR"_s;
    QTest::newRow("switch with a value")
        << QStringList{u"--json=1"_s} << u"--json takes no value"_s;
    QTest::newRow("one dash") << QStringList{u"-json"_s} << u"options begin with two dashes: -j"_s;
}

void tst_Arguments::wrongUsage_isRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const auto a = Arguments::parse(words, m_options);
    QVERIFY(!a);
    QCOMPARE(a.error().kind, server::base::Error::Kind::InvalidInput);
    QCOMPARE(a.error().detail, said);
}

void tst_Arguments::aRefusal_neverRepeatsAValue()
{
    const auto a = Arguments::parse({u"--password=hunter2hunter2"_s}, m_options);
    QVERIFY(!a);
    QVERIFY(!a.error().detail.contains(u"hunter2"_s));
}

void tst_Arguments::helpLines_nameEveryOption()
{
    const QString lines = app::options::optionLines(m_options);
    for (const Option &option : m_options) {
        QVERIFY(lines.contains(u"--"_s + option.name));
        QVERIFY(lines.contains(option.text));
    }
}

QTEST_APPLESS_MAIN(tst_Arguments)
#include "tst_arguments.moc"
