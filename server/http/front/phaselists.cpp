// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/phaselists.h"

#include <algorithm>

namespace server::http::front {

void PhaseLists::add(Connection *connection, PhaseEntry &entry, Phase phase,
                     std::chrono::milliseconds now)
{
    entry.phase = phase;
    entry.since = now;
    entry.place = list(phase).insert(list(phase).end(), connection);
}

void PhaseLists::move(PhaseEntry &entry, Phase phase, std::chrono::milliseconds now)
{
    // The node moves as it is: no memory is taken for a change of phase.
    list(phase).splice(list(phase).end(), list(entry.phase), entry.place);
    entry.phase = phase;
    entry.since = now;
}

void PhaseLists::remove(const PhaseEntry &entry)
{
    list(entry.phase).erase(entry.place);
}

Connection *PhaseLists::oldest(Phase phase) const
{
    return list(phase).empty() ? nullptr : list(phase).front();
}

bool PhaseLists::isEmpty() const
{
    return std::all_of(m_lists.begin(), m_lists.end(),
                       [](const List &entries) { return entries.empty(); });
}

std::list<Connection *> PhaseLists::all() const
{
    std::list<Connection *> everyone;
    for (const List &entries : m_lists)
        everyone.insert(everyone.end(), entries.begin(), entries.end());
    return everyone;
}

} // namespace server::http::front
