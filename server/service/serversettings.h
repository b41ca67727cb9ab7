// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"
#include "server/domain/user.h"
#include "server/service/change.h"

namespace server::service {

/// The server's settings and the company (requirements B-56, C-12). Made for one write job. Fails
/// with InvalidInput (fields of domain::checkServerConfig; "name" and "icon" of the company).
class ServerSettings
{
public:
    explicit ServerSettings(Change &change)
        : m_change(change)
    {
    }
    [[nodiscard]] base::Result<void> putConfig(const domain::ServerConfig &config);
    [[nodiscard]] base::Result<void> putCompany(const domain::Company &company);

private:
    Change &m_change;
};

} // namespace server::service
