// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/processguard.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace app::startup {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// The leak checker of the sanitizers traces its own process and needs it to be dumpable.
constexpr bool mayBeTraced = true;
#else
constexpr bool mayBeTraced = false;
#endif

} // namespace

void guardProcess()
{
    ::umask(S_IRWXG | S_IRWXO);
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    if (!mayBeTraced)
        ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // OpenSSL writes to sockets without MSG_NOSIGNAL.
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, nullptr);
    rlimit files = {};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

} // namespace app::startup
