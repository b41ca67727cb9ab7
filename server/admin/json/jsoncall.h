// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/jsonadmin.h"
#include "server/service/setup/members.h"

#include <QFutureWatcher>

#include <memory>

namespace server::admin {

/// One call of JsonAdmin under way: its parameters, and the ways it may end. Shared by its
/// continuations; lives in JsonAdmin's thread.
class JsonCall : public std::enable_shared_from_this<JsonCall>
{
public:
    JsonCall(api::AdminApi &api, QObject &owner, const QJsonObject &params, JsonAdmin::Reply reply);

    [[nodiscard]] api::AdminApi &api() { return m_api; }
    [[nodiscard]] service::setup::Members &params() { return m_params; }
    /// To be asked once all parameters are read, before anything is done: false, and the call has
    /// failed, when one of them is wrong or unknown.
    [[nodiscard]] bool isReady();

    void result(const QJsonValue &value);
    void fail(const base::Error &error);

    /// Goes on with the value of an answer; an error ends the call. By a watcher and not by then():
    /// in Qt 6.4 an answer that another thread finishes just then would run a continuation twice.
    template<class T, class Next>
    void after(api::Answer<T> answer, Next next)
    {
        using Watcher = QFutureWatcher<base::Result<T>>;
        auto *watcher = new Watcher(&m_owner);
        QObject::connect(watcher, &Watcher::finished, &m_owner,
                         [self = shared_from_this(), watcher, next = std::move(next)]() mutable {
                             auto done = watcher->future();
                             watcher->deleteLater();
                             self->goOn<T>(done, next);
                         });
        watcher->setFuture(answer);
    }
    /// Ends the call with an empty object once the answer is there.
    void finishAfter(api::Answer<void> answer);

private:
    template<class T, class Next>
    void goOn(api::Answer<T> &done, Next &next)
    {
        if (done.isCanceled() || done.resultCount() == 0)
            return fail(
                {base::Error::Kind::Unavailable, QStringLiteral("the server is stopping"), {}});
        auto result = done.takeResult();
        if (!result)
            return fail(result.error());
        if constexpr (std::is_void_v<T>)
            next();
        else
            next(std::move(*result));
    }

    api::AdminApi &m_api;
    QObject &m_owner;
    base::FieldErrors m_faults;
    service::setup::Members m_params;
    JsonAdmin::Reply m_reply;
};

using JsonCallPtr = std::shared_ptr<JsonCall>;

/// One line of a noun's table.
struct JsonCallEntry
{
    const char *name;
    void (*run)(const JsonCallPtr &call);
};

// The tables, each in the file of its noun.
[[nodiscard]] QList<JsonCallEntry> moduleCalls();
[[nodiscard]] QList<JsonCallEntry> apiTokenCalls();
[[nodiscard]] QList<JsonCallEntry> appCalls();
[[nodiscard]] QList<JsonCallEntry> protectionCalls();
[[nodiscard]] QList<JsonCallEntry> templateCalls();
[[nodiscard]] QList<JsonCallEntry> clientCalls();
[[nodiscard]] QList<JsonCallEntry> legacyTokenCalls();
[[nodiscard]] QList<JsonCallEntry> tokenCalls();
[[nodiscard]] QList<JsonCallEntry> userCalls();
[[nodiscard]] QList<JsonCallEntry> grantCalls();
[[nodiscard]] QList<JsonCallEntry> keyCalls();
[[nodiscard]] QList<JsonCallEntry> serverCalls();
[[nodiscard]] QList<JsonCallEntry> setupCalls();

} // namespace server::admin
