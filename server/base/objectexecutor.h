// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/executor.h"

#include <QMetaObject>
#include <QObject>

namespace server::base {

/// Runs work in the thread of the QObject that it is, through that thread's event loop.
class ObjectExecutor : public QObject, public Executor
{
public:
    using QObject::QObject;
    void post(std::function<void()> work) override
    {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    }
};

} // namespace server::base
