// SPDX-License-Identifier: MIT
#include "testqueue.h"

using namespace Qt::StringLiterals;

namespace Jobs {

TestQueue::TestQueue(JobQueueOptions options) : TestQueue(std::make_unique<MemoryDriver>(), std::move(options)) {}

TestQueue::TestQueue(std::unique_ptr<JobQueueDriver> driver, JobQueueOptions options)
    : m_clock(std::make_shared<FakeClock>())
    , m_options(std::move(options))
    , m_driver(std::move(driver))
    , m_driverInUse(m_driver.get())
{
    if (!m_options.clock)
        m_options.clock = m_clock;
    if (!m_options.random)
        m_options.random = seededRandom(1);
}

TestQueue::~TestQueue()
{
    if (!m_queue)
        return;
    // The clock stands still: a handler that a failed test left behind would hold up the end for ever.
    const auto stopped = m_queue->stop();
    if (!Testing::waitUntil([&] { return stopped.isFinished(); }, std::chrono::milliseconds{500}))
        m_clock->advance(m_options.stopDeadline + std::chrono::seconds{2});
}

JobQueue &TestQueue::queue()
{
    if (!m_queue)
        m_queue = std::make_unique<JobQueue>(std::move(m_driver), m_options);
    return *m_queue;
}

std::unique_ptr<JobQueueDriver> TestQueue::takeDriver()
{
    if (m_queue)
        qFatal("TestQueue::wrapDriver() comes before the queue's first use");
    return std::move(m_driver);
}

void TestQueue::setDriver(std::unique_ptr<JobQueueDriver> driver)
{
    m_driver = std::move(driver);
    m_driverInUse = m_driver.get();
}

void TestQueue::expect(const Result<> &done)
{
    if (!done)
        QTest::qFail(qPrintable(done.error().toString()), __FILE__, __LINE__);
}

JobId TestQueue::idOf(const QFuture<Result<PushedJob>> &push)
{
    const auto pushed = Testing::valueOf(push);
    if (pushed)
        return pushed->id;
    QTest::qFail(qPrintable(pushed.error().toString()), __FILE__, __LINE__);
    return {};
}

bool TestQueue::runOneJob()
{
    const auto ran = queue().runNext();
    if (!ran)
        QTest::qFail(qPrintable(ran.error().toString()), __FILE__, __LINE__);
    return ran.value_or(false);
}

QueuedJob TestQueue::job(JobId id)
{
    const auto job = Testing::valueOf(queue().job(id));
    if (!job)
        QTest::qFail(qPrintable(job.error().toString()), __FILE__, __LINE__);
    return job.value_or(QueuedJob());
}

QList<JobId> TestQueue::claimAs(const QString &worker, std::chrono::milliseconds lease, int limit)
{
    const Timestamp now = m_clock->now();
    WorkerInfo info;
    info.name = worker;
    info.startedAt = now;
    Tick tick;
    tick.now = now;
    const auto registered = driver().registerWorker(info, now, lease);
    if (registered) {
        (void) driver().rescue(now, 1000, [now](const QueuedJob &job) { return afterCrash(job, 3, now); });
        (void) driver().promote(now, 1000);
        tick.worker = *registered;
        ClaimRequest claim;
        claim.limit = limit;
        QSet<QString> kinds;
        if (const auto stats = driver().stats()) {
            for (const JobCounts &counts : stats->counts)
                kinds.insert(counts.kind);
        }
        claim.kinds = QStringList(kinds.begin(), kinds.end());
        tick.claims.push_back(claim);
        if (const auto result = driver().tick(tick)) {
            QList<JobId> claimed;
            for (const QueuedJob &job : result->claimed.front())
                claimed.append(job.id);
            return claimed;
        }
    }
    QTest::qFail("the store refused a claim", __FILE__, __LINE__);
    return {};
}

} // namespace Jobs
