// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace server::admin {

/// AdminApi as JSON, for consentryctl and control.sock. A request is
///   {"call": "client.create", "params": {"module": "helpdesk", ...}}
/// and its reply {"result": ...} or
///   {"error": {"kind": "NotFound", "detail": "...", "fields": [{"field", "code", "params",
///   "text"}]}}.
/// Objects are named as people name them: modules and users by code, templates and clients by
/// module and name (clients also by client_id). Lives in one thread with an event loop, as does the
/// AdminApi given.
class JsonAdmin : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(QJsonObject)>;

    explicit JsonAdmin(api::AdminApi &api, QObject *parent = nullptr);
    /// `reply` runs later, once, in this object's thread; not at all when this object is gone by
    /// then.
    void call(const QJsonObject &request, Reply reply);

    /// Every call there is: "module.list", "module.create", ..., "setup.apply", "setup.export".
    [[nodiscard]] static QStringList calls();

private:
    api::AdminApi &m_api;
};

/// The reply for an error, also for those that arise before a call (socket, start-up).
[[nodiscard]] QJsonObject errorReply(const base::Error &error);
/// The error in a reply, or nothing when it holds a result.
[[nodiscard]] std::optional<base::Error> errorOf(const QJsonObject &reply);
/// An English sentence for a broken rule: command line and logs only.
[[nodiscard]] QString sentenceOf(const base::FieldError &fault);

} // namespace server::admin
