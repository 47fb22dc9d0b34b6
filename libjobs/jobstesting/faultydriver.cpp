// SPDX-License-Identifier: MIT
#include "faultydriver.h"

namespace Jobs {

using namespace Qt::StringLiterals;

FaultyDriver::FaultyDriver(std::unique_ptr<JobQueueDriver> driver) : m_driver(std::move(driver)) {}

FaultyDriver::~FaultyDriver() = default;

JobQueueError FaultyDriver::storeBusy()
{
    return {JobQueueError::Code::StoreBusy, u"the store is busy, as the test wanted"_s, u"FAULTY"_s};
}

void FaultyDriver::failNext(Call call, int times, JobQueueError error)
{
    const std::scoped_lock lock(m_mutex);
    Orders &orders = m_orders[call];
    orders.passing = 0;
    orders.failing = times;
    orders.error = std::move(error);
}

void FaultyDriver::failAt(Call call, int passing, JobQueueError error)
{
    const std::scoped_lock lock(m_mutex);
    Orders &orders = m_orders[call];
    orders.passing = passing;
    orders.failing = 1;
    orders.error = std::move(error);
}

void FaultyDriver::failAfterCommit(Call call, int times)
{
    const std::scoped_lock lock(m_mutex);
    m_orders[call].unknown = times;
}

void FaultyDriver::failAll(JobQueueError error)
{
    const std::scoped_lock lock(m_mutex);
    m_failAll = std::move(error);
}

void FaultyDriver::heal()
{
    const std::scoped_lock lock(m_mutex);
    for (auto &[call, orders] : m_orders)
        orders = {.error = {}, .count = orders.count};
    m_failAll.reset();
    m_before = {};
    m_after = {};
}

void FaultyDriver::setBefore(Hook hook)
{
    const std::scoped_lock lock(m_mutex);
    m_before = std::move(hook);
}

void FaultyDriver::setAfter(Hook hook)
{
    const std::scoped_lock lock(m_mutex);
    m_after = std::move(hook);
}

int FaultyDriver::count(Call call) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_orders.find(call);
    return found == m_orders.end() ? 0 : found->second.count;
}

template<typename Function>
auto FaultyDriver::guarded(Call call, Function &&function) const -> decltype(function())
{
    // Hooks and the wrapped driver run without the lock: they may block, or give further orders.
    Hook before;
    {
        const std::scoped_lock lock(m_mutex);
        ++m_orders[call].count;
        before = m_before;
    }
    if (before)
        before(call);

    bool answerUnknown = false;
    Hook after;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_failAll)
            return tl::unexpected(*m_failAll);
        Orders &orders = m_orders[call];
        if (orders.failing > 0 && orders.passing-- <= 0) {
            orders.passing = 0;
            --orders.failing;
            return tl::unexpected(orders.error);
        }
        if (orders.unknown > 0) {
            --orders.unknown;
            answerUnknown = true;
        }
        after = m_after;
    }

    auto result = function();
    if (after)
        after(call);
    if (result && answerUnknown)
        return failure(JobQueueError::Code::Unknown, u"the answer was lost, as the test wanted"_s, u"FAULTY"_s);
    return result;
}

QLatin1StringView FaultyDriver::name() const { return m_driver->name(); }

QString FaultyDriver::description() const { return m_driver->description(); }

bool FaultyDriver::hasFeature(Feature feature) const { return m_driver->hasFeature(feature); }

Result<> FaultyDriver::open()
{
    return guarded(Call::Open, [&] { return m_driver->open(); });
}

void FaultyDriver::close() { m_driver->close(); }
Result<SchemaState> FaultyDriver::schemaState() { return m_driver->schemaState(); }

void FaultyDriver::setWakeUp(std::function<void()> wakeUp) { m_driver->setWakeUp(std::move(wakeUp)); }

std::optional<std::chrono::milliseconds> FaultyDriver::pollInterval() const { return m_driver->pollInterval(); }

bool FaultyDriver::peek() { return m_driver->peek(); }

bool FaultyDriver::setWatching(bool watching) { return m_driver->setWatching(watching); }

void FaultyDriver::announce() { m_driver->announce(); }

std::unique_ptr<JobQueueDriver> FaultyDriver::reader() const { return m_driver->reader(); }

Result<TickResult> FaultyDriver::tick(const Tick &tick)
{
    return guarded(Call::Tick, [&] { return m_driver->tick(tick); });
}

Result<int> FaultyDriver::promote(Timestamp now, int limit)
{
    return guarded(Call::Promote, [&] { return m_driver->promote(now, limit); });
}

Result<std::optional<Timestamp>> FaultyDriver::nextDue()
{
    return guarded(Call::NextDue, [&] { return m_driver->nextDue(); });
}

Result<WorkerId> FaultyDriver::registerWorker(const WorkerInfo &worker, Timestamp now, std::chrono::milliseconds lease)
{
    return guarded(Call::RegisterWorker, [&] { return m_driver->registerWorker(worker, now, lease); });
}

Result<HeartbeatReply> FaultyDriver::heartbeat(WorkerId worker, int busy, Timestamp now,
                                               std::chrono::milliseconds lease)
{
    return guarded(Call::Heartbeat, [&] { return m_driver->heartbeat(worker, busy, now, lease); });
}

Result<std::vector<RunningWish>> FaultyDriver::runningWishes(WorkerId worker)
{
    return guarded(Call::RunningWishes, [&] { return m_driver->runningWishes(worker); });
}

Result<> FaultyDriver::unregisterWorker(WorkerId worker)
{
    return guarded(Call::UnregisterWorker, [&] { return m_driver->unregisterWorker(worker); });
}

Result<std::vector<QueuedJob>> FaultyDriver::rescue(Timestamp now, int limit,
                                                    const std::function<JobUpdate(const QueuedJob &)> &decide)
{
    return guarded(Call::Rescue, [&] { return m_driver->rescue(now, limit, decide); });
}

Result<ControlResult> FaultyDriver::control(const ControlRequest &request)
{
    return guarded(Call::Control, [&] { return m_driver->control(request); });
}

Result<> FaultyDriver::setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now)
{
    return guarded(Call::SetQueuePaused, [&] { return m_driver->setQueuePaused(queue, paused, by, now); });
}

Result<JobPage> FaultyDriver::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    return guarded(Call::Jobs, [&] { return m_driver->jobs(filter, page); });
}

Result<QueuedJob> FaultyDriver::job(JobId id)
{
    return guarded(Call::Job, [&] { return m_driver->job(id); });
}

Result<QList<JobAttempt>> FaultyDriver::attempts(JobId id)
{
    return guarded(Call::Attempts, [&] { return m_driver->attempts(id); });
}

Result<QList<JobLogLine>> FaultyDriver::log(JobId id)
{
    return guarded(Call::Log, [&] { return m_driver->log(id); });
}

Result<StoreStats> FaultyDriver::stats()
{
    return guarded(Call::Stats, [&] { return m_driver->stats(); });
}

Result<> FaultyDriver::setWorkerMode(WorkerId worker, WorkerMode mode)
{
    return guarded(Call::SetWorkerMode, [&] { return m_driver->setWorkerMode(worker, mode); });
}

Result<qint64> FaultyDriver::addAudit(const AuditEntry &entry)
{
    return guarded(Call::AddAudit, [&] { return m_driver->addAudit(entry); });
}

Result<QList<AuditEntry>> FaultyDriver::audit(int limit, std::optional<qint64> before)
{
    return guarded(Call::Audit, [&] { return m_driver->audit(limit, before); });
}

Result<> FaultyDriver::addHistory(const std::vector<HistoryRow> &rows)
{
    return guarded(Call::AddHistory, [&] { return m_driver->addHistory(rows); });
}

Result<std::vector<HistoryRow>> FaultyDriver::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    return guarded(Call::History, [&] { return m_driver->history(from, until, queue, kind); });
}

Result<int> FaultyDriver::pruneRecords(Timestamp historyBefore, Timestamp auditBefore, int limit)
{
    return guarded(Call::PruneRecords, [&] { return m_driver->pruneRecords(historyBefore, auditBefore, limit); });
}

Result<std::vector<PushedJob>> FaultyDriver::adopt(const std::vector<MovedJob> &jobs)
{
    return guarded(Call::Adopt, [&] { return m_driver->adopt(jobs); });
}

Result<int> FaultyDriver::prune(const RetentionPolicy &policy, Timestamp now, int limit)
{
    return guarded(Call::Prune, [&] { return m_driver->prune(policy, now, limit); });
}

Result<> FaultyDriver::setMetadata(const QString &key, const QByteArray &value)
{
    return guarded(Call::SetMetadata, [&] { return m_driver->setMetadata(key, value); });
}

Result<QByteArray> FaultyDriver::metadata(const QString &key)
{
    return guarded(Call::Metadata, [&] { return m_driver->metadata(key); });
}

Result<bool> FaultyDriver::acquireLock(const QString &name, const QString &owner, Timestamp now,
                                       std::chrono::milliseconds duration)
{
    return guarded(Call::AcquireLock, [&] { return m_driver->acquireLock(name, owner, now, duration); });
}

Result<> FaultyDriver::releaseLock(const QString &name, const QString &owner)
{
    return guarded(Call::ReleaseLock, [&] { return m_driver->releaseLock(name, owner); });
}

Result<std::vector<PushedJob>> FaultyDriver::pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const
{
    return guarded(Call::PushIn, [&] { return m_driver->pushIn(database, jobs); });
}

Result<> FaultyDriver::completeIn(QSqlDatabase &database, const FinishedAttempt &attempt, Timestamp now) const
{
    return guarded(Call::CompleteIn, [&] { return m_driver->completeIn(database, attempt, now); });
}

} // namespace Jobs
