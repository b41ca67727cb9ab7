// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/jsoncall.h"

using namespace Qt::StringLiterals;

namespace server::admin {

JsonCall::JsonCall(api::AdminApi &api, QObject &owner, const QJsonObject &params,
                   JsonAdmin::Reply reply)
    : m_api(api)
    , m_owner(owner)
    , m_params(params, {}, m_faults)
    , m_reply(std::move(reply))
{
}

bool JsonCall::isReady()
{
    if (m_params.done())
        return true;
    fail({base::Error::Kind::InvalidInput, u"the parameters are not valid"_s, m_faults});
    return false;
}

void JsonCall::result(const QJsonValue &value)
{
    m_reply({{u"result"_s, value}});
}

void JsonCall::fail(const base::Error &error)
{
    m_reply(errorReply(error));
}

void JsonCall::finishAfter(api::Answer<void> answer)
{
    after<void>(std::move(answer), [self = shared_from_this()] { self->result(QJsonObject()); });
}

} // namespace server::admin
