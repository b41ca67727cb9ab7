// SPDX-License-Identifier: GPL-3.0-or-later
// Every window of the console: names for screen readers, reach by keyboard, room for long words.
#include "tests/ui/consoletest.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page.h"
#include "ui/widgets/sidebarbutton.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAccessible>
#include <QDialog>
#include <QSet>
#include <QTabBar>

using namespace Qt::StringLiterals;
using tests::support::FakeAdminApi;
using tests::ui::Console;

namespace {

/// Makes every text 40 % longer, as other languages do.
class LongWords final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (!QByteArray(context).startsWith("ui::"))
            return {};
        const QString text = QString::fromUtf8(source);
        // Whatever the placeholders stand for must stay.
        return text + QString(std::max<qsizetype>(1, text.size() * 2 / 5), u'~');
    }
};

struct Window
{
    QString location;
    QStringList clicks; ///< buttons that open what is looked at
};

const QList<Window> &windows()
{
    static const QList<Window> all{
        {u"overview"_s, {}},
        {u"modules"_s, {}},
        {u"modules"_s, {u"addModulePushButton"_s}},
        {u"module/2"_s, {}},
        {u"module/2"_s, {u"createClientPushButton"_s}},
        {u"module/2"_s, {u"createClientPushButton"_s, u"advancedClientToolButton"_s}},
        {u"module/1"_s, {}},
        {u"module/1"_s, {u"createApiTokenPushButton"_s}},
        {u"module/2"_s, {u"createAppPushButton"_s}},
        {u"module/2/app/70"_s, {}},
        {u"module/2/app/70"_s, {u"editAppPushButton"_s}},
        {u"module/2/app/70"_s, {u"editAppPushButton"_s, u"fieldAddPushButton"_s}},
        {u"module/2/app/70"_s, {u"createItemPushButton"_s}},
        {u"module/2/app/71"_s, {}},
        {u"module/5"_s, {}},
        {u"module/2/settings/general"_s, {}},
        {u"module/2/settings/external-app"_s, {}},
        {u"module/2/settings/external-app"_s, {u"setUpPushButton"_s}},
        {u"module/2/settings/external-app"_s,
         {u"createTemplatePushButton"_s, u"advancedToolButton"_s}},
        {u"module/2/settings/external-app"_s, {u"previewConsentPushButton"_s}},
        {u"module/2/settings/history"_s, {}},
        {u"users"_s, {}},
        {u"users"_s, {u"createUserPushButton"_s}},
        {u"users"_s, {u"createUserPushButton"_s, u"claimsToolButton"_s}},
        {u"users"_s, {u"directoryPushButton"_s}},
        {u"users"_s, {u"directoryPushButton"_s, u"createSmartThingPushButton"_s}},
        {u"grants"_s, {}},
        {u"grants/client/1"_s, {}},
        {u"activity"_s, {}},
        {u"server"_s, {}},
        {u"settings"_s, {}},
        {u"profile/external-apps"_s, {}},
        {u"profile/security"_s, {}},
        {u"profile/personal-data"_s, {}},
        {u"overview"_s, {u"searchSearchButton"_s}},
    };
    return all;
}

QString nameOf(const Window &window)
{
    return window.location + u' ' + window.clicks.join(u' ');
}

/// Opens the window and gives what is on top of it.
QWidget *openWindow(Console &console, const Window &window)
{
    console.window->workspace()->go(window.location);
    Console::settle();
    for (const QString &button : window.clicks)
        console.click(button);
    QWidget *top = console.window.get();
    const QList<QDialog *> dialogs = console.window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) { // one that another one opened comes after it
        if (dialog->isVisible())
            top = dialog;
    }
    return top;
}

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFocusableControl_hasAnAccessibleName_data() { rows(); }
    void everyFocusableControl_hasAnAccessibleName();
    void everyEnabledButton_isReachedByTab_data() { rows(); }
    void everyEnabledButton_isReachedByTab();
    void textsOfAnotherLanguage_areNotCut_data() { rows(); }
    void textsOfAnotherLanguage_areNotCut();
    void markupInNames_isShownAsItIs();
    void models_keepTheirPromises_data() { rows(); }
    void models_keepTheirPromises();
    void standardKeys_leadToTheSections();

private:
    void rows();
};

void AccessibilityTest::rows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < windows().size(); ++i)
        QTest::newRow(qPrintable(nameOf(windows().at(i)))) << i;
}

void AccessibilityTest::everyFocusableControl_hasAnAccessibleName()
{
    QFETCH(int, index);
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"modules"_s);
    QWidget *window = openWindow(console, windows().at(index));
    int seen = 0;
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
            || widget->focusProxy() != nullptr)
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                           widget->objectName())));
        ++seen;
    }
    QVERIFY(seen > 0);
}

void AccessibilityTest::everyEnabledButton_isReachedByTab()
{
    QFETCH(int, index);
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"modules"_s);
    QWidget *window = openWindow(console, windows().at(index));
    QSet<QWidget *> chain;
    QWidget *at = window;
    do {
        at = at->nextInFocusChain();
        if (at->focusPolicy() & Qt::TabFocus)
            chain.insert(at);
    } while (at != window);
    const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const bool ownScrollButton = qobject_cast<QTabBar *>(button->parentWidget()) != nullptr;
        const bool corner = qobject_cast<QAbstractItemView *>(button->parentWidget()) != nullptr;
        if (!button->isVisible() || !button->isEnabled() || ownScrollButton || corner
            || button->objectName() == "messageCloseToolButton"_L1)
            continue;
        QVERIFY2(chain.contains(button), qPrintable(button->objectName()));
    }
}

void AccessibilityTest::textsOfAnotherLanguage_areNotCut()
{
    QFETCH(int, index);
    LongWords words;
    QCoreApplication::installTranslator(&words);
    {
        Console console(FakeAdminApi::Data::Sample);
        QCoreApplication::removeTranslator(&words);
        QCoreApplication::installTranslator(&words); // before the catalogues
        console.open(u"anna"_s, u"modules"_s);
        QWidget *window = openWindow(console, windows().at(index));
        const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (!button->isVisible() || button->text().isEmpty()
                || qobject_cast<QTabBar *>(button->parentWidget()))
                continue;
            const int needed =
                button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
            QVERIFY2(
                button->width() >= needed,
                qPrintable(
                    u"%1: %2 of %3"_s.arg(button->objectName()).arg(button->width()).arg(needed)));
        }
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        for (QLabel *label : labels) {
            auto *text = qobject_cast<ui::widgets::TextLabel *>(label);
            if (!label->isVisible() || !text)
                continue;
            const bool whole = label->wordWrap()
                                   ? label->height() >= label->heightForWidth(label->width()) - 1
                                   : text->minimumSizeHint().width() <= label->width() + 1;
            QVERIFY2(whole, qPrintable(text->content()));
        }
    }
    QCoreApplication::removeTranslator(&words);
}

void AccessibilityTest::markupInNames_isShownAsItIs()
{
    Console console(FakeAdminApi::Data::Sample);
    const QString hostile = u"<img src=x><b>Bold</b>"_s;
    const auto finance = console.api.moduleId(u"finance"_s);
    console.api.updateModule(finance, {u"finance"_s, hostile, hostile, {}});
    console.open(u"anna"_s, u"module/%1"_s.arg(finance.value()));
    bool found = false;
    const QList<QLabel *> labels = console.window->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (!label->text().contains("<b>"_L1))
            continue;
        found = true;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(found);
    const QList<QWidget *> all = console.window->findChildren<QWidget *>();
    for (QWidget *widget : all)
        QVERIFY2(!widget->toolTip().contains("<b>"_L1), qPrintable(widget->objectName()));
}

void AccessibilityTest::models_keepTheirPromises()
{
    QFETCH(int, index);
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"modules"_s);
    QWidget *window = openWindow(console, windows().at(index));
    const QList<QAbstractItemView *> views = window->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (!view->model())
            continue;
        QAbstractItemModelTester tester(view->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        console.window->workspace()->page()->refresh();
        Console::settle();
    }
}

void AccessibilityTest::standardKeys_leadToTheSections()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"overview"_s);
    console.window->activateWindow();
    const QString expected[] = {u"overview"_s, u"modules"_s, u"users"_s,   u"grants"_s,
                                u"activity"_s, u"server"_s,  u"settings"_s};
    int number = 0;
    for (const QString &location : expected) {
        QTest::keyClick(console.window.get(), Qt::Key(Qt::Key_1 + number++), Qt::ControlModifier);
        Console::settle();
        QCOMPARE(console.window->workspace()->location(), location);
    }
    console.window->workspace()->go(u"users"_s);
    Console::settle();
    QTest::keyClick(console.window.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"usersFilterField"_s);
    QTest::keyClick(console.window.get(), Qt::Key_N, Qt::ControlModifier);
    Console::settle();
    QVERIFY(console.isShown(u"userDialog"_s));
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
