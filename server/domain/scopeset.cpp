// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.3.
#include "server/domain/scopeset.h"

#include <algorithm>

namespace server::domain {

namespace {

bool isScopeToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return c == 0x21 || (c >= 0x23 && c <= 0x5B) || (c >= 0x5D && c <= 0x7E);
    });
}

tl::unexpected<base::Error> fault(const char *code, const QByteArray &name = {})
{
    // Latin-1 keeps every byte as one character; the caller may show it, escaped.
    return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("scope is not valid"),
                         {{"scope", code, {QString::fromLatin1(name.left(64))}}});
}

} // namespace

base::Result<ScopeSet> ScopeSet::parse(const QByteArray &text)
{
    // Counted before anything is split: the work for a long list must not grow with it.
    if (text.count(' ') >= 2 * maximumCount)
        return fault("scope_too_many");
    QByteArrayList names = text.split(' ');
    names.removeAll(QByteArray());
    return fromList(names);
}

base::Result<ScopeSet> ScopeSet::fromList(const QByteArrayList &names)
{
    if (names.size() > maximumCount)
        return fault("scope_too_many");
    for (const QByteArray &name : names) {
        if (!isScopeToken(name))
            return fault("scope_syntax", name);
    }
    ScopeSet set;
    set.m_names = names;
    std::sort(set.m_names.begin(), set.m_names.end());
    set.m_names.erase(std::unique(set.m_names.begin(), set.m_names.end()), set.m_names.end());
    return set;
}

bool ScopeSet::contains(const QByteArray &name) const
{
    return std::binary_search(m_names.begin(), m_names.end(), name);
}

bool ScopeSet::containsAll(const ScopeSet &other) const
{
    return std::includes(m_names.begin(), m_names.end(), other.m_names.begin(),
                         other.m_names.end());
}

ScopeSet ScopeSet::intersected(const ScopeSet &other) const
{
    ScopeSet result;
    std::set_intersection(m_names.begin(), m_names.end(), other.m_names.begin(),
                          other.m_names.end(), std::back_inserter(result.m_names));
    return result;
}

ScopeSet ScopeSet::united(const ScopeSet &other) const
{
    ScopeSet result;
    std::set_union(m_names.begin(), m_names.end(), other.m_names.begin(), other.m_names.end(),
                   std::back_inserter(result.m_names));
    return result;
}

ScopeSet ScopeSet::without(const ScopeSet &other) const
{
    ScopeSet result;
    std::set_difference(m_names.begin(), m_names.end(), other.m_names.begin(), other.m_names.end(),
                        std::back_inserter(result.m_names));
    return result;
}

const ScopeSet &standardClaimScopes()
{
    static const ScopeSet scopes =
        ScopeSet::fromList({"profile", "email", "address", "phone", "groups", "offline_access"})
            .value_or(ScopeSet());
    return scopes;
}

ScopeSet askableScopes(const ScopeSet &templateLevels)
{
    return templateLevels.contains("openid") ? templateLevels.united(standardClaimScopes())
                                             : templateLevels;
}

} // namespace server::domain
