// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-40, B-42, B-50 to B-54.
#pragma once

#include "server/base/secret.h"
#include "server/service/items.h"
#include "server/webapi/apps/answers.h"
#include "server/webapi/apps/caller.h"
#include "server/webapi/apps/listrequest.h"
#include "server/webapi/dependencies.h"

namespace server::webapi::apps {

/// Which app a call is about: the module's code and its own.
struct AppAddress
{
    QString space;
    QString code;
};

/// The Web API of apps and people for one HTTP worker, for callers that the gate has admitted;
/// knows neither tokens nor HTTP. Bodies are JSON as they came. A change is answered when it is
/// durable.
class AppsApi
{
public:
    explicit AppsApi(const Dependencies &dependencies);

    void createItem(const Caller &caller, const AppAddress &address, const QByteArray &body,
                    Reply reply);
    void updateItem(const Caller &caller, const AppAddress &address, const QString &id,
                    const QByteArray &body, Reply reply);
    void setItemStatus(const Caller &caller, const AppAddress &address, const QString &id,
                       const QByteArray &body, Reply reply);
    [[nodiscard]] Answer item(const Caller &caller, const AppAddress &address, const QString &id);
    [[nodiscard]] Answer items(const Caller &caller, const AppAddress &address,
                               const QJsonObject &request);
    [[nodiscard]] Answer people(const QJsonObject &request);
    /// Whom an administrator's token stands for (requirements B-55); nobody when it is not live.
    /// Fails where the store does.
    [[nodiscard]] base::Result<std::optional<Caller>> bearerOf(const base::Secret &token,
                                                               const QString &address,
                                                               base::Timestamp now,
                                                               const service::CatalogPtr &catalog);

private:
    /// The app, if its module is on and the person may do `act` there.
    [[nodiscard]] base::Result<domain::App> appFor(const Caller &caller, const AppAddress &address,
                                                   bool domain::AppAccess::*act) const;
    /// One change of an item: the person's right, then what `read` makes of the body, then `act` in
    /// a write job.
    template<class Value, class Act>
    void change(const Caller &caller, const AppAddress &address, bool domain::AppAccess::*right,
                base::Result<Value> (*read)(const QByteArray &), const QByteArray &body, Act act,
                Reply reply);

    Dependencies m_with;
};

/// The object in a body; an empty body is an empty object. InvalidInput for everything else.
[[nodiscard]] base::Result<QJsonObject> objectIn(const QByteArray &body);

} // namespace server::webapi::apps
