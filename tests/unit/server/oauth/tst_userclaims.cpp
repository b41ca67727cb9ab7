// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 5.1, 5.3.2, 5.4 and 5.5.
#include "server/oauth/tokens/userclaims.h"

#include <QTest>

using namespace server;
using namespace server::oauth;
using namespace Qt::StringLiterals;

class UserClaimsTest : public QObject
{
    Q_OBJECT

    static domain::ScopeSet scopes(const QByteArray &text)
    {
        return domain::ScopeSet::parse(text).value();
    }
    static domain::User person()
    {
        domain::User user;
        user.subject = "s";
        user.code = u"marta"_s;
        user.name = u"Marta Ruiz"_s;
        return user;
    }

private slots:
    void U2_whatIsMissing_isLeftOut()
    {
        QCOMPARE(platformClaims(person(), {}), QJsonObject());
        QCOMPARE(scopeClaims(person(), scopes("email phone address groups")), QJsonObject());
        auto user = person();
        user.claims = {{u"nickname"_s, QJsonValue::Null}, {u"website"_s, u""_s}};
        QCOMPARE(scopeClaims(user, scopes("profile")).keys(),
                 (QStringList{u"name"_s, u"preferred_username"_s}));
    }

    void Core_5_4_claimsFollowTheScope_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<QStringList>("claims");
        QTest::newRow("openid alone brings none") << QByteArray("openid") << QStringList();
        QTest::newRow("email") << QByteArray("openid email")
                               << QStringList{u"email"_s, u"email_verified"_s};
        QTest::newRow("phone") << QByteArray("openid phone")
                               << QStringList{u"phone_number"_s, u"phone_number_verified"_s};
        QTest::newRow("address") << QByteArray("openid address") << QStringList{u"address"_s};
        QTest::newRow("groups") << QByteArray("openid groups") << QStringList{u"groups"_s};
    }
    void Core_5_4_claimsFollowTheScope()
    {
        QFETCH(QByteArray, scope);
        auto user = person();
        user.email = u"m@acme.example"_s;
        user.groups = {u"sales"_s};
        user.claims = {{u"phone_number"_s, u"+1"_s},
                       {u"address"_s, QJsonObject{{u"country"_s, u"DE"_s}}}};
        QTEST(scopeClaims(user, scopes(scope)).keys(), "claims");
    }

    void A13_claimsByName_needTheConsentThatCoversThem()
    {
        const QByteArrayList asked{"email", "nickname", "company", "shoe_size"};
        QCOMPARE(scopesOfClaims(asked), scopes("email profile"));
        QCOMPARE(coveredClaims(asked, scopes("openid email")), (QByteArrayList{"email"}));
        QCOMPARE(coveredClaims(asked, scopes("profile")), (QByteArrayList{"nickname", "company"}));
        QVERIFY(!isUserClaim("sub"));
        QVERIFY(!isUserClaim("shoe_size"));
    }

    void standardPolicy_tellsNoPlatformClaims()
    {
        auto user = person();
        user.email = u"m@acme.example"_s;
        domain::Company company;
        company.name = u"Acme"_s;
        domain::TemplatePolicy policy;
        policy.idTokenClaims = domain::IdTokenClaims::Standard;
        QCOMPARE(userinfoClaims(user, company, policy, scopes("openid"), {}), QJsonObject());
        policy.idTokenClaims = domain::IdTokenClaims::Platform;
        QCOMPARE(userinfoClaims(user, company, policy, scopes("openid"), {}).keys(),
                 (QStringList{u"company"_s, u"email"_s}));
    }
};

QTEST_APPLESS_MAIN(UserClaimsTest)
#include "tst_userclaims.moc"
