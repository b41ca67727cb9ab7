// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/pages/texts.h"

#include <memory>

namespace server::http::pages {

/// The HTML templates of resources/pages. Every value that a template shows is escaped; there is no
/// way to write markup through a value. One object for each worker.
class Templates
{
public:
    Templates();
    ~Templates();
    Templates(const Templates &) = delete;
    Templates &operator=(const Templates &) = delete;

    /// `texts` are found under `t`. An unknown template is a bug of ours: the result is empty.
    [[nodiscard]] QByteArray render(const QString &name, const Texts &texts,
                                    const QJsonObject &values) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::http::pages
