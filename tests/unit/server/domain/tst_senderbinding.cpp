// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 section 5.2, RFC 8705 section 3.4.
#include "server/domain/senderbinding.h"

#include <QTest>

using namespace server::domain;
using namespace Qt::StringLiterals;

class SenderBindingTest : public QObject
{
    Q_OBJECT

private slots:
    void clientMayNarrowTheTemplatesDemand_data()
    {
        QTest::addColumn<TokenBinding>("demand");
        QTest::addColumn<QJsonValue>("dpop");
        QTest::addColumn<QJsonValue>("mtls");
        QTest::addColumn<TokenBinding>("binding");
        QTest::addColumn<QByteArray>("faults");
        const auto row = [](const char *name, TokenBinding demand, const QJsonValue &dpop,
                            const QJsonValue &mtls, TokenBinding binding, const char *faults) {
            QTest::newRow(name) << demand << dpop << mtls << binding << QByteArray(faults);
        };
        using enum TokenBinding;
        const QJsonValue unset = QJsonValue::Undefined;
        row("nothing asked", None, unset, unset, None, "");
        row("RFC 9449 5.2 asked by the client", None, true, unset, DPoP, "");
        row("RFC 8705 3.4 asked by the client", None, unset, true, Mtls, "");
        row("false asks for nothing", None, false, false, None, "");
        row("false lifts nothing", DPoP, false, unset, DPoP, "");
        row("one of two", DPoPOrMtls, true, unset, DPoP, "");
        row("the other of two", DPoPOrMtls, unset, true, Mtls, "");
        row("the same", Mtls, unset, true, Mtls, "");
        row("the other one", Mtls, true, unset, Mtls, "dpop_bound_access_tokens contradiction");
        row("the other one again", DPoP, unset, true, DPoP,
            "tls_client_certificate_bound_access_tokens contradiction");
        row("both", None, true, true, DPoPOrMtls,
            "tls_client_certificate_bound_access_tokens contradiction");
        row("a text", None, u"true"_s, unset, None, "dpop_bound_access_tokens wrong_type");
    }
    void clientMayNarrowTheTemplatesDemand()
    {
        QFETCH(TokenBinding, demand);
        QFETCH(QJsonValue, dpop);
        QFETCH(QJsonValue, mtls);
        TemplatePolicy policy;
        policy.binding = demand;
        ClientMetadata metadata;
        if (!dpop.isUndefined())
            metadata.other.insert(u"dpop_bound_access_tokens"_s, dpop);
        if (!mtls.isUndefined())
            metadata.other.insert(u"tls_client_certificate_bound_access_tokens"_s, mtls);
        QTEST(bindingOf(policy, metadata), "binding");
        server::base::FieldErrors errors;
        checkSenderBinding(errors, metadata, policy);
        QByteArrayList codes;
        for (const auto &error : errors)
            codes.append(error.field + ' ' + error.code);
        QTEST(codes.join(", "), "faults");
    }
};

QTEST_APPLESS_MAIN(SenderBindingTest)
#include "tst_senderbinding.moc"
