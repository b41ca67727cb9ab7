// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/crypto/sealer.h"
#include "server/service/change.h"
#include "server/service/setup/members.h"

#include <QJsonArray>
#include <QMap>

namespace server::service::setup {

/// A password or given secret of the file, worked on in the hash pool before the write job.
struct PreparedPassword
{
    QByteArray stillRight; ///< the stored hash that it was found to match
    QByteArray fresh;      ///< its own hash, where it matched none
};

/// What applying a file has done so far, for the answer.
class Outcome
{
public:
    void created(const QString &kind, const QByteArray &path)
    {
        note(m_created, kind, path, u"created");
    }
    void changed(const QString &kind, const QByteArray &path)
    {
        note(m_changed, kind, path, u"changed");
    }
    void unchanged(const QString &kind) { ++m_unchanged[kind]; }
    /// One of the three, by what there was of an object before it was saved.
    template<class Before, class After>
    void saved(const QString &kind, const QByteArray &path, const Before &before,
               const After &after)
    {
        if (!before)
            created(kind, path);
        else if (after == *before)
            unchanged(kind);
        else
            changed(kind, path);
    }
    void client(QJsonObject client) { m_clients.append(std::move(client)); }

    [[nodiscard]] bool isChange() const { return !m_created.isEmpty() || !m_changed.isEmpty(); }
    [[nodiscard]] QJsonObject counts() const;
    /// The answer of setup-file.md; with `dryRun` the difference in place of clients and secrets.
    [[nodiscard]] QJsonObject toJson(bool dryRun) const;

private:
    using Counts = QMap<QString, int>;
    void note(Counts &counts, const QString &kind, const QByteArray &path, QStringView act);

    Counts m_created;
    Counts m_changed;
    Counts m_unchanged;
    QJsonArray m_clients;
    QJsonArray m_difference;
};

/// One run of a file inside one write job: the sections share it. Faults are gathered to the end,
/// then the job fails and nothing was changed.
struct Application
{
    Change &change;
    base::RandomSource &random;
    const crypto::Sealer &sealer;
    const QHash<QByteArray, PreparedPassword> &passwords; ///< by path of the user or client
    base::FieldErrors faults;
    std::optional<base::Error> failed; ///< not the file's fault: the run ends
    Outcome outcome;

    /// Puts an error where it belongs: a fault of the object, or the end of the run.
    void take(Members &members, const base::Error &error);
    /// The value of a result; an error is taken as above.
    template<class T>
    [[nodiscard]] std::optional<T> valueOf(Members &members, base::Result<T> result)
    {
        if (result)
            return std::move(*result);
        take(members, result.error());
        return {};
    }
    [[nodiscard]] bool succeeded(Members &members, const base::Result<void> &result)
    {
        if (!result)
            take(members, result.error());
        return result.has_value();
    }
};

} // namespace server::service::setup
