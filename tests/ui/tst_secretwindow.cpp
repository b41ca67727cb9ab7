// SPDX-License-Identifier: GPL-3.0-or-later
// The once-only window with a client's secret. Requirements B-14.
#include "tests/ui/consoletest.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;
using tests::support::FakeAdminApi;
using tests::ui::Console;

class SecretWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void rowB14_secretWindow_gatesDoneAndAsksBeforeItCloses();
    void rowB14_secretWindow_leavesNothingInTitlesOrAccessibleNames();
    void secretInTheClipboard_isMarkedAndCleared();
    void savedSecretFile_isPrivate();
};

namespace {

QString helpdesk(const Console &console)
{
    return u"module/%1"_s.arg(console.api.moduleId(u"helpdesk"_s).value());
}

void openSecretWindow(Console &console)
{
    console.open(u"anna"_s, helpdesk(console));
    console.click(u"createClientPushButton"_s);
    console.type(u"clientNameLineEdit"_s, u"Partner gateway"_s);
    console.type(u"uri0LineEdit"_s, u"https://portal.acme.example/oauth/callback"_s);
    console.click(u"submitPushButton"_s);
}

} // namespace

void SecretWindowTest::rowB14_secretWindow_gatesDoneAndAsksBeforeItCloses()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    auto *dialog = console.find<QDialog>(u"secretDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.click(u"appUniqueIdentifierCopyPushButton"_s);
    QVERIFY(!console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.questions.agree = false;
    dialog->reject();
    Console::settle();
    QVERIFY(console.isShown(u"secretDialog"_s));
    QCOMPARE(console.questions.asked.size(), 1);
    console.click(u"appSecretCopyPushButton"_s);
    QVERIFY(console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.questions.agree = true;
    dialog->reject();
    Console::settle();
    QVERIFY(!console.isShown(u"secretDialog"_s));
}

void SecretWindowTest::rowB14_secretWindow_leavesNothingInTitlesOrAccessibleNames()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    const QString secret = console.find<QLineEdit>(u"appSecretLineEdit"_s)->text();
    QVERIFY(secret.size() > 40);
    const QList<QWidget *> all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        QVERIFY(!widget->windowTitle().contains(secret));
        QVERIFY(!widget->toolTip().contains(secret));
        QVERIFY(!widget->accessibleName().contains(secret));
        QVERIFY(!widget->accessibleDescription().contains(secret));
        if (auto *line = qobject_cast<QLineEdit *>(widget); line && line->text().contains(secret))
            QCOMPARE(line->objectName(), u"appSecretLineEdit"_s);
    }
    auto *field = console.find<QLineEdit>(u"appSecretLineEdit"_s);
    QPointer<QLineEdit> watched(field);
    console.click(u"savedCheckBox"_s);
    console.find<QPushButton>(u"donePushButton"_s)->click();
    QVERIFY(!watched || watched->text().isEmpty());
}

void SecretWindowTest::secretInTheClipboard_isMarkedAndCleared()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    const QString secret = console.find<QLineEdit>(u"appSecretLineEdit"_s)->text();
    console.click(u"appSecretCopyPushButton"_s);
    QClipboard *clipboard = QGuiApplication::clipboard();
    QCOMPARE(clipboard->text(), secret);
    QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QVERIFY(console.clipboard.secondsLeft() > 25);
    console.clipboard.clearNow();
    QVERIFY(clipboard->text().isEmpty());
    // What somebody else put there meanwhile stays.
    console.click(u"appSecretCopyPushButton"_s);
    clipboard->setText(u"a shopping list"_s);
    console.clipboard.clearNow();
    QCOMPARE(clipboard->text(), u"a shopping list"_s);
    console.click(u"donePushButton"_s);
}

void SecretWindowTest::savedSecretFile_isPrivate()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    console.files.file = console.folder.filePath(u"client.env"_s);
    console.click(u"saveToFilePushButton"_s);
    QFile file(console.files.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("OIDC_CLIENT_SECRET=cs_"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                        | QFileDevice::WriteOther;
    QCOMPARE(file.permissions() & others, QFileDevice::Permissions());
    QVERIFY(console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.click(u"donePushButton"_s);
}

QTEST_MAIN(SecretWindowTest)
#include "tst_secretwindow.moc"
