// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/jsonadmin.h"

#include "server/admin/json/jsoncall.h"

#include <QMetaObject>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

const QList<JsonCallEntry> &table()
{
    static const auto all = moduleCalls() + appCalls() + protectionCalls() + apiTokenCalls()
                            + templateCalls() + clientCalls() + tokenCalls() + legacyTokenCalls()
                            + userCalls() + grantCalls() + keyCalls() + serverCalls()
                            + setupCalls();
    return all;
}

} // namespace

JsonAdmin::JsonAdmin(api::AdminApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

QStringList JsonAdmin::calls()
{
    QStringList names;
    for (const auto &entry : table())
        names.append(QString::fromLatin1(entry.name));
    return names;
}

void JsonAdmin::call(const QJsonObject &request, Reply reply)
{
    // Always later, also for what is refused at once: callers need not stand being called back from
    // inside their own call.
    const QPointer<JsonAdmin> self(this);
    auto later = [self, reply = std::move(reply)](QJsonObject answer) {
        if (self)
            QMetaObject::invokeMethod(
                self, [reply, answer = std::move(answer)] { reply(answer); }, Qt::QueuedConnection);
    };
    const auto name = request.value(u"call"_s).toString().toLatin1();
    const auto entry = std::find_if(table().begin(), table().end(),
                                    [&name](const auto &each) { return each.name == name; });
    if (entry == table().end())
        return later(errorReply({base::Error::Kind::InvalidInput,
                                 u"there is no such call"_s,
                                 {{"call", "unknown", {QString::fromLatin1(name)}}}}));
    const auto params = request.value(u"params"_s).toObject();
    entry->run(std::make_shared<JsonCall>(m_api, *this, params, std::move(later)));
}

} // namespace server::admin
