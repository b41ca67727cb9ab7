// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/refusal.h"

#include <sys/socket.h>

namespace server::http::front {

void sendRefusal(int descriptor)
{
    static constexpr char answer[] = "HTTP/1.1 503 Service Unavailable\r\n"
                                     "Content-Type: text/plain; charset=utf-8\r\n"
                                     "Content-Length: 24\r\n"
                                     "Cache-Control: no-store\r\n"
                                     "X-Content-Type-Options: nosniff\r\n"
                                     "Retry-After: 5\r\n"
                                     "Connection: close\r\n"
                                     "\r\n"
                                     "503 Service Unavailable\n";
    if (::send(descriptor, answer, sizeof(answer) - 1, MSG_NOSIGNAL | MSG_DONTWAIT) > 0)
        ::shutdown(descriptor, SHUT_WR);
}

} // namespace server::http::front
