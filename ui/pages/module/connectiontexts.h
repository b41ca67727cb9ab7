// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/secretdialog.h"

namespace ui::pages::module {

/// A client's values in the forms that services read: environment lines, JSON, Apache. Names in
/// them are those of the services, so nothing here is translated but the titles.
[[nodiscard]] QList<ui::widgets::ShownFormat>
connectionFormats(const server::domain::Client &client, const QByteArray &secret,
                  const QByteArray &issuer, const QByteArrayList &scopes);

} // namespace ui::pages::module
