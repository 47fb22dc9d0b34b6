// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"
#include "storereader_p.h"

#include <jobs/core/names.h>

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace Jobs {

void PushTicket::fulfil(Result<std::vector<PushedJob>> pushed)
{
    std::visit(
        [&]<typename T>(QPromise<Result<T>> &waiting) {
            if (!pushed)
                waiting.addResult(tl::unexpected(pushed.error()));
            else if constexpr (std::same_as<T, PushedJob>)
                waiting.addResult(pushed->front());
            else
                waiting.addResult(QList<PushedJob>(pushed->begin(), pushed->end()));
            waiting.finish();
        },
        promise);
}

void Engine::Afterwards::run()
{
    for (auto &[ticket, pushed] : pushes)
        ticket.fulfil(std::move(pushed));
    for (const auto &call : calls)
        call();
}

Engine::Engine(Result<std::unique_ptr<JobQueueDriver>> driver, JobQueueOptions options, std::shared_ptr<HandOff> handOff)
    : m_options(std::move(options))
    , m_clock(m_options.clock ? m_options.clock : systemClock())
    , m_random(m_options.random ? m_options.random : systemRandom())
    , m_handOff(std::move(handOff))
{
    if (driver) {
        m_driver = *std::move(driver);
        m_anyThread = m_driver->hasFeature(JobQueueDriver::Feature::AnyThread);
    } else {
        m_opened = tl::unexpected(driver.error());
    }
    m_groups.push_back(std::make_shared<WorkerGroup>(QString(), m_options.numWorkers));
    for (auto it = m_options.queues.begin(); it != m_options.queues.end(); ++it)
        m_groups.push_back(std::make_shared<WorkerGroup>(it.key(), it.value()));
}

Engine::~Engine()
{
    // Closed by the stop; an engine that was never started and stopped closes here, in whatever thread ends it.
    if (m_isOpen && m_driver)
        m_driver->close();
}

// --- pushing ---------------------------------------------------------------------------------------------------------

static Result<> checkPush(const QString &kind, const PushOptions &options)
{
    const auto wrong = [&](const QString &what) {
        return failure(JobQueueError::Code::InvalidArgument, u"push of %1: %2"_s.arg(kind, what));
    };
    if (auto checked = checkName(kind, "kind"_L1); !checked)
        return checked;
    if (!options.queue.isEmpty()) {
        if (auto checked = checkName(options.queue, "queue"_L1); !checked)
            return checked;
    }
    if (options.delay.count() < 0)
        return wrong(u"the delay of %1 ms is negative; use 0 to run at once"_s.arg(options.delay.count()));
    if (options.delay > std::chrono::hours{24 * 365 * 100})
        return wrong(u"the delay is longer than 100 years"_s);
    if (!options.runAt.isNull() && !options.runAt.isValid())
        return wrong(u"runAt is not a valid time (a wall-clock time that a change of clocks skips is none)"_s);
    if (options.runAt.isValid() && options.delay.count() > 0)
        return wrong(u"delay and runAt are both given; give one"_s);
    if (options.priority < -32768 || options.priority > 32767)
        return wrong(u"priority %1 lies outside -32768 … 32767"_s.arg(options.priority));
    if (options.maxAttempts && (*options.maxAttempts < 1 || *options.maxAttempts > 1000))
        return wrong(u"maxAttempts %1 lies outside 1 … 1000"_s.arg(*options.maxAttempts));
    if (options.expiresAfter && options.expiresAfter->count() < 0)
        return wrong(u"expiresAfter is negative"_s);
    if (!options.uniqueKey.isEmpty()) {
        if (auto checked = checkKey(options.uniqueKey, "unique key"_L1); !checked)
            return checked;
    }
    if (!options.clientId.isEmpty()) {
        if (auto checked = checkKey(options.clientId, "client id"_L1); !checked)
            return checked;
    }
    return options.tags.isEmpty() ? Result<>{} : checkTags(options.tags);
}

Result<NewJob> Engine::newJob(const QString &kind, Result<QByteArray> parameters, const PushOptions &options)
{
    if (!parameters)
        return tl::unexpected(parameters.error());
    if (auto checked = checkPush(kind, options); !checked)
        return tl::unexpected(checked.error());
    if (parameters->size() > m_options.maxPayload)
        return failure(JobQueueError::Code::PayloadTooLarge,
                       u"push of %1: the parameters take %2 bytes, more than the limit of %3; store large data elsewhere and push "
                       "a reference to it, or raise JobQueueOptions::maxPayload"_s.arg(kind).arg(parameters->size())
                           .arg(m_options.maxPayload));
    const RegisteredJob *definition = m_registry.find(kind);
    if (!definition && m_options.pushOnlyRegistered)
        return failure(JobQueueError::Code::UnknownKind,
                       u"no handler is registered for kind %1; call registerJob() first, or allow pushes for other workers with "
                       "JobQueueOptions::pushOnlyRegistered = false"_s.arg(kind));

    NewJob job;
    job.kind = definition ? definition->kind : internedName(kind);
    if (definition && definition->kind != kind)
        job.kind = internedName(kind); // an alias: older workers may know only that one
    job.queue = !options.queue.isEmpty()                               ? internedName(options.queue)
        : definition && !definition->options.queue.isEmpty()           ? internedName(definition->options.queue)
                                                                       : u"default"_s;
    job.parameters = *std::move(parameters);
    job.version = definition ? definition->options.version : 1;
    job.priority = options.priority != 0 || !definition ? options.priority : definition->options.priority;
    job.maxAttempts = options.maxAttempts.value_or(definition ? definition->options.retry.maxAttempts()
                                                              : RetryStrategy().maxAttempts());
    job.createdAt = m_clock->now();
    job.dueAt = options.runAt.isValid() ? std::max(fromDateTime(options.runAt), job.createdAt) : job.createdAt + options.delay;
    job.state = job.dueAt > job.createdAt ? JobState::Scheduled : JobState::Available;
    if (options.expiresAfter)
        job.expiresAt = job.createdAt + *options.expiresAfter;
    job.uniqueKey = options.uniqueKey;
    job.clientId = options.clientId;
    job.tags = options.tags;
    if (!options.metadata.isEmpty()) {
        job.metadata = toJsonText(options.metadata);
        if (job.metadata.size() > m_options.maxPayload)
            return failure(JobQueueError::Code::PayloadTooLarge,
                           u"push of %1: the metadata takes %2 bytes, more than the limit of %3"_s.arg(kind)
                               .arg(job.metadata.size()).arg(m_options.maxPayload));
    }
    for (const auto &middleware : m_middleware) {
        if (auto allowed = middleware->aboutToPush(job); !allowed)
            return tl::unexpected(allowed.error());
    }
    return job;
}

void Engine::push(std::vector<NewJob> jobs, PushTicket ticket)
{
    {
        std::unique_lock lock(m_inbox.mutex);
        if (m_inbox.closed) {
            lock.unlock();
            ticket.fulfil(failure(JobQueueError::Code::Stopped, u"the queue was stopped; nothing was stored"_s));
            return;
        }
        std::move(jobs.begin(), jobs.end(), std::back_inserter(m_inbox.jobs));
        m_inbox.tickets.push_back(std::move(ticket));
    }
    poke();
}

Result<PushedJob> Engine::pushIn(QSqlDatabase &database, NewJob job)
{
    if (!m_driver)
        return tl::unexpected(m_opened.error());
    std::vector<NewJob> jobs;
    jobs.push_back(std::move(job));
    auto pushed = m_driver->pushIn(database, jobs);
    if (!pushed)
        return tl::unexpected(pushed.error());
    // Nobody tells us when the caller commits: look often for a while.
    ask([this](const Result<JobQueueDriver *> &) -> std::function<void()> {
        m_quickPeeks = 12;
        m_nextPeek = Monotonic{0};
        return {};
    });
    return pushed->front();
}

void Engine::ask(Ask ask)
{
    {
        std::unique_lock lock(m_inbox.mutex);
        if (m_inbox.closed) {
            lock.unlock();
            if (auto afterwards = ask(failure(JobQueueError::Code::Stopped, u"the queue was stopped"_s)))
                afterwards();
            return;
        }
        m_inbox.asks.push_back(std::move(ask));
    }
    poke();
}

void Engine::askReader(Ask ask)
{
    {
        std::lock_guard lock(m_readerMutex);
        if (m_reader) {
            m_reader->ask(std::move(ask));
            return;
        }
    }
    this->ask(std::move(ask));
}

void Engine::note(NoteTicket note)
{
    {
        std::unique_lock lock(m_inbox.mutex);
        if (m_inbox.closed) {
            lock.unlock();
            for (auto &reply : note.replies) {
                reply.addResult(failure(JobQueueError::Code::LeaseLost, u"the queue was stopped"_s));
                reply.finish();
            }
            return;
        }
        m_inbox.notes.push_back(std::move(note));
    }
    poke();
}

void Engine::noteProgress(Attempt &attempt, JobProgress progress)
{
    {
        std::lock_guard lock(attempt.mutex);
        const bool queued = attempt.progress.has_value();
        attempt.progress = std::move(progress);
        if (queued)
            return; // the newest wins when its turn comes
    }
    {
        std::lock_guard lock(m_inbox.mutex);
        m_inbox.progressing.push_back(attempt.shared_from_this());
    }
    poke();
}

//! The store's side has something to do: does it here where any thread may, else wakes whoever does.
void Engine::poke()
{
    if (stepsAnywhere() || m_options.mode != ExecutionMode::Threaded)
        stepHere();
    else
        handOff().wakeStore();
}

// --- groups ----------------------------------------------------------------------------------------------------------

std::vector<std::shared_ptr<WorkerGroup>> Engine::groups() const
{
    std::lock_guard lock(m_groupsMutex);
    return m_groups;
}

Result<> Engine::setNumWorkers(int workers, const QString &queue)
{
    if (workers < 0 || workers > 10'000)
        return failure(JobQueueError::Code::InvalidArgument, u"%1 workers: give 0 to 10000"_s.arg(workers));
    if (!queue.isEmpty()) {
        if (auto checked = checkName(queue, "queue"_L1); !checked)
            return checked;
    }
    std::shared_ptr<WorkerGroup> group;
    {
        std::lock_guard lock(m_groupsMutex);
        for (const auto &each : m_groups) {
            if (each->queue() == queue)
                group = each;
        }
        if (!group) {
            group = std::make_shared<WorkerGroup>(queue, workers);
            m_groups.push_back(group);
        }
        group->setTarget(workers);
    }
    group->wakeAll();
    handOff().wakeWorkers(*group);
    ask([this](const Result<JobQueueDriver *> &) -> std::function<void()> {
        mayHaveWork();
        return {};
    });
    return {};
}

void Engine::kindsChanged()
{
    ask([this](const Result<JobQueueDriver *> &) -> std::function<void()> {
        mayHaveWork();
        return {};
    });
}

int Engine::numWorkers(const QString &queue) const
{
    std::lock_guard lock(m_groupsMutex);
    for (const auto &group : m_groups) {
        if (group->queue() == queue)
            return group->target();
    }
    return 0;
}

std::vector<JobEvent> Engine::takeEvents()
{
    // What ended is taken first: the start of everything in it is then in one of the later takes.
    m_events.disarm();
    std::vector<JobEvent> events = m_events.take();
    for (const auto &group : groups()) {
        for (const auto &worker : group->workers()) {
            std::lock_guard lock(worker->mutex);
            std::move(worker->events.begin(), worker->events.end(), std::back_inserter(events));
            worker->events.clear();
        }
    }
    sortEvents(events);
    return events;
}

void Engine::emitEvent(JobEvent event)
{
    if (!m_events.isWanted())
        return;
    std::vector<JobEvent> one;
    one.push_back(std::move(event));
    if (m_events.append(one))
        handOff().wakeEvents();
}

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
        m_newIdleWaiters.push_back(std::move(promise));
    }
    ask([](const Result<JobQueueDriver *> &) { return std::function<void()>(); }); // a round looks whether it is idle

    return future;
}

} // namespace Jobs
