// SPDX-License-Identifier: GPL-3.0-or-later
// Finding what a call names. Each helper reads its parameters at once and looks them up later, so
// that a call reads all its parameters before it does anything.
#pragma once

#include "server/admin/json/jsoncall.h"

namespace server::admin {

/// "module": a module's code.
struct ModuleName
{
    QString code;
};
[[nodiscard]] ModuleName readModuleName(const JsonCallPtr &call);
void withModule(const JsonCallPtr &call, const ModuleName &name,
                std::function<void(api::ModuleSummary)> next);

/// "module" and "name".
struct TemplateName
{
    ModuleName module;
    QString name;
};
[[nodiscard]] TemplateName readTemplateName(const JsonCallPtr &call);
void withTemplate(const JsonCallPtr &call, const TemplateName &name,
                  std::function<void(domain::ClientTemplate)> next);
/// The same when the module is known already.
void withTemplateOf(const JsonCallPtr &call, domain::ModuleId module, const QString &name,
                    std::function<void(domain::ClientTemplate)> next);

/// "client_id", or "module" and "name".
struct ClientName
{
    QByteArray clientId;
    ModuleName module;
    QString name;
};
[[nodiscard]] ClientName readClientName(const JsonCallPtr &call);
void withClient(const JsonCallPtr &call, const ClientName &name,
                std::function<void(api::ClientSummary)> next);

/// "user": a user's code.
struct UserName
{
    QString code;
};
[[nodiscard]] UserName readUserName(const JsonCallPtr &call);
void withUser(const JsonCallPtr &call, const UserName &name,
              std::function<void(domain::User)> next);

} // namespace server::admin
