// SPDX-License-Identifier: GPL-3.0-or-later
// The console itself in a real window, worked with keys and clicks from the first start to the
// secret window. Afterwards it goes on serving with the two values written to a file, until
// SIGTERM.
//   consoledriver PLAN --data-dir DIR; PLAN is JSON: issuer, port, redirect_uri, password, out,
//   shots
#include "app/desktop/consoleprogram.h"
#include "app/startup/processguard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScreen>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "consoledriver: %s\n", qUtf8Printable(why));
    std::_Exit(1);
}

/// A shown widget of that name in any window.
QWidget *shown(const QString &name)
{
    const QList<QWidget *> windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == name)
            return window;
        const QList<QWidget *> found = window->findChildren<QWidget *>(name);
        for (QWidget *widget : found) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

template<class Widget>
Widget *waitFor(const QString &name)
{
    Widget *widget = nullptr;
    if (!QTest::qWaitFor(
            [&] {
                widget = qobject_cast<Widget *>(shown(name));
                return widget && widget->isEnabled();
            },
            patience))
        giveUp(u"%1 is not there, or off"_s.arg(name));
    return widget;
}

class Driver
{
public:
    explicit Driver(QJsonObject plan)
        : m_plan(std::move(plan))
    {
    }

    void run()
    {
        firstStart();
        makeModule();
        makeTemplate();
        makeClient();
    }

private:
    [[nodiscard]] QString plan(const QString &name) const { return m_plan.value(name).toString(); }

    void type(const QString &field, const QString &text)
    {
        auto *line = waitFor<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        if (line->text() != text)
            giveUp(u"%1 took other keys than were typed"_s.arg(field));
    }

    void click(const QString &button)
    {
        auto *found = waitFor<QAbstractButton>(button);
        // A check box is wider than what of it takes a click; the space bar always reaches it.
        if (found->isCheckable())
            QTest::keyClick(found, Qt::Key_Space);
        else
            QTest::mouseClick(found, Qt::LeftButton);
        QTest::qWait(50);
    }

    /// What the screen really shows, the window's frame and all.
    void shot(const QString &name)
    {
        QTest::qWait(400);
        const QDir folder(plan(u"shots"_s));
        folder.mkpath(u"."_s);
        const QString file = folder.filePath(u"console-%1-%2.png"_s.arg(++m_shots).arg(name));
        if (!QGuiApplication::primaryScreen()->grabWindow(0).save(file))
            giveUp(u"%1 could not be written"_s.arg(file));
    }

    void firstStart()
    {
        waitFor<QWidget>(u"firstStartPage"_s);
        type(u"linkLineEdit"_s, plan(u"issuer"_s));
        type(u"portLineEdit"_s, plan(u"port"_s));
        shot(u"first-start-server"_s);
        click(u"nextPushButton"_s);
        type(u"companyLineEdit"_s, u"Acme GmbH"_s);
        type(u"nameLineEdit"_s, u"Anna Keller"_s);
        type(u"codeLineEdit"_s, u"anna"_s);
        type(u"emailLineEdit"_s, u"anna@acme.example"_s);
        type(u"passwordLineEdit"_s, plan(u"password"_s));
        type(u"repeatedLineEdit"_s, plan(u"password"_s));
        shot(u"first-start-administrator"_s);
        click(u"nextPushButton"_s);
        waitFor<QWidget>(u"createFirstModulePushButton"_s);
        shot(u"first-start-done"_s);
        click(u"createFirstModulePushButton"_s);
    }

    void makeModule()
    {
        type(u"moduleNameLineEdit"_s, u"Helpdesk"_s);
        shot(u"create-module"_s);
        click(u"submitPushButton"_s);
        waitFor<QWidget>(u"modulePage"_s);
        click(u"enableModulePushButton"_s);
        click(u"guidePushButton"_s);
        waitFor<QWidget>(u"moduleSettingsPage"_s);
        shot(u"external-app-off"_s);
        click(u"enableAppPushButton"_s);
    }

    void makeTemplate()
    {
        click(u"createTemplatePushButton"_s);
        type(u"templateNameLineEdit"_s, u"Sign-in and API"_s);
        click(u"openidCheckBox"_s);
        click(u"apiCheckBox"_s);
        shot(u"create-template"_s);
        click(u"submitPushButton"_s);
        QTest::qWait(300);
        shot(u"external-app-on"_s);
        click(u"crumb1CrumbButton"_s);
    }

    void makeClient()
    {
        // The page still fills itself; a click that met a button on the move is given again.
        shot(u"module-without-clients"_s);
        click(u"createClientPushButton"_s);
        if (!QTest::qWaitFor([] { return shown(u"clientNameLineEdit"_s) != nullptr; }, 5000))
            click(u"createClientPushButton"_s);
        type(u"clientNameLineEdit"_s, u"Partner portal"_s);
        type(u"uri0LineEdit"_s, plan(u"redirect_uri"_s));
        shot(u"create-client"_s);
        click(u"submitPushButton"_s);
        waitFor<QWidget>(u"secretDialog"_s);
        const QString id = waitFor<QLineEdit>(u"appUniqueIdentifierLineEdit"_s)->text();
        const QString secret = waitFor<QLineEdit>(u"appSecretLineEdit"_s)->text();
        shot(u"secret-window"_s);
        click(u"savedCheckBox"_s);
        click(u"donePushButton"_s);
        QTest::qWait(300);
        shot(u"module-with-client"_s);
        QFile out(plan(u"out"_s) + u".part"_s);
        const QByteArray text =
            QJsonDocument(QJsonObject{{u"client_id"_s, id}, {u"client_secret"_s, secret}}).toJson();
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            giveUp(u"the two values could not be written"_s);
        out.close();
        // Whoever waits for the file sees it whole or not at all.
        if (!out.rename(plan(u"out"_s)))
            giveUp(u"the two values could not be written"_s);
    }

    QJsonObject m_plan;
    int m_shots = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    app::startup::guardProcess();
    QApplication application(argc, argv);
    if (argc != 4)
        giveUp(u"consoledriver PLAN --data-dir DIR"_s);
    QFile plan(QString::fromLocal8Bit(argv[1]));
    if (!plan.open(QIODevice::ReadOnly))
        giveUp(u"the plan cannot be read"_s);
    Driver driver(QJsonDocument::fromJson(plan.readAll()).object());
    QTimer::singleShot(0, &application, [&driver] { driver.run(); });
    app::options::ServerOptions options;
    options.dataDirectory = QString::fromLocal8Bit(argv[3]);
    return int(app::desktop::runConsole(application, options));
}
