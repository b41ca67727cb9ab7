// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-04 to C-06, A-32.
#include "server/service/applications.h"

#include "server/service/builtins.h"

using namespace Qt::StringLiterals;

namespace server::service {

base::Result<std::optional<domain::Client>> Applications::named(const domain::ClientTemplate &value,
                                                                const QString &name)
{
    const auto clients = m_change.work().clients().all();
    if (!clients)
        return base::passOn(clients);
    for (const auto &client : *clients) {
        if (client.module == value.module && client.name.compare(name, Qt::CaseInsensitive) == 0)
            return client;
    }
    return std::nullopt;
}

base::Result<NewClient> Applications::create(const QString &name, domain::SigningKey key)
{
    const auto value = BuiltIns(m_change).clientTemplate(domain::Preset::Application);
    if (!value)
        return base::passOn(value);
    const QString trimmed = name.trimmed();
    const auto other = named(*value, trimmed);
    if (!other)
        return base::passOn(other);
    if (*other)
        return taken("name", trimmed);
    domain::ClientDraft draft;
    draft.name = trimmed;
    draft.clientTemplate = value->id;
    auto made = Clients(m_change, m_random, m_sealer).createBuiltIn(*value, draft);
    if (!made)
        return made;
    key.client = made->client.id;
    key.state = domain::SigningKey::State::Active;
    key.createdAt = m_change.now();
    if (auto id = m_change.work().settings().insertSigningKey(key); !id)
        return base::passOn(id);
    const Concern concern{.module = value->module, .client = made->client.id};
    if (auto done =
            m_change.record("key.created", concern,
                            {{u"kid"_s, QString::fromLatin1(key.kid)},
                             {u"alg"_s, QString::fromLatin1(domain::toName(key.algorithm))}});
        !done)
        return base::passOn(done);
    return made;
}

base::Result<void> Applications::remove(const QString &name)
{
    const auto value = BuiltIns(m_change).clientTemplate(domain::Preset::Application);
    if (!value)
        return base::passOn(value);
    const auto client = named(*value, name.trimmed());
    if (!client)
        return base::passOn(client);
    if (!*client || (*client)->clientTemplate != value->id)
        return notFound(u"application"_s);
    if (auto ended = m_change.work().grants().endAllOfClient((*client)->id, m_change.now()); !ended)
        return base::passOn(ended);
    return Clients(m_change, m_random, m_sealer).remove((*client)->id);
}

} // namespace server::service
