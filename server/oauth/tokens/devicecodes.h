// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.2, 5.1 and 6.1.
#pragma once

#include "server/base/random.h"
#include "server/base/secret.h"
#include "server/domain/devicecode.h"
#include "server/oauth/requestmeta.h"
#include "server/service/catalog.h"

namespace server::oauth {

struct NewDeviceCode
{
    base::Secret text;         ///< goes to the device
    QByteArray userCode;       ///< canonical; goes to the device, and from it to the person
    domain::DeviceCode record; ///< goes to the store
};

/// A device code of 256 random bits with its user code. Fails when randomness fails.
[[nodiscard]] base::Result<NewDeviceCode> makeDeviceCode(const service::CatalogClient &client,
                                                         const domain::ScopeSet &scopes,
                                                         const RequestMeta &meta,
                                                         base::RandomSource &random);

/// Eight letters, each as likely as the others.
[[nodiscard]] base::Result<QByteArray> makeUserCode(base::RandomSource &random);

} // namespace server::oauth
