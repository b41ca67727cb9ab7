// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace tests::support {

using namespace Qt::StringLiterals;

/// The people and the external service of the sample installation. The passwords are this file's
/// own.
namespace sample {
inline const QByteArray redirectUri = "https://portal.acme.example/oauth/callback"_ba;
inline const QByteArray otherRedirectUri = "https://portal.acme.example/oauth/second"_ba;
inline const QByteArray annaPassword = "anna-long-password-31"_ba; ///< an administrator
inline const QByteArray martaPassword = "marta-long-password-7"_ba;
inline const QByteArray portalId = "partner-portal"_ba;
inline const QByteArray portalSecret = "cs_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"_ba;
inline const QByteArray otherId = "warehouse-sync"_ba;
inline const QByteArray otherSecret = "cs_GFEDCBAzyxwvutsrqponmlkjihgfedcba9876543210"_ba;
} // namespace sample

/// A set-up file: two people, a module with its external app, two templates, two clients whose
/// identifiers and secrets are known.
[[nodiscard]] inline QJsonObject sampleSetup(const QByteArray &issuer, const QString &listen)
{
    const auto text = [](const QByteArray &bytes) { return QString::fromUtf8(bytes); };
    const QJsonObject anna{{u"code"_s, u"anna"_s},
                           {u"name"_s, u"Anna Keller"_s},
                           {u"email"_s, u"anna@acme.example"_s},
                           {u"password"_s, text(sample::annaPassword)},
                           {u"administrator"_s, true},
                           {u"unit"_s, u"SALES"_s}};
    const QJsonObject marta{{u"code"_s, u"marta"_s},
                            {u"name"_s, u"Marta Ruiz"_s},
                            {u"email"_s, u"marta@acme.example"_s},
                            {u"password"_s, text(sample::martaPassword)},
                            {u"unit"_s, u"SALES"_s}};
    const QJsonObject both{{u"name"_s, u"Sign-in and API"_s},
                           {u"preset"_s, u"external-service"_s},
                           {u"scopes"_s, QJsonArray{u"openid"_s, u"api"_s}}};
    const QJsonObject api{{u"name"_s, u"API only"_s},
                          {u"preset"_s, u"external-service"_s},
                          {u"scopes"_s, QJsonArray{u"api"_s}}};
    const QJsonObject portal{
        {u"name"_s, u"Partner portal"_s},
        {u"template"_s, u"Sign-in and API"_s},
        {u"redirect_uris"_s, QJsonArray{text(sample::redirectUri), text(sample::otherRedirectUri)}},
        {u"client_id"_s, text(sample::portalId)},
        {u"client_secret"_s, text(sample::portalSecret)}};
    const QJsonObject warehouse{{u"name"_s, u"Warehouse sync"_s},
                                {u"template"_s, u"API only"_s},
                                {u"redirect_uris"_s, QJsonArray{text(sample::redirectUri)}},
                                {u"client_id"_s, text(sample::otherId)},
                                {u"client_secret"_s, text(sample::otherSecret)}};
    const QJsonObject helpdesk{
        {u"code"_s, u"helpdesk"_s},
        {u"name"_s, u"Helpdesk"_s},
        {u"description"_s, u"Tickets and agreements"_s},
        {u"enabled"_s, true},
        {u"external_app"_s, QJsonObject{{u"enabled"_s, true},
                                        {u"use_module_data"_s, false},
                                        {u"name"_s, u"Helpdesk for partners"_s},
                                        {u"description"_s, u"Tickets of Acme"_s}}},
        {u"templates"_s, QJsonArray{both, api}},
        {u"clients"_s, QJsonArray{portal, warehouse}}};
    return {
        {u"server"_s, QJsonObject{{u"issuer"_s, text(issuer)}, {u"listen"_s, QJsonArray{listen}}}},
        {u"company"_s, QJsonObject{{u"name"_s, u"Acme GmbH"_s}}},
        {u"units"_s, QJsonArray{QJsonObject{{u"code"_s, u"SALES"_s},
                                            {u"name"_s, u"Sales"_s},
                                            {u"short"_s, u"SAL"_s},
                                            {u"superior"_s, QJsonValue::Null}}}},
        {u"users"_s, QJsonArray{anna, marta}},
        {u"modules"_s, QJsonArray{helpdesk}}};
}

} // namespace tests::support
