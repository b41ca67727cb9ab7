// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/limits.h"

/// The upper bounds of apps, their items and the lists of them.
namespace server::domain::limits {

// Characters (UTF-16 units).
inline constexpr qsizetype itemTextCharacters = 500; ///< of a text that lists are sorted by
inline constexpr qsizetype itemLongTextCharacters = 20'000;

// Counts.
inline constexpr qsizetype appFields = 100;
inline constexpr qsizetype appStatuses = 50;
inline constexpr qsizetype appRights = 200;
inline constexpr qsizetype fieldChoices = 200;
inline constexpr qsizetype itemsListed = 100;  ///< in one answer
inline constexpr qsizetype filterParts = 30;   ///< conditions and groups of one filter
inline constexpr qsizetype filterValues = 100; ///< of one list in a filter
inline constexpr int filterDepth = 5;
inline constexpr qsizetype sortFields = 3;
/// A field that items have values in already gets its index while this many wait at most.
inline constexpr qint64 itemsIndexedAtOnce = 10'000;

} // namespace server::domain::limits
