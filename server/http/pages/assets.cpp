// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/assets.h"

#include "server/crypto/digest.h"

#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

constexpr qsizetype rememberedIcons = 256;

QByteArray fileBytes(const QString &name)
{
    QFile file(u":/server/http/pages/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing in the program", qPrintable(name));
    return file.readAll();
}

QByteArray shortDigest(const QByteArray &bytes)
{
    return crypto::sha256(bytes).first(16).toHex();
}

} // namespace

Assets::Assets()
    : m_style{"text/css; charset=utf-8"_ba, fileBytes(u"style.css"_s)}
    , m_favicon{"image/svg+xml"_ba, fileBytes(u"favicon.svg"_s)}
    , m_stylePath("/assets/style." + shortDigest(m_style.bytes) + ".css")
    , m_faviconPath("/assets/favicon." + shortDigest(m_favicon.bytes) + ".svg")
{
}

QByteArray Assets::iconPath(const QByteArray &png)
{
    if (png.isEmpty())
        return {};
    const auto known = m_pathsByIcon.constFind(png);
    if (known != m_pathsByIcon.cend())
        return *known;
    if (m_pathsByIcon.size() >= rememberedIcons)
        m_pathsByIcon.clear();
    const QByteArray path = "/assets/icon/" + shortDigest(png) + ".png";
    m_pathsByIcon.insert(png, path);
    return path;
}

std::optional<Assets::File> Assets::find(const QByteArray &path, const service::CatalogPtr &catalog)
{
    if (path == m_stylePath)
        return m_style;
    if (path == m_faviconPath)
        return m_favicon;
    if (catalog != m_indexed)
        indexIcons(catalog);
    const auto icon = m_iconsByPath.constFind(path);
    if (icon == m_iconsByPath.cend())
        return std::nullopt;
    return File{"image/png"_ba, *icon};
}

void Assets::indexIcons(const service::CatalogPtr &catalog)
{
    m_iconsByPath.clear();
    QSet<const char *> seen; // clients of one app share its bytes
    const auto add = [&](const QByteArray &png) {
        if (png.isEmpty() || seen.contains(png.constData()))
            return;
        seen.insert(png.constData());
        m_iconsByPath.insert(iconPath(png), png);
    };
    add(catalog->company.iconPng);
    for (const auto &client : catalog->clientsById)
        add(client->face.iconPng);
    m_indexed = catalog;
}

} // namespace server::http::pages
