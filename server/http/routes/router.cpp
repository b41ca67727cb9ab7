// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routes/router.h"

#include <algorithm>

namespace server::http::routes {

QByteArray Route::allowedMethods() const
{
    QByteArrayList methods = handlers.keys();
    if (methods.contains("GET") && head == HeadRequests::LikeGet)
        methods.append("HEAD");
    std::sort(methods.begin(), methods.end());
    return methods.join(", ");
}

const Handler *Route::handlerFor(const Request &request) const
{
    if (request.head && head == HeadRequests::Refused)
        return nullptr;
    const auto handler = handlers.constFind(request.method);
    return handler == handlers.cend() ? nullptr : &*handler;
}

void Router::addFolder(const QByteArray &prefix, Route route)
{
    const auto place = std::find_if(m_folders.begin(), m_folders.end(), [&](const auto &folder) {
        return folder.first.size() < prefix.size();
    });
    m_folders.insert(place, {prefix, std::move(route)});
}

const Route *Router::find(const QByteArray &path) const
{
    const auto exact = m_exact.constFind(path);
    if (exact != m_exact.cend())
        return &*exact;
    for (const auto &[prefix, route] : m_folders) {
        if (path.startsWith(prefix))
            return &route;
    }
    return nullptr;
}

QHash<QByteArray, QByteArray> Router::methods() const
{
    QHash<QByteArray, QByteArray> methods;
    for (auto it = m_exact.cbegin(); it != m_exact.cend(); ++it)
        methods.insert(it.key(), it->allowedMethods());
    for (const auto &[prefix, route] : m_folders) {
        if (!methods.contains(prefix))
            methods.insert(prefix, route.allowedMethods());
    }
    return methods;
}

QByteArray pathBelow(const QByteArray &linkPath, const QByteArray &path)
{
    if (linkPath.isEmpty())
        return path;
    if (path == linkPath)
        return QByteArrayLiteral("/");
    if (path.startsWith(linkPath) && path.at(linkPath.size()) == '/')
        return path.mid(linkPath.size());
    // RFC 8414 section 3: the well-known part stands between the host and the link's path.
    if (path.startsWith("/.well-known/") && path.endsWith(linkPath))
        return path.chopped(linkPath.size());
    return path;
}

} // namespace server::http::routes
