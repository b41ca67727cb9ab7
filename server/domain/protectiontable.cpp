// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-04.
#include "server/domain/protectiontable.h"

#include <algorithm>

namespace server::domain {

namespace {

QByteArrayList segmentsOf(const QString &path)
{
    return path.size() <= 1 ? QByteArrayList() : path.toUtf8().mid(1).split('/');
}

bool covers(const QByteArrayList &prefix, const QByteArrayList &segments)
{
    return prefix.size() <= segments.size()
           && std::equal(prefix.begin(), prefix.end(), segments.begin());
}

const ProtectionTable::Entry *longest(const QList<ProtectionTable::Entry> &entries,
                                      const QByteArrayList &segments)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto &entry) {
        return covers(entry.segments, segments);
    });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

ProtectionTable::ProtectionTable(const QList<ProtectionRule> &rules, const QList<Module> &modules)
{
    for (const ProtectionRule &rule : rules) {
        Entry entry{rule, segmentsOf(rule.path), {}, false};
        for (const Module &module : modules) {
            if (module.id == rule.module) {
                entry.moduleCode = module.code;
                entry.isOn = module.enabled;
            }
        }
        m_hosts[rule.host].append(std::move(entry));
    }
    for (auto &entries : m_hosts) {
        std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
            return a.segments.size() > b.segments.size();
        });
    }
}

const ProtectionTable::Entry *ProtectionTable::find(const ProtectedUrl &url) const
{
    const auto entries = m_hosts.constFind(url.host());
    if (entries == m_hosts.cend())
        return nullptr;
    const Entry *found = longest(*entries, url.segments());
    return found == longest(*entries, url.plainSegments()) ? found : nullptr;
}

} // namespace server::domain
