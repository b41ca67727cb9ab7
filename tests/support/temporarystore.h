// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/sqlstore.h"

#include <QTemporaryDir>
#include <QtDebug>

namespace tests {

/// A new SQLite store in a directory of its own, removed at the end. Link server/sql.
class TemporaryStore
{
public:
    TemporaryStore() { open(server::sql::SqlOptions::Mode::CreateNew); }
    [[nodiscard]] server::sql::SqlStore &store() { return *m_store; }
    [[nodiscard]] server::sql::SqlStore *operator->() { return m_store.get(); }
    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] QString path() const
    {
        return m_directory.filePath(QStringLiteral("consentry.db"));
    }
    /// A reader for the calling thread; must be gone before close().
    [[nodiscard]] std::unique_ptr<server::store::ReadSession> read()
    {
        return m_store->openReadSession().value();
    }
    /// Runs a change and waits until it is durable.
    template<class T = void, class Job>
    [[nodiscard]] server::base::Result<T> write(Job job)
    {
        using Function = std::function<server::base::Result<T>(server::store::UnitOfWork &)>;
        return server::store::submitAndWait<T>(*m_store, Function(std::move(job)));
    }
    void close() { m_store.reset(); }
    void reopen()
    {
        close();
        open(server::sql::SqlOptions::Mode::OpenExisting);
    }

private:
    void open(server::sql::SqlOptions::Mode mode)
    {
        server::sql::SqlOptions options;
        options.path = path();
        options.mode = mode;
        auto opened = server::sql::SqlStore::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_store = std::move(*opened);
    }

    QTemporaryDir m_directory;
    std::unique_ptr<server::sql::SqlStore> m_store;
};

} // namespace tests
