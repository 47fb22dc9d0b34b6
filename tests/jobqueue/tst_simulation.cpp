// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <QtCore/QLoggingCategory>

#include <random>

/*!
    Many small worlds, each from a seed and in one thread: some queues share one store in memory, whose calls fail as the seed wants, before
    or after they happened; processes die; the clock turns. Whatever happens, every job that was acknowledged ends, no two of its attempts
    that hold their lease overlap, and its events come in order.

    JOBS_SIMULATION_SEED=n runs one world, JOBS_SIMULATION_SEEDS=n so many.
*/
using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Call = FaultyDriver::Call;

namespace {

//! One store that several queues of this thread share, as processes share a file.
class SharedDriver final : public JobQueueDriver
{
public:
    struct Store
    {
        MemoryDriver memory;
        quint64 changes = 0;
        int open = 0;
        QHash<WorkerId, Timestamp> leases; //!< in force until
    };
    explicit SharedDriver(std::shared_ptr<Store> store) : m_store(std::move(store)) {}

    QLatin1StringView name() const override { return m_store->memory.name(); }
    QString description() const override { return m_store->memory.description(); }
    bool hasFeature(Feature feature) const override { return m_store->memory.hasFeature(feature); }
    Result<> open() override { return m_store->open++ ? Result<>() : m_store->memory.open(); }
    void close() override {} // the store stays
    std::optional<std::chrono::milliseconds> pollInterval() const override { return 500ms; }
    bool peek() override { return std::exchange(m_seen, m_store->changes) != m_store->changes; }
    Result<TickResult> tick(const Tick &tick) override { return changing().tick(tick); }
    Result<int> promote(Timestamp now, int limit) override { return changing().promote(now, limit); }
    Result<std::optional<Timestamp>> nextDue() override { return m_store->memory.nextDue(); }
    Result<WorkerId> registerWorker(const WorkerInfo &worker, Timestamp now, std::chrono::milliseconds lease) override
    {
        auto registered = m_store->memory.registerWorker(worker, now, lease);
        if (registered)
            m_store->leases.insert(*registered, now + lease);
        return registered;
    }
    Result<HeartbeatReply> heartbeat(WorkerId worker, int busy, Timestamp now, std::chrono::milliseconds lease) override
    {
        auto reply = m_store->memory.heartbeat(worker, busy, now, lease);
        if (reply && !reply->leaseLost)
            m_store->leases.insert(worker, now + lease);
        return reply;
    }
    Result<std::vector<RunningWish>> runningWishes(WorkerId worker) override { return m_store->memory.runningWishes(worker); }
    Result<> unregisterWorker(WorkerId worker) override
    {
        m_store->leases.remove(worker);
        return changing().unregisterWorker(worker);
    }
    Result<std::vector<QueuedJob>> rescue(Timestamp now, int limit, const std::function<JobUpdate(const QueuedJob &)> &decide) override
    {
        return changing().rescue(now, limit, decide);
    }
    Result<ControlResult> control(const ControlRequest &request) override { return changing().control(request); }
    Result<> setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now) override
    {
        return changing().setQueuePaused(queue, paused, by, now);
    }
    Result<JobPage> jobs(const JobFilter &filter, const JobPageRequest &page) override { return m_store->memory.jobs(filter, page); }
    Result<QueuedJob> job(JobId id) override { return m_store->memory.job(id); }
    Result<QList<JobAttempt>> attempts(JobId id) override { return m_store->memory.attempts(id); }
    Result<QList<JobLogLine>> log(JobId id) override { return m_store->memory.log(id); }
    Result<StoreStats> stats() override { return m_store->memory.stats(); }
    Result<int> prune(const RetentionPolicy &policy, Timestamp now, int limit) override { return m_store->memory.prune(policy, now, limit); }
    Result<> setMetadata(const QString &key, const QByteArray &value) override { return m_store->memory.setMetadata(key, value); }
    Result<QByteArray> metadata(const QString &key) override { return m_store->memory.metadata(key); }
    Result<bool> acquireLock(const QString &name, const QString &owner, Timestamp now, std::chrono::milliseconds duration) override
    {
        return m_store->memory.acquireLock(name, owner, now, duration);
    }
    Result<> releaseLock(const QString &name, const QString &owner) override { return m_store->memory.releaseLock(name, owner); }

private:
    MemoryDriver &changing()
    {
        // A peek tells of others' changes only.
        const bool seen = m_seen == m_store->changes;
        ++m_store->changes;
        if (seen)
            m_seen = m_store->changes;
        return m_store->memory;
    }

    std::shared_ptr<Store> m_store;
    quint64 m_seen = 0;
};

constexpr Call faultyCalls[] = {Call::Tick, Call::Promote, Call::NextDue, Call::RegisterWorker, Call::Heartbeat, Call::RunningWishes,
                                Call::UnregisterWorker, Call::Rescue, Call::Control, Call::Jobs, Call::Job, Call::Prune,
                                Call::AcquireLock, Call::ReleaseLock, Call::Open};

class World
{
public:
    explicit World(quint64 seed) : m_random(seed), m_seed(seed)
    {
        m_queues.resize(size_t(1 + pick(3)));
        m_faults = pick(4) == 0 ? 0 : 1 + pick(15); // per cent
        m_kills = pick(3) == 0;
    }

    //! Empty, or what went wrong.
    QString run()
    {
        for (size_t i = 0; i < m_queues.size(); ++i)
            startProcess(i);
        for (int round = 0; round < 30 && m_wrong.isEmpty(); ++round) {
            for (size_t i = 0; i < m_queues.size(); ++i)
                liveABit(i);
            m_clock->advance(std::chrono::milliseconds(pick(10) == 0 ? pick(20'000) : pick(3000)));
        }
        // The storm is over: everything comes to its end.
        m_faults = 0;
        m_kills = false;
        for (auto &process : m_queues) {
            if (process.queue)
                process.driver->heal();
        }
        for (int round = 0; round < 60; ++round) {
            for (size_t i = 0; i < m_queues.size(); ++i) {
                if (!process(i).queue)
                    startProcess(i);
                (void) process(i).queue->runDueJobs();
                finishFutures(i, true);
            }
            m_clock->advance(3s);
        }
        check();
        m_ended = true;
        for (auto &process : m_queues)
            process.queue.reset();
        return m_wrong.isEmpty() ? QString() : u"seed %1: %2"_s.arg(m_seed).arg(m_wrong);
    }
    int jobs() const { return int(m_acknowledged.size()); }

private:
    struct Process
    {
        FaultyDriver *driver = nullptr;
        std::unique_ptr<JobQueue> queue;
        std::vector<std::pair<QPromise<void>, JobId>> futures;
        std::vector<QFuture<Result<PushedJob>>> pushes;
        QHash<JobId, QList<JobEvent>> lives;
        int number = 0;
    };

    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    bool chance(int percent) { return percent > 0 && pick(100) < percent; }
    Process &process(size_t i) { return m_queues[i]; }
    void wrong(const QString &what)
    {
        if (m_wrong.isEmpty())
            m_wrong = what;
    }

    void startProcess(size_t i)
    {
        Process &process = m_queues[i];
        process.queue.reset();
        process.lives.clear();
        auto driver = std::make_unique<FaultyDriver>(std::make_unique<SharedDriver>(m_store));
        process.driver = driver.get();
        process.number = ++m_processes;
        JobQueueOptions options = manual(1 + pick(3));
        options.clock = m_clock;
        options.random = seededRandom(m_random());
        options.maxCrashes = 1000;
        if (pick(2))
            options.queues = {{u"own"_s, 1}};
        process.queue = std::make_unique<JobQueue>(std::move(driver), options);
        const auto retry = constantRetry(1000, 1s);
        (void) process.queue->registerJob(work, [this, i](const Numbered &, JobContext &context) { return handle(i, context); },
                                          {.retry = retry});
        (void) process.queue->registerJob(otherWork, [this, i](JobContext &context) { return handleLater(i, context); },
                                          {.retry = retry, .timeout = 10s});
        QObject::connect(process.queue.get(), &JobQueue::jobEvents, process.queue.get(), [this, i](const QList<JobEvent> &events) {
            for (const JobEvent &event : events)
                noteEvent(i, event);
        });
    }

    void liveABit(size_t i)
    {
        Process &process = m_queues[i];
        if (!process.queue)
            return startProcess(i);
        if (m_faults > 0) {
            for (const Call call : faultyCalls) {
                if (!chance(m_faults))
                    continue;
                if (pick(2))
                    process.driver->failAt(call, pick(3));
                else
                    process.driver->failAfterCommit(call);
            }
        }
        for (int n = pick(4); n > 0; --n) {
            PushOptions options;
            options.priority = pick(3);
            options.delay = pick(3) == 0 ? std::chrono::milliseconds(pick(5000)) : 0ms;
            options.queue = pick(3) == 0 ? u"own"_s : QString();
            auto push = pick(3) == 0 ? process.queue->push(otherWork, {}, options) : process.queue->push(work, {}, options);
            m_pushes.push_back(std::move(push));
        }
        switch (pick(12)) {
        case 0:
            if (!m_acknowledged.isEmpty())
                (void) process.queue->cancel(JobId{1 + pick(int(m_acknowledged.size()))});
            break;
        case 1: (void) process.queue->suspend(JobFilter{.queues = {u"own"_s}}); break;
        case 2: (void) process.queue->resume(JobFilter{}); break;
        case 3: (void) process.queue->setNumWorkers(1 + pick(4)); break;
        case 4: (void) process.queue->runNow(JobFilter{}); break;
        default: break;
        }
        finishFutures(i, false);
        (void) process.queue->runDueJobs(1 + pick(10));
        if (m_kills && chance(5))
            kill(i);
        else if (chance(2))
            end(i); // an orderly stop
        collectPushes();
    }

    //! As kill -9 does: nothing it knew reaches the store any more.
    void kill(size_t i)
    {
        m_queues[i].driver->failAll();
        end(i);
    }

    void end(size_t i)
    {
        Process &process = m_queues[i];
        process.queue.reset();
        process.futures.clear();
        for (auto it = m_running.begin(); it != m_running.end();)
            it = it->process == process.number ? m_running.erase(it) : std::next(it);
    }

    //! A lease may be held by one attempt at a time; \a context's starts now.
    void begin(size_t i, const JobContext &context)
    {
        const QueuedJob &job = context.job();
        if (const auto known = m_running.constFind(job.id); known != m_running.constEnd() && known->process != m_queues[i].number
            && m_clock->now() < m_store->leases.value(known->worker))
            wrong(u"job %1 runs twice: in process %2 and %3"_s.arg(job.id.toString()).arg(known->process).arg(m_queues[i].number));
        if (job.fence <= m_fences.value(job.id))
            wrong(u"job %1: fence %2 came after %3"_s.arg(job.id.toString()).arg(job.fence).arg(m_fences.value(job.id)));
        m_fences.insert(job.id, job.fence);
        m_running.insert(job.id, {m_queues[i].number, job.worker});
        if (m_completed.contains(job.id))
            wrong(u"job %1 runs again after it was completed"_s.arg(job.id.toString()));
    }

    JobOutcome handle(size_t i, JobContext &context)
    {
        begin(i, context);
        if (chance(20))
            context.progress(1, 2);
        if (chance(20))
            (void) context.checkpoint(1);
        if (chance(10))
            (void) m_queues[i].queue->push(work, {});
        m_running.remove(context.id());
        switch (pick(8)) {
        case 0: return JobError{u"broken"_s};
        case 1: return Snoozed{std::chrono::milliseconds(pick(2000))};
        case 2: throw std::runtime_error("thrown");
        default: return Completed{};
        }
    }

    QFuture<void> handleLater(size_t i, JobContext &context)
    {
        begin(i, context);
        QPromise<void> promise;
        promise.start();
        auto future = promise.future();
        m_queues[i].futures.emplace_back(std::move(promise), context.id());
        return future;
    }

    void finishFutures(size_t i, bool all)
    {
        auto futures = std::move(m_queues[i].futures);
        m_queues[i].futures.clear();
        for (auto &[promise, id] : futures) {
            if (!all && pick(2)) {
                m_queues[i].futures.emplace_back(std::move(promise), id);
                continue;
            }
            m_running.remove(id);
            promise.finish();
        }
    }

    void collectPushes()
    {
        std::erase_if(m_pushes, [this](const QFuture<Result<PushedJob>> &push) {
            if (!push.isFinished())
                return false;
            if (push.resultCount() == 0)
                wrong(u"a push was dropped without an answer"_s);
            else if (const auto pushed = push.result())
                m_acknowledged.insert(pushed->id);
            return true;
        });
    }

    void noteEvent(size_t i, const JobEvent &event)
    {
        if (m_ended)
            return;
        QList<JobEvent> &life = m_queues[i].lives[event.id];
        const auto say = [&](const QString &what) { wrong(u"events of job %1: %2"_s.arg(event.id.toString(), what)); };
        switch (event.type) {
        case JobEvent::Type::Pushed:
            if (!life.isEmpty())
                say(u"pushed after others"_s);
            break;
        case JobEvent::Type::Started:
            if (!life.isEmpty() && life.last().fence >= event.fence)
                say(u"started twice under one fence"_s);
            break;
        case JobEvent::Type::Completed:
            if (m_completed.contains(event.id))
                say(u"completed twice"_s);
            m_completed.insert(event.id);
            [[fallthrough]];
        case JobEvent::Type::Progressed:
        case JobEvent::Type::Retrying:
        case JobEvent::Type::Failed:
        case JobEvent::Type::Cancelled:
        case JobEvent::Type::Snoozed:
        case JobEvent::Type::Suspended:
        case JobEvent::Type::HandedBack:
        case JobEvent::Type::LeaseLost:
        case JobEvent::Type::Rescued: break;
        case JobEvent::Type::Hung: m_running.remove(event.id); break;
        }
        life.append(event);
    }

    void check()
    {
        collectPushes();
        if (!m_pushes.empty())
            wrong(u"%1 pushes were not answered"_s.arg(m_pushes.size()));
        for (const JobId id : std::as_const(m_acknowledged)) {
            const auto job = m_store->memory.job(id);
            if (!job)
                wrong(u"job %1 was acknowledged and is gone"_s.arg(id.toString()));
            else if (job->state != JobState::Completed && job->state != JobState::Cancelled && job->state != JobState::Suspended)
                wrong(u"job %1 (%2) was acknowledged and is %3 at the end; attempt %4, error: %5"_s.arg(id.toString(), job->kind,
                          stateName(job->state)).arg(job->attempt).arg(job->error));
            else if (m_completed.contains(id) && job->state != JobState::Completed)
                wrong(u"job %1 was told to be completed and is %2"_s.arg(id.toString(), stateName(job->state)));
        }
    }

    struct Run
    {
        int process = 0;
        WorkerId worker;
    };

    std::mt19937_64 m_random;
    const quint64 m_seed;
    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    std::shared_ptr<SharedDriver::Store> m_store = std::make_shared<SharedDriver::Store>();
    std::vector<Process> m_queues;
    std::vector<QFuture<Result<PushedJob>>> m_pushes;
    QSet<JobId> m_acknowledged;
    QSet<JobId> m_completed;
    QHash<JobId, Run> m_running;
    QHash<JobId, qint64> m_fences;
    int m_faults = 0;
    bool m_kills = false;
    int m_processes = 0;
    bool m_ended = false;
    QString m_wrong;
};

} // namespace

class tst_Simulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedJobEndsOnce();
};

void tst_Simulation::everyAcknowledgedJobEndsOnce()
{
    QLoggingCategory::setFilterRules(u"jobs.*=false"_s);
    int jobs = 0;
    bool isOne = false;
    const quint64 one = qEnvironmentVariable("JOBS_SIMULATION_SEED").toULongLong(&isOne);
    const quint64 first = isOne ? one : 1;
    const quint64 last = isOne ? one : quint64(qEnvironmentVariable("JOBS_SIMULATION_SEEDS", u"1000"_s).toULongLong());
    for (quint64 seed = first; seed <= last; ++seed) {
        World world(seed);
        const QString wrong = world.run();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u" (JOBS_SIMULATION_SEED repeats it)"_s));
        jobs += world.jobs();
    }
    qInfo() << (last - first + 1) << "worlds," << jobs << "jobs";
}

QTEST_GUILESS_MAIN(tst_Simulation)
#include "tst_simulation.moc"
