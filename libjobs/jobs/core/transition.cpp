// SPDX-License-Identifier: MIT
#include <jobs/core/transition.h>

#include <jobs/core/names.h>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

template<typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};

//! Handlers may ask for any number; a time beyond this could not be added to, or shown.
constexpr std::chrono::milliseconds longestSnooze = 100 * maxRetryDelay;

std::optional<JobState> onlyFrom(JobState expected, JobState from, JobState to)
{
    return from == expected ? std::optional(to) : std::nullopt;
}

//! Scheduled, Available, Retryable: nothing but time and a free worker holds the job back.
bool isQueued(JobState state)
{
    switch (state) {
    case JobState::Scheduled:
    case JobState::Available:
    case JobState::Retryable:
        return true;
    case JobState::Running:
    case JobState::Waiting:
    case JobState::Suspended:
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
        return false;
    }
    return false;
}

JobAttempt recordOf(const QueuedJob &job, QLatin1StringView outcome, const QString &error, Timestamp now)
{
    return {
        .attempt = job.attempt,
        .fence = job.fence,
        .worker = job.worker,
        .startedAt = job.startedAt,
        .finishedAt = now,
        .outcome = outcome,
        .error = shortened(error),
        .errorType = {},
        .trace = {},
    };
}

JobUpdate ended(JobState state, JobAttempt record)
{
    JobUpdate update;
    update.state = state;
    update.record = std::make_shared<const JobAttempt>(std::move(record));
    return update;
}

JobUpdate afterError(const QueuedJob &job, const JobError &error, const RetryStrategy &retry, Timestamp now,
                     double random)
{
    JobAttempt record = recordOf(job, "failed"_L1, error.message, now);
    record.errorType = shortened(error.type, maxNameLength);
    record.trace = shortened(error.trace);

    const auto delay = retry.delayAfter(job.attempt, job.maxAttempts, error, random);
    JobUpdate update = ended(delay ? JobState::Retryable : JobState::Failed, std::move(record));
    if (delay)
        update.dueAt = now + *delay;
    return update;
}

} // namespace

std::optional<JobState> transition(JobState from, JobAction action)
{
    switch (action) {
    case JobAction::Claim:
        return onlyFrom(JobState::Available, from, JobState::Running);

    case JobAction::Complete:
        return onlyFrom(JobState::Running, from, JobState::Completed);
    case JobAction::Fail:
    case JobAction::RescueAndFail:
        return onlyFrom(JobState::Running, from, JobState::Failed);
    case JobAction::FailAndRetry:
        return onlyFrom(JobState::Running, from, JobState::Retryable);
    case JobAction::Snooze:
        return onlyFrom(JobState::Running, from, JobState::Scheduled);
    case JobAction::HandBack:
    case JobAction::Rescue:
        return onlyFrom(JobState::Running, from, JobState::Available);
    case JobAction::Park:
        return onlyFrom(JobState::Running, from, JobState::Suspended);
    case JobAction::Abort:
        return onlyFrom(JobState::Running, from, JobState::Cancelled);

    case JobAction::Promote:
    case JobAction::RunNow:
        if (from == JobState::Scheduled || from == JobState::Retryable)
            return JobState::Available;
        return std::nullopt;
    case JobAction::Expire:
        if (isQueued(from) || from == JobState::Waiting)
            return JobState::Cancelled;
        return std::nullopt;

    case JobAction::Cancel:
        if (from == JobState::Running)
            return from;
        return isFinal(from) ? std::nullopt : std::optional(JobState::Cancelled);
    case JobAction::Suspend:
        if (from == JobState::Running)
            return from;
        // Not a waiting job: resuming it would forget the jobs that it waits for.
        return isQueued(from) ? std::optional(JobState::Suspended) : std::nullopt;
    case JobAction::Resume:
        return onlyFrom(JobState::Suspended, from, JobState::Available);
    case JobAction::Retry:
        if (isFinal(from) || from == JobState::Retryable)
            return JobState::Available;
        return std::nullopt;
    case JobAction::Edit:
        if (isFinal(from) || from == JobState::Running)
            return std::nullopt;
        return from;
    case JobAction::Remove:
        return from == JobState::Running ? std::nullopt : std::optional(from);
    }
    return std::nullopt; // a number that is no action
}

JobState stateWhenDue(Timestamp dueAt, Timestamp now)
{
    return dueAt > now ? JobState::Scheduled : JobState::Available;
}

JobUpdate afterAttempt(const QueuedJob &job, const JobOutcome &outcome, const RetryStrategy &retry, Timestamp now,
                       double random)
{
    return std::visit(Overloaded{
                          [](const Completed &completed) {
                              JobUpdate update;
                              update.state = JobState::Completed;
                              update.result = completed.result;
                              return update;
                          },
                          [&](const JobError &error) { return afterError(job, error, retry, now, random); },
                          [&](const Cancelled &cancelled) {
                              return ended(JobState::Cancelled, recordOf(job, "cancelled"_L1, cancelled.reason, now));
                          },
                          [&](const Snoozed &snoozed) {
                              JobUpdate update = ended(JobState::Scheduled, recordOf(job, "snoozed"_L1, {}, now));
                              update.dueAt =
                                  now + std::clamp(snoozed.delay, std::chrono::milliseconds{0}, longestSnooze);
                              update.refundAttempt = true;
                              return update;
                          },
                          [&](const HandedBack &) {
                              JobUpdate update = ended(JobState::Available, recordOf(job, "handed back"_L1, {}, now));
                              update.dueAt = job.dueAt; // it keeps its place in the queue
                              update.refundAttempt = true;
                              return update;
                          },
                          [&](const Parked &) {
                              JobUpdate update = ended(JobState::Suspended, recordOf(job, "parked"_L1, {}, now));
                              update.refundAttempt = true;
                              return update;
                          },
                      },
                      outcome);
}

JobUpdate afterCrash(const QueuedJob &job, int maxCrashes, Timestamp now)
{
    const int crashes = job.crashes + 1;
    QString error =
        u"worker %1 died during attempt %2 of %3; it was the job's crash %4 of at most %5"_s.arg(job.worker.value)
            .arg(job.attempt)
            .arg(job.maxAttempts)
            .arg(crashes)
            .arg(maxCrashes);
    const bool tooOften = crashes >= maxCrashes;
    const bool lastAttempt = job.attempt >= job.maxAttempts;
    if (tooOften || lastAttempt)
        error += u". Look for a crash in the handler of %1, then retry the job"_s.arg(job.kind);

    JobAttempt record = recordOf(job, "crashed"_L1, error, now);
    record.errorType = u"crash"_s;
    JobUpdate update = ended(tooOften || lastAttempt ? JobState::Failed : JobState::Available, std::move(record));
    if (update.state == JobState::Available)
        update.dueAt = job.dueAt;
    update.crashed = true;
    return update;
}

} // namespace Jobs
