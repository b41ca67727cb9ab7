// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-16, A-36.
#pragma once

#include "server/store/store.h"
#include "server/webapi/rest/restcall.h"

namespace server::webapi::rest {

/// What can be read of accounts and organizational units. Oneself and the units are open to every
/// caller; other people are for callers with the permission that the settings name. One for each
/// HTTP worker, used in its thread.
class Directory
{
public:
    explicit Directory(const store::ReadSession &reads)
        : m_reads(reads)
    {
    }
    [[nodiscard]] Answer self(const RestCall &call) const;
    [[nodiscard]] Answer users(const RestCall &call) const;
    [[nodiscard]] Answer units(const RestCall &call) const;

private:
    [[nodiscard]] Answer userList(const RestCall &call) const;
    const store::ReadSession &m_reads;
};

} // namespace server::webapi::rest
