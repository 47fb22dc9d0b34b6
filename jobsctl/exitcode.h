// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

namespace Jobs::Ctl {

//! What the program ends with. The numbers are promised to scripts and never change.
enum class ExitCode {
    Ok = 0,
    Failed = 1, //!< the operation, or the job that was waited for
    Usage = 2,
    NotFound = 3,
    Denied = 4,
    Conflict = 5,
    Unreachable = 69, //!< no server, or no store
    TryLater = 75, //!< busy, full, or not known whether it happened
    Interrupted = 130,
};

ExitCode exitCodeOf(JobQueueError::Code code);

} // namespace Jobs::Ctl
