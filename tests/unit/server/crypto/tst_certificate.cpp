// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4514, RFC 5280 section 4.2.1.6, RFC 8705 sections 2 and 3.1.
#include "server/base/base64url.h"
#include "server/crypto/certificate.h"
#include "server/crypto/digest.h"
#include "server/crypto/distinguishedname.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace server::crypto;
using namespace Qt::StringLiterals;

namespace {

/// The DER bytes of a self-signed certificate; empty when openssl cannot make it.
QByteArray certificate(const QString &key, const QString &subject, const QString &names = {})
{
    const QTemporaryDir directory;
    QStringList arguments{u"req"_s,      u"-x509"_s,   u"-nodes"_s,
                          u"-utf8"_s,    u"-newkey"_s, key.section(u' ', 0, 0),
                          u"-outform"_s, u"DER"_s,     u"-subj"_s,
                          subject,       u"-keyout"_s, directory.filePath(u"key"_s)};
    if (key.contains(u' '))
        arguments += {u"-pkeyopt"_s, key.section(u' ', 1)};
    if (!names.isEmpty())
        arguments += {u"-addext"_s, u"subjectAltName="_s + names};
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    const bool done = openssl.waitForFinished() && openssl.exitCode() == 0;
    return done ? openssl.readAllStandardOutput() : QByteArray();
}

const QString p256 = u"ec ec_paramgen_curve:P-256"_s;

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT

private slots:
    void certificate_tellsItsNamesAndThumbprint();
    void publicKey_isThatOfTheCertificate_data();
    void publicKey_isThatOfTheCertificate();
    void subject_isComparedByItsParts_data();
    void subject_isComparedByItsParts();
    void oddDistinguishedName_isRefused_data();
    void oddDistinguishedName_isRefused();
    void damagedCertificate_isRefused();
};

void TestCertificate::certificate_tellsItsNamesAndThumbprint()
{
    const QByteArray der =
        certificate(p256, u"/CN=app"_s,
                    u"DNS:App.example,DNS:*.wild.test,URI:https://app.example/id,"
                    u"IP:192.0.2.7,IP:2001:db8:0:0::1,email:ops@app.example"_s);
    const auto read = Certificate::parse(der);
    QVERIFY(read.has_value());
    QCOMPARE(read->thumbprint, server::base::toBase64Url(sha256(der)));
    QCOMPARE(read->thumbprint, certificateThumbprint(der));
    QCOMPARE(read->subject, u"CN=app"_s);
    QCOMPARE(read->ipAddresses, (QList<QString>{u"192.0.2.7"_s, u"2001:db8::1"_s}));

    QVERIFY(read->hasDnsName(u"app.EXAMPLE"_s));
    QVERIFY(!read->hasDnsName(u"a.wild.test"_s)); // a client is one name, not many
    QVERIFY(!read->hasDnsName({}));
    QVERIFY(read->hasUri(u"https://app.example/id"_s));
    QVERIFY(!read->hasUri(u"https://app.example/ID"_s));
    QVERIFY(read->hasIpAddress(u"192.0.2.7"_s));
    QVERIFY(read->hasIpAddress(u"2001:DB8::0001"_s));
    QVERIFY(!read->hasIpAddress(u"192.0.2.70"_s));
    QVERIFY(!read->hasIpAddress(u"192.0.2.007"_s));
    QVERIFY(!read->hasIpAddress({}));
    QVERIFY(read->hasEmail(u"ops@app.example"_s));
    QVERIFY(!read->hasEmail(u"app.example"_s));
}

void TestCertificate::publicKey_isThatOfTheCertificate_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("type");
    QTest::newRow("P-256") << p256 << u"EC"_s;
    QTest::newRow("RSA") << u"rsa:2048"_s << u"RSA"_s;
    QTest::newRow("Ed25519") << u"ed25519"_s << u"OKP"_s;
    QTest::newRow("P-384") << u"ec ec_paramgen_curve:P-384"_s << QString();
    QTest::newRow("KT08 RSA 1024") << u"rsa:1024"_s << QString();
}

void TestCertificate::publicKey_isThatOfTheCertificate()
{
    QFETCH(QString, key);
    QFETCH(QString, type);
    const auto read = Certificate::parse(certificate(key, u"/CN=app"_s));
    QVERIFY(read.has_value());
    QCOMPARE(read->key != nullptr, !type.isEmpty());
    if (read->key)
        QCOMPARE(read->key->members().value("kty"_L1).toString(), type);
}

void TestCertificate::subject_isComparedByItsParts_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("same");
    QTest::newRow("as written") << u"CN=Jos\u00e9\\, the app+UID=7,OU=Ops,O=Acme \\\"X\\\",C=DE"_s
                                << true;
    QTest::newRow("RFC 4514 2.4 hexadecimal escapes")
        << u"CN=Jos\\C3\\A9\\2C the app+UID=7,OU=Ops,O=Acme \\22X\\22,C=DE"_s << true;
    QTest::newRow("RFC 4514 3 numbers and small letters")
        << u"2.5.4.3=Jos\u00e9\\, the app+uid=7,ou=Ops,o=Acme \\\"X\\\",c=DE"_s << true;
    QTest::newRow("RFC 4514 2.2 any order in one relative name")
        << u"UID=7+CN=Jos\u00e9\\, the app,OU=Ops,O=Acme \\\"X\\\",C=DE"_s << true;
    QTest::newRow("blanks at the separators")
        << u"CN=Jos\u00e9\\, the app + UID=7 , OU = Ops, O=Acme \\\"X\\\", C=DE"_s << true;
    QTest::newRow("other order") << u"C=DE,O=Acme \\\"X\\\",OU=Ops,CN=Jos\u00e9\\, the app+UID=7"_s
                                 << false;
    QTest::newRow("a part less") << u"CN=Jos\u00e9\\, the app+UID=7,O=Acme \\\"X\\\",C=DE"_s
                                 << false;
    QTest::newRow("a part split") << u"CN=Jos\u00e9\\, the app,UID=7,OU=Ops,O=Acme \\\"X\\\",C=DE"_s
                                  << false;
    QTest::newRow("other letter case of a value")
        << u"CN=jos\u00e9\\, the app+UID=7,OU=Ops,O=Acme \\\"X\\\",C=DE"_s << false;
    QTest::newRow("the name only") << u"CN=Jos\u00e9\\, the app"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestCertificate::subject_isComparedByItsParts()
{
    QFETCH(QString, expected);
    QFETCH(bool, same);
    static const QByteArray der =
        certificate(p256, u"/C=DE/O=Acme \"X\"/OU=Ops/CN=Jos\u00e9, the app+UID=7"_s);
    const auto read = Certificate::parse(der);
    QVERIFY(read.has_value());
    QCOMPARE(read->hasSubject(expected), same);
}

void TestCertificate::oddDistinguishedName_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no equals sign") << u"app"_s;
    QTest::newRow("unknown type") << u"PLANET=Earth"_s;
    QTest::newRow("no type") << u"=app"_s;
    QTest::newRow("separator at the end") << u"CN=app,"_s;
    QTest::newRow("escape at the end") << u"CN=app\\"_s;
    QTest::newRow("quotes") << u"CN=\"app\""_s;
    QTest::newRow("semicolon") << u"CN=app;O=Acme"_s;
    QTest::newRow("zero") << u"CN=a"_s + QChar(0) + u"pp"_s;
    QTest::newRow("too long") << u"CN="_s + QString(1024, u'a');
}

void TestCertificate::oddDistinguishedName_isRefused()
{
    QFETCH(QString, text);
    QVERIFY(!DistinguishedName::parse(text));
}

void TestCertificate::damagedCertificate_isRefused()
{
    const QByteArray der = certificate(p256, u"/CN=app"_s);
    QVERIFY(Certificate::parse(der));
    QVERIFY(!Certificate::parse({}));
    QVERIFY(!Certificate::parse(der.chopped(1)));
    QVERIFY(!Certificate::parse(der + 'x'));
    QVERIFY(!Certificate::parse(der + der));
    QVERIFY(!Certificate::parse(QByteArray(40'000, '0')));
}

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
