// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-17, D-17: what errors look like in the forms of the platforms.
#include "server/webapi/constellio/answers.h"
#include "server/webapi/rest/restanswers.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server::webapi;
using server::base::Error;

class TestRestAnswers : public QObject
{
    Q_OBJECT
private slots:
    void rowD17_everyKindOfError_hasItsStatus_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("wrong values") << Error::Kind::InvalidInput << 400;
        QTest::newRow("there already") << Error::Kind::Conflict << 400;
        QTest::newRow("not known") << Error::Kind::Unauthorized << 401;
        QTest::newRow("not allowed") << Error::Kind::Forbidden << 403;
        QTest::newRow("missing") << Error::Kind::NotFound << 404;
        QTest::newRow("a fault of ours") << Error::Kind::Internal << 500;
        QTest::newRow("damage") << Error::Kind::Corrupt << 500;
        QTest::newRow("a full disk") << Error::Kind::Unavailable << 503;
    }
    void rowD17_everyKindOfError_hasItsStatus()
    {
        QFETCH(Error::Kind, kind);
        const auto answer = rest::refusedFor({kind, u"SQL of /home"_s, {}});
        QTEST(answer.status, "status");
        const auto errors = objectIn(answer)[u"errors"].toArray();
        QCOMPARE(errors.size(), 1);
        QVERIFY(!errors.at(0)[u"message"].toString().isEmpty());
        QVERIFY(errors.at(0)[u"attribute-name"].isString());
        if (answer.status >= 500)
            QVERIFY(!answer.body.contains("/home")); // what went wrong inside stays inside
    }
    void rowD17_eachWrongField_isAnEntry()
    {
        const auto answer = rest::refusedFor(
            {Error::Kind::InvalidInput, {}, {{"name", "required", {}}, {"code", "too_long", {}}}});
        const auto errors = objectIn(answer)[u"errors"].toArray();
        QCOMPARE(errors.size(), 2);
        QCOMPARE(errors.at(0)[u"attribute-name"].toString(), u"name"_s);
        QCOMPARE(errors.at(1)[u"attribute-name"].toString(), u"code"_s);
    }
    void rowC17_errorsHaveThreeMembers_andA401ItsChallenge()
    {
        for (const int status : {400, 401, 403, 404, 409, 503}) {
            const auto answer = constellio::refused(status, u"why"_s);
            const auto object = objectIn(answer);
            QCOMPARE(object[u"code"].toInt(), status);
            QVERIFY(!object[u"description"].toString().isEmpty());
            QCOMPARE(object[u"message"].toString(), u"why"_s);
            QCOMPARE(answer.challenge.startsWith("Bearer"), status == 401);
            QCOMPARE(answer.retryAfterSeconds > 0, status == 503);
        }
        const auto fault = constellio::refusedFor({Error::Kind::Internal, u"SQL of /home"_s, {}});
        QCOMPARE(fault.status, 500);
        QVERIFY(!fault.body.contains("/home"));
    }
    void rowC17_conflict_namesItsFieldOrItsReason()
    {
        const Error error{Error::Kind::Conflict, u"there are as many as there may be"_s, {}};
        const auto named = constellio::refusedFor(error, u"applicationName"_s);
        QCOMPARE(named.status, 409);
        QCOMPARE(objectIn(named)[u"message"].toString(), u"applicationName is taken already."_s);
        const auto other = constellio::refusedFor(error);
        QCOMPARE(other.status, 409);
        QCOMPARE(objectIn(other)[u"message"].toString(), error.detail);
    }

private:
    static QJsonObject objectIn(const Answer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }
};

QTEST_GUILESS_MAIN(TestRestAnswers)
#include "tst_restanswers.moc"
