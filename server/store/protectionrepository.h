// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6.
#pragma once

namespace server::store {

/// Which addresses of foreign services are guarded here, and for whom.
class ProtectionRepository
{
public:
    virtual ~ProtectionRepository() = default;
};

} // namespace server::store
