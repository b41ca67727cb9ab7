// SPDX-License-Identifier: GPL-3.0-or-later
// The published documents against the routes: protocol.md section 11, D3, security.md AZ-21.
#include "tests/support/jsontable.h"
#include "tests/support/webbrowser.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

namespace {

const QByteArray discoveryPath = "/.well-known/openid-configuration";

QList<QJsonObject> documents()
{
    QList<QJsonObject> list;
    const QDir directory(QStringLiteral(CONSENTRY_OPENAPI));
    for (const QString &name : directory.entryList({u"*.json"_s})) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            list.append(QJsonDocument::fromJson(file.readAll()).object());
    }
    return list;
}

/// The paths of all documents; none stands in two of them.
QJsonObject describedPaths()
{
    QJsonObject all;
    for (const QJsonObject &document : documents()) {
        const QJsonObject paths = document[u"paths"].toObject();
        for (auto it = paths.constBegin(); it != paths.constEnd(); ++it) {
            if (all.contains(it.key()))
                qFatal("%s is described twice", qPrintable(it.key()));
            all.insert(it.key(), *it);
        }
    }
    return all;
}

/// The methods that a path of the document describes, as an Allow header has them. HEAD is
/// described where it is refused: everywhere else it is GET without the body.
QByteArray describedMethods(const QJsonObject &path)
{
    static const QStringList known{u"get"_s, u"put"_s, u"post"_s, u"delete"_s, u"patch"_s};
    QByteArrayList methods;
    for (const QString &method : known) {
        if (path.contains(method))
            methods.append(method.toUpper().toLatin1());
    }
    if (path.contains(u"get"_s) && !path.contains(u"head"_s))
        methods.append("HEAD");
    std::sort(methods.begin(), methods.end());
    return methods.join(", ");
}

/// A folder's path in the document ends with a name in braces where the route ends with a slash.
QByteArray routeOf(const QString &path)
{
    const qsizetype brace = path.indexOf(u'{');
    return (brace < 0 ? path : path.left(brace)).toUtf8();
}

void collectReferences(const QJsonValue &value, QStringList &references)
{
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            collectReferences(item, references);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() == u"$ref"_s)
            references.append(it->toString());
        collectReferences(*it, references);
    }
}

bool resolves(const QJsonObject &document, const QString &reference)
{
    QJsonValue value = document;
    if (!reference.startsWith(u"#/"_s))
        return false;
    for (const QString &step : reference.mid(2).split(u'/'))
        value = value.toObject().value(step);
    return value.isObject();
}

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    RawAnswer ask(const QByteArray &method, const QByteArray &path)
    {
        RawClient client(m_site.port());
        return client.ask(method + ' ' + path + " HTTP/1.1\r\n" + m_site.server().host()
                              + "Content-Length: 0\r\n\r\n",
                          20000);
    }
    QHash<QByteArray, QByteArray> routes()
    {
        server::base::ObjectExecutor executor;
        const SiteDispatcher dispatcher(m_site.rig, executor, m_site.writable);
        return dispatcher.web().methods();
    }
    QJsonObject discovery()
    {
        return QJsonDocument::fromJson(ask("GET", discoveryPath).body).object();
    }
    /// Everything that can be switched on, on.
    void switchEverythingOn()
    {
        auto config = m_site.rig.catalog.current()->config;
        config.registration = server::domain::Registration::InitialAccessToken;
        m_site.rig.change([config](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig(config);
        });
    }

    static void verifyReferences(const QJsonObject &document)
    {
        QVERIFY(document[u"openapi"].toString().startsWith(u"3.1."_s));
        QStringList references;
        collectReferences(document, references);
        QVERIFY(references.size() > 20);
        for (const QString &reference : references)
            QVERIFY2(resolves(document, reference), qPrintable(reference));
        const QJsonObject schemes =
            document[u"components"].toObject()[u"securitySchemes"].toObject();
        for (const auto &path : document[u"paths"].toObject()) {
            for (const auto &operation : path.toObject()) {
                const QJsonObject object = operation.toObject();
                QVERIFY(operation.isArray() || !object[u"responses"].toObject().isEmpty());
                for (const auto &needed : object[u"security"].toArray()) {
                    for (const QString &scheme : needed.toObject().keys())
                        QVERIFY2(schemes.contains(scheme), qPrintable(scheme));
                }
            }
        }
    }

private slots:
    void initTestCase() { switchEverythingOn(); }

    void everyRoute_isDescribedWithItsMethods_andEveryDescriptionHasItsRoute()
    {
        const QJsonObject paths = describedPaths();
        QVERIFY(!paths.isEmpty());
        QHash<QByteArray, QJsonObject> operations;
        for (auto it = paths.constBegin(); it != paths.constEnd(); ++it) {
            // A folder that is also a path of its own is described twice.
            const QByteArray route = routeOf(it.key());
            if (paths.contains(QString::fromUtf8(route)) && it.key().contains(u'{'))
                continue;
            // What lies in one folder is one route: it takes what any of it takes.
            const QJsonObject described = it->toObject();
            for (const QString &method : described.keys())
                operations[route].insert(method, described[method]);
        }
        QHash<QByteArray, QByteArray> described;
        for (auto it = operations.constBegin(); it != operations.constEnd(); ++it)
            described.insert(it.key(), describedMethods(*it));
        const auto served = routes();
        for (auto it = served.constBegin(); it != served.constEnd(); ++it) {
            QVERIFY2(described.contains(it.key()),
                     it.key() + " is not described in resources/openapi");
            QVERIFY2(described[it.key()] == *it,
                     it.key() + " takes " + *it + ", described are " + described[it.key()]);
        }
        for (auto it = described.constBegin(); it != described.constEnd(); ++it)
            QVERIFY2(served.contains(it.key()), it.key() + " is described but not served");
    }

    void everyReference_leadsSomewhere()
    {
        QVERIFY(!documents().isEmpty());
        for (const QJsonObject &document : documents())
            verifyReferences(document);
    }

    void D3_everyEndpointOfDiscovery_isHttps_arraysAndFlagsAreSuch()
    {
        static const QRegularExpression scopeToken(
            QStringLiteral("^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$"));
        const QStringList languages{u"en"_s, u"ru"_s, u"es"_s, u"fr"_s, u"de"_s};
        const QJsonObject document = discovery();
        QVERIFY(document.size() > 15);
        for (auto it = document.constBegin(); it != document.constEnd(); ++it) {
            const QString name = it.key();
            if (name.endsWith(u"_endpoint"_s) || name == u"jwks_uri"_s) {
                QVERIFY2(it->toString().startsWith(u"https://"_s), qPrintable(name));
            } else if (name.endsWith(u"_supported"_s)) {
                const bool isFlag = it->isBool();
                const bool isList = it->isArray() && !it->toArray().isEmpty();
                QVERIFY2(isFlag || isList, qPrintable(name));
            }
        }
        for (const auto &scope : document[u"scopes_supported"].toArray())
            QVERIFY(scopeToken.match(scope.toString()).hasMatch());
        for (const auto &language : document[u"ui_locales_supported"].toArray())
            QVERIFY(languages.contains(language.toString()));
        const QJsonObject aliases = document[u"mtls_endpoint_aliases"].toObject();
        QVERIFY(!aliases.contains(u"authorization_endpoint"_s));
        for (const QString &alias : aliases.keys())
            QVERIFY2(alias.endsWith(u"_endpoint"_s) && document.contains(alias), qPrintable(alias));
    }

    void AZ21_everyAddressOfDiscovery_isARouteThatAnswers()
    {
        const auto served = routes();
        const QJsonObject document = discovery();
        const QString issuer = document[u"issuer"].toString();
        int addresses = 0;
        for (auto it = document.constBegin(); it != document.constEnd(); ++it) {
            if (!it.key().endsWith(u"_endpoint"_s) && it.key() != u"jwks_uri"_s)
                continue;
            ++addresses;
            const QString address = it->toString();
            QVERIFY2(address.startsWith(issuer), qPrintable(address));
            const QByteArray path = address.mid(issuer.size()).toUtf8();
            QVERIFY2(served.contains(path), path);
            const QByteArray method = served[path].contains("GET") ? "GET" : "POST";
            const RawAnswer answer = ask(method, path);
            // Without parameters it is refused, but by the endpoint itself.
            QVERIFY2(answer.status != 0 && answer.status != 404 && answer.status != 405
                         && answer.status < 500,
                     path + ": " + QByteArray::number(answer.status));
        }
        QVERIFY(addresses >= 7);
        QCOMPARE(document[u"code_challenge_methods_supported"], QJsonValue(QJsonArray{u"S256"_s}));
    }

    void AZ21_everyAlgorithmOfDiscovery_hasAKeyInTheKeySet()
    {
        const QJsonObject document = discovery();
        const QJsonObject keySet =
            QJsonDocument::fromJson(ask("GET", "/api/o/oauth/v2/jwks").body).object();
        QStringList algorithms;
        for (const auto &key : keySet[u"keys"].toArray())
            algorithms.append(key.toObject()[u"alg"].toString());
        for (const auto &name : document[u"id_token_signing_alg_values_supported"].toArray())
            QVERIFY2(algorithms.contains(name.toString()), qPrintable(name.toString()));
    }

    void bothDiscoveryDocuments_sayTheSame()
    {
        QCOMPARE(ask("GET", discoveryPath).body,
                 ask("GET", "/.well-known/oauth-authorization-server").body);
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
