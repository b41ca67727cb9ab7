// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/installation.h"

#include "server/service/serversettings.h"
#include "server/service/signingkeys.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

struct BuiltInTemplate
{
    domain::Preset preset;
    QLatin1StringView name;
};
constexpr std::array builtInTemplates{
    BuiltInTemplate{domain::Preset::RestApiClient, "Rest API Client"_L1},
    BuiltInTemplate{domain::Preset::Application, "Application"_L1},
};
constexpr auto administrationCode = "administration"_L1;

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

base::Result<domain::ModuleId> addAdministration(Change &change)
{
    const auto found = change.work().modules().byCode(administrationCode);
    if (!found)
        return base::passOn(found);
    if (*found)
        return (*found)->id;
    domain::Module module;
    module.code = administrationCode;
    module.name = u"Administration"_s;
    module.enabled = true;
    module.builtIn = true;
    module.createdAt = change.now();
    change.catalogChanged();
    return change.work().modules().insert(module);
}

base::Result<void> addBuiltIns(Change &change)
{
    const auto module = addAdministration(change);
    if (!module)
        return base::passOn(module);
    const auto templates = change.work().templates().all();
    if (!templates)
        return base::passOn(templates);
    for (const auto &entry : builtInTemplates) {
        const auto isIt = [&](const domain::ClientTemplate &value) {
            return value.builtIn && value.preset == entry.preset;
        };
        if (std::any_of(templates->begin(), templates->end(), isIt))
            continue;
        domain::ClientTemplate value;
        value.module = *module;
        value.name = entry.name;
        value.preset = entry.preset;
        value.policy = domain::policyOf(entry.preset);
        value.builtIn = true;
        value.createdAt = change.now();
        if (auto id = change.work().templates().insert(value); !id)
            return base::passOn(id);
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

base::Result<bool> hasBuiltIns(const store::ReadSession &session)
{
    const auto templates = session.templates().all();
    if (!templates)
        return base::passOn(templates);
    const auto count = std::count_if(templates->begin(), templates->end(),
                                     [](const auto &value) { return value.builtIn; });
    return count >= static_cast<qsizetype>(builtInTemplates.size());
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
    const auto complete = hasBuiltIns(**session);
    if (!complete)
        return base::passOn(complete);
    if (keys->isEmpty() && *complete)
        return {}; // an ordinary start writes nothing
    return store::submitAndWait<void>(store,
                                      [&keys, now](store::UnitOfWork &work) -> base::Result<void> {
                                          Change change(work, {}, now);
                                          if (auto done = addKeys(change, *keys); !done)
                                              return done;
                                          return addBuiltIns(change);
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
