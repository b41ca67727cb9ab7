// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/module.h"
#include "server/http/pages/assets.h"
#include "server/http/pages/texts.h"
#include "server/oauth/answers.h"

namespace server::http::pages {

/// What every view needs besides its own page. Lives as long as one rendering.
struct ViewContext
{
    const Texts &texts;
    const Languages &languages;
    Assets &assets;
    const service::Catalog &catalog;
    base::Timestamp now;
    QByteArray incident;
    QByteArray linkPath;                ///< the path of the server link, put before our addresses
    std::optional<QByteArray> ownQuery; ///< of a page that may be asked for again, in another
                                        ///< language; without its `lang`

    /// An address of ours, as a browser must ask for it.
    [[nodiscard]] QString href(const QByteArray &path) const
    {
        return QString::fromLatin1(linkPath + path);
    }
};

/// What head, brand and languages of a page show.
[[nodiscard]] QJsonObject commonView(const ViewContext &context, const QString &title);
/// An icon, or a letter on a colour that stays the same for a name.
[[nodiscard]] QJsonObject tileView(const ViewContext &context, const QString &name,
                                   const QByteArray &iconPng = {});
[[nodiscard]] QJsonArray hiddenView(const oauth::HiddenFields &fields);
/// The same with one field more, which the button stands for.
[[nodiscard]] QJsonArray hiddenView(oauth::HiddenFields fields, const QByteArray &name,
                                    const QByteArray &value);
/// One access level in words: title and detail.
[[nodiscard]] QJsonObject scopeView(const ViewContext &context, const QByteArray &scope,
                                    const QString &appName);
[[nodiscard]] QString companyName(const ViewContext &context);
/// A client's name for people; never empty.
[[nodiscard]] QString clientName(const ViewContext &context, const QString &name);

} // namespace server::http::pages
