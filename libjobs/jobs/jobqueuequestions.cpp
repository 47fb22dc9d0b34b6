// SPDX-License-Identifier: MIT

// What people and monitors want of a queue.

#include "jobqueue_p.h"

#include <jobs/control/monitortypes.h>

using namespace Qt::StringLiterals;

namespace Jobs {

QFuture<Result<ControlSummary>> JobQueue::controlOne(JobAction action, JobId id, const QString &reason, const JobEdit &edit)
{
    return d->engine->control(action, JobFilter{.ids = {id}}, edit, reason, true);
}

QFuture<Result<ControlSummary>> JobQueue::controlMany(JobAction action, const JobFilter &filter, const QString &reason,
                                                      const JobEdit &edit)
{
    return d->engine->control(action, filter, edit, reason, false);
}

QFuture<Result<ControlSummary>> JobQueue::cancel(JobId id, const QString &reason) { return controlOne(JobAction::Cancel, id, reason); }
QFuture<Result<ControlSummary>> JobQueue::cancel(const JobFilter &filter, const QString &reason) { return controlMany(JobAction::Cancel, filter, reason); }
QFuture<Result<ControlSummary>> JobQueue::retry(JobId id) { return controlOne(JobAction::Retry, id); }
QFuture<Result<ControlSummary>> JobQueue::retry(const JobFilter &filter) { return controlMany(JobAction::Retry, filter); }
QFuture<Result<ControlSummary>> JobQueue::suspend(JobId id) { return controlOne(JobAction::Suspend, id); }
QFuture<Result<ControlSummary>> JobQueue::suspend(const JobFilter &filter) { return controlMany(JobAction::Suspend, filter); }
QFuture<Result<ControlSummary>> JobQueue::resume(JobId id) { return controlOne(JobAction::Resume, id); }
QFuture<Result<ControlSummary>> JobQueue::resume(const JobFilter &filter) { return controlMany(JobAction::Resume, filter); }
QFuture<Result<ControlSummary>> JobQueue::runNow(JobId id) { return controlOne(JobAction::RunNow, id); }
QFuture<Result<ControlSummary>> JobQueue::runNow(const JobFilter &filter) { return controlMany(JobAction::RunNow, filter); }
QFuture<Result<ControlSummary>> JobQueue::edit(JobId id, const JobEdit &edit) { return controlOne(JobAction::Edit, id, {}, edit); }
QFuture<Result<ControlSummary>> JobQueue::edit(const JobFilter &filter, const JobEdit &edit) { return controlMany(JobAction::Edit, filter, {}, edit); }
QFuture<Result<ControlSummary>> JobQueue::remove(JobId id) { return controlOne(JobAction::Remove, id); }
QFuture<Result<ControlSummary>> JobQueue::remove(const JobFilter &filter) { return controlMany(JobAction::Remove, filter); }

QFuture<Result<>> JobQueue::pauseQueue(const QString &queue, const QString &by) { return d->engine->setQueuePaused(queue, true, by); }
QFuture<Result<>> JobQueue::resumeQueue(const QString &queue) { return d->engine->setQueuePaused(queue, false, {}); }

QFuture<Result<StoreStats>> JobQueue::stats()
{
    return d->engine->inquire<StoreStats>([](JobQueueDriver &driver) { return driver.stats(); });
}

QFuture<Result<JobPage>> JobQueue::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    if (page.limit < 1 || page.limit > 1000)
        return answered<JobPage>(failure(JobQueueError::Code::InvalidArgument,
                                         u"a page of %1 jobs: give 1 to 1000"_s.arg(page.limit)));
    return d->engine->inquire<JobPage>([filter, page](JobQueueDriver &driver) { return driver.jobs(filter, page); });
}

QFuture<Result<QueuedJob>> JobQueue::job(JobId id)
{
    return d->engine->inquire<QueuedJob>([id](JobQueueDriver &driver) { return driver.job(id); });
}

QFuture<Result<QList<JobAttempt>>> JobQueue::attempts(JobId id)
{
    return d->engine->inquire<QList<JobAttempt>>([id](JobQueueDriver &driver) { return driver.attempts(id); });
}

QFuture<Result<QList<JobLogLine>>> JobQueue::log(JobId id)
{
    return d->engine->inquire<QList<JobLogLine>>([id](JobQueueDriver &driver) { return driver.log(id); });
}

QFuture<Result<QList<AuditEntry>>> JobQueue::audit(int limit, std::optional<qint64> before)
{
    if (limit < 1 || limit > 1000)
        return answered<QList<AuditEntry>>(failure(JobQueueError::Code::InvalidArgument, u"%1 audit entries: give 1 to 1000"_s.arg(limit)));
    return d->engine->inquire<QList<AuditEntry>>([limit, before](JobQueueDriver &driver) { return driver.audit(limit, before); });
}

QFuture<Result<std::vector<HistoryRow>>> JobQueue::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    return d->engine->history(from, until, queue, kind);
}

std::vector<HistoryRow> JobQueue::recentHistory() const { return d->engine->recentHistory(); }

QFuture<Result<>> JobQueue::setWorkerMode(WorkerId worker, WorkerMode mode) { return d->engine->setWorkerMode(worker, mode); }

QFuture<Result<QByteArray>> JobQueue::result(JobId id)
{
    return d->engine->result(id);
}

void JobQueue::withDriver(std::function<bool(Result<JobQueueDriver *>)> work)
{
    d->engine->askAndLook(std::move(work));
}

} // namespace Jobs
