// SPDX-License-Identifier: GPL-3.0-or-later
// What travels between this server and a protected host. Security FA-02, FA-05, TR-11.
#include "server/crypto/digest.h"
#include "server/domain/protectionlines.h"
#include "server/oauth/forwardauth/identity.h"
#include "server/oauth/forwardauth/pass.h"
#include "tests/support/randomsources.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server::oauth;
using server::domain::ProtectedUrl;
using tests::support::FixedRandom;

namespace {

const QByteArray host = "wiki.acme.example";
const auto moment = server::base::fromMillis(1'800'000'000'000);

Entry entryOf(const QByteArray &url = "https://wiki.acme.example/a?b=c")
{
    return {ProtectedUrl::parse(url).value(), server::crypto::sha256("cookie"), moment};
}

} // namespace

class TestForwardAuth : public QObject
{
    Q_OBJECT
private slots:
    void FA02_headerText_isPrintableWhateverANameHolds()
    {
        auto *random = QRandomGenerator::global();
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            const int length = random->bounded(12);
            for (int j = 0; j < length; ++j)
                text += QChar(static_cast<char16_t>(random->bounded(j % 3 == 0 ? 0x10000 : 0x100)));
            const QByteArray value = headerText(text);
            for (const char c : value)
                QVERIFY(c > 0x20 && c < 0x7f && c != ',' && c != '"');
            if (text.isValidUtf16() && !text.startsWith(QChar::ByteOrderMark))
                QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(value)), text);
        }
    }
    void FA02_identity_isCompleteForEverybody()
    {
        server::domain::User user;
        user.code = u"marta"_s;
        user.groups = {u"a, b"_s, u"c"_s};
        const auto person = identityOf(&user, {});
        const auto program = identityOf(nullptr, "portal");
        QByteArrayList names;
        for (const auto &[name, value] : person)
            names.append(name);
        QCOMPARE(names, server::domain::identityheaders::all());
        QCOMPARE(program.size(), person.size());
        QCOMPARE(person.at(4).second, QByteArray("a%2C%20b,c"));
        for (const auto &[name, value] : program)
            QCOMPARE(value, name == server::domain::identityheaders::client ? "portal" : "");
    }

    void FA05_pass_isGoodForItsHostOnly()
    {
        const QByteArray digest = server::crypto::sha256("session");
        const auto pass = sealPass(m_sealer, digest, host);
        QVERIFY(pass.has_value());
        QVERIFY(pass->size() < 200);
        QCOMPARE(openPass(m_sealer, *pass, host).value(), digest);
        QVERIFY(!openPass(m_sealer, *pass, "shop.acme.example"));
        QVERIFY(!openPass(m_sealer, *pass, host + ":8443"));
        QVERIFY(!openPass(m_sealer, *pass + 'A', host));
        QVERIFY(!openPass(m_sealer, {}, host));
        QVERIFY(!openPass(m_other, *pass, host));
    }
    void FA06_ticketsEntriesAndPasses_areNotEachOther()
    {
        const auto entry = sealEntry(m_sealer, entryOf());
        const auto ticket =
            sealTicket(m_sealer, {"0123456789abcdef", QByteArray(32, 's'), entryOf()});
        const auto pass = sealPass(m_sealer, QByteArray(32, 's'), host);
        QVERIFY(entry && ticket && pass);
        QCOMPARE(openEntry(m_sealer, *entry)->url, entryOf().url);
        QCOMPARE(openEntry(m_sealer, *entry)->binding, entryOf().binding);
        const auto opened = openTicket(m_sealer, *ticket, host);
        QCOMPARE(opened->id, QByteArray("0123456789abcdef"));
        QCOMPARE(opened->sessionDigest, QByteArray(32, 's'));
        QVERIFY(!openTicket(m_sealer, *ticket, "shop.acme.example"));
        QVERIFY(!openTicket(m_sealer, *entry, host));
        QVERIFY(!openTicket(m_sealer, *pass, host));
        QVERIFY(!openEntry(m_sealer, *ticket));
        QVERIFY(!openPass(m_sealer, *ticket, host));
    }
    void lifetimes_endAtTheirBoundary()
    {
        const Ticket ticket{"id", "session", entryOf()};
        QVERIFY(!ticket.isExpired(moment + Ticket::lifetime - std::chrono::milliseconds(1)));
        QVERIFY(ticket.isExpired(moment + Ticket::lifetime));
        QVERIFY(!entryOf().isExpired(moment + std::chrono::seconds(3599)));
        QVERIFY(entryOf().isExpired(moment + Entry::lifetime));
    }

private:
    FixedRandom m_random;
    server::base::Secret m_key{QByteArray(32, 'k')};
    server::base::Secret m_otherKey{QByteArray(32, 'o')};
    server::crypto::Sealer m_sealer{m_key, m_random};
    server::crypto::Sealer m_other{m_otherKey, m_random};
};

QTEST_APPLESS_MAIN(TestForwardAuth)
#include "tst_forwardauth.moc"
