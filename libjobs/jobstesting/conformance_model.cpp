// SPDX-License-Identifier: MIT
#include "conformance_p.h"

#include <map>
#include <random>
#include <set>

namespace Jobs {

namespace {

//! What the header promises about one job, in the plainest form.
struct ModelJob
{
    JobState state = JobState::Available;
    QString queue;
    QString kind;
    QString uniqueKey;
    int priority = 0;
    Timestamp dueAt{};
    int attempt = 0;
    qint64 fence = 0;
    WorkerId worker;
    std::optional<JobAction> wish;
};

class Model
{
public:
    void push(JobId id, const NewJob &job)
    {
        m_jobs[id] = {job.state, job.queue, job.kind, job.uniqueKey, job.priority, job.dueAt, 0, 0, {}, {}};
    }

    std::optional<JobId> holder(const QString &uniqueKey) const
    {
        for (const auto &[id, job] : m_jobs) {
            if (!uniqueKey.isEmpty() && job.uniqueKey == uniqueKey && !isFinal(job.state))
                return id;
        }
        return std::nullopt;
    }

    std::vector<JobId> claim(const ClaimRequest &request, const std::set<QString> &paused, WorkerId worker)
    {
        using Place = std::tuple<int, Timestamp, JobId>;
        std::vector<Place> order;
        for (const auto &[id, job] : m_jobs) {
            if (job.state == JobState::Available && request.kinds.contains(job.kind) && !paused.contains(job.queue)
                && (request.queues.isEmpty() ? !request.exceptQueues.contains(job.queue)
                                             : request.queues.contains(job.queue)))
                order.emplace_back(-job.priority, job.dueAt, id);
        }
        std::sort(order.begin(), order.end());
        order.resize(std::min(order.size(), size_t(request.limit)));

        std::vector<JobId> claimed;
        for (const auto &[priority, dueAt, id] : order) {
            ModelJob &job = m_jobs[id];
            job.state = JobState::Running;
            job.wish.reset();
            job.worker = worker;
            ++job.attempt;
            ++job.fence;
            claimed.push_back(id);
        }
        return claimed;
    }

    bool finish(JobId id, qint64 fence, const JobUpdate &update)
    {
        const auto found = m_jobs.find(id);
        if (found == m_jobs.end() || found->second.fence != fence)
            return false;
        ModelJob &job = found->second;
        const JobState ended = endOf(job, update);
        if (job.state != JobState::Running)
            return job.state == ended;
        write(job, update);
        return true;
    }

    std::vector<JobId> rescue(WorkerId worker, const JobUpdate &update)
    {
        std::vector<JobId> rescued;
        for (auto &[id, job] : m_jobs) {
            if (job.state == JobState::Running && job.worker == worker) {
                write(job, update);
                rescued.push_back(id);
            }
        }
        return rescued;
    }

    int promote(Timestamp now)
    {
        int moved = 0;
        for (auto &[id, job] : m_jobs) {
            if ((job.state == JobState::Scheduled || job.state == JobState::Retryable) && job.dueAt <= now) {
                job.state = JobState::Available;
                ++moved;
            }
        }
        return moved;
    }

    //! What ControlResult::changed must tell.
    QList<JobId> control(JobAction action, const QSet<JobId> &ids, Timestamp now)
    {
        QList<JobId> changed;
        for (auto it = m_jobs.begin(); it != m_jobs.end();) {
            const auto here = it++;
            if (!ids.contains(here->first))
                continue;
            ModelJob &job = here->second;
            const auto to = transition(job.state, action);
            if (!to)
                continue;
            if (job.state == JobState::Running) {
                if (job.wish != JobAction::Cancel)
                    job.wish = action;
                continue;
            }
            if (action == JobAction::Retry) {
                if (isFinal(job.state) && holder(job.uniqueKey))
                    continue;
                job.attempt = 0;
                job.dueAt = now;
            } else if (action == JobAction::RunNow) {
                job.dueAt = std::min(job.dueAt, now);
            }
            job.state = action == JobAction::Resume ? stateWhenDue(job.dueAt, now) : *to;
            changed.append(here->first);
            if (action == JobAction::Remove)
                m_jobs.erase(here);
        }
        return changed;
    }

    const std::map<JobId, ModelJob> &jobs() const { return m_jobs; }

private:
    static JobState endOf(const ModelJob &job, const JobUpdate &update)
    {
        if (isFinal(update.state) || !job.wish)
            return update.state;
        return *job.wish == JobAction::Cancel ? JobState::Cancelled : JobState::Suspended;
    }

    static void write(ModelJob &job, const JobUpdate &update)
    {
        job.state = endOf(job, update);
        job.dueAt = update.dueAt.value_or(job.dueAt);
        job.attempt -= update.refundAttempt ? 1 : 0;
    }

    std::map<JobId, ModelJob> m_jobs;
};

} // namespace

void DriverConformance::aRandomLifeAgreesWithTheModel_data()
{
    QTest::addColumn<quint32>("seed");

    bool given = false;
    const quint32 seed = qEnvironmentVariable("JOBS_SEED").toUInt(&given);
    if (given) {
        QTest::addRow("seed %u", seed) << seed;
        return;
    }
    for (const quint32 fixed : {1u, 2u, 3u})
        QTest::addRow("seed %u", fixed) << fixed;
    const quint32 fresh = std::random_device{}();
    QTest::addRow("seed %u", fresh) << fresh;
}

void DriverConformance::aRandomLifeAgreesWithTheModel()
{
    if (!timeStands())
        QSKIP("the model needs exact times");
    QFETCH(quint32, seed);
    qInfo("JOBS_SEED=%u repeats this run", seed);
    std::mt19937 random(seed);
    const auto below = [&random](int limit) { return int(random() % quint32(limit)); };

    const QStringList queues{u"default"_s, u"mail"_s, u"slow"_s};
    const QStringList kinds{u"work"_s, u"report"_s};
    const QStringList keys{{}, {}, {}, {}, u"a"_s, u"b"_s, u"c"_s};
    constexpr auto lease = 1h;

    Model model;
    std::set<QString> paused;
    std::vector<QueuedJob> attempts; // also ended ones: finishing those again must be refused or change nothing
    WorkerId worker = registerWorker(lease);

    const auto someIds = [&] {
        JobFilter filter;
        for (const auto &[id, job] : model.jobs()) {
            if (below(20) == 0)
                filter.ids.append(id);
        }
        return filter;
    };

    for (int step = 0; step < 600; ++step) {
        advance(std::chrono::milliseconds(below(3000)));
        switch (below(8)) {
        case 0:
        case 1: { // a tick with everything in it
            Tick tick;
            tick.worker = worker;
            tick.now = now();
            for (const QueuedJob &job : attempts) {
                if (below(4) != 0)
                    continue;
                constexpr std::array ends{JobState::Completed, JobState::Failed,    JobState::Cancelled,
                                          JobState::Retryable, JobState::Scheduled, JobState::Available,
                                          JobState::Suspended};
                JobUpdate update;
                update.state = ends[size_t(below(int(ends.size())))];
                if (update.state == JobState::Retryable || update.state == JobState::Scheduled)
                    update.dueAt = now() + std::chrono::milliseconds(below(20'000));
                update.refundAttempt = update.state == JobState::Scheduled || update.state == JobState::Available;
                tick.finished.push_back({job.id, job.fence, job.queue, job.kind, update});
            }
            for (int i = below(12); i > 0; --i) {
                NewJob job = newJob(kinds[below(2)], queues[below(3)]);
                job.priority = below(3);
                job.uniqueKey = keys[below(int(keys.size()))];
                if (below(4) == 0) {
                    job.state = JobState::Scheduled;
                    job.dueAt = now() + std::chrono::milliseconds(below(20'000));
                }
                tick.pushes.push_back(job);
            }
            for (int i = below(3); i > 0; --i) {
                ClaimRequest request = anyWork(below(6));
                request.kinds = below(2) ? kinds : QStringList{kinds[below(2)]};
                if (below(3) == 0)
                    request.queues = {queues[below(3)], queues[below(3)]};
                else if (below(3) == 0)
                    request.exceptQueues = {queues[below(3)]};
                tick.claims.push_back(request);
            }

            const TickResult result = must(driver().tick(tick));

            for (size_t i = 0; i < tick.finished.size(); ++i) {
                const FinishedAttempt &finished = tick.finished[i];
                QCOMPARE(bool(result.finished.at(i)), model.finish(finished.id, finished.fence, finished.update));
            }
            for (size_t i = 0; i < tick.pushes.size(); ++i) {
                const auto holder = model.holder(tick.pushes[i].uniqueKey);
                QCOMPARE(result.pushed.at(i).existed, holder.has_value());
                if (holder)
                    QCOMPARE(result.pushed[i].id, *holder);
                else
                    model.push(result.pushed[i].id, tick.pushes[i]);
            }
            for (size_t i = 0; i < tick.claims.size(); ++i) {
                QCOMPARE(idsOf(result.claimed.at(i)), model.claim(tick.claims[i], paused, worker));
                for (const QueuedJob &job : result.claimed[i]) {
                    QCOMPARE(job.attempt, model.jobs().at(job.id).attempt);
                    attempts.push_back(job);
                }
            }
            break;
        }
        case 2:
            QCOMPARE(must(driver().promote(now(), 100'000)), model.promote(now()));
            break;
        case 3:
        case 4: {
            constexpr std::array actions{JobAction::Cancel, JobAction::Suspend, JobAction::Resume,
                                         JobAction::Retry,  JobAction::RunNow,  JobAction::Remove};
            const JobAction action = actions[size_t(below(int(actions.size())))];
            const JobFilter filter = someIds();
            if (!filter.ids.isEmpty()) {
                const QSet<JobId> ids(filter.ids.begin(), filter.ids.end());
                const auto changed = control(action, filter).changed;
                QCOMPARE(changed, model.control(action, ids, now()));
            }
            break;
        }
        case 5: {
            const QString queue = queues[below(3)];
            const bool pause = below(3) == 0;
            must(driver().setQueuePaused(queue, pause, u"somebody"_s, now()));
            if (pause)
                paused.insert(queue);
            else
                paused.erase(queue);
            break;
        }
        case 6:
            if (below(8) == 0) {
                // The worker dies.
                advance(lease + 1s);
                JobUpdate update;
                update.state = JobState::Available;
                update.crashed = true;
                auto rescued = idsOf(must(driver().rescue(now(), 100'000, [&](const QueuedJob &) { return update; })));
                std::sort(rescued.begin(), rescued.end());
                QCOMPARE(rescued, model.rescue(worker, update));
                worker = registerWorker(lease);
            }
            break;
        case 7:
            QVERIFY(!must(driver().heartbeat(worker, 0, now(), lease)).leaseLost);
            break;
        }
        if (attempts.size() > 60)
            attempts.erase(attempts.begin(), attempts.begin() + 30);
        if (step % 50 == 0)
            checkCounters();
    }

    const auto all = listed();
    QCOMPARE(all.size(), model.jobs().size());
    for (const QueuedJob &job : all) {
        QVERIFY(model.jobs().contains(job.id));
        const ModelJob &expected = model.jobs().at(job.id);
        QCOMPARE(job.state, expected.state);
        QCOMPARE(job.queue, expected.queue);
        QCOMPARE(job.kind, expected.kind);
        QCOMPARE(job.priority, expected.priority);
        QCOMPARE(job.dueAt, expected.dueAt);
        QCOMPARE(job.attempt, expected.attempt);
        QCOMPARE(job.finishedAt.has_value(), isFinal(expected.state));
    }
    checkCounters();
}

} // namespace Jobs
