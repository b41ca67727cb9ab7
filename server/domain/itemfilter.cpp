// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/itemfilter.h"

namespace server::domain {

ItemFilter ItemFilter::of(ItemCondition condition)
{
    ItemFilter filter;
    filter.kind = Kind::Condition;
    filter.condition = std::move(condition);
    return filter;
}

} // namespace server::domain
