// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/jsoncall.h"
#include "server/admin/json/values.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

void answerKeys(const JsonCallPtr &call, api::Answer<api::SigningKeys> answer)
{
    call->after<api::SigningKeys>(std::move(answer), [call](const auto &state) {
        call->result(QJsonObject{{u"keys"_s, toJsonArray(state.keys)},
                                 {u"key_rotation_days"_s, state.rotationDays}});
    });
}

void failWith(const JsonCallPtr &call, const QByteArray &field, const QByteArray &code,
              const QList<QString> &params = {})
{
    call->fail(
        {base::Error::Kind::InvalidInput, u"the values are not valid"_s, {{field, code, params}}});
}

void list(const JsonCallPtr &call)
{
    if (call->isReady())
        answerKeys(call, call->api().signingKeys());
}

void rotate(const JsonCallPtr &call)
{
    auto &params = call->params();
    QString algorithm;
    bool isNow = false;
    bool isConfirmed = false;
    int hours = 24;
    params.text(u"algorithm"_s, algorithm);
    params.flag(u"now"_s, isNow);
    params.flag(u"yes"_s, isConfirmed);
    params.number(u"lead_hours"_s, hours);
    if (!call->isReady())
        return;
    api::KeyRotationOrder order;
    if (!algorithm.isEmpty()) {
        order.algorithm = domain::fromName<domain::SigningAlgorithm>(algorithm.toLatin1());
        if (!order.algorithm)
            return failWith(call, "algorithm", "unknown_value", {algorithm});
    }
    // Everybody who holds a token is thrown out: nothing to do by a slip of the hand.
    if (isNow && !isConfirmed)
        return failWith(call, "yes", "required");
    order.speed =
        isNow ? api::KeyRotationOrder::Speed::Immediate : api::KeyRotationOrder::Speed::Overlapping;
    order.lead = std::chrono::hours(hours);
    answerKeys(call, call->api().rotateKeys(order));
}

void schedule(const JsonCallPtr &call)
{
    int days = 0;
    const bool isGiven = call->params().number(u"days"_s, days);
    if (!call->isReady())
        return;
    if (!isGiven)
        return failWith(call, "days", "required");
    answerKeys(call, call->api().setKeyRotationDays(days));
}

} // namespace

QList<JsonCallEntry> keyCalls()
{
    return {{"key.list", list}, {"key.rotate", rotate}, {"key.schedule", schedule}};
}

} // namespace server::admin
