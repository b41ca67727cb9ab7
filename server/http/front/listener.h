// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/domain/serverconfig.h"
#include "server/http/front/filedescriptor.h"

namespace server::http::front {

/// Whether the clients of an address are asked for a certificate in the handshake.
enum class ClientCertificates { NotAsked, Asked };

/// One listening socket.
struct Listener
{
    FileDescriptor descriptor;
    domain::ListenAddress address; ///< as bound: port 0 has become a real one
    ClientCertificates certificates = ClientCertificates::NotAsked;

    /// Conflict: taken. Forbidden: the system does not let this account have it. InvalidInput: no
    /// address of this machine. Each with the address in the detail.
    [[nodiscard]] static base::Result<Listener> open(const domain::ListenAddress &address);
};

/// Whether only this machine can reach it.
[[nodiscard]] bool isLoopback(const domain::ListenAddress &address);

/// The Host values that name the socket itself: no name server can point these at somebody else's
/// machine.
[[nodiscard]] QByteArrayList ownHosts(const domain::ListenAddress &address);

} // namespace server::http::front
