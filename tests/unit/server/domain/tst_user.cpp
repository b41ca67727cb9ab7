// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core 1.0 sections 2 and 5.1 (U2, U3); D-04, D-05; ASVS 5.0 6.2 (SL-03 to SL-05).
#include "server/domain/limits.h"
#include "server/domain/user.h"

#include <QTest>

using namespace server::domain;
using namespace Qt::StringLiterals;

namespace {

QByteArray codes(const server::base::FieldErrors &errors)
{
    QByteArrayList list;
    for (const auto &error : errors)
        list.append(error.field + ' ' + error.code);
    return list.join(", ");
}

} // namespace

class TestUser : public QObject
{
    Q_OBJECT

private slots:
    void draft_isCheckedFieldByField_data();
    void draft_isCheckedFieldByField();
    void claim_hasTheTypeOfTheSpecification_data();
    void claim_hasTheTypeOfTheSpecification();
    void SL03_SL05_password_isTooShortTooLongOrGuessable_data();
    void SL03_SL05_password_isTooShortTooLongOrGuessable();
    void unitAndPermission_areCheckedFieldByField();
};

void TestUser::draft_isCheckedFieldByField_data()
{
    QTest::addColumn<std::function<void(UserDraft &)>>("change");
    QTest::addColumn<QByteArray>("expected");
    using Change = std::function<void(UserDraft &)>;
    const auto row = [](const char *name, Change change, const char *expected = "") {
        QTest::newRow(name) << std::move(change) << QByteArray(expected);
    };
    row("good", [](auto &) {});
    row("D-04 no e-mail", [](auto &d) { d.email.clear(); });
    row("D-03 suggested code", [](auto &d) { d.code = u"APIUSER"_s; });
    row(
        "no code", [](auto &d) { d.code.clear(); }, "code required");
    row(
        "no name", [](auto &d) { d.name.clear(); }, "name required");
    row(
        "code like an e-mail", [](auto &d) { d.code = u"bob@acme.example"_s; }, "code code_syntax");
    row(
        "RFC 7617 2 colon in the code", [](auto &d) { d.code = u"a:b"_s; }, "code code_syntax");
    row(
        "blank in the code", [](auto &d) { d.code = u"a b"_s; }, "code code_syntax");
    row(
        "Kelvin sign in the code", [](auto &d) { d.code = u"\u212Aelvin"_s; }, "code code_syntax");
    row(
        "Cyrillic a in the code", [](auto &d) { d.code = u"\u0430nna"_s; }, "code code_syntax");
    row(
        "code begins with a sign", [](auto &d) { d.code = u"-rf"_s; }, "code code_syntax");
    row(
        "code too long", [](auto &d) { d.code = QString(limits::userCodeCharacters + 1, u'a'); },
        "code too_long");
    row(
        "e-mail without a domain", [](auto &d) { d.email = u"marta@"_s; }, "email email_syntax");
    row(
        "e-mail without a name", [](auto &d) { d.email = u"@acme.example"_s; },
        "email email_syntax");
    row(
        "e-mail with a line break", [](auto &d) { d.email = u"a@b.example\nBcc: x"_s; },
        "email control_character");
    row(
        "two at signs", [](auto &d) { d.email = u"a@b@c.example"_s; }, "email email_syntax");
    row(
        "e-mail with a blank", [](auto &d) { d.email = u"a b@c.example"_s; }, "email email_syntax");
    row(
        "e-mail with two dots", [](auto &d) { d.email = u"a..b@c.example"_s; },
        "email email_syntax");
    row(
        "e-mail with an empty label", [](auto &d) { d.email = u"a@c..example"_s; },
        "email email_syntax");
    row("e-mail with a plus", [](auto &d) { d.email = u"marta+sales@acme.example"_s; });
    row(
        "empty group",
        [](auto &d) {
            d.groups = {u"sales"_s, QString()};
        },
        "groups[1] required");
    row(
        "too many groups", [](auto &d) { d.groups = QStringList(limits::groups + 1, u"g"_s); },
        "groups too_long");
    row(
        "ten thousand permissions",
        [](auto &d) { d.permissions = QStringList(10'000, u"CRM_SALESPERSON"_s); },
        "permissions too_long");
    row(
        "too many licences",
        [](auto &d) { d.licences = QStringList(limits::licences + 1, u"CRM Participant"_s); },
        "licences too_long");
    row(
        "a licence without a name", [](auto &d) { d.licences = {QString()}; },
        "licences[0] required");
    row(
        "name with turned text", [](auto &d) { d.name = u"Anna \u202Eadmin"_s; },
        "name control_character");
}

void TestUser::draft_isCheckedFieldByField()
{
    QFETCH(std::function<void(UserDraft &)>, change);
    UserDraft draft;
    draft.code = u"marta"_s;
    draft.name = u"Marta Ruiz"_s;
    draft.email = u"marta@acme.example"_s;
    change(draft);
    QTEST(codes(checkUser(draft)), "expected");
}

void TestUser::claim_hasTheTypeOfTheSpecification_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QJsonValue &value, const char *expected = "") {
        static int number = 0; // several rows for one claim
        const QByteArray label =
            QByteArray(name) + ' ' + QByteArray::number(++number) + ' ' + expected;
        QTest::newRow(label.constData())
            << QString::fromUtf8(name) << value << QByteArray(expected);
    };
    for (const char *text :
         {"given_name", "family_name", "middle_name", "nickname", "preferred_username", "profile",
          "picture", "website", "gender", "zoneinfo", "locale", "phone_number", "name", "email"}) {
        row(text, u"x"_s);
        row(text, 1, (QByteArray("claims.") + text + " claim_type").constData());
        row(text, u""_s, (QByteArray("claims.") + text + " claim_type").constData());
    }
    row("given_name#ru", u"\u041C\u0430\u0440\u0442\u0430"_s);
    row("email_verified", true);
    row("email_verified", u"true"_s, "claims.email_verified claim_type");
    row("email_verified#ru", true, "claims.email_verified#ru claim_unknown");
    row("phone_number_verified", false);
    row("updated_at", 1795305600);
    row("updated_at", 1.5, "claims.updated_at claim_type");
    row("updated_at", u"2026"_s, "claims.updated_at claim_type");
    row("birthdate", u"1980-02-29"_s);
    row("birthdate", u"0000-12-31"_s);
    row("birthdate", u"1980"_s);
    row("birthdate", u"1980-13-01"_s, "claims.birthdate claim_type");
    row("birthdate", u"1849"_s, "claims.birthdate claim_type");
    row("birthdate", u"80-1-1"_s, "claims.birthdate claim_type");
    row("birthdate", u"1980/02/29"_s, "claims.birthdate claim_type");
    row("address", QJsonObject{{u"street_address"_s, u"Main 1\nBack"_s}, {u"country"_s, u"ES"_s}});
    row("address", u"Main 1"_s, "claims.address claim_type");
    row("address", QJsonObject{{u"planet"_s, u"Earth"_s}}, "claims.address.planet claim_unknown");
    row("address", QJsonObject{{u"country"_s, 34}}, "claims.address.country claim_type");
    row("sub", u"248289761001"_s);
    row("sub", QString(255, u'a'));
    row("sub", QString(256, u'a'), "claims.sub claim_type");
    row("sub", u"\u00E4"_s, "claims.sub claim_type");
    row("sub", u"a b"_s, "claims.sub claim_type");
    row("is_admin", true, "claims.is_admin claim_unknown");
    row("iss", u"x"_s, "claims.iss claim_unknown");
    row("Given_name", u"x"_s, "claims.Given_name claim_unknown");
}

void TestUser::claim_hasTheTypeOfTheSpecification()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    UserDraft draft;
    draft.code = u"marta"_s;
    draft.name = u"Marta Ruiz"_s;
    draft.claims.insert(name, value);
    QTEST(codes(checkUser(draft)), "expected");
}

void TestUser::SL03_SL05_password_isTooShortTooLongOrGuessable_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &password, const char *code = "") {
        QTest::newRow(name) << password << QByteArray(code);
    };
    row("ASVS 6.2.1 seven characters", "kq7vz2m", "too_short");
    row("ASVS 6.2.1 eight characters", "kq7vz2mw");
    row("ASVS 6.2.1 seven emoji are seven characters", QByteArray("\xF0\x9F\x94\x91").repeated(7),
        "too_short");
    row("ASVS 6.2.9 200 characters", QByteArray("long phrase ").repeated(16) + "end");
    row("ASVS 6.2.9 1024 bytes", QByteArray("abcdefgh7").repeated(113) + "xyzuvwq");
    row("SL-04 1025 bytes", QByteArray("abcdefgh7").repeated(113) + "xyzuvwq8", "too_long");
    row("ASVS 6.2.5 only lower case", "wqzmvbnr");
    row("ASVS 6.2.5 only digits", "84629173");
    row("ASVS 6.2.8 blanks around count", " qwmv z ");
    for (const char *common :
         {"password",  "Password",   "PASSWORD1",  "passw0rd",      "P@ssw0rd",  "password2026",
          "Welcome1",  "12345678",   "123456789",  "87654321",      "qwertyui",  "1q2w3e4r",
          "q1w2e3r4",  "1qaz2wsx",   "abcdefgh",   "11111111",      "abcabcabc", "12341234",
          "iloveyou",  "sunshine",   "football1",  "Summer2026!",   "changeme",  "letmein1",
          "Passwort1", "motdepasse", "contrasena", "administrator", "trustno1",  "asdfghjkl"})
        row(common, common, "common");
    for (const char *context :
         {"marta.ruiz", "Marta.Ruiz1", "marta.ruizmarta.ruiz", "consentry", "Consentry2026!"})
        row(context, context, "contains_context");
    row("a sentence with the code in it", "marta.ruiz likes tea");
    row("a common word inside a phrase", "my password is long");
    row("correct horse battery staple", "correct horse battery staple");
}

void TestUser::SL03_SL05_password_isTooShortTooLongOrGuessable()
{
    QFETCH(QByteArray, password);
    const auto errors = checkPassword(server::base::Secret(password), u"marta.ruiz"_s);
    QTEST(errors.isEmpty() ? QByteArray() : errors.first().code, "code");
    QVERIFY(errors.size() <= 1);
}

void TestUser::unitAndPermission_areCheckedFieldByField()
{
    QCOMPARE(codes(checkUnit({u"SALES"_s, u"Sales"_s, u"SAL"_s, {}})), QByteArray());
    QCOMPARE(codes(checkUnit({})), QByteArray("code required, name required, short required"));
    QCOMPARE(codes(checkUnit({u"SALES"_s, u"Sales"_s, u"S AL"_s, {}})),
             QByteArray("short code_syntax"));
    QCOMPARE(codes(checkUnit({u"SALES"_s, u"Sales"_s, u"SAL"_s, u"SALES"_s})),
             QByteArray("superior contradiction"));
    QCOMPARE(codes(checkPermission({u"CRM"_s, u"CRM_SALESPERSON"_s, u"CRM Salesperson"_s})),
             QByteArray());
    QCOMPARE(codes(checkPermission({u"CRM"_s, u"CRM SALES"_s, {}})),
             QByteArray("name required, code code_syntax"));
}

QTEST_APPLESS_MAIN(TestUser)
#include "tst_user.moc"
