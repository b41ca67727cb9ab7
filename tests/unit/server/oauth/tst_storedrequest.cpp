// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19.
#include "server/oauth/interaction/storedrequest.h"

#include <QTest>

using namespace server::oauth;

class StoredRequestTest : public QObject
{
    Q_OBJECT

private slots:
    void knownParametersComeBackAsTheyWere_unknownOnesAreDropped()
    {
        Parameters parameters;
        parameters.set("client_id", "portal");
        parameters.set("state", "\"\\/\n\xC3\xA9 &=%");
        parameters.set("utm_source", "mail");
        parameters.set("pushed_request", "AAAA");
        AuthorizationRequest request;
        request.parameters = parameters;
        const auto stored = loadRequest(storeRequest(request)).value();
        QVERIFY(stored.pushedRequest.isEmpty());
        const auto &loaded = stored.parameters;
        QCOMPARE(loaded.value("client_id"), QByteArray("portal"));
        QCOMPARE(loaded.value("state"), parameters.value("state"));
        QVERIFY(!loaded.contains("utm_source"));
    }

    void pushedRequest_comesBackAsTheMarkAndNotAsAParameter()
    {
        AuthorizationRequest request;
        request.pushedRequest = QByteArray(32, '\x80');
        const auto stored = loadRequest(storeRequest(request)).value();
        QCOMPARE(stored.pushedRequest, request.pushedRequest);
        QVERIFY(stored.parameters.all().isEmpty());
    }

    void unreadableOnes_areCorrupt()
    {
        for (const char *text : {"", "[]", "{", "null"})
            QVERIFY(!loadRequest(text));
    }
};

QTEST_APPLESS_MAIN(StoredRequestTest)
#include "tst_storedrequest.moc"
