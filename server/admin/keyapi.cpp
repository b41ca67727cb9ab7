// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: the signing keys.
#include "server/admin/adminsession.h"
#include "server/service/keyrotation.h"

namespace server::admin {

using api::Topic;
using service::Change;
using service::KeyRotation;
using service::KeySituation;
constexpr auto administrator = AdminSession::Need::Administrator;

namespace {

using Speed = api::KeyRotationOrder::Speed;

/// One rotation on its way through its steps.
struct RotationRun
{
    std::shared_ptr<AdminSession> session;
    Reply<api::SigningKeys> reply;
    api::KeyRotationOrder order;
    base::Result<QList<domain::SigningKey>> made;
};

template<class Source>
base::Result<api::SigningKeys> keysOf(Source &source)
{
    const auto situation = KeySituation::read(source);
    if (!situation)
        return base::passOn(situation);
    api::SigningKeys answer;
    answer.rotationDays = situation->rotationDays;
    for (auto key : situation->keys) {
        key.sealedPrivate.clear();
        QByteArray owner;
        for (const auto &client : situation->clients) {
            if (client.id == key.client)
                owner = client.clientId;
        }
        answer.keys.append({std::move(key), owner});
    }
    return answer;
}

base::Result<api::SigningKeys> rotate(Change &change, const api::KeyRotationOrder &order,
                                      const QList<domain::SigningKey> &made)
{
    KeyRotation rotation(change);
    auto done = order.speed == Speed::Immediate ? rotation.replace(made)
                                                : rotation.publishNext(made, order.lead);
    if (!done)
        return base::passOn(done);
    // With no lead the next keys are due now.
    if (done = rotation.advance(); !done)
        return base::passOn(done);
    return keysOf(change.work());
}

void makeKeys(const std::shared_ptr<RotationRun> &run, const QList<service::KeySlot> &wanted,
              base::Timestamp now)
{
    run->made = QList<domain::SigningKey>();
    for (const auto &slot : wanted) {
        auto key = service::makeSigningKey(slot.algorithm, run->session->deps().sealer, now);
        if (!key) {
            run->made = base::passOn(key);
            return;
        }
        key->client = slot.client;
        run->made->append(std::move(*key));
    }
}

void writeRotation(const std::shared_ptr<RotationRun> &run)
{
    if (!run->made)
        return run->reply.give(base::passOn(run->made));
    run->session->writeNow<api::SigningKeys>(
        administrator, {Topic::Server},
        [order = run->order, made = *run->made](Change &change) {
            return rotate(change, order, made);
        },
        run->reply);
}

void beginRotation(const std::shared_ptr<RotationRun> &run)
{
    auto &session = *run->session;
    if (auto allowed = session.check(administrator); !allowed)
        return run->reply.give(base::passOn(allowed));
    if (run->order.lead < base::Seconds(0) || run->order.lead > base::Seconds(90 * 24 * 3600))
        return run->reply.give(service::fault("lead_hours", "out_of_range",
                                              {QString::number(0), QString::number(90 * 24)}));
    const auto reading = session.reading();
    const auto situation = KeySituation::read(reading.reads);
    if (!situation)
        return run->reply.give(base::passOn(situation));
    auto wanted = situation->wantedSlots();
    wanted.removeIf([&](const service::KeySlot &slot) {
        return run->order.algorithm && slot.algorithm != *run->order.algorithm;
    });
    const bool isTaken =
        session.inHashPool([run, wanted, now = reading.now] { makeKeys(run, wanted, now); },
                           [run] { writeRotation(run); });
    if (!isTaken)
        run->reply.give(base::failure(base::Error::Kind::Unavailable,
                                      QStringLiteral("too many passwords are being checked")));
}

} // namespace

api::Answer<api::SigningKeys> InProcessAdminApi::signingKeys()
{
    return m_session->read<api::SigningKeys>(
        administrator, [](const Reading &reading) { return keysOf(reading.reads); });
}

api::Answer<api::SigningKeys> InProcessAdminApi::rotateKeys(api::KeyRotationOrder order)
{
    auto run = std::make_shared<RotationRun>();
    run->session = m_session;
    run->order = order;
    auto answer = run->reply.answer();
    m_session->inAdminThread([run] { beginRotation(run); });
    return answer;
}

api::Answer<api::SigningKeys> InProcessAdminApi::setKeyRotationDays(int days)
{
    return m_session->write<api::SigningKeys>(
        administrator, {Topic::Server}, [days](Change &change) -> base::Result<api::SigningKeys> {
            if (auto done = KeyRotation(change).setDays(days); !done)
                return base::passOn(done);
            return keysOf(change.work());
        });
}

} // namespace server::admin
