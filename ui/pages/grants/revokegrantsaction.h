// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"

#include <QWidget>

#include <functional>

namespace ui::support {
class Questions;
}

namespace ui::pages::grants {

/// Asks before granted accesses are revoked, and says whom it hits; it cannot be undone.
void confirmRevoke(QWidget *parent, ui::support::Questions &questions,
                   const QList<server::api::GrantSummary> &grants,
                   std::function<void(QList<server::domain::GrantId>)> confirmed);

} // namespace ui::pages::grants
