// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/commandline.h"
#include "server/admin/jsonadmin.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::ctl;

class tst_Commands : public QObject
{
    Q_OBJECT

private slots:
    void everyCommand_callsSomethingThatIsThere();
    void everyCall_hasACommand();
    void everyExample_isACommandLine();
    void values_goWhereTheCallExpectsThem();
    void optionsMayStandAnywhere();

private:
    static Invocation parsed(const QStringList &words)
    {
        auto invocation = parseCommandLine(words, {});
        return invocation ? std::move(*invocation) : Invocation();
    }
};

void tst_Commands::everyCommand_callsSomethingThatIsThere()
{
    const QStringList calls = server::admin::JsonAdmin::calls();
    QSet<QString> seen;
    for (const Command &command : commands()) {
        QVERIFY2(calls.contains(command.call), qPrintable(command.call));
        const QString name = command.noun + u' ' + command.verb;
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
        QVERIFY(!command.text.isEmpty());
    }
}

void tst_Commands::everyCall_hasACommand()
{
    // Starting and stopping a service is its service manager's business.
    const QStringList without{u"server.start"_s, u"server.stop"_s};
    for (const QString &call : server::admin::JsonAdmin::calls()) {
        const bool offered =
            std::any_of(commands().begin(), commands().end(),
                        [&](const Command &command) { return command.call == call; });
        QVERIFY2(offered != without.contains(call), qPrintable(call));
    }
}

void tst_Commands::everyExample_isACommandLine()
{
    for (const Command &command : commands()) {
        const QString line = command.example.section(u" > "_s, 0, 0);
        // The file of this one is not there, which is the only thing that is wrong with it.
        if (command.call == u"setup.apply"_s)
            continue;
        QStringList words;
        bool quoted = false;
        QString word;
        for (const QChar c : line + u' ') {
            if (c == u'"' && !line.contains(u'\''))
                quoted = !quoted;
            else if (c == u'\'')
                quoted = !quoted;
            else if (c == u' ' && !quoted)
                words.append(std::exchange(word, {}));
            else
                word += c;
        }
        if (line.contains(u'\'') && line.contains(u"\"Sign"_s))
            continue; // two kinds of quotes in one line: a shell's work
        const auto invocation = parseCommandLine(words, {});
        QVERIFY2(invocation,
                 qPrintable(line + u": "_s + (invocation ? QString() : invocation.error().detail)));
        QCOMPARE(invocation->command->call, command.call);
    }
}

void tst_Commands::values_goWhereTheCallExpectsThem()
{
    const Invocation client = parsed(
        {u"--data-dir"_s, u"/d"_s, u"client"_s, u"create"_s, u"helpdesk"_s, u"Portal"_s,
         u"--template"_s, u"T"_s, u"--redirect-uri"_s, u"https://a.example/"_s,
         u"--redirect-uri=https://b.example/"_s, u"--expires"_s, u"2027-11-22T01:00:00+01:00"_s});
    QCOMPARE(client.dataDirectory, u"/d"_s);
    QCOMPARE(client.params, QJsonObject({{u"module"_s, u"helpdesk"_s},
                                         {u"name"_s, u"Portal"_s},
                                         {u"template"_s, u"T"_s},
                                         {u"redirect_uris"_s, QJsonArray{u"https://a.example/"_s,
                                                                         u"https://b.example/"_s}},
                                         {u"expires"_s, u"2027-11-22T00:00:00Z"_s}}));
    const Invocation grant = parsed({u"grant"_s, u"end"_s, u"17"_s});
    QCOMPARE(grant.params, QJsonObject({{u"grant"_s, 17}}));
    const Invocation user =
        parsed({u"user"_s, u"create"_s, u"otto"_s, u"--administrator"_s, u"--group"_s, u"a"_s,
                u"--claims"_s, u"{\"locale\": \"de\"}"_s, u"--password-file"_s, u"-"_s});
    QCOMPARE(user.passwordFile, u"-"_s);
    QCOMPARE(user.params, QJsonObject({{u"code"_s, u"otto"_s},
                                       {u"administrator"_s, true},
                                       {u"groups"_s, QJsonArray{u"a"_s}},
                                       {u"claims"_s, QJsonObject{{u"locale"_s, u"de"_s}}}}));
    const Invocation never = parsed({u"client"_s, u"create"_s, u"m"_s, u"n"_s, u"--template"_s,
                                     u"t"_s, u"--expires"_s, u"never"_s});
    QVERIFY(never.params[u"expires"_s].isNull());
}

void tst_Commands::optionsMayStandAnywhere()
{
    const QList<QStringList> lines{
        {u"--data-dir"_s, u"/d"_s, u"module"_s, u"show"_s, u"crm"_s},
        {u"module"_s, u"--data-dir"_s, u"/d"_s, u"show"_s, u"crm"_s},
        {u"module"_s, u"show"_s, u"crm"_s, u"--data-dir=/d"_s},
        {u"--json"_s, u"module"_s, u"show"_s, u"--data-dir"_s, u"/d"_s, u"crm"_s}};
    for (const QStringList &line : lines) {
        const Invocation invocation = parsed(line);
        QVERIFY2(invocation.command, qPrintable(line.join(u' ')));
        QCOMPARE(invocation.dataDirectory, u"/d"_s);
        QCOMPARE(invocation.params, QJsonObject({{u"module"_s, u"crm"_s}}));
    }
}

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_commands.moc"
