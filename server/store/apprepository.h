// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-50 to B-56.
#pragma once

namespace server::store {

/// The apps of modules and the items in them.
class AppRepository
{
public:
    virtual ~AppRepository() = default;
};

} // namespace server::store
