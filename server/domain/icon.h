// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 15948 (PNG) sections 5.2 and 11.2.2.
#pragma once

#include "server/base/error.h"

/// The rule for icons of modules and external apps, without a graphics library: the service decodes
/// no picture, it only makes sure that it hands out a PNG of bounded size.
namespace server::domain {

/// Adds "icon_not_png" or "icon_too_large" (params: pixels, bytes); an empty icon is fine.
void checkIcon(base::FieldErrors &errors, const QByteArray &field, const QByteArray &png);

} // namespace server::domain
