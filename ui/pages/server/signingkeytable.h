// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/recordtable.h"

namespace ui::pages::serverpage {

using SigningKeyTable = ui::widgets::RecordTable<::server::api::SigningKeyInfo>;

[[nodiscard]] SigningKeyTable *makeSigningKeyTable(const ::server::base::Clock &clock,
                                                   QObject *parent);

} // namespace ui::pages::serverpage
