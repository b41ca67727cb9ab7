// SPDX-License-Identifier: GPL-3.0-or-later
// B-13, B-18; RFC 7591 section 2; RFC 6749 section 2.1.
#include "server/domain/client.h"
#include "server/domain/limits.h"
#include "tests/support/mockclock.h"

#include <QTest>

using namespace server::domain;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray codes(const server::base::FieldErrors &errors)
{
    QByteArrayList list;
    for (const auto &error : errors)
        list.append(error.field + ' ' + error.code);
    return list.join(", ");
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private slots:
    void draft_isCheckedFieldByField_data();
    void draft_isCheckedFieldByField();
    void expiry_countsItsBoundaryAsExpired();
    void secret_livesUntilItExpiresOrIsRevoked();

private:
    tests::support::MockClock m_clock;
};

void TestClient::draft_isCheckedFieldByField_data()
{
    QTest::addColumn<std::function<void(ClientDraft &)>>("change");
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QByteArray>("expected");
    using Change = std::function<void(ClientDraft &)>;
    const auto row = [](const char *name, Change change, const char *expected,
                        Preset preset = Preset::ExternalService) {
        QTest::newRow(name) << std::move(change) << preset << QByteArray(expected);
    };
    const auto now = m_clock.now();
    row(
        "B-13 good", [](auto &) {}, "");
    row(
        "B-13 no name", [](auto &d) { d.name.clear(); }, "name required");
    row(
        "B-13 no template", [](auto &d) { d.clientTemplate = {}; }, "template required");
    row(
        "B-13 no redirect address", [](auto &d) { d.redirectUris.clear(); },
        "redirect_uris required");
    row(
        "B-13 three addresses",
        [](auto &d) {
            d.redirectUris = {"https://a.example/", "https://b.example/", "com.example.app:/cb"};
        },
        "");
    row(
        "AZ-03 one of two is bad", [](auto &d) { d.redirectUris += "http://a.example/"; },
        "redirect_uris[1] http_not_loopback");
    row(
        "AZ-03 an empty field", [](auto &d) { d.redirectUris += ""; }, "redirect_uris[1] empty");
    row(
        "the same address twice", [](auto &d) { d.redirectUris += d.redirectUris.first(); },
        "redirect_uris[1] duplicate");
    row(
        "too many addresses",
        [](auto &d) {
            for (int i = 0; i < limits::redirectUris; ++i)
                d.redirectUris += "https://a.example/" + QByteArray::number(i);
        },
        "redirect_uris too_long");
    row(
        "address where no code is issued", [](auto &) {}, "redirect_uris not_allowed_by_template",
        Preset::MachineToMachine);
    row(
        "no address where no code is issued", [](auto &d) { d.redirectUris.clear(); }, "",
        Preset::MachineToMachine);
    row(
        "B-18 end in the past", [now](auto &d) { d.expiresAt = now - 1ms; }, "expires in_the_past");
    row(
        "B-18 end is now", [now](auto &d) { d.expiresAt = now; }, "expires in_the_past");
    row(
        "B-18 end to come", [now](auto &d) { d.expiresAt = now + 1ms; }, "");
    row(
        "name with a line break", [](auto &d) { d.name = u"a\r\nb"_s; }, "name control_character");
    row(
        "RFC 7591 public client", [](auto &d) { d.metadata.authMethod = AuthMethod::None; }, "");
    row(
        "RFC 7591 method outside the template",
        [](auto &d) { d.metadata.authMethod = AuthMethod::PrivateKeyJwt; },
        "token_endpoint_auth_method not_allowed_by_template");
    row(
        "FAPI 5.3.2.1 public client under High security",
        [](auto &d) { d.metadata.authMethod = AuthMethod::None; },
        "token_endpoint_auth_method not_allowed_by_template", Preset::HighSecurity);
    row(
        "FAPI 5.4.1 RS256 under High security",
        [](auto &d) { d.metadata.idTokenAlgorithm = SigningAlgorithm::RS256; },
        "id_token_signed_response_alg not_allowed_by_template", Preset::HighSecurity);
    row(
        "RS256 elsewhere", [](auto &d) { d.metadata.idTokenAlgorithm = SigningAlgorithm::RS256; },
        "");
    row(
        "metadata too large",
        [](auto &d) { d.metadata.other.insert(u"x"_s, QString(20'000, u'x')); },
        "metadata too_long");
}

void TestClient::draft_isCheckedFieldByField()
{
    QFETCH(std::function<void(ClientDraft &)>, change);
    QFETCH(Preset, preset);
    ClientDraft draft;
    draft.name = u"Partner portal"_s;
    draft.clientTemplate = TemplateId(1);
    draft.redirectUris = {"https://portal.example/cb"};
    change(draft);
    QTEST(codes(checkClient(draft, policyOf(preset), m_clock.now())), "expected");
}

void TestClient::expiry_countsItsBoundaryAsExpired()
{
    Client client;
    QVERIFY(!client.isExpired(m_clock.now()));
    client.expiresAt = m_clock.now();
    QVERIFY(client.isExpired(m_clock.now()));
    QVERIFY(!client.isExpired(m_clock.now() - 1ms));
}

void TestClient::secret_livesUntilItExpiresOrIsRevoked()
{
    ClientSecret secret;
    QVERIFY(secret.isLive(m_clock.now()));
    secret.expiresAt = m_clock.now() + 1s;
    QVERIFY(secret.isLive(m_clock.now()));
    QVERIFY(!secret.isLive(*secret.expiresAt));
    secret.revokedAt = m_clock.now();
    QVERIFY(!secret.isLive(m_clock.now()));
}

QTEST_APPLESS_MAIN(TestClient)
#include "tst_client.moc"
