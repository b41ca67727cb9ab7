// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/displaytext.h"
#include "server/http/pages/moments.h"
#include "server/http/pages/views.h"
#include "server/oauth/paths.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

QJsonObject askedScope(const ViewContext &context, const oauth::ConsentScope &scope,
                       const QString &appName)
{
    QJsonObject view = scopeView(context, scope.name, appName);
    QJsonArray values;
    for (const QString &value : scope.values) {
        const QString shown = displayText(value);
        if (!shown.isEmpty())
            values.append(QJsonObject{{u"value"_s, shown}});
    }
    view.insert(u"hasValues"_s, !values.isEmpty());
    view.insert(u"values"_s, values);
    return view;
}

QJsonObject deviceFacts(const ViewContext &context, const oauth::AskingDevice &device)
{
    return {
        {u"userCode"_s, device.userCode},
        {u"address"_s, displayText(device.address)},
        {u"asked"_s, agoOf(context.texts, device.askedAt, context.now)},
        {u"askedMachine"_s, machineTimeOf(device.askedAt)},
        {u"askedExact"_s, momentOf(context.texts, device.askedAt)},
    };
}

} // namespace

QJsonObject consentView(const ViewContext &context, const oauth::ConsentPage &page)
{
    const Texts &texts = context.texts;
    const QString client = clientName(context, page.client.clientName);
    const QString app = clientName(context, page.client.app.name);
    const QString host = displayText(page.client.redirectHost);
    const QString person = displayText(page.userName, 80);

    // Only what is new is asked; where nothing is, the person is asked about all of it again.
    const bool anyNew = std::any_of(page.scopes.cbegin(), page.scopes.cend(),
                                    [](const auto &scope) { return !scope.alreadyGranted; });
    QJsonArray scopes;
    QStringList known;
    for (const oauth::ConsentScope &scope : page.scopes) {
        if (anyNew && scope.alreadyGranted)
            known.append(displayBytes(scope.name, 80));
        else
            scopes.append(askedScope(context, scope, app));
    }
    const bool listed =
        std::any_of(page.scopes.cbegin(), page.scopes.cend(),
                    [](const auto &scope) { return scope.name == "offline_access"; });

    QJsonObject view = commonView(context, texts.plain(u"consent_pageTitle"_s));
    view.insert(u"appTile"_s, tileView(context, app, page.client.app.iconPng));
    view.insert(u"personTile"_s, tileView(context, person));
    view.insert(u"client"_s, client);
    view.insert(u"redirectHost"_s, host);
    view.insert(u"description"_s, displayText(page.client.app.description, 300));
    view.insert(u"title"_s, texts.sentence(u"consent_title"_s, {client, app}));
    view.insert(u"owner"_s, texts.sentence(u"consent_owner"_s, {companyName(context), app}));
    view.insert(u"scopes"_s, scopes);
    // Not an access level that was asked for, yet a part of what Allow means.
    view.insert(u"renews"_s, page.offlineAccess && !listed);
    view.insert(u"hasKnown"_s, !known.isEmpty());
    view.insert(u"known"_s, texts.sentence(u"consent_known"_s, {known.join(u", "_s)}));
    view.insert(u"signedIn"_s, texts.sentence(u"consent_signedIn"_s, {person}));
    view.insert(u"next"_s, page.device ? texts.sentence(u"device_next"_s)
                                       : texts.sentence(u"consent_next"_s, {host}));
    view.insert(u"action"_s,
                context.href(page.device ? oauth::paths::deviceDecision : oauth::paths::consent));
    view.insert(u"byDevice"_s, page.device.has_value());
    if (page.device)
        view.insert(u"device"_s, deviceFacts(context, *page.device));
    view.insert(u"signInAction"_s, context.href(oauth::paths::signIn));
    view.insert(u"allowFields"_s, hiddenView(page.hidden, "decision"_ba, "allow"_ba));
    view.insert(u"denyFields"_s, hiddenView(page.hidden, "decision"_ba, "deny"_ba));
    view.insert(u"switchFields"_s, hiddenView(page.switchAccount, "action"_ba, "switch"_ba));
    return view;
}

} // namespace server::http::pages
