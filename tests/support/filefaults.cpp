// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filefaults.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <dlfcn.h>
#include <string_view>
#include <unistd.h>

namespace {

std::atomic<qint64> flushes = 0;
std::atomic<bool> dirty = false;
std::atomic<int> writeError = 0;
std::atomic<int> flushError = 0;

bool isLog(int descriptor)
{
    std::array<char, 64> link{};
    std::array<char, 1024> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    const auto length = ::readlink(link.data(), path.data(), path.size());
    return length > 0 && std::string_view(path.data(), size_t(length)).ends_with("-wal");
}

template<class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

using PwriteFunction = ssize_t(int, const void *, size_t, off64_t);
using FlushFunction = int(int);

ssize_t faultyWrite(const char *name, int descriptor, const void *bytes, size_t count,
                    off64_t offset)
{
    if (const int error = writeError) {
        errno = error;
        return -1;
    }
    if (isLog(descriptor))
        dirty = true;
    return next<PwriteFunction>(name)(descriptor, bytes, count, offset);
}

int faultyFlush(const char *name, int descriptor)
{
    const bool log = isLog(descriptor);
    if (const int error = flushError) {
        errno = error;
        return -1;
    }
    const int outcome = next<FlushFunction>(name)(descriptor);
    if (outcome == 0 && log) {
        dirty = false;
        ++flushes;
    }
    return outcome;
}

} // namespace

// The names of the C library: what SQLite calls is found here first.
extern "C" {
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset)
{
    return faultyWrite("pwrite", descriptor, bytes, count, offset);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset)
{
    return faultyWrite("pwrite64", descriptor, bytes, count, offset);
}
int fsync(int descriptor)
{
    return faultyFlush("fsync", descriptor);
}
int fdatasync(int descriptor)
{
    return faultyFlush("fdatasync", descriptor);
}
}

namespace tests::filefaults {

qint64 logFlushes()
{
    return flushes;
}

bool logIsDirty()
{
    return dirty;
}

void failWrites(int error)
{
    writeError = error;
}

void failFlushes(int error)
{
    flushError = error;
}

} // namespace tests::filefaults
