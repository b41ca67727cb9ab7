// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/filedescriptor.h"
#include "server/http/message.h"

#include <QByteArrayView>

#include <memory>

namespace server::http::front {

/// What a call on a socket led to.
struct Transfer
{
    enum class Outcome {
        Done,   ///< `bytes` went over (handshake: it is complete)
        Again,  ///< not now; the descriptor will tell when
        Ended,  ///< the peer has finished sending
        Failed, ///< the connection is of no more use
    };
    Outcome outcome = Outcome::Failed;
    qsizetype bytes = 0;
    bool drained = false; ///< a read took all there was, another one now would find nothing
};

/// The bytes of one connection: plain or TLS. Never blocks; used in one worker's thread; owns the
/// descriptor.
class Transport
{
public:
    explicit Transport(FileDescriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }
    virtual ~Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    [[nodiscard]] virtual Transfer handshake() = 0;
    [[nodiscard]] virtual Transfer read(char *data, qsizetype size) = 0;
    [[nodiscard]] virtual Transfer write(QByteArrayView bytes) = 0;
    /// Says that nothing more will be sent; the peer may still be sending.
    virtual void finishWriting();
    /// Reads raw bytes away without a look at them, after finishWriting().
    [[nodiscard]] Transfer discard(char *scratch, qsizetype size);

    [[nodiscard]] virtual bool isSecure() const = 0;
    /// Whether the client was asked for a certificate.
    [[nodiscard]] virtual bool isMutual() const { return false; }
    /// What it showed, after the handshake.
    [[nodiscard]] virtual std::optional<ClientCertificate> certificate() const { return {}; }
    [[nodiscard]] int descriptor() const { return m_descriptor.get(); }

private:
    FileDescriptor m_descriptor;
};

[[nodiscard]] std::unique_ptr<Transport> makePlainTransport(FileDescriptor descriptor);

} // namespace server::http::front
