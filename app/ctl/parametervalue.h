// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "server/base/error.h"

#include <QJsonObject>

namespace app::ctl {

/// What stands for the value in the help; empty for a switch.
[[nodiscard]] QString placeholderOf(Parameter::Kind kind);

/// Puts what was typed into the params of a call, as the kind asks. InvalidInput with a sentence.
[[nodiscard]] server::base::Result<void> putValue(const Parameter &parameter,
                                                  const QStringList &typed, QJsonObject &params);

} // namespace app::ctl
