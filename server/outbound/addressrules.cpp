// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6890, IANA special-purpose address registries; security.md section 4 (SSRF).
#include "server/outbound/addressrules.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

namespace server::outbound {

namespace {

using Bytes = std::array<std::uint8_t, 16>;

struct Network
{
    Bytes bytes;
    int bits;
};

constexpr Network specialV4[] = {
    {{0}, 8},                 // "this network"
    {{10}, 8},                // private
    {{100, 64}, 10},          // shared by a provider's customers; a cloud's metadata
    {{127}, 8},               // loopback
    {{168, 63, 129, 16}, 32}, // a cloud's own services, at an address that looks public
    {{169, 254}, 16},         // link-local; most clouds' metadata
    {{172, 16}, 12},          // private
    {{192, 0, 0}, 24},        // protocol assignments
    {{192, 0, 2}, 24},        // documentation
    {{192, 88, 99}, 24},      // 6to4 relays
    {{192, 168}, 16},         // private
    {{198, 18}, 15},          // benchmarks
    {{198, 51, 100}, 24},     // documentation
    {{203, 0, 113}, 24},      // documentation
    {{224}, 4},               // multicast
    {{240}, 4},               // reserved, broadcast
};

constexpr Network globalV6{{0x20}, 3};
/// Parts of the global unicast space that are something else.
constexpr Network specialV6[] = {
    {{0x20, 0x01, 0x00}, 23},       // protocol assignments, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    {{0x20, 0x02}, 16},             // 6to4: an IPv4 address inside
    {{0x3f, 0xff}, 20},             // documentation
};
/// RFC 6052: the IPv4 address in the last four bytes is what is reached.
constexpr Network translatedV6{{0x00, 0x64, 0xff, 0x9b}, 96};

bool contains(const Network &network, const std::uint8_t *address)
{
    const int whole = network.bits / 8;
    if (!std::equal(address, address + whole, network.bytes.begin()))
        return false;
    const int rest = network.bits % 8;
    if (rest == 0)
        return true;
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - rest));
    return (address[whole] & mask) == (network.bytes[static_cast<std::size_t>(whole)] & mask);
}

bool isPublicV4(const std::uint8_t *address)
{
    return std::none_of(std::begin(specialV4), std::end(specialV4),
                        [&](const Network &network) { return contains(network, address); });
}

bool isPublicV6(const std::uint8_t *address)
{
    if (contains(translatedV6, address))
        return isPublicV4(address + 12);
    return contains(globalV6, address)
           && std::none_of(std::begin(specialV6), std::end(specialV6),
                           [&](const Network &network) { return contains(network, address); });
}

} // namespace

bool isPublicAddress(const sockaddr &address)
{
    std::array<std::uint8_t, 16> bytes{};
    if (address.sa_family == AF_INET) {
        const auto &v4 = reinterpret_cast<const sockaddr_in &>(address);
        std::memcpy(bytes.data(), &v4.sin_addr, sizeof v4.sin_addr);
        return isPublicV4(bytes.data());
    }
    if (address.sa_family == AF_INET6) {
        const auto &v6 = reinterpret_cast<const sockaddr_in6 &>(address);
        std::memcpy(bytes.data(), &v6.sin6_addr, sizeof v6.sin6_addr);
        return isPublicV6(bytes.data());
    }
    return false;
}

} // namespace server::outbound
