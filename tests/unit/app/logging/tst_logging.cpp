// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging/logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcOurs, "consentry.test")
Q_LOGGING_CATEGORY(lcHttpServer, "qt.httpserver")

namespace {

// The same program again as a child: what it logs is what the test reads.
int logSomething(const QByteArray &format)
{
    app::logging::install(format == "text" ? app::logging::Format::Text
                                           : app::logging::Format::Json,
                          app::logging::Level::Info);
    qCDebug(lcOurs) << "too small";
    qCInfo(lcOurs).noquote() << "first\nsecond";
    qCDebug(lcHttpServer) << "Authorization: Bearer leaked-token";
    qCInfo(lcHttpServer) << "Cookie: leaked-cookie";
    qCWarning(lcHttpServer) << "a warning of Qt";
    return 0;
}

} // namespace

class tst_Logging : public QObject
{
    Q_OBJECT

private slots:
    void requestDumpsOfQt_staySilent_evenWhenTheRulesAskForThem_data();
    void requestDumpsOfQt_staySilent_evenWhenTheRulesAskForThem();
    void jsonLines_areCountedWithoutAGap();

private:
    static QByteArray childOutput(const QString &format, const QString &rules)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, rules);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"--log"_s, format});
        child.waitForFinished();
        return child.readAllStandardError();
    }
};

void tst_Logging::requestDumpsOfQt_staySilent_evenWhenTheRulesAskForThem_data()
{
    QTest::addColumn<QString>("rules");
    QTest::newRow("LG-06 everything on") << u"*=true"_s;
    QTest::newRow("LG-06 debug on") << u"*.debug=true"_s;
    QTest::newRow("LG-06 the category by name")
        << u"qt.httpserver.debug=true;qt.httpserver.info=true"_s;
    QTest::newRow("LG-06 no rules") << QString();
}

void tst_Logging::requestDumpsOfQt_staySilent_evenWhenTheRulesAskForThem()
{
    QFETCH(QString, rules);
    for (const QString &format : {u"text"_s, u"json"_s}) {
        const QByteArray output = childOutput(format, rules);
        QVERIFY2(!output.contains("leaked"), output.constData());
        QVERIFY(!output.contains("too small"));
        QVERIFY(output.contains("first"));
        QVERIFY(output.contains("a warning of Qt"));
        QCOMPARE(output.count('\n'), 2);
    }
}

void tst_Logging::jsonLines_areCountedWithoutAGap()
{
    const QList<QByteArray> lines = childOutput(u"json"_s, {}).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    for (int i = 0; i < lines.size(); ++i) {
        const QJsonObject object = QJsonDocument::fromJson(lines.at(i)).object();
        QCOMPARE(object[u"sequence"_s].toInt(), i + 1);
        QVERIFY(object[u"time"_s].toString().endsWith(u'Z'));
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--log") == 0)
        return logSomething(argv[2]);
    tst_Logging test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_logging.moc"
