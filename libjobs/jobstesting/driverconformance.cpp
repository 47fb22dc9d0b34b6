// SPDX-License-Identifier: MIT
#include "driverconformance.h"

#include "conformance_p.h"

#include <map>

namespace Jobs {

DriverConformance::DriverConformance(Factory fresh, Factory another)
    : m_fresh(std::move(fresh)),
      m_another(std::move(another))
{
}

DriverConformance::~DriverConformance() = default;

Timestamp DriverConformance::now() const { return fromMSecs(1'767'225'600'000) + m_passed; } // 2026-01-01

void DriverConformance::advance(std::chrono::milliseconds duration) { m_passed += duration; }

bool DriverConformance::timeStands() const { return !m_driver->hasFeature(JobQueueDriver::Feature::StoreTime); }

QSqlDatabase DriverConformance::connection() { return {}; }

void DriverConformance::initTestCase() { QVERIFY2(m_fresh, "DriverConformance needs a factory"); }

void DriverConformance::init()
{
    m_passed = 0ms;
    m_driver = m_fresh();
    QVERIFY(m_driver);
    must(m_driver->open());
}

void DriverConformance::cleanup()
{
    if (m_driver)
        m_driver->close();
    m_driver.reset();
}

std::unique_ptr<JobQueueDriver> DriverConformance::openAnother()
{
    auto another = m_another ? m_another() : nullptr;
    if (another)
        must(another->open());
    return another;
}

NewJob DriverConformance::newJob(const QString &kind, const QString &queue) const
{
    NewJob job;
    job.kind = kind;
    job.queue = queue;
    job.parameters = "{}"_ba;
    job.maxAttempts = 3;
    job.createdAt = now();
    job.dueAt = now();
    return job;
}

NewJob DriverConformance::newScheduledJob(std::chrono::milliseconds delay) const
{
    NewJob job = newJob();
    job.state = JobState::Scheduled;
    job.dueAt = now() + delay;
    return job;
}

JobId DriverConformance::push(const NewJob &job)
{
    const auto pushed = push(std::vector{job});
    return pushed.empty() ? JobId{} : pushed.front().id;
}

std::vector<PushedJob> DriverConformance::push(const std::vector<NewJob> &jobs)
{
    Tick tick;
    tick.now = now();
    tick.pushes = jobs;
    return must(driver().tick(tick)).pushed;
}

WorkerId DriverConformance::registerWorker(std::chrono::milliseconds lease)
{
    return must(driver().registerWorker({.name = u"worker"_s, .capacity = 4}, now(), lease));
}

ClaimRequest DriverConformance::anyWork(int limit) const
{
    return {.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {u"work"_s}};
}

std::vector<QueuedJob> DriverConformance::claim(WorkerId worker, const ClaimRequest &request)
{
    Tick tick;
    tick.worker = worker;
    tick.now = now();
    tick.claims = {request};
    auto claimed = must(driver().tick(tick)).claimed;
    return claimed.empty() ? std::vector<QueuedJob>{} : std::move(claimed.front());
}

QueuedJob DriverConformance::pushAndClaim(WorkerId worker, NewJob job)
{
    // A queue of its own keeps other waiting jobs out of the claim.
    job.queue = u"claimed-alone"_s;
    const JobId id = push(job);
    auto claimed = claim(worker, {.limit = 1, .queues = {job.queue}, .exceptQueues = {}, .kinds = {job.kind}});
    if (claimed.size() != 1 || claimed.front().id != id) {
        QTest::qFail("the pushed job was not claimed", __FILE__, __LINE__);
        return {};
    }
    return claimed.front();
}

bool DriverConformance::finish(const QueuedJob &job, const JobUpdate &update)
{
    Tick tick;
    tick.now = now();
    tick.finished = {{.id = job.id, .fence = job.fence, .queue = job.queue, .kind = job.kind, .update = update}};
    const auto finished = must(driver().tick(tick)).finished;
    return !finished.empty() && finished.front();
}

JobUpdate DriverConformance::failed(const QueuedJob &job, const QString &error, std::chrono::milliseconds retryIn) const
{
    JobAttempt record;
    record.attempt = job.attempt;
    record.fence = job.fence;
    record.worker = job.worker;
    record.startedAt = job.startedAt;
    record.finishedAt = now();
    record.outcome = u"failed"_s;
    record.error = error;

    JobUpdate update;
    update.state = JobState::Retryable;
    update.dueAt = now() + retryIn;
    update.record = std::make_shared<JobAttempt>(std::move(record));
    return update;
}

JobId DriverConformance::makeJobIn(JobState state, NewJob job)
{
    const auto endedAs = [&](JobState final) {
        const QueuedJob claimed = pushAndClaim(registerWorker(), job);
        JobUpdate update = failed(claimed, u"as the test wanted"_s, 1h);
        update.state = final;
        if (isFinal(final))
            update.dueAt.reset();
        if (!finish(claimed, update))
            QTest::qFail("the finish was refused", __FILE__, __LINE__);
        return claimed.id;
    };

    job.state = state;
    switch (state) {
    case JobState::Scheduled:
        job.dueAt = std::max(job.dueAt, now() + 1h);
        return push(job);
    case JobState::Available:
    case JobState::Waiting:
    case JobState::Suspended:
        return push(job);
    case JobState::Running:
        job.state = JobState::Available;
        return pushAndClaim(registerWorker(), job).id;
    case JobState::Retryable:
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
        job.state = JobState::Available;
        return endedAs(state);
    }
    return {};
}

ControlResult DriverConformance::control(JobAction action, const JobFilter &filter, const JobEdit &edit,
                                         const QString &reason)
{
    ControlRequest request;
    request.action = action;
    request.filter = filter;
    request.edit = edit;
    request.reason = reason;
    request.now = now();

    ControlResult all;
    for (int step = 0; step < 10'000; ++step) {
        const ControlResult result = must(driver().control(request));
        all.changed += result.changed;
        all.signalled += result.signalled;
        all.skipped += result.skipped;
        if (!result.next)
            return all;
        request.after = result.next;
    }
    QTest::qFail("control does not end", __FILE__, __LINE__);
    return all;
}

ControlResult DriverConformance::control(JobAction action, JobId id, const JobEdit &edit, const QString &reason)
{
    return control(action, JobFilter{.ids = {id}}, edit, reason);
}

QueuedJob DriverConformance::stored(JobId id) { return must(driver().job(id)); }

bool DriverConformance::exists(JobId id)
{
    const auto job = driver().job(id);
    if (!job && job.error().code != JobQueueError::Code::NotFound)
        QTest::qFail(qPrintable(job.error().toString()), __FILE__, __LINE__);
    return job.has_value();
}

std::vector<QueuedJob> DriverConformance::listed(const JobFilter &filter, int pageSize)
{
    std::vector<QueuedJob> all;
    JobPageRequest request{.limit = pageSize};
    for (int page = 0; page < 100'000; ++page) {
        const JobPage answer = must(driver().jobs(filter, request));
        if (answer.jobs.size() > pageSize)
            QTest::qFail("the page is larger than asked for", __FILE__, __LINE__);
        all.insert(all.end(), answer.jobs.begin(), answer.jobs.end());
        if (!answer.next)
            return all;
        request.before = answer.next;
    }
    QTest::qFail("the listing does not end", __FILE__, __LINE__);
    return all;
}

qint64 DriverConformance::total(JobState state) { return must(driver().stats()).total(state); }

void DriverConformance::checkCounters()
{
    using Key = std::tuple<QString, QString, JobState>;
    std::map<Key, qint64> recounted;
    for (const QueuedJob &job : listed())
        ++recounted[{job.queue, job.kind, job.state}];

    std::map<Key, qint64> told;
    for (const JobCounts &counts : must(driver().stats()).counts) {
        for (const JobState state : allJobStates) {
            if (counts[state] != 0)
                told[{counts.queue, counts.kind, state}] += counts[state];
        }
    }
    if (told == recounted)
        return;

    for (const auto &[key, count] : recounted) {
        const auto &[queue, kind, state] = key;
        if (told[key] != count)
            qWarning() << "counted" << queue << kind << state << count << "told" << told[key];
    }
    for (const auto &[key, count] : told) {
        const auto &[queue, kind, state] = key;
        if (!recounted.contains(key))
            qWarning() << "counted" << queue << kind << state << 0 << "told" << count;
    }
    QTest::qFail("the counters differ from a recount", __FILE__, __LINE__);
}

std::vector<JobId> DriverConformance::idsOf(const std::vector<QueuedJob> &jobs)
{
    std::vector<JobId> ids;
    for (const QueuedJob &job : jobs)
        ids.push_back(job.id);
    return ids;
}

std::vector<JobId> DriverConformance::idsOf(const std::vector<PushedJob> &jobs)
{
    std::vector<JobId> ids;
    for (const PushedJob &job : jobs)
        ids.push_back(job.id);
    return ids;
}

} // namespace Jobs
