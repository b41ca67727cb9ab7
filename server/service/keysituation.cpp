// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/keyrotation.h"

namespace server::service {

namespace {

using State = domain::SigningKey::State;

bool hasOwnKeys(const domain::Client &client, const domain::TemplatePolicy &policy)
{
    return policy.keyOwner == domain::KeyOwner::Client && !client.deletedAt;
}

} // namespace

const QByteArray &rotationDaysSetting()
{
    static const QByteArray name = QByteArrayLiteral("key_rotation_days");
    return name;
}

KeySlot slotOf(const domain::SigningKey &key)
{
    return {key.algorithm, key.client};
}

base::Result<KeySituation> KeySituation::readFrom(const store::SettingsRepository &settings,
                                                  const store::ClientRepository &clients,
                                                  const store::TemplateRepository &templates)
{
    KeySituation situation;
    auto keys = settings.signingKeys();
    if (!keys)
        return base::passOn(keys);
    situation.keys = std::move(*keys);
    auto all = clients.all();
    if (!all)
        return base::passOn(all);
    situation.clients = std::move(*all);
    const auto values = templates.all();
    if (!values)
        return base::passOn(values);
    for (const auto &value : *values)
        situation.policies.insert(value.id, value.policy);
    const auto days = settings.value(rotationDaysSetting());
    if (!days)
        return base::passOn(days);
    situation.rotationDays = *days ? (*days)->toInt() : KeyRotation::defaultDays;
    return situation;
}

QList<KeySlot> KeySituation::wantedSlots() const
{
    QList<KeySlot> all;
    for (const auto algorithm : installedAlgorithms)
        all.append({algorithm, std::nullopt});
    for (const auto &client : clients) {
        const auto policy = policies.value(client.clientTemplate);
        if (!hasOwnKeys(client, policy))
            continue;
        const auto idToken = client.metadata.idTokenAlgorithm.value_or(policy.idTokenAlgorithm);
        all.append({idToken, client.id});
        if (policy.accessTokenAlgorithm != idToken)
            all.append({policy.accessTokenAlgorithm, client.id});
    }
    return all;
}

QList<KeyNeed> KeySituation::needs(base::Timestamp now) const
{
    QList<KeyNeed> list;
    for (const auto &slot : wantedSlots()) {
        const auto *active = find(slot, State::Active);
        if (!active)
            list.append({slot, State::Active});
        else if (rotationDays > 0 && active->createdAt + std::chrono::days(rotationDays) <= now
                 && !find(slot, State::Next))
            list.append({slot, State::Next});
    }
    return list;
}

bool KeySituation::isDue(base::Timestamp now) const
{
    const auto all = wantedSlots();
    return std::any_of(keys.begin(), keys.end(), [&](const auto &key) {
        return (key.dueAt && *key.dueAt <= now)
               || (key.state != State::Retired && !all.contains(slotOf(key)));
    });
}

const domain::SigningKey *KeySituation::find(const KeySlot &slot, State state) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto &key) {
        return key.state == state && slotOf(key) == slot;
    });
    return found == keys.end() ? nullptr : &*found;
}

} // namespace server::service
