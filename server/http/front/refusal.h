// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace server::http::front {

/// Tells a plain connection that there is no room (503), as cheaply as can be: nothing is read,
/// nothing waited for.
void sendRefusal(int descriptor);

} // namespace server::http::front
