// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/consoletest.h"

#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tests::ui {

using namespace Qt::StringLiterals;
using tests::support::FakeAdminApi;

::ui::support::Theme &theTheme()
{
    // A child of the application, which deletes it.
    auto *theme = qApp->findChild<::ui::support::Theme *>();
    return theme ? *theme : *new ::ui::support::Theme(*qApp);
}

Console::Console(FakeAdminApi::Data data)
    : clock(server::base::fromMillis(1'795'356'240'000))
    , api(clock, data)
    , preferences(folder.filePath(u"console.ini"_s))
    , theme(theTheme())
    , languages(*qApp)
    , clipboard(*QGuiApplication::clipboard())
    , environment{clock, preferences, theme, languages, clipboard, files, questions}
{
    theme.setChoice(::ui::support::SchemeChoice::Light);
    languages.use(u"en"_s);
    window = std::make_unique<::ui::shell::MainWindow>(api, environment);
    window->resize(1180, 760);
    window->show();
}

Console::~Console()
{
    window.reset();
    settle();
    languages.use(u"en"_s);
}

void Console::open(const QString &user, const QString &location)
{
    preferences.setValue(::ui::support::Preference::LastPage, location);
    window->start();
    settle();
    type(u"loginLineEdit"_s, user);
    type(u"passwordLineEdit"_s, u"correct horse battery"_s);
    click(u"signInPushButton"_s);
    settle();
}

void Console::type(const QString &field, const QString &text) const
{
    if (auto *line = find<QLineEdit>(field)) {
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, text);
    } else if (auto *area = find<QPlainTextEdit>(field)) {
        area->setFocus();
        area->clear();
        QTest::keyClicks(area, text);
    } else {
        QFAIL(qPrintable(u"no field %1"_s.arg(field)));
    }
}

void Console::click(const QString &button) const
{
    auto *found = find<QAbstractButton>(button);
    if (!found)
        QFAIL(qPrintable(u"no button %1"_s.arg(button)));
    if (!found->isEnabled())
        QFAIL(qPrintable(u"button %1 is off: %2"_s.arg(button, found->toolTip())));
    found->click();
    settle();
}

void Console::settle()
{
    // Answers of the fake server come through the event loop, some of them ask again.
    for (int round = 0; round < 6; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(1);
    }
}

} // namespace tests::ui
