// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/exitstatus.h"

namespace app::options {

ExitStatus exitStatusOf(server::base::Error::Kind kind)
{
    using Kind = server::base::Error::Kind;
    switch (kind) {
    case Kind::InvalidInput:
        return ExitStatus::WrongInput;
    case Kind::InUse:
    case Kind::Corrupt:
        return ExitStatus::Unusable;
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Forbidden:
    case Kind::Unauthorized:
    case Kind::Unavailable:
    case Kind::UnknownOutcome:
    case Kind::Internal:
        break;
    }
    return ExitStatus::Failed;
}

} // namespace app::options
