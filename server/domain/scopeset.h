// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.3: a space-delimited, unordered list of case-sensitive tokens.
#pragma once

#include "server/base/error.h"
#include "server/domain/limits.h"

#include <QByteArrayList>

namespace server::domain {

/// A set of scopes ("access levels"). Order and duplicates on the wire do not matter; the stored
/// and printed form is sorted. Made by parsing only, so each member is a valid scope token.
class ScopeSet
{
public:
    static constexpr qsizetype maximumCount = limits::scopes;

    ScopeSet() = default;
    /// Fails with codes "scope_syntax" or "scope_too_many".
    [[nodiscard]] static base::Result<ScopeSet> parse(const QByteArray &text);
    [[nodiscard]] static base::Result<ScopeSet> fromList(const QByteArrayList &names);

    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }
    [[nodiscard]] bool contains(const QByteArray &name) const;
    [[nodiscard]] bool containsAll(const ScopeSet &other) const;
    [[nodiscard]] ScopeSet intersected(const ScopeSet &other) const;
    [[nodiscard]] ScopeSet united(const ScopeSet &other) const;
    [[nodiscard]] ScopeSet without(const ScopeSet &other) const;
    [[nodiscard]] const QByteArrayList &names() const { return m_names; }
    [[nodiscard]] QByteArray toString() const { return m_names.join(' '); }
    bool operator==(const ScopeSet &) const = default;

private:
    QByteArrayList m_names;
};

/// profile email address phone groups offline_access: allowed wherever a template allows `openid`.
[[nodiscard]] const ScopeSet &standardClaimScopes();
/// What a client of a template with these levels may ask for.
[[nodiscard]] ScopeSet askableScopes(const ScopeSet &templateLevels);

} // namespace server::domain
