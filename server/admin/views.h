// SPDX-License-Identifier: GPL-3.0-or-later
// The values of server/api/views.h, read from the store: domain values joined with what a list
// needs. All run in the admin thread. None holds a secret, a digest or a password hash.
#pragma once

#include "server/admin/adminsession.h"

namespace server::admin {

[[nodiscard]] base::Result<QList<api::ModuleSummary>> moduleSummaries(const Reading &reading);
[[nodiscard]] base::Result<api::ModuleSummary> moduleSummary(const Reading &reading,
                                                             domain::ModuleId id);
/// Of all modules where `module` is invalid.
[[nodiscard]] base::Result<QList<api::TemplateSummary>> templateSummaries(const Reading &reading,
                                                                          domain::ModuleId module);
[[nodiscard]] base::Result<QList<api::ClientSummary>> clientSummaries(const Reading &reading,
                                                                      domain::ModuleId module);
[[nodiscard]] base::Result<QList<api::GrantSummary>> grantSummaries(const Reading &reading,
                                                                    const api::GrantQuery &query);
[[nodiscard]] base::Result<QList<api::AuditRow>> auditRows(const Reading &reading,
                                                           const domain::AuditQuery &query);

[[nodiscard]] base::Result<api::Impact> impactOfModule(const Reading &reading, domain::ModuleId id);
[[nodiscard]] base::Result<api::Impact> impactOfClient(const Reading &reading,
                                                       domain::ClientKey id);
[[nodiscard]] base::Result<api::Impact> impactOfUser(const Reading &reading, domain::UserId id);

/// Within this time of its end a client is shown as ending soon.
inline constexpr std::chrono::days endsSoon{14};

} // namespace server::admin
