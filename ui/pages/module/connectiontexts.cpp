// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/connectiontexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui::pages::module {

using namespace Qt::StringLiterals;
using server::domain::Client;
using ui::widgets::ShownFormat;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::module::ConnectionTexts)
};

QByteArray environmentLines(const Client &client, const QByteArray &secret,
                            const QByteArray &issuer, const QByteArrayList &scopes)
{
    QByteArray text = "OIDC_ISSUER=" + issuer + "\nOIDC_CLIENT_ID=" + client.clientId
                      + "\nOIDC_CLIENT_SECRET=" + secret + "\nOIDC_SCOPES=\"" + scopes.join(' ')
                      + "\"\n";
    if (!client.redirectUris.isEmpty())
        text += "OIDC_REDIRECT_URI=" + client.redirectUris.first().bytes() + '\n';
    return text;
}

QByteArray json(const Client &client, const QByteArray &secret, const QByteArray &issuer,
                const QByteArrayList &scopes)
{
    QJsonArray addresses;
    for (const auto &uri : client.redirectUris)
        addresses.append(QString::fromLatin1(uri.bytes()));
    return QJsonDocument(QJsonObject{{u"issuer"_s, QString::fromLatin1(issuer)},
                                     {u"client_id"_s, QString::fromLatin1(client.clientId)},
                                     {u"client_secret"_s, QString::fromLatin1(secret)},
                                     {u"scope"_s, QString::fromUtf8(scopes.join(' '))},
                                     {u"redirect_uris"_s, addresses}})
        .toJson();
}

QByteArray apache(const Client &client, const QByteArray &secret, const QByteArray &issuer,
                  const QByteArrayList &scopes)
{
    QByteArray base = issuer;
    if (base.endsWith('/'))
        base.chop(1);
    QByteArray text = "OIDCProviderMetadataURL " + base + "/.well-known/openid-configuration\n"
                      + "OIDCClientID " + client.clientId + "\nOIDCClientSecret " + secret
                      + "\nOIDCScope \"" + scopes.join(' ') + "\"\nOIDCPKCEMethod S256\n";
    if (!client.redirectUris.isEmpty())
        text += "OIDCRedirectURI " + client.redirectUris.first().bytes() + '\n';
    // It protects the module's own cookies; each server needs its own.
    text += "OIDCCryptoPassphrase \"exec:/usr/bin/openssl rand -hex 32\"\n";
    return text;
}

} // namespace

QList<ShownFormat> connectionFormats(const Client &client, const QByteArray &secret,
                                     const QByteArray &issuer, const QByteArrayList &scopes)
{
    QList<ShownFormat> formats{
        {Texts::tr("Environment lines"), u"client.env"_s,
         environmentLines(client, secret, issuer, scopes)},
        {Texts::tr("JSON"), u"client.json"_s, json(client, secret, issuer, scopes)}};
    if (scopes.contains("openid"))
        formats.append({Texts::tr("Apache mod_auth_openidc"), u"client.conf"_s,
                        apache(client, secret, issuer, scopes)});
    return formats;
}

} // namespace ui::pages::module
