// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>
#include <functional>
#include <list>

namespace server::http::front {

class Connection;

/// What a connection is waiting for. Each has one deadline, counted from its beginning and never
/// moved by a byte.
enum class Phase { Handshake, FirstByte, Header, Body, Handler, Write, Idle, Linger };
inline constexpr size_t phaseCount = 8;

/// A connection's place in the lists.
struct PhaseEntry
{
    Phase phase = Phase::FirstByte;
    std::chrono::milliseconds since{0};
    std::list<Connection *>::iterator place;
};

/// All connections of a worker, by phase, each list in the order of entering. Since a phase has one
/// timeout, its oldest entry is also the first to expire: nobody looks at more than the heads.
class PhaseLists
{
public:
    void add(Connection *connection, PhaseEntry &entry, Phase phase, std::chrono::milliseconds now);
    void move(PhaseEntry &entry, Phase phase, std::chrono::milliseconds now);
    void remove(const PhaseEntry &entry);

    [[nodiscard]] Connection *oldest(Phase phase) const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool isEmpty(Phase phase) const { return list(phase).empty(); }
    [[nodiscard]] std::list<Connection *> all() const;

private:
    using List = std::list<Connection *>;
    [[nodiscard]] List &list(Phase phase) { return m_lists[static_cast<size_t>(phase)]; }
    [[nodiscard]] const List &list(Phase phase) const
    {
        return m_lists[static_cast<size_t>(phase)];
    }
    std::array<List, phaseCount> m_lists;
};

} // namespace server::http::front
