// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6890, IANA special-purpose address registries; security.md section 4 (SSRF).
#pragma once

struct sockaddr;

namespace server::outbound {

/// Whether an address belongs to the public Internet. Loopback, private, link-local, shared,
/// multicast, documentation and reserved networks do not, nor do addresses that wrap another one,
/// nor the metadata services of cloud providers. What is neither IPv4 nor IPv6 is not public.
[[nodiscard]] bool isPublicAddress(const sockaddr &address);

} // namespace server::outbound
