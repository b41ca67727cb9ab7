// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/serversettings.h"

#include "server/domain/module.h"
#include "server/domain/serverconfigjson.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

/// The company's name and icon keep the rules of a module's: one rule, checked in one place.
base::FieldErrors checkCompany(const domain::Company &company)
{
    return domain::checkModule({u"company"_s, company.name, {}, company.iconPng});
}

} // namespace

base::Result<void> ServerSettings::putConfig(const domain::ServerConfig &config)
{
    if (auto wrong = domain::checkServerConfig(config); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto before = m_change.work().settings().serverConfig();
    if (!before)
        return base::passOn(before);
    if (*before == config)
        return {};
    if (auto done = m_change.work().settings().putServerConfig(config); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record(
        "server.changed", {},
        differenceOf(domain::configToJson(*before), domain::configToJson(config)));
}

base::Result<void> ServerSettings::putCompany(const domain::Company &company)
{
    if (auto wrong = checkCompany(company); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto before = m_change.work().settings().company();
    if (!before)
        return base::passOn(before);
    if (*before == company)
        return {};
    if (auto done = m_change.work().settings().putCompany(company); !done)
        return done;
    m_change.catalogChanged();
    const auto describe = [](const domain::Company &value) {
        return QJsonObject{{u"name"_s, value.name}, {u"icon"_s, iconMark(value.iconPng)}};
    };
    return m_change.record("company.changed", {},
                           differenceOf(describe(*before), describe(company)));
}

} // namespace server::service
