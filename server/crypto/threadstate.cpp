// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/threadstate.h"

#include <openssl/crypto.h>

namespace server::crypto {

void releaseThreadState()
{
    OPENSSL_thread_stop();
}

} // namespace server::crypto
