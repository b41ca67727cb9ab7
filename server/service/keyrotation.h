// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 5, RFC 9700 section 4.
#pragma once

#include "server/service/change.h"
#include "server/service/signingkeys.h"

namespace server::service {

/// Whose key for what: at most one active and one next key stand for each.
struct KeySlot
{
    domain::SigningAlgorithm algorithm = domain::SigningAlgorithm::ES256;
    std::optional<domain::ClientKey> client; ///< none: the server's
    bool operator==(const KeySlot &) const = default;
};
[[nodiscard]] KeySlot slotOf(const domain::SigningKey &key);

/// Where the age at which keys are rotated is stored.
[[nodiscard]] const QByteArray &rotationDaysSetting();

/// A key that should be there and is not.
struct KeyNeed
{
    KeySlot slot;
    domain::SigningKey::State state = domain::SigningKey::State::Active;
    bool operator==(const KeyNeed &) const = default;
};

/// What decides about keys, read at one moment.
struct KeySituation
{
    QList<domain::SigningKey> keys;
    QList<domain::Client> clients;
    QHash<domain::TemplateId, domain::TemplatePolicy> policies;
    int rotationDays = 0;

    template<class Source> ///< a ReadSession or a UnitOfWork
    [[nodiscard]] static base::Result<KeySituation> read(Source &source)
    {
        return readFrom(source.settings(), source.clients(), source.templates());
    }
    /// Each algorithm of the server, and for clients whose template gives them keys of their own
    /// the algorithms that their tokens are signed with.
    [[nodiscard]] QList<KeySlot> wantedSlots() const;
    /// Missing active keys, and next ones for those that have reached their age.
    [[nodiscard]] QList<KeyNeed> needs(base::Timestamp now) const;
    /// Some key has reached the end of its state, or its slot is gone.
    [[nodiscard]] bool isDue(base::Timestamp now) const;
    [[nodiscard]] const domain::SigningKey *find(const KeySlot &slot,
                                                 domain::SigningKey::State state) const;

private:
    [[nodiscard]] static base::Result<KeySituation>
    readFrom(const store::SettingsRepository &settings, const store::ClientRepository &clients,
             const store::TemplateRepository &templates);
};

/// How keys come and go. A next key is published a while before it signs, so that nobody who keeps
/// a copy of the key set meets an unknown one; a retired key stays published until the last token
/// under it has ended. Each use case decides by what stands in the database when it is written:
/// keys that came in the meantime make it do nothing. Works inside a write job.
class KeyRotation
{
public:
    /// As long as others may keep a copy of the key set.
    static constexpr base::Seconds overlap{24 * 3600};
    static constexpr int defaultDays = 90;
    static constexpr int mostDays = 3650;

    explicit KeyRotation(Change &change)
        : m_change(change)
    {
    }
    /// Keeps of `made` what is still needed; the private parts of the others are forgotten.
    [[nodiscard]] base::Result<void> fill(const QList<domain::SigningKey> &made);
    /// Publishes each as the next key of its slot, active after `lead`. Slots that have
    /// one are left alone; Conflict when all have.
    [[nodiscard]] base::Result<void> publishNext(const QList<domain::SigningKey> &made,
                                                 base::Seconds lead);
    /// For an emergency: the keys of these slots are gone at once, whatever their state, and with
    /// them every token that they signed.
    [[nodiscard]] base::Result<void> replace(const QList<domain::SigningKey> &made);
    /// Makes next keys active, retires those before them and those that nobody needs, removes those
    /// whose last token has ended.
    [[nodiscard]] base::Result<void> advance();
    /// 0: keys are never rotated by themselves.
    [[nodiscard]] base::Result<void> setDays(int days);

private:
    [[nodiscard]] base::Result<void> insert(domain::SigningKey key);
    [[nodiscard]] base::Result<void> retire(domain::SigningKey key);
    [[nodiscard]] base::Result<void> remove(const domain::SigningKey &key);
    [[nodiscard]] base::Result<void> activate(domain::SigningKey key, const KeySituation &before);
    [[nodiscard]] base::Result<void> advanceOne(const domain::SigningKey &key,
                                                const KeySituation &situation);
    [[nodiscard]] base::Result<void> record(const QByteArray &type, const domain::SigningKey &key);

    Change &m_change;
};

} // namespace server::service
