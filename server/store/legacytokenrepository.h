// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14, C-15.
#pragma once

namespace server::store {

/// Opaque tokens of persons for the Constellio web services; only their digests are kept.
class LegacyTokenRepository
{
public:
    virtual ~LegacyTokenRepository() = default;
};

} // namespace server::store
