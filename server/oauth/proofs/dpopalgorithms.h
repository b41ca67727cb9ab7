// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 5.1 and 7.1, FAPI 2.0 Security Profile section 5.4.1.
#pragma once

#include <QByteArrayList>

namespace server::oauth {

/// The signatures that a proof of possession may carry, for every client: what the profiles allow
/// is enough for all, and a proof is not the place for an older algorithm.
[[nodiscard]] inline QByteArrayList dpopAlgorithmNames()
{
    return {"ES256", "PS256", "EdDSA"};
}

} // namespace server::oauth
