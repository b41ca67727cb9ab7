// SPDX-License-Identifier: GPL-3.0-or-later
// consentryctl as scripts see it: every command, JSON on standard output, exit statuses.
#include "app/ctl/command.h"
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_service.reset(); }
    void everyCommand_hasHelpWithAnExample();
    void wrongUsage_isRefused_data();
    void wrongUsage_isRefused();
    void emptyDirectory_isRefusedByAllButApply();
    void apply_isIdempotent_andShowsASecretOnce();
    void dryRun_changesNothing();
    void wrongFile_isRefusedLineByLine_andChangesNothing();
    void exportedFile_appliesWithoutAChange();
    void nouns_workOnAStoppedInstallation();
    void nouns_workOnARunningServer();
    void passwords_comeFromAFileOnly();

private:
    void walkNouns();
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_service->path(name));
        if (file.open(QFile::WriteOnly | QFile::Truncate))
            file.write(content);
        return file.fileName();
    }
    QByteArray setup() const
    {
        return QJsonDocument(
                   sampleSetup(m_service->issuer(), u"127.0.0.1:%1"_s.arg(m_service->port())))
            .toJson();
    }
    std::unique_ptr<ServiceRun> m_service;
};

void tst_CommandLine::init()
{
    m_service = std::make_unique<ServiceRun>();
}

void tst_CommandLine::everyCommand_hasHelpWithAnExample()
{
    const ProgramResult program = runProgram(u"consentryctl"_s, {u"--help"_s});
    QCOMPARE(program.status, 0);
    QVERIFY(program.output.contains("Example:"));
    for (const auto &command : app::ctl::commands()) {
        QVERIFY(program.output.contains(command.noun.toUtf8()));
        QStringList words{command.noun};
        if (!command.verb.isEmpty())
            words.append(command.verb);
        const ProgramResult help = runProgram(u"consentryctl"_s, words + QStringList{u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY(help.errors.isEmpty());
        QVERIFY2(help.output.contains("Example:\n  consentryctl --data-dir"),
                 help.output.constData());
        for (const auto &parameter : command.parameters) {
            const bool isWord = parameter.place == app::ctl::Parameter::Place::Word;
            const QString shown = isWord ? parameter.name.toUpper() : u"--"_s + parameter.name;
            QVERIFY2(help.output.contains(shown.toUtf8()), qPrintable(shown));
        }
    }
}

void tst_CommandLine::wrongUsage_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown noun") << QStringList{u"widget"_s};
    QTest::newRow("unknown verb") << QStringList{u"client"_s, u"juggle"_s};
    QTest::newRow("verb missing") << QStringList{u"client"_s};
    QTest::newRow("word missing") << QStringList{u"module"_s, u"show"_s};
    QTest::newRow("word too many") << QStringList{u"module"_s, u"show"_s, u"a"_s, u"b"_s};
    QTest::newRow("file missing") << QStringList{u"apply"_s};
    QTest::newRow("file not there") << QStringList{u"apply"_s, u"/nowhere/setup.json"_s};
    QTest::newRow("unknown option") << QStringList{u"module"_s, u"list"_s, u"--fast"_s};
    QTest::newRow("option of another command")
        << QStringList{u"module"_s, u"list"_s, u"--redirect-uri"_s, u"x"_s};
    QTest::newRow("needed option missing") << QStringList{u"client"_s, u"create"_s, u"m"_s, u"n"_s};
    QTest::newRow("number") << QStringList{u"grant"_s, u"show"_s, u"many"_s};
    QTest::newRow("time without an offset")
        << QStringList{u"client"_s,     u"create"_s, u"m"_s,         u"n"_s,
                       u"--template"_s, u"t"_s,      u"--expires"_s, u"2027-11-22T00:00:00"_s};
    QTest::newRow("JSON") << QStringList{u"template"_s, u"create"_s,     u"m"_s,
                                         u"n"_s,        u"--settings"_s, u"[1]"_s};
    QTest::newRow("password on the command line")
        << QStringList{u"user"_s, u"create"_s, u"marta"_s, u"--password"_s, u"hunter2-hunter2"_s};
}

void tst_CommandLine::wrongUsage_isRefused()
{
    QFETCH(QStringList, words);
    const ProgramResult refused = m_service->control(words);
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.output.isEmpty());
    QVERIFY(!refused.errors.isEmpty());
    QVERIFY(!refused.errors.contains("hunter2"));
    QVERIFY(!QDir(m_service->dataDirectory()).exists());
}

void tst_CommandLine::emptyDirectory_isRefusedByAllButApply()
{
    for (const QStringList &words :
         {QStringList{u"export"_s}, QStringList{u"module"_s, u"list"_s}}) {
        const ProgramResult refused = m_service->control(words);
        QCOMPARE(refused.status, 3);
        QVERIFY(refused.output.isEmpty());
        QVERIFY2(refused.errors.contains(m_service->dataDirectory().toUtf8()),
                 refused.errors.constData());
        QVERIFY(!QDir(m_service->dataDirectory()).exists());
    }
}

void tst_CommandLine::apply_isIdempotent_andShowsASecretOnce()
{
    QJsonObject document = QJsonDocument::fromJson(setup()).object();
    QJsonArray modules = document[u"modules"_s].toArray();
    QJsonObject helpdesk = modules[0].toObject();
    QJsonArray clients = helpdesk[u"clients"_s].toArray();
    QJsonObject fresh = clients[1].toObject();
    fresh.remove(u"client_id"_s);
    fresh.remove(u"client_secret"_s);
    fresh[u"name"_s] = u"Made here"_s;
    clients.append(fresh);
    helpdesk[u"clients"_s] = clients;
    modules[0] = helpdesk;
    document[u"modules"_s] = modules;
    const QString file = write(u"setup.json"_s, QJsonDocument(document).toJson());

    const ProgramResult first = m_service->control({u"apply"_s, file});
    QVERIFY2(first.status == 0, first.errors.constData());
    const QJsonArray made = first.json()[u"clients"_s].toArray();
    QCOMPARE(made.size(), 3);
    QVERIFY(made[2].toObject()[u"client_secret"_s].toString().startsWith(u"cs_"_s));
    QCOMPARE(first.json()[u"created"_s].toObject()[u"clients"_s].toInt(), 3);

    const ProgramResult second = m_service->control({u"apply"_s, file});
    QVERIFY2(second.status == 0, second.errors.constData());
    QVERIFY(second.json()[u"created"_s].toObject().isEmpty());
    QVERIFY(second.json()[u"changed"_s].toObject().isEmpty());
    const QJsonArray again = second.json()[u"clients"_s].toArray();
    QCOMPARE(again.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(again[i].toObject()[u"client_id"_s], made[i].toObject()[u"client_id"_s]);
        QVERIFY(!again[i].toObject().contains(u"client_secret"_s));
    }
}

void tst_CommandLine::dryRun_changesNothing()
{
    const QString file = write(u"setup.json"_s, setup());
    const ProgramResult tried = m_service->control({u"apply"_s, file, u"--dry-run"_s});
    QVERIFY2(tried.status == 0, tried.errors.constData());
    QVERIFY(!tried.json()[u"created"_s].toObject().isEmpty());
    QVERIFY(!tried.output.contains("client_secret"));
    const ProgramResult none = m_service->control({u"module"_s, u"list"_s});
    QCOMPARE(none.status, 3);
}

void tst_CommandLine::wrongFile_isRefusedLineByLine_andChangesNothing()
{
    QVERIFY(m_service->makeSample());
    const QByteArray before = m_service->control({u"export"_s}).output;
    const QString file = write(u"wrong.json"_s, R"({"colour": "red", "modules": [
        {"code": "new", "name": "New", "templates": [{"name": "T", "preset": "external-service", "scopes": ["openid"]}],
         "clients": [{"name": "C", "template": "T", "redirect_uris": ["http://portal.acme.example/cb"]}]}]})");
    const ProgramResult refused = m_service->control({u"apply"_s, file});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.output.isEmpty());
    QCOMPARE(refused.errors.count('\n'), 2);
    QVERIFY2(refused.errors.contains("modules[0].clients[0].redirect_uris[0]: "),
             refused.errors.constData());
    QVERIFY(refused.errors.contains("colour: "));
    QCOMPARE(m_service->control({u"export"_s}).output, before);
}

void tst_CommandLine::exportedFile_appliesWithoutAChange()
{
    QVERIFY(m_service->makeSample());
    const ProgramResult exported = m_service->control({u"export"_s});
    QCOMPARE(exported.status, 0);
    QVERIFY(!exported.output.contains("password"));
    QVERIFY(!exported.output.contains("secret\":"));
    const ProgramResult applied =
        m_service->control({u"apply"_s, write(u"export.json"_s, exported.output)});
    QVERIFY2(applied.status == 0, applied.errors.constData());
    QVERIFY2(applied.json()[u"created"_s].toObject().isEmpty(), applied.output.constData());
    QVERIFY2(applied.json()[u"changed"_s].toObject().isEmpty(), applied.output.constData());
}

void tst_CommandLine::walkNouns()
{
    const auto done = [this](const QStringList &words, const QByteArray &input = {}) {
        const ProgramResult result = m_service->control(words, input);
        if (result.status != 0)
            qWarning("%s: %d %s", qPrintable(words.join(u' ')), result.status,
                     result.errors.constData());
        const bool isJson = !QJsonDocument::fromJson(result.output).isNull();
        return result.status == 0 && isJson ? std::optional(result) : std::nullopt;
    };
    QVERIFY(done({u"module"_s, u"create"_s, u"crm"_s, u"--name"_s, u"CRM"_s}));
    QVERIFY(done({u"module"_s, u"enable"_s, u"crm"_s}));
    QVERIFY(done({u"module"_s, u"enable-app"_s, u"crm"_s}));
    QVERIFY(done({u"module"_s, u"update-app"_s, u"crm"_s, u"--name"_s, u"CRM for partners"_s}));
    QVERIFY(done({u"module"_s, u"update"_s, u"crm"_s, u"--description"_s, u"Customers"_s}));
    const auto module = done({u"module"_s, u"show"_s, u"crm"_s});
    QVERIFY(module && module->output.contains("CRM for partners"));
    QVERIFY(done({u"app"_s, u"create"_s, u"crm"_s, u"contacts"_s, u"--name"_s, u"Contacts"_s}));
    const auto apps = done({u"app"_s, u"list"_s, u"crm"_s});
    QVERIFY(apps && apps->output.contains("Contacts"));
    QVERIFY(done({u"app"_s, u"show"_s, u"crm"_s, u"contacts"_s}));
    const auto items = done({u"app"_s, u"items"_s, u"crm"_s, u"contacts"_s, u"--sort"_s,
                             u"-__createdAt"_s, u"--filter"_s, u"{\"__name\": \"x\"}"_s});
    QVERIFY(items && items->json()[u"total"_s].toInt(-1) == 0);
    QCOMPARE(
        m_service->control({u"app"_s, u"items"_s, u"crm"_s, u"contacts"_s, u"--sort"_s, u"x"_s})
            .status,
        2);
    QVERIFY(done({u"app"_s, u"delete"_s, u"crm"_s, u"contacts"_s}));
    const auto token = done({u"api-token"_s, u"create"_s, u"--user"_s, u"marta"_s, u"--name"_s,
                             u"Scanner"_s, u"--expires"_s, u"2036-01-01T00:00:00Z"_s});
    QVERIFY(token && token->json()[u"token"_s].toString().startsWith(u"at_"_s));
    const QString tokenNumber = QString::number(token->json()[u"id"_s].toInt());
    QVERIFY(done({u"api-token"_s, u"update"_s, tokenNumber, u"--expires"_s, u"never"_s}));
    const auto tokens = done({u"api-token"_s, u"list"_s});
    QVERIFY(tokens && !tokens->output.contains(token->json()[u"token"_s].toString().toUtf8()));
    QVERIFY(done({u"api-token"_s, u"delete"_s, tokenNumber}));
    QVERIFY(done({u"template"_s, u"create"_s, u"crm"_s, u"Sign-in"_s, u"--scope"_s, u"openid"_s}));
    QVERIFY(done({u"template"_s, u"update"_s, u"crm"_s, u"Sign-in"_s, u"--settings"_s,
                  u"{\"code_seconds\": 60}"_s}));
    const auto shown = done({u"template"_s, u"show"_s, u"crm"_s, u"Sign-in"_s});
    QVERIFY(shown && shown->json()[u"settings"_s].toObject()[u"code_seconds"_s].toInt() == 60);
    const auto client = done({u"client"_s, u"create"_s, u"crm"_s, u"Grafana"_s, u"--template"_s,
                              u"Sign-in"_s, u"--redirect-uri"_s, u"https://grafana.example/cb"_s,
                              u"--expires"_s, u"2036-01-01T00:00:00Z"_s});
    QVERIFY(client);
    const QString id = client->json()[u"client_id"_s].toString();
    QVERIFY(client->json()[u"client_secret"_s].toString().startsWith(u"cs_"_s));
    QVERIFY(done({u"client"_s, u"add-secret"_s, id, u"--label"_s, u"second"_s}));
    const auto one = done({u"client"_s, u"show"_s, id});
    QVERIFY(one && !one->output.contains("client_secret"));
    QCOMPARE(one->json()[u"secrets"_s].toArray().size(), 2);
    QVERIFY(done({u"client"_s, u"update"_s, id, u"--new-name"_s, u"Grafana 2"_s}));
    QVERIFY(done({u"client"_s, u"disable"_s, id}));
    QVERIFY(done({u"client"_s, u"enable"_s, id}));
    // In use: refused, and the status says failed, not misused.
    QCOMPARE(m_service->control({u"template"_s, u"delete"_s, u"crm"_s, u"Sign-in"_s}).status, 1);
    QVERIFY(done({u"client"_s, u"delete"_s, id}));
    const auto user = done({u"user"_s, u"create"_s, u"otto"_s, u"--name"_s, u"Otto"_s, u"--unit"_s,
                            u"SALES"_s, u"--generate-password"_s});
    QVERIFY(user && !user->json()[u"password"_s].toString().isEmpty());
    QVERIFY(done({u"user"_s, u"update"_s, u"otto"_s, u"--email"_s, u"otto@acme.example"_s}));
    QVERIFY(done({u"user"_s, u"lock"_s, u"otto"_s}));
    QVERIFY(done({u"user"_s, u"unlock"_s, u"otto"_s}));
    QVERIFY(done({u"user"_s, u"delete"_s, u"otto"_s}));
    QVERIFY(done({u"grant"_s, u"list"_s}));
    QCOMPARE(m_service->control({u"grant"_s, u"show"_s, u"999"_s}).status, 1);
    QVERIFY(done({u"audit"_s, u"list"_s, u"--limit"_s, u"5"_s}));
    QVERIFY(done({u"server"_s, u"state"_s}));
    QVERIFY(done({u"doctor"_s}));
    QVERIFY(done({u"module"_s, u"delete"_s, u"crm"_s}));
}

void tst_CommandLine::nouns_workOnAStoppedInstallation()
{
    QVERIFY(m_service->makeSample());
    walkNouns();
}

void tst_CommandLine::nouns_workOnARunningServer()
{
    QVERIFY(m_service->makeSample());
    QVERIFY(m_service->start());
    walkNouns();
    QVERIFY(m_service->isRunning());
}

void tst_CommandLine::passwords_comeFromAFileOnly()
{
    QVERIFY(m_service->makeSample());
    const QString file = write(u"password"_s, "a-password-in-a-file-9\n");
    const QStringList create{u"user"_s, u"create"_s, u"otto"_s, u"--unit"_s, u"SALES"_s};
    // Without a terminal there is nobody to ask.
    QCOMPARE(m_service->control(create).status, 2);
    const ProgramResult made = m_service->control(create + QStringList{u"--password-file"_s, file});
    QVERIFY2(made.status == 0, made.errors.constData());
    QVERIFY(!made.output.contains("a-password-in-a-file-9"));
    const ProgramResult set =
        m_service->control({u"user"_s, u"set-password"_s, u"otto"_s, u"--password-file"_s, u"-"_s},
                           "another-password-on-stdin-4\n");
    QVERIFY2(set.status == 0, set.errors.constData());
    QCOMPARE(m_service
                 ->control(
                     {u"user"_s, u"set-password"_s, u"otto"_s, u"--password-file"_s, u"/nowhere"_s})
                 .status,
             2);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
