// SPDX-License-Identifier: MIT
#include "exitcode.h"

namespace Jobs::Ctl {

ExitCode exitCodeOf(JobQueueError::Code code)
{
    using Code = JobQueueError::Code;
    switch (code) {
    case Code::InvalidArgument:
    case Code::InvalidName:
    case Code::InvalidParameters:
    case Code::UnknownDriver:
        return ExitCode::Usage;
    case Code::NotFound:
        return ExitCode::NotFound;
    case Code::Refused:
        return ExitCode::Denied;
    case Code::Conflict:
    case Code::DuplicateRegistration:
    case Code::LeaseLost:
        return ExitCode::Conflict;
    case Code::StoreUnavailable:
        return ExitCode::Unreachable;
    case Code::QueueFull:
    case Code::StoreFull:
    case Code::StoreBusy:
    case Code::Unknown:
    case Code::Stopped:
        return ExitCode::TryLater;
    case Code::PayloadTooLarge:
    case Code::UnknownKind:
    case Code::StoreUnusable:
    case Code::SchemaTooNew:
    case Code::NotSupported:
    case Code::Internal:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

} // namespace Jobs::Ctl
