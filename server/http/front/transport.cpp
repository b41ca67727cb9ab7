// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/transport.h"

#include <sys/socket.h>

#include <cerrno>

namespace server::http::front {

namespace {

Transfer readFrom(int descriptor, char *data, qsizetype size)
{
    ssize_t count = 0;
    do {
        count = ::recv(descriptor, data, static_cast<size_t>(size), 0);
    } while (count < 0 && errno == EINTR);
    if (count > 0)
        return {Transfer::Outcome::Done, count, count < size};
    if (count == 0)
        return {Transfer::Outcome::Ended};
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return {Transfer::Outcome::Again, 0, true};
    return {Transfer::Outcome::Failed};
}

class PlainTransport final : public Transport
{
public:
    using Transport::Transport;
    Transfer handshake() override { return {Transfer::Outcome::Done}; }
    Transfer read(char *data, qsizetype size) override
    {
        return readFrom(descriptor(), data, size);
    }
    Transfer write(QByteArrayView bytes) override
    {
        ssize_t count = 0;
        do {
            count =
                ::send(descriptor(), bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        } while (count < 0 && errno == EINTR);
        if (count >= 0)
            return {Transfer::Outcome::Done, count};
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return {Transfer::Outcome::Again};
        return {Transfer::Outcome::Failed};
    }
    bool isSecure() const override { return false; }
};

} // namespace

void Transport::finishWriting()
{
    ::shutdown(descriptor(), SHUT_WR);
}

Transfer Transport::discard(char *scratch, qsizetype size)
{
    return readFrom(descriptor(), scratch, size);
}

std::unique_ptr<Transport> makePlainTransport(FileDescriptor descriptor)
{
    return std::make_unique<PlainTransport>(std::move(descriptor));
}

} // namespace server::http::front
