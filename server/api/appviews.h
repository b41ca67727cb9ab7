// SPDX-License-Identifier: GPL-3.0-or-later
// What AdminApi hands out of apps and their items.
#pragma once

#include "server/base/secret.h"
#include "server/domain/apitoken.h"
#include "server/domain/itemfilter.h"

#include <QHash>

namespace server::api {

struct AppSummary
{
    domain::App app;
    QString moduleCode;
    QString moduleName;
    qint64 items = 0;
};

struct ItemPage
{
    QList<domain::Item> items;
    qint64 total = 0;
    QHash<QString, QString> people; ///< names by identifier, of all whom these items name
};

struct ApiTokenSummary
{
    domain::ApiToken token; ///< digest left out
    QString userCode;
    QString userName;
};

/// Exists once: the token itself is in no other value.
struct CreatedApiToken
{
    domain::ApiToken record; ///< digest left out
    base::Secret token;
};

} // namespace server::api
