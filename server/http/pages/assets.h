// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/catalog.h"

#include <QHash>

#include <optional>

namespace server::http::pages {

/// What pages load: the style sheet, our own icon, and the icons that administrators gave. Each
/// address holds the digest of its bytes, so an answer may be kept for ever. One object for each
/// worker; icons come from the catalog only, nothing is fetched from elsewhere.
class Assets
{
public:
    struct File
    {
        QByteArray contentType;
        QByteArray bytes;
    };
    Assets();

    [[nodiscard]] const QByteArray &stylePath() const { return m_stylePath; }
    [[nodiscard]] const QByteArray &faviconPath() const { return m_faviconPath; }
    /// Empty for no icon.
    [[nodiscard]] QByteArray iconPath(const QByteArray &png);
    /// What stands at a path below the server link.
    [[nodiscard]] std::optional<File> find(const QByteArray &path,
                                           const service::CatalogPtr &catalog);
    [[nodiscard]] const File &favicon() const { return m_favicon; }

private:
    void indexIcons(const service::CatalogPtr &catalog);

    File m_style;
    File m_favicon;
    QByteArray m_stylePath;
    QByteArray m_faviconPath;
    service::CatalogPtr m_indexed;
    QHash<QByteArray, QByteArray> m_iconsByPath;
    QHash<QByteArray, QByteArray> m_pathsByIcon; ///< bounded; saves hashing an icon for each page
};

} // namespace server::http::pages
