// SPDX-License-Identifier: GPL-3.0-or-later
// Security CA-02.
#include "server/service/setup/secrettasks.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// The slow hashes that the client of this name has; none where there is no such client.
base::Result<QByteArrayList> storedHashes(const store::ReadSession &session,
                                          const QString &moduleCode, const QString &name)
{
    const auto modules = session.modules().all();
    if (!modules)
        return base::passOn(modules);
    const auto clients = session.clients().all();
    if (!clients)
        return base::passOn(clients);
    QByteArrayList hashes;
    for (const auto &client : *clients) {
        const bool isIt =
            client.name == name
            && std::any_of(modules->begin(), modules->end(), [&](const domain::Module &module) {
                   return module.id == client.module && module.code == moduleCode;
               });
        if (!isIt)
            continue;
        const auto secrets = session.clients().secretsOf(client.id);
        if (!secrets)
            return base::passOn(secrets);
        for (const auto &secret : *secrets) {
            if (!secret.slowHash.isEmpty())
                hashes.append(secret.slowHash);
        }
    }
    return hashes;
}

} // namespace

base::Result<void> addSecretTasks(const QJsonObject &document, const store::ReadSession &session,
                                  std::vector<PasswordTask> &tasks)
{
    const auto modules = document.value(u"modules"_s).toArray();
    for (qsizetype i = 0; i < modules.size(); ++i) {
        const auto module = modules.at(i).toObject();
        const auto clients = module.value(u"clients"_s).toArray();
        for (qsizetype j = 0; j < clients.size(); ++j) {
            const auto client = clients.at(j).toObject();
            auto secret = base::Secret::fromUtf8(client.value(u"client_secret"_s).toString());
            if (secret.isEmpty())
                continue; // none, or of another type: the section says so
            const auto hashes = storedHashes(session, module.value(u"code"_s).toString(),
                                             client.value(u"name"_s).toString());
            if (!hashes)
                return base::passOn(hashes);
            const QByteArray path =
                "modules[" + QByteArray::number(i) + "].clients[" + QByteArray::number(j) + ']';
            tasks.push_back({path, std::move(secret), *hashes});
        }
    }
    return {};
}

} // namespace server::service::setup
