// SPDX-License-Identifier: MIT
#include <jobs/core/jobstate.h>

namespace Jobs {

using namespace Qt::StringLiterals;

QLatin1StringView stateName(JobState state)
{
    switch (state) {
    case JobState::Scheduled:
        return "scheduled"_L1;
    case JobState::Available:
        return "available"_L1;
    case JobState::Running:
        return "running"_L1;
    case JobState::Retryable:
        return "retryable"_L1;
    case JobState::Waiting:
        return "waiting"_L1;
    case JobState::Suspended:
        return "suspended"_L1;
    case JobState::Completed:
        return "completed"_L1;
    case JobState::Failed:
        return "failed"_L1;
    case JobState::Cancelled:
        return "cancelled"_L1;
    }
    // A number from a damaged or newer store; nothing that we write.
    return "unknown"_L1;
}

std::optional<JobState> stateFromName(QStringView name)
{
    for (const JobState state : allJobStates) {
        if (name == stateName(state))
            return state;
    }
    return std::nullopt;
}

QLatin1StringView actionName(JobAction action)
{
    switch (action) {
    case JobAction::Claim:
        return "claim"_L1;
    case JobAction::Complete:
        return "complete"_L1;
    case JobAction::Fail:
        return "fail"_L1;
    case JobAction::FailAndRetry:
        return "fail and retry"_L1;
    case JobAction::Snooze:
        return "snooze"_L1;
    case JobAction::HandBack:
        return "hand back"_L1;
    case JobAction::Park:
        return "park"_L1;
    case JobAction::Abort:
        return "abort"_L1;
    case JobAction::Promote:
        return "promote"_L1;
    case JobAction::Expire:
        return "expire"_L1;
    case JobAction::Rescue:
        return "rescue"_L1;
    case JobAction::RescueAndFail:
        return "rescue and fail"_L1;
    case JobAction::Cancel:
        return "cancel"_L1;
    case JobAction::Suspend:
        return "suspend"_L1;
    case JobAction::Resume:
        return "resume"_L1;
    case JobAction::Retry:
        return "retry"_L1;
    case JobAction::RunNow:
        return "run now"_L1;
    case JobAction::Edit:
        return "edit"_L1;
    case JobAction::Remove:
        return "remove"_L1;
    }
    return "unknown"_L1;
}

} // namespace Jobs
