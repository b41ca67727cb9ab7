// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/executor.h"
#include "server/base/random.h"
#include "server/service/applicationmaker.h"
#include "server/service/recorder.h"

namespace server::webapi {

/// What the guarded resources of one HTTP worker work with. `reads`, `answerTo` and `applications`
/// are that worker's own, everything else is shared and thread-safe.
struct Dependencies
{
    const store::ReadSession &reads;
    store::Store &store;
    base::Executor &answerTo;
    base::RandomSource &random;
    service::Recorder &recorder;
    service::ApplicationMaker &applications;
};

} // namespace server::webapi
