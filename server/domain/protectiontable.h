// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-04.
#pragma once

#include "server/domain/module.h"
#include "server/domain/protectedurl.h"
#include "server/domain/protection.h"

#include <QHash>

namespace server::domain {

/// All rules of the installation, by host, the longest path first. Immutable; part of the catalog.
class ProtectionTable
{
public:
    struct Entry
    {
        ProtectionRule rule;
        QByteArrayList segments; ///< of its path
        QString moduleCode;
        bool isOn = false; ///< its module is
    };

    ProtectionTable() = default;
    ProtectionTable(const QList<ProtectionRule> &rules, const QList<Module> &modules);

    /// The rule with the longest path that covers the address, compared by whole segments. Null
    /// when none does, and when a server that cuts segments at a semicolon would find another one.
    [[nodiscard]] const Entry *find(const ProtectedUrl &url) const;
    [[nodiscard]] bool hasHost(const QByteArray &host) const { return m_hosts.contains(host); }
    [[nodiscard]] bool isEmpty() const { return m_hosts.isEmpty(); }

private:
    QHash<QByteArray, QList<Entry>> m_hosts;
};

} // namespace server::domain
