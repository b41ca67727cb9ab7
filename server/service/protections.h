// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6.
#pragma once

#include "server/domain/protection.h"
#include "server/service/change.h"

namespace server::service {

/// The use case of a module's protection rules. Made for one write job. Fails with InvalidInput (a
/// fault of a rule has the field "rules[i]." and its member), NotFound or Forbidden (the built-in
/// module).
class Protections
{
public:
    explicit Protections(Change &change)
        : m_change(change)
    {
    }
    /// Puts these rules in the place of all that the module has. Besides the faults of the drafts:
    /// "duplicate", "taken" (another module has it; params: its code), "unknown" (a user),
    /// "too_many".
    [[nodiscard]] base::Result<QList<domain::ProtectionRule>>
    save(domain::ModuleId module, const QList<domain::ProtectionDraft> &drafts);

private:
    [[nodiscard]] base::Result<void> checkOthers(domain::ModuleId module,
                                                 const QList<domain::ProtectionRule> &rules,
                                                 base::FieldErrors &wrong);
    [[nodiscard]] base::Result<void> checkUsers(const QByteArray &field, const QStringList &codes,
                                                base::FieldErrors &wrong);
    Change &m_change;
};

} // namespace server::service
