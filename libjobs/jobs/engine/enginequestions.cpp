// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include <jobs/core/names.h>

using namespace Qt::StringLiterals;

namespace Jobs {

// --- control and questions -------------------------------------------------------------------------------------------

QFuture<Result<ControlSummary>> Engine::control(JobAction action, JobFilter filter, JobEdit edit, QString reason, bool oneJob)
{
    struct Work
    {
        ControlRequest request;
        ControlSummary summary;
        QPromise<Result<ControlSummary>> promise;
        bool oneJob = false;
    };
    auto work = std::make_shared<Work>();
    work->request.action = action;
    work->request.filter = std::move(filter);
    work->request.edit = std::move(edit);
    work->request.reason = shortened(reason);
    work->oneJob = oneJob;
    work->promise.start();
    auto future = work->promise.future();

    // One chunk a round, so that a filter over a million jobs does not keep pushes and claims waiting.
    auto chunk = std::make_shared<Ask>();
    *chunk = [this, work, chunk, weak = weak_from_this()](Result<JobQueueDriver *> driver) -> std::function<void()> {
        const auto finish = [work, chunk](Result<ControlSummary> answer) {
            return [work, chunk, answer = std::move(answer)] {
                work->promise.addResult(answer);
                work->promise.finish();
                *chunk = {};
            };
        };
        if (!driver)
            return finish(tl::unexpected(driver.error()));
        work->request.now = m_clock->now();
        auto result = (*driver)->control(work->request);
        if (!result)
            return finish(tl::unexpected(result.error()));
        work->summary.changed += result->changed.size();
        work->summary.signalled += result->signalled.size();
        work->summary.skipped += result->skipped;
        if (!result->changed.isEmpty() || !result->signalled.isEmpty()) {
            m_announce = true;
            m_news = true; // wishes of our own running jobs, jobs that became available, results that somebody waits for
            m_dueKnown = false;
            mayHaveWork();
        }
        if (result->next) {
            work->request.after = result->next;
            return [this, chunk, weak] {
                if (auto alive = weak.lock())
                    ask(*chunk);
            };
        }
        if (work->oneJob && work->summary.changed + work->summary.signalled == 0) {
            const JobId id = work->request.filter.ids.first();
            auto job = (*driver)->job(id);
            if (!job)
                return finish(tl::unexpected(job.error()));
            return finish(failure(JobQueueError::Code::Conflict,
                                  u"job %1 is %2; %3 is not possible then"_s.arg(id.toString(), stateName(job->state),
                                                                                actionName(work->request.action))));
        }
        return finish(work->summary);
    };
    ask(*chunk);
    return future;
}

QFuture<Result<>> Engine::setQueuePaused(const QString &queue, bool paused, const QString &by)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    if (auto checked = checkName(queue, "queue"_L1); !checked) {
        promise->addResult(checked);
        promise->finish();
        return future;
    }
    ask([this, promise, queue, paused, by](Result<JobQueueDriver *> driver) -> std::function<void()> {
        Result<> done = driver ? (*driver)->setQueuePaused(queue, paused, shortened(by, 200), m_clock->now())
                               : tl::unexpected(driver.error());
        m_announce = true;
        m_changes |= StoreChange::Queues;
        mayHaveWork();
        return [promise, done] {
            promise->addResult(done);
            promise->finish();
        };
    });
    return future;
}

static std::optional<Result<QByteArray>> resultOf(const QueuedJob &job)
{
    switch (job.state) {
    case JobState::Completed:
        return job.result.isEmpty() ? QByteArrayLiteral("null") : job.result;
    case JobState::Failed:
        return failure(JobQueueError::Code::Conflict, u"job %1 failed: %2"_s.arg(job.id.toString(), job.error));
    case JobState::Cancelled:
        return failure(JobQueueError::Code::Conflict, u"job %1 was cancelled: %2"_s.arg(job.id.toString(), job.error));
    case JobState::Scheduled:
    case JobState::Available:
    case JobState::Running:
    case JobState::Retryable:
    case JobState::Waiting:
    case JobState::Suspended:
        break;
    }
    return std::nullopt;
}

QFuture<Result<QByteArray>> Engine::result(JobId id)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    auto future = promise->future();
    ask([this, id, promise](Result<JobQueueDriver *> driver) -> std::function<void()> {
        Result<QueuedJob> job = driver ? (*driver)->job(id) : tl::unexpected(driver.error());
        std::optional<Result<QByteArray>> answer;
        if (!job)
            answer = tl::unexpected(job.error());
        else
            answer = resultOf(*job);
        if (!answer) {
            auto &waiting = m_waiters[id];
            if (!waiting)
                waiting = std::make_shared<std::vector<QPromise<Result<QByteArray>>>>();
            waiting->push_back(std::move(*promise));
            return {};
        }
        return [promise, answer] {
            promise->addResult(*answer);
            promise->finish();
        };
    });
    return future;
}

void Engine::answerWaiters(JobId id, const Result<QByteArray> &answer, Afterwards &afterwards)
{
    auto it = m_waiters.find(id);
    if (it == m_waiters.end())
        return;
    auto promises = *it;
    m_waiters.erase(it);
    afterwards.calls.push_back([promises, answer] {
        for (auto &promise : *promises) {
            promise.addResult(answer);
            promise.finish();
        }
    });
}

void Engine::waitersFor(const QueuedJob &job, Afterwards &afterwards)
{
    if (m_waiters.isEmpty())
        return;
    if (auto answer = resultOf(job))
        answerWaiters(job.id, *answer, afterwards);
}

//! Jobs that others may have ended: asked for after news, not while we run them ourselves.
void Engine::lookAtWaiters(Afterwards &afterwards)
{
    const QList<JobId> ids = m_waiters.keys();
    for (JobId id : ids) {
        auto job = m_driver->job(id);
        if (job)
            waitersFor(*job, afterwards);
        else if (job.error().code == JobQueueError::Code::NotFound)
            answerWaiters(id, tl::unexpected(job.error()), afterwards);
    }
}

QFuture<void> Engine::whenIdle()
{
    QPromise<void> promise;
    promise.start();
    auto future = promise.future();
    {
        std::lock_guard lock(m_idleMutex);
        if (!isStopped())
            m_newIdleWaiters.push_back(std::move(promise));
        else
            promise.finish();
    }
    ask([](const Result<JobQueueDriver *> &) { return std::function<void()>(); }); // a round looks whether it is idle
    return future;
}

} // namespace Jobs
