// SPDX-License-Identifier: MIT
#include "timeddriver.h"

using namespace Qt::StringLiterals;

namespace Jobsd {

using namespace Jobs;

TimedDriver::TimedDriver(std::unique_ptr<JobQueueDriver> driver, Tell tell)
    : m_driver(std::move(driver))
    , m_tell(std::move(tell))
{
}

template<typename Call>
auto TimedDriver::timed(QLatin1StringView operation, Call &&call) const
{
    const auto begin = std::chrono::steady_clock::now();
    auto answer = call();
    m_tell(operation, std::chrono::steady_clock::now() - begin, answer ? nullptr : &answer.error());
    return answer;
}

QLatin1StringView TimedDriver::name() const { return m_driver->name(); }
QString TimedDriver::description() const { return m_driver->description(); }
bool TimedDriver::hasFeature(Feature feature) const { return m_driver->hasFeature(feature); }
Result<> TimedDriver::open() { return timed("open"_L1, [&] { return m_driver->open(); }); }
void TimedDriver::close() { m_driver->close(); }
void TimedDriver::setWakeUp(std::function<void()> wakeUp) { m_driver->setWakeUp(std::move(wakeUp)); }
std::optional<std::chrono::milliseconds> TimedDriver::pollInterval() const { return m_driver->pollInterval(); }
bool TimedDriver::peek() { return m_driver->peek(); }
bool TimedDriver::setWatching(bool watching) { return m_driver->setWatching(watching); }
void TimedDriver::announce() { m_driver->announce(); }

std::unique_ptr<JobQueueDriver> TimedDriver::reader() const
{
    auto reader = m_driver->reader();
    return reader ? std::make_unique<TimedDriver>(std::move(reader), m_tell) : nullptr;
}

Result<TickResult> TimedDriver::tick(const Tick &tick) { return timed("tick"_L1, [&] { return m_driver->tick(tick); }); }
Result<int> TimedDriver::promote(Timestamp now, int limit) { return timed("promote"_L1, [&] { return m_driver->promote(now, limit); }); }
Result<std::optional<Timestamp>> TimedDriver::nextDue() { return timed("next_due"_L1, [&] { return m_driver->nextDue(); }); }

Result<WorkerId> TimedDriver::registerWorker(const WorkerInfo &worker, Timestamp now, std::chrono::milliseconds lease)
{
    return timed("register_worker"_L1, [&] { return m_driver->registerWorker(worker, now, lease); });
}

Result<HeartbeatReply> TimedDriver::heartbeat(WorkerId worker, int busy, Timestamp now, std::chrono::milliseconds lease)
{
    return timed("heartbeat"_L1, [&] { return m_driver->heartbeat(worker, busy, now, lease); });
}

Result<std::vector<RunningWish>> TimedDriver::runningWishes(WorkerId worker)
{
    return timed("running_wishes"_L1, [&] { return m_driver->runningWishes(worker); });
}

Result<> TimedDriver::unregisterWorker(WorkerId worker) { return timed("unregister_worker"_L1, [&] { return m_driver->unregisterWorker(worker); }); }

Result<std::vector<QueuedJob>> TimedDriver::rescue(Timestamp now, int limit, const std::function<JobUpdate(const QueuedJob &)> &decide)
{
    return timed("rescue"_L1, [&] { return m_driver->rescue(now, limit, decide); });
}

Result<ControlResult> TimedDriver::control(const ControlRequest &request) { return timed("control"_L1, [&] { return m_driver->control(request); }); }

Result<> TimedDriver::setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now)
{
    return timed("set_queue_paused"_L1, [&] { return m_driver->setQueuePaused(queue, paused, by, now); });
}

Result<JobPage> TimedDriver::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    return timed("jobs"_L1, [&] { return m_driver->jobs(filter, page); });
}

Result<QueuedJob> TimedDriver::job(JobId id)
{
    // That a job is not there is an answer, and no failure of the store.
    const auto begin = std::chrono::steady_clock::now();
    auto answer = m_driver->job(id);
    const bool failed = !answer && answer.error().code != JobQueueError::Code::NotFound;
    m_tell("job"_L1, std::chrono::steady_clock::now() - begin, failed ? &answer.error() : nullptr);
    return answer;
}

Result<QList<JobAttempt>> TimedDriver::attempts(JobId id) { return timed("attempts"_L1, [&] { return m_driver->attempts(id); }); }
Result<QList<JobLogLine>> TimedDriver::log(JobId id) { return timed("log"_L1, [&] { return m_driver->log(id); }); }
Result<StoreStats> TimedDriver::stats() { return timed("stats"_L1, [&] { return m_driver->stats(); }); }
Result<> TimedDriver::setWorkerMode(WorkerId worker, WorkerMode mode) { return m_driver->setWorkerMode(worker, mode); }
Result<qint64> TimedDriver::addAudit(const AuditEntry &entry) { return timed("add_audit"_L1, [&] { return m_driver->addAudit(entry); }); }

Result<QList<AuditEntry>> TimedDriver::audit(int limit, std::optional<qint64> before)
{
    return timed("audit"_L1, [&] { return m_driver->audit(limit, before); });
}

Result<> TimedDriver::addHistory(const std::vector<HistoryRow> &rows) { return timed("add_history"_L1, [&] { return m_driver->addHistory(rows); }); }

Result<std::vector<HistoryRow>> TimedDriver::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    return timed("history"_L1, [&] { return m_driver->history(from, until, queue, kind); });
}

Result<int> TimedDriver::pruneRecords(Timestamp historyBefore, Timestamp auditBefore, int limit)
{
    return timed("prune_records"_L1, [&] { return m_driver->pruneRecords(historyBefore, auditBefore, limit); });
}

Result<int> TimedDriver::prune(const RetentionPolicy &policy, Timestamp now, int limit)
{
    return timed("prune"_L1, [&] { return m_driver->prune(policy, now, limit); });
}

Result<std::vector<PushedJob>> TimedDriver::adopt(const std::vector<MovedJob> &jobs)
{
    return timed("adopt"_L1, [&] { return m_driver->adopt(jobs); });
}

Result<> TimedDriver::setMetadata(const QString &key, const QByteArray &value)
{
    return timed("set_metadata"_L1, [&] { return m_driver->setMetadata(key, value); });
}

Result<QByteArray> TimedDriver::metadata(const QString &key) { return timed("metadata"_L1, [&] { return m_driver->metadata(key); }); }

Result<bool> TimedDriver::acquireLock(const QString &name, const QString &owner, Timestamp now, std::chrono::milliseconds duration)
{
    return timed("acquire_lock"_L1, [&] { return m_driver->acquireLock(name, owner, now, duration); });
}

Result<> TimedDriver::releaseLock(const QString &name, const QString &owner)
{
    return timed("release_lock"_L1, [&] { return m_driver->releaseLock(name, owner); });
}

Result<std::vector<PushedJob>> TimedDriver::pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const
{
    return m_driver->pushIn(database, jobs);
}

Result<> TimedDriver::completeIn(QSqlDatabase &database, const FinishedAttempt &attempt, Timestamp now) const
{
    return m_driver->completeIn(database, attempt, now);
}

} // namespace Jobsd
