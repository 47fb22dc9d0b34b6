// SPDX-License-Identifier: MIT

// What a claim costs the store alone, without the engine: jobs claimed in batches through the driver's own interface.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "message.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Claimer
{
public:
    explicit Claimer(std::unique_ptr<Jobs::JobQueueDriver> driver, qint64 jobs)
        : tally(jobs),
          m_driver(std::move(driver))
    {
        valueOf(m_driver->open());
        Jobs::WorkerInfo worker;
        worker.name = u"jobsbench"_s;
        worker.capacity = 1;
        m_tick.worker = valueOf(m_driver->registerWorker(worker, now(), 24h));
    }
    ~Claimer() { m_driver->close(); }
    Q_DISABLE_COPY_MOVE(Claimer)

    void push(qint64 count)
    {
        for (qint64 i = 0; i < count; ++i) {
            Jobs::NewJob job;
            job.kind = u"noop"_s;
            job.queue = u"default"_s;
            job.parameters = valueOf(Jobs::encodeParameters(messageOf(m_next++)));
            job.createdAt = job.dueAt = m_tick.now;
            m_tick.pushes.push_back(std::move(job));
            if (m_tick.pushes.size() == 1000 || i + 1 == count)
                (void)tick();
        }
    }

    //! Returns the ns that claiming took, and completes the jobs afterwards.
    qint64 claim(qint64 count, int batch)
    {
        qint64 took = 0;
        for (qint64 left = count; left > 0;) {
            Jobs::ClaimRequest request;
            request.limit = int(std::min<qint64>(batch, left));
            request.kinds = {u"noop"_s};
            m_tick.claims.push_back(std::move(request));
            const qint64 start = nowNs();
            auto jobs = std::move(tick().claimed.front());
            took += nowNs() - start;
            if (jobs.empty())
                giveUp(u"a claim found nothing where %1 jobs wait"_s.arg(left));
            left -= qint64(jobs.size());
            complete(jobs);
        }
        return took;
    }

    Jobs::StoreStats stats() { return valueOf(m_driver->stats()); }

    Tally tally;

private:
    static Jobs::Timestamp now() { return Jobs::systemClock()->now(); }

    void complete(const std::vector<Jobs::QueuedJob> &jobs)
    {
        for (const Jobs::QueuedJob &job : jobs) {
            tally.ran(valueOf(Jobs::decodeParameters<Message>(job.parameters)).id);
            Jobs::FinishedAttempt finished;
            finished.id = job.id;
            finished.fence = job.fence;
            finished.queue = job.queue;
            finished.kind = job.kind;
            m_tick.finished.push_back(std::move(finished));
        }
        const auto result = tick();
        for (const bool accepted : result.finished) {
            if (!accepted)
                giveUp(u"the completion of a claimed job was refused"_s);
        }
    }

    Jobs::TickResult tick()
    {
        m_tick.now = now();
        auto result = valueOf(m_driver->tick(m_tick));
        m_tick.pushes.clear();
        m_tick.finished.clear();
        m_tick.claims.clear();
        return result;
    }

    std::unique_ptr<Jobs::JobQueueDriver> m_driver;
    Jobs::Tick m_tick;
    qint64 m_next = 0;
};

} // namespace

void measureClaims(const Arguments &arguments)
{
    Store store(arguments);
    const qint64 backlog = arguments.number(u"backlog"_s, 100'000);
    const qint64 finished = arguments.number(u"finished"_s, 0);
    const qint64 take = std::min(backlog, std::max<qint64>(1, arguments.number(u"take"_s, 10'000)));
    const int batch = int(std::max<qint64>(1, arguments.number(u"batch"_s, 100)));
    Claimer claimer(store.driver(), finished + backlog);
    claimer.push(finished);
    (void)claimer.claim(finished, 1000);
    claimer.push(backlog);

    const qint64 took = claimer.claim(take, batch);

    claimer.tally.verify(0, finished + take);
    Store::verify(claimer.stats(), finished + take, backlog - take);
    Figure(arguments, store, u", driver alone, claims of %1"_s.arg(batch))
        .with(u"backlog"_s, backlog)
        .with(u"finished"_s, finished)
        .rate(take, took)
        .print();
}
