// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9110 sections 9 and 15.5.6.
#pragma once

#include "server/http/routes/exchange.h"

#include <QHash>

namespace server::http::routes {

enum class Audience {
    Browser, ///< people: errors are pages
    Machine, ///< programs: errors are JSON
};
/// Whether HEAD is answered as GET is. It could not show what a GET has made, and whoever only
/// checks a link must not make anything.
enum class HeadRequests { LikeGet, Refused };
/// Whether scripts of other origins may read the answer; never with credentials.
enum class Sharing { SameOrigin, AnyOrigin };

/// One address and what it takes. A method that is not named is refused.
struct Route
{
    Audience audience = Audience::Machine;
    Sharing sharing = Sharing::SameOrigin;
    QHash<QByteArray, Handler> handlers; ///< by method; HEAD arrives as GET
    Handler otherMethods = {}; ///< refuses them in the resource's own form, where it has one
    HeadRequests head = HeadRequests::LikeGet;
    /// What answers the request; null where its method is refused.
    [[nodiscard]] const Handler *handlerFor(const Request &request) const;
    /// The value of the Allow header.
    [[nodiscard]] QByteArray allowedMethods() const;
};

/// Finds the route of a path by its bytes: no decoding, no case folding, no dot segments, so that
/// two spellings can never mean the same address. Filled once, then read by one worker.
class Router
{
public:
    void add(const QByteArray &path, const Route &route) { m_exact.insert(path, route); }
    /// Every path that begins so and has no route of its own; `prefix` ends with a slash.
    void addFolder(const QByteArray &prefix, Route route);
    [[nodiscard]] const Route *find(const QByteArray &path) const;
    [[nodiscard]] QByteArrayList paths() const { return m_exact.keys(); }
    /// The Allow header of each path and folder.
    [[nodiscard]] QHash<QByteArray, QByteArray> methods() const;

private:
    QHash<QByteArray, Route> m_exact;
    QList<std::pair<QByteArray, Route>> m_folders; ///< the longest prefix first
};

/// The path below the server link: without the link's own path where it stands in front, else
/// unchanged, for every address is served at the root too.
[[nodiscard]] QByteArray pathBelow(const QByteArray &linkPath, const QByteArray &path);

} // namespace server::http::routes
