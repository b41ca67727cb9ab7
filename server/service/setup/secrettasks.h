// SPDX-License-Identifier: GPL-3.0-or-later
// Security CA-02.
#pragma once

#include "server/service/setup/setupfile.h"

namespace server::service::setup {

/// The secrets that clients of the file bring along: people or other servers made them, so they are
/// hashed like passwords.
[[nodiscard]] base::Result<void> addSecretTasks(const QJsonObject &document,
                                                const store::ReadSession &session,
                                                std::vector<PasswordTask> &tasks);

} // namespace server::service::setup
