// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/catalog.h"

namespace server::webapi::apps {

/// Who stands behind an admitted call: a person, as the gate has just read the row, through a
/// client. What the call does is done with this person's rights (requirements B-42).
struct Caller
{
    domain::User person;
    QString address;
    base::Timestamp now;
    service::CatalogPtr catalog; ///< of the moment the call came
};

} // namespace server::webapi::apps
