// SPDX-License-Identifier: GPL-3.0-or-later
// B-02, B-06.
#include "server/domain/limits.h"
#include "server/domain/module.h"

#include <QTest>
#include <QtEndian>

using namespace server::domain;
using namespace Qt::StringLiterals;
using server::base::FieldErrors;

namespace {

/// The frame of a PNG: what the rule looks at.
QByteArray png(quint32 width, quint32 height, qsizetype padding = 0)
{
    QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    const quint32 numbers[] = {qToBigEndian(width), qToBigEndian(height)};
    bytes.append(reinterpret_cast<const char *>(numbers), sizeof numbers);
    bytes += QByteArray::fromHex("0806000000") + QByteArray(4, 'c') + QByteArray(padding, 'd');
    return bytes + QByteArray::fromHex("0000000049454e44ae426082");
}

QByteArray codes(const FieldErrors &errors)
{
    QByteArrayList list;
    for (const auto &error : errors)
        list.append(error.field + ' ' + error.code);
    return list.join(", ");
}

} // namespace

class TestModule : public QObject
{
    Q_OBJECT

private slots:
    void draft_isCheckedFieldByField_data();
    void draft_isCheckedFieldByField();
    void code_isSuggestedFromAnyName_data();
    void code_isSuggestedFromAnyName();
    void appWithModuleData_needsNoNameOfItsOwn();
    void face_followsTheModuleOnlyWhileLinked();
};

void TestModule::draft_isCheckedFieldByField_data()
{
    QTest::addColumn<ModuleDraft>("draft");
    QTest::addColumn<QByteArray>("expected");
    const ModuleDraft good{u"helpdesk"_s, u"Helpdesk"_s, u"Tickets\nand agreements"_s,
                           png(256, 256)};
    const auto with = [&good](auto change) {
        ModuleDraft draft = good;
        change(draft);
        return draft;
    };
    QTest::newRow("good") << good << QByteArray();
    QTest::newRow("no icon, no description")
        << ModuleDraft{u"a_b-1"_s, u"A"_s, {}, {}} << QByteArray();
    QTest::newRow("nothing") << ModuleDraft{} << QByteArray("code required, name required");
    QTest::newRow("upper case code")
        << with([](auto &d) { d.code = u"Helpdesk"_s; }) << QByteArray("code code_syntax");
    QTest::newRow("code with a blank")
        << with([](auto &d) { d.code = u"help desk"_s; }) << QByteArray("code code_syntax");
    QTest::newRow("code not ASCII")
        << with([](auto &d) { d.code = u"h\u00E4lp"_s; }) << QByteArray("code code_syntax");
    QTest::newRow("code too long")
        << with([](auto &d) { d.code = QString(limits::codeCharacters + 1, u'a'); })
        << QByteArray("code too_long");
    QTest::newRow("name of blanks")
        << with([](auto &d) { d.name = u"  "_s; }) << QByteArray("name required");
    QTest::newRow("name too long")
        << with([](auto &d) { d.name = QString(limits::nameCharacters + 1, u'a'); })
        << QByteArray("name too_long");
    QTest::newRow("name as long as may be")
        << with([](auto &d) { d.name = QString(limits::nameCharacters, u'a'); }) << QByteArray();
    QTest::newRow("line break in the name")
        << with([](auto &d) { d.name = u"A\nB"_s; }) << QByteArray("name control_character");
    QTest::newRow("text direction turned in the name")
        << with([](auto &d) { d.name = u"Bank\u202Etxt"_s; })
        << QByteArray("name control_character");
    QTest::newRow("NUL in the description") << with([](auto &d) { d.description = u"a\0b"_s; })
                                            << QByteArray("description control_character");
    QTest::newRow("half a surrogate pair") << with([](auto &d) { d.name = QString(QChar(0xD83D)); })
                                           << QByteArray("name control_character");
    QTest::newRow("icon is an SVG") << with([](auto &d) { d.iconPng = "<svg onload='x'/>"; })
                                    << QByteArray("icon icon_not_png");
    QTest::newRow("icon is only a signature")
        << with([](auto &d) { d.iconPng = d.iconPng.left(8); }) << QByteArray("icon icon_not_png");
    QTest::newRow("icon cut") << with([](auto &d) { d.iconPng.chop(1); })
                              << QByteArray("icon icon_not_png");
    QTest::newRow("icon with no width")
        << with([](auto &d) { d.iconPng = png(0, 1); }) << QByteArray("icon icon_not_png");
    QTest::newRow("icon too wide")
        << with([](auto &d) { d.iconPng = png(257, 1); }) << QByteArray("icon icon_too_large");
    QTest::newRow("icon of billions of pixels")
        << with([](auto &d) { d.iconPng = png(0x7fffffff, 0x7fffffff); })
        << QByteArray("icon icon_too_large");
    QTest::newRow("icon of too many bytes")
        << with([](auto &d) { d.iconPng = png(16, 16, limits::iconBytes); })
        << QByteArray("icon icon_too_large");
}

void TestModule::draft_isCheckedFieldByField()
{
    QFETCH(ModuleDraft, draft);
    QTEST(codes(checkModule(draft)), "expected");
}

void TestModule::code_isSuggestedFromAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << u"Helpdesk"_s << u"helpdesk"_s;
    QTest::newRow("words") << u"  CRM & Sales (2) "_s << u"crm-sales-2"_s;
    QTest::newRow("accents") << u"Gesti\u00F3n de \u00C1rea"_s << u"gestion-de-area"_s;
    QTest::newRow("German") << u"Stra\u00DFe \u00DCber"_s << u"strasse-uber"_s;
    QTest::newRow("Russian") << u"\u0417\u0430\u044F\u0432\u043A\u0438"_s << u"zayavki"_s;
    QTest::newRow("nothing usable") << u"\u4E2D\u6587"_s << u"module"_s;
    QTest::newRow("empty") << QString() << u"module"_s;
}

void TestModule::code_isSuggestedFromAnyName()
{
    QFETCH(QString, name);
    const QString code = suggestedModuleCode(name);
    QTEST(code, "code");
    QVERIFY(checkModule({code, u"x"_s, {}, {}}).isEmpty());
    QVERIFY(checkModule({suggestedModuleCode(name.repeated(60)), u"x"_s, {}, {}}).isEmpty());
}

void TestModule::appWithModuleData_needsNoNameOfItsOwn()
{
    QVERIFY(checkExternalApp({true, {}, {}, {}}).isEmpty());
    QCOMPARE(codes(checkExternalApp({false, {}, {}, {}})), QByteArray("name required"));
    QVERIFY(checkExternalApp({false, u"Partners"_s, {}, {}}).isEmpty());
    QCOMPARE(codes(checkExternalApp({false, u"Partners"_s, {}, "GIF89a"})),
             QByteArray("icon icon_not_png"));
}

void TestModule::face_followsTheModuleOnlyWhileLinked()
{
    Module module;
    module.name = u"Helpdesk"_s;
    module.description = u"Tickets"_s;
    module.iconPng = "module icon";
    ExternalApp app;
    app.name = u"Partners"_s;
    app.description = u"For partners"_s;
    app.iconPng = "app icon";
    app.useModuleData = true;
    QCOMPARE(faceOf(module, app), (AppFace{u"Helpdesk"_s, u"Tickets"_s, "module icon"}));
    app.useModuleData = false;
    module.name = u"Renamed"_s;
    QCOMPARE(faceOf(module, app), (AppFace{u"Partners"_s, u"For partners"_s, "app icon"}));
}

QTEST_APPLESS_MAIN(TestModule)
#include "tst_module.moc"
