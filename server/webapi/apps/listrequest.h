// SPDX-License-Identifier: GPL-3.0-or-later
// Requirement B-51.
#pragma once

#include "server/domain/itemfilter.h"

namespace server::webapi::apps {

/// What is asked of a list. Members that are not named here are passed over: the platform's own
/// clients send more.
struct ListRequest
{
    qint64 from = 0;
    qint64 size = 100;
    QStringList ids; ///< only these, where `hasIds`
    bool hasIds = false;
    QStringList statuses; ///< only these, where there are any
    QJsonObject filter;
    QStringList fields; ///< only these and the identifier; empty: all
    struct Sort
    {
        QString field;
        bool ascending = true;
    };
    QList<Sort> sort;
};

/// A size beyond the largest is the largest. InvalidInput names the member that is wrong.
[[nodiscard]] base::Result<ListRequest> readListRequest(const QJsonObject &body);
/// The same members as they stand in an address: numbers and flags as words, `ids` and `statusCode`
/// with commas between, `filter` and `sortExpressions` as JSON.
[[nodiscard]] base::Result<QJsonObject> bodyOfQuery(const QHash<QByteArray, QByteArray> &query);

/// The request in terms of an app. InvalidInput for what the app does not have.
[[nodiscard]] base::Result<domain::ItemQuery> queryFor(const domain::App &app,
                                                       const ListRequest &request);
/// The object with the asked members only.
[[nodiscard]] QJsonObject projected(const ListRequest &request, const QJsonObject &object);

} // namespace server::webapi::apps
