// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "server/domain/module.h"

#include <memory>

namespace server::service {

/// An app with the module that decides whether it is served.
struct CatalogApp
{
    domain::App app;
    std::shared_ptr<const domain::Module> module;
};
/// How the catalog names it: both codes, with a sign between them that neither can hold.
[[nodiscard]] inline QString catalogName(const QString &moduleCode, const QString &appCode)
{
    return moduleCode + u'/' + appCode;
}

} // namespace server::service
