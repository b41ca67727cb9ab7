// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

namespace server::service {

/// What an audit row is about.
struct Concern
{
    std::optional<domain::ModuleId> module = std::nullopt;
    std::optional<domain::ClientKey> client = std::nullopt;
    std::optional<domain::UserId> user = std::nullopt;
};

/// One change by one actor at one moment: what every use case works with inside a write job. Lives
/// in the writer's thread for the length of the job. Each use case writes its audit row through it,
/// so that the act and its record are kept together or not at all (requirements X-15).
class Change
{
public:
    Change(store::UnitOfWork &work, domain::Actor actor, base::Timestamp now);

    [[nodiscard]] store::UnitOfWork &work() { return m_work; }
    [[nodiscard]] base::Timestamp now() const { return m_now; }
    [[nodiscard]] const domain::Actor &actor() const { return m_actor; }
    /// Acts that follow are this actor's: the first administrator signs in by being made.
    void setActor(domain::Actor actor) { m_actor = std::move(actor); }
    [[nodiscard]] base::Result<void> record(const QByteArray &type, const Concern &concern,
                                            const QJsonObject &details = {});
    void catalogChanged() { m_work.markCatalogChanged(); }

private:
    store::UnitOfWork &m_work;
    domain::Actor m_actor;
    base::Timestamp m_now;
};

/// {"before": {...}, "after": {...}} with the members that differ only; empty when none does.
[[nodiscard]] QJsonObject differenceOf(const QJsonObject &before, const QJsonObject &after);
/// Names an icon in an audit row without keeping it.
[[nodiscard]] QString iconMark(const QByteArray &png);

/// One wrong field.
[[nodiscard]] tl::unexpected<base::Error> fault(const QByteArray &field, const QByteArray &code,
                                                const QList<QString> &params = {});
[[nodiscard]] tl::unexpected<base::Error> faults(base::FieldErrors fields);
/// A value that somebody else has already: Conflict with the field named.
[[nodiscard]] tl::unexpected<base::Error> taken(const QByteArray &field, const QString &value);
[[nodiscard]] tl::unexpected<base::Error> notFound(const QString &what);
/// Built-in objects cannot be changed.
[[nodiscard]] tl::unexpected<base::Error> builtIn(const QString &what);

/// The value, or NotFound naming `what` when there is none.
template<class T>
[[nodiscard]] base::Result<T> existing(base::Result<std::optional<T>> found, const QString &what)
{
    if (!found)
        return base::passOn(found);
    if (!*found)
        return notFound(what);
    return std::move(**found);
}

} // namespace server::service
