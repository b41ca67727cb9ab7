// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace ui::support {

/// Calls `then(Result<T>)` in the thread of `context` when the future ends, and not at all when the
/// context is gone by then. A future that ends without a value (the server stops) gives
/// Unavailable.
template<class T, class Then>
void whenAnswered(QFuture<server::base::Result<T>> future, QObject *context, Then then)
{
    using Answer = server::base::Result<T>;
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            QFuture<Answer> ended = watcher->future();
            if (ended.resultCount() == 0) {
                then(Answer(server::base::failure(server::base::Error::Kind::Unavailable)));
                return;
            }
            then(ended.takeResult());
        });
    watcher->setFuture(std::move(future));
}

/// One kind of question that is asked again and again: only the answer to the newest is taken, an
/// older one that comes late is dropped.
class LatestAnswer
{
public:
    template<class T, class Then>
    void ask(QFuture<server::base::Result<T>> future, QObject *context, Then then)
    {
        const quint64 mine = ++*m_newest;
        whenAnswered(std::move(future), context,
                     [newest = m_newest, mine,
                      then = std::move(then)](server::base::Result<T> answer) mutable {
                         if (*newest == mine)
                             then(std::move(answer));
                     });
    }
    /// Whatever is under way is not wanted any more.
    void forget() { ++*m_newest; }

private:
    std::shared_ptr<quint64> m_newest = std::make_shared<quint64>(0);
};

} // namespace ui::support
