// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app::startup {

/// What must hold for the whole process before anything secret is in it: files are made private, no
/// core dump, no other process of the same user may read its memory, a broken pipe is an error code
/// and not a signal, as many descriptors as the system grants. Call it first in main().
void guardProcess();

} // namespace app::startup
