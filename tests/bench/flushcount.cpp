// SPDX-License-Identifier: GPL-3.0-or-later
// A library to preload into the server: counts the flushes that it asks the system for, in a file
// that the bench reads.
#include <atomic>
#include <cstdint>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using Flush = int (*)(int);

std::atomic<std::uint64_t> *openCounter()
{
    static std::atomic<std::uint64_t> unseen;
    const char *file = std::getenv("CONSENTRY_FLUSH_COUNT");
    const int descriptor = file ? ::open(file, O_RDWR | O_CLOEXEC) : -1;
    if (descriptor < 0)
        return &unseen;
    void *memory =
        ::mmap(nullptr, sizeof(unseen), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    ::close(descriptor);
    return memory == MAP_FAILED ? &unseen : static_cast<std::atomic<std::uint64_t> *>(memory);
}

int countAndCall(const char *name, int descriptor)
{
    static std::atomic<std::uint64_t> *const counter = openCounter();
    const auto real = reinterpret_cast<Flush>(::dlsym(RTLD_NEXT, name));
    const int result = real(descriptor);
    counter->fetch_add(1);
    return result;
}

} // namespace

extern "C" int fdatasync(int descriptor)
{
    return countAndCall("fdatasync", descriptor);
}

extern "C" int fsync(int descriptor)
{
    return countAndCall("fsync", descriptor);
}
