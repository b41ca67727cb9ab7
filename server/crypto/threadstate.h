// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace server::crypto {

/// Frees what OpenSSL keeps for the calling thread (its random generator). The last thing that a
/// QThread does: QThread::wait() returns before the system's own end-of-thread work ran, and a
/// process that exits just then would leave it behind. A std::thread that is joined needs no call.
void releaseThreadState();

} // namespace server::crypto
