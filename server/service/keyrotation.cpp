// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/keyrotation.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

using State = domain::SigningKey::State;

constexpr base::Seconds skew{60};

bool hasPassed(const std::optional<base::Timestamp> &moment, base::Timestamp now)
{
    return moment && *moment <= now;
}

} // namespace

base::Result<void> KeyRotation::fill(const QList<domain::SigningKey> &made)
{
    const auto situation = KeySituation::read(m_change.work());
    if (!situation)
        return base::passOn(situation);
    const auto needs = situation->needs(m_change.now());
    for (auto key : made) {
        if (!needs.contains(KeyNeed{slotOf(key), key.state}))
            continue;
        if (key.state == State::Next)
            key.dueAt = m_change.now() + overlap;
        if (auto done = insert(std::move(key)); !done)
            return done;
    }
    return {};
}

base::Result<void> KeyRotation::publishNext(const QList<domain::SigningKey> &made,
                                            base::Seconds lead)
{
    const auto situation = KeySituation::read(m_change.work());
    if (!situation)
        return base::passOn(situation);
    bool isAnyNew = false;
    for (auto key : made) {
        // Its client may have gone away while the key was made.
        if (!situation->wantedSlots().contains(slotOf(key))
            || situation->find(slotOf(key), State::Next))
            continue;
        isAnyNew = true;
        key.state = State::Next;
        key.dueAt = m_change.now() + lead;
        if (auto done = insert(std::move(key)); !done)
            return done;
    }
    if (!isAnyNew)
        return base::failure(base::Error::Kind::Conflict, u"the next keys are published already"_s);
    return {};
}

base::Result<void> KeyRotation::replace(const QList<domain::SigningKey> &made)
{
    const auto situation = KeySituation::read(m_change.work());
    if (!situation)
        return base::passOn(situation);
    for (auto key : made) {
        const KeySlot slot = slotOf(key);
        for (const auto &old : situation->keys) {
            if (slotOf(old) != slot)
                continue;
            if (auto done = remove(old); !done)
                return done;
        }
        if (!situation->wantedSlots().contains(slot))
            continue;
        key.state = State::Active;
        if (auto done = insert(std::move(key)); !done)
            return done;
    }
    return {};
}

base::Result<void> KeyRotation::advance()
{
    const auto situation = KeySituation::read(m_change.work());
    if (!situation)
        return base::passOn(situation);
    for (const auto &key : situation->keys) {
        if (auto done = advanceOne(key, *situation); !done)
            return done;
    }
    return {};
}

base::Result<void> KeyRotation::advanceOne(const domain::SigningKey &key,
                                           const KeySituation &situation)
{
    const bool isNeeded = situation.wantedSlots().contains(slotOf(key));
    switch (key.state) {
    case State::Next:
        if (!isNeeded)
            return remove(key);
        return hasPassed(key.dueAt, m_change.now()) ? activate(key, situation)
                                                    : base::Result<void>();
    case State::Active:
        return isNeeded ? base::Result<void>() : retire(key);
    case State::Retired:
        return hasPassed(key.dueAt, m_change.now()) ? remove(key) : base::Result<void>();
    }
    return {};
}

base::Result<void> KeyRotation::setDays(int days)
{
    if (days < 0 || days > mostDays)
        return fault("key_rotation_days", "out_of_range", {u"0"_s, QString::number(mostDays)});
    const auto before = KeySituation::read(m_change.work());
    if (!before)
        return base::passOn(before);
    if (before->rotationDays == days)
        return {};
    if (auto done =
            m_change.work().settings().putValue(rotationDaysSetting(), QByteArray::number(days));
        !done)
        return done;
    return m_change.record("server.changed", {},
                           differenceOf({{u"key_rotation_days"_s, before->rotationDays}},
                                        {{u"key_rotation_days"_s, days}}));
}

base::Result<void> KeyRotation::insert(domain::SigningKey key)
{
    key.createdAt = m_change.now();
    if (auto id = m_change.work().settings().insertSigningKey(key); !id)
        return base::passOn(id);
    return record("key.created", key);
}

base::Result<void> KeyRotation::activate(domain::SigningKey key, const KeySituation &before)
{
    if (const auto *old = before.find(slotOf(key), State::Active)) {
        if (auto done = retire(*old); !done)
            return done;
    }
    key.state = State::Active;
    key.dueAt.reset();
    if (auto done = m_change.work().settings().updateSigningKey(key); !done)
        return done;
    return record("key.rotated", key);
}

base::Result<void> KeyRotation::retire(domain::SigningKey key)
{
    const auto templates = m_change.work().templates().all();
    if (!templates)
        return base::passOn(templates);
    const auto config = m_change.work().settings().serverConfig();
    if (!config)
        return base::passOn(config);
    // An ID Token comes back as a hint at the end of its session, long after it expired.
    base::Seconds longest = config->sessionAbsolute;
    for (const auto &value : *templates)
        longest = std::max(longest, value.policy.accessTokenLifetime);
    key.state = State::Retired;
    key.retiredAt = m_change.now();
    key.dueAt = m_change.now() + longest + skew;
    if (auto done = m_change.work().settings().updateSigningKey(key); !done)
        return done;
    return record("key.retired", key);
}

base::Result<void> KeyRotation::remove(const domain::SigningKey &key)
{
    if (auto done = m_change.work().settings().removeSigningKey(key.id); !done)
        return done;
    return record("key.removed", key);
}

base::Result<void> KeyRotation::record(const QByteArray &type, const domain::SigningKey &key)
{
    m_change.catalogChanged();
    return m_change.record(type, {.client = key.client},
                           {{u"kid"_s, QString::fromLatin1(key.kid)},
                            {u"alg"_s, QString::fromLatin1(domain::toName(key.algorithm))}});
}

} // namespace server::service
