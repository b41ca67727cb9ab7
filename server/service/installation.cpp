// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/installation.h"

#include "server/service/builtins.h"
#include "server/service/serversettings.h"
#include "server/service/signingkeys.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

bool hasServerKey(const QList<domain::SigningKey> &keys, domain::SigningAlgorithm algorithm)
{
    return std::any_of(keys.begin(), keys.end(), [algorithm](const auto &key) {
        return key.algorithm == algorithm && !key.client
               && key.state == domain::SigningKey::State::Active;
    });
}

base::Result<void> addKeys(Change &change, const QList<domain::SigningKey> &made)
{
    const auto present = change.work().settings().signingKeys();
    if (!present)
        return base::passOn(present);
    for (const auto &key : made) {
        if (hasServerKey(*present, key.algorithm))
            continue;
        if (auto id = change.work().settings().insertSigningKey(key); !id)
            return base::passOn(id);
        const QJsonObject details{{u"kid"_s, QString::fromLatin1(key.kid)},
                                  {u"alg"_s, QString::fromLatin1(domain::toName(key.algorithm))}};
        if (auto done = change.record("key.created", {}, details); !done)
            return done;
        change.catalogChanged();
    }
    return {};
}

base::Result<QList<domain::SigningKey>>
missingKeys(const store::ReadSession &session, const crypto::Sealer &sealer, base::Timestamp now)
{
    const auto present = session.settings().signingKeys();
    if (!present)
        return base::passOn(present);
    QList<domain::SigningAlgorithm> missing;
    for (const auto algorithm : installedAlgorithms) {
        if (!hasServerKey(*present, algorithm))
            missing.append(algorithm);
    }
    return makeSigningKeys(missing, sealer, now);
}

} // namespace

base::Result<void> prepareInstallation(store::Store &store, const crypto::Sealer &sealer,
                                       const base::Clock &clock)
{
    const auto session = store.openReadSession();
    if (!session)
        return base::passOn(session);
    const auto now = clock.now();
    const auto keys = missingKeys(**session, sealer, now);
    if (!keys)
        return base::passOn(keys);
    const auto complete = BuiltIns::areComplete(**session);
    if (!complete)
        return base::passOn(complete);
    if (keys->isEmpty() && *complete)
        return {}; // an ordinary start writes nothing
    return store::submitAndWait<void>(store,
                                      [&keys, now](store::UnitOfWork &work) -> base::Result<void> {
                                          Change change(work, {}, now);
                                          if (auto done = addKeys(change, *keys); !done)
                                              return done;
                                          return BuiltIns(change).complete();
                                      });
}

base::Result<domain::User> completeFirstStart(Change &change, base::RandomSource &random,
                                              const FirstAdministrator &values)
{
    const auto administrators = change.work().users().administratorCount();
    if (!administrators)
        return base::passOn(administrators);
    if (*administrators > 0)
        return base::failure(base::Error::Kind::Conflict, u"an administrator exists already"_s);
    auto draft = values.administrator;
    draft.administrator = true;
    draft.locked = false;
    auto user = Users(change, random).create(draft, values.password);
    if (!user)
        return user;
    change.setActor({domain::Actor::Kind::Administrator, user->id, user->code, {}});
    ServerSettings settings(change);
    if (auto done = settings.putConfig(values.config); !done)
        return base::passOn(done);
    if (auto done = settings.putCompany(values.company); !done)
        return base::passOn(done);
    if (auto done = change.record("installation.completed", {.user = user->id}); !done)
        return base::passOn(done);
    return user;
}

} // namespace server::service
