// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/keyrotation.h"
#include "tests/support/oauthrig.h"

namespace tests::support {

using RotationStep =
    std::function<server::base::Result<void>(server::service::KeyRotation &rotation)>;

/// One step of a rotation as a write job of its own.
inline server::base::Result<void> rotation(OauthRig &rig, const RotationStep &step)
{
    return rig.storage.write<void>([&](server::store::UnitOfWork &work) {
        server::service::Change change(work, {}, rig.clock.now());
        server::service::KeyRotation rotation(change);
        return step(rotation);
    });
}

inline server::service::KeySituation keySituation(OauthRig &rig)
{
    return server::service::KeySituation::read(*rig.storage.read()).value();
}

/// A new key for each slot of the algorithms, whoever owns it.
inline QList<server::domain::SigningKey>
newKeys(OauthRig &rig, const QList<server::domain::SigningAlgorithm> &algorithms)
{
    QList<server::domain::SigningKey> made;
    for (const auto &slot : keySituation(rig).wantedSlots()) {
        if (!algorithms.contains(slot.algorithm))
            continue;
        made.append(
            server::service::makeSigningKey(slot.algorithm, rig.sealer, rig.clock.now()).value());
        made.last().client = slot.client;
    }
    return made;
}

/// What the keeper of the keys does until nothing is left to do.
inline void keepKeys(OauthRig &rig)
{
    for (;;) {
        const auto situation = keySituation(rig);
        QList<server::domain::SigningKey> made;
        for (const auto &need : situation.needs(rig.clock.now())) {
            made.append(
                server::service::makeSigningKey(need.slot.algorithm, rig.sealer, rig.clock.now())
                    .value());
            made.last().client = need.slot.client;
            made.last().state = need.state;
        }
        if (made.isEmpty() && !situation.isDue(rig.clock.now()))
            return;
        const auto done = rotation(rig, [&](auto &keys) {
            auto filled = keys.fill(made);
            return filled ? keys.advance() : filled;
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
}

} // namespace tests::support
