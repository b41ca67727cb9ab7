// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/base/secret.h"

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace app::startup {

/// The desktop's store for secrets. Each call waits at most for the time it was made with.
class Keychain
{
public:
    virtual ~Keychain() = default;
    /// NotFound: there is no such entry. Unavailable: no keychain runs, it is locked, or it did not
    /// answer in time; the detail says which.
    [[nodiscard]] virtual server::base::Result<server::base::Secret> read(const QString &entry) = 0;
    [[nodiscard]] virtual server::base::Result<void> write(const QString &entry,
                                                           const server::base::Secret &value) = 0;
};

/// The keychain that QtKeychain finds: the Secret Service or KWallet of the session. Works in a
/// thread of its own, so that a prompt that nobody answers cannot hold the start for ever.
class SystemKeychain final : public Keychain
{
public:
    explicit SystemKeychain(std::chrono::milliseconds patience = std::chrono::seconds(30));
    [[nodiscard]] server::base::Result<server::base::Secret> read(const QString &entry) override;
    [[nodiscard]] server::base::Result<void> write(const QString &entry,
                                                   const server::base::Secret &value) override;

private:
    [[nodiscard]] server::base::Result<server::base::Secret>
    run(std::function<QKeychain::Job *()> make);

    std::chrono::milliseconds m_patience;
};

} // namespace app::startup
