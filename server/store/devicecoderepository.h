// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.2 to 3.5.
#pragma once

#include "server/base/error.h"
#include "server/domain/devicecode.h"

namespace server::store {

/// Device codes. Decision and redemption are one conditional write each that says whether it won.
class DeviceCodeRepository
{
public:
    virtual ~DeviceCodeRepository() = default;
    /// False when `limit` unexpired codes of this client and address are there already. Conflict:
    /// the user code is taken, and another one has to be drawn.
    [[nodiscard]] virtual base::Result<bool> insert(const domain::DeviceCode &code, int limit) = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::DeviceCode>>
    byDigest(const QByteArray &digest) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::DeviceCode>>
    byUserCode(const QByteArray &userCodeDigest) const = 0;
    /// Notes a poll of a pending code. False: it came before its time, and from now on the device
    /// has to wait five seconds longer.
    [[nodiscard]] virtual base::Result<bool> poll(const QByteArray &digest,
                                                  base::Timestamp now) = 0;
    /// Takes the person's decision, if there is none and the code is unexpired; nothing stands for
    /// a refusal. True: this call won.
    [[nodiscard]] virtual base::Result<bool>
    decide(const QByteArray &digest, const std::optional<domain::DeviceApproval> &approval,
           base::Timestamp now) = 0;
    /// Marks the code used, if it is allowed, unused, unexpired and its grant is live. True: this
    /// call won.
    [[nodiscard]] virtual base::Result<bool> redeem(const QByteArray &digest,
                                                    base::Timestamp now) = 0;
    /// Deletes at most `limit` codes that expired some time ago.
    [[nodiscard]] virtual base::Result<int> cleanUp(base::Timestamp now, int limit) = 0;
};

} // namespace server::store
