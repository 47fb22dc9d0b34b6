// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include <jobs/core/names.h>

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
        return wrong(u"expiresAfter is negative; leave it unset for a job that does not expire"_s);
    if (options.expiresAfter && *options.expiresAfter > std::chrono::hours{24 * 365 * 100})
        return wrong(u"expiresAfter is longer than 100 years; leave it unset for a job that does not expire"_s);
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
                       u"no handler is registered for kind %1; call registerJob() or declareKind() first, or allow pushes for other workers with "
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
        auto metadata = checkedJsonText(options.metadata);
        if (!metadata)
            return failure(metadata.error().code, u"push of %1: the metadata cannot be stored: %2"_s.arg(kind, metadata.error().message));
        job.metadata = *std::move(metadata);
        if (job.metadata.size() > m_options.maxPayload)
            return failure(JobQueueError::Code::PayloadTooLarge,
                           u"push of %1: the metadata takes %2 bytes, more than the limit of %3"_s.arg(kind)
                               .arg(job.metadata.size()).arg(m_options.maxPayload));
    }
    for (const auto &middleware : m_middleware) {
        Result<> allowed;
        try {
            allowed = middleware->aboutToPush(job);
        } catch (const std::exception &error) {
            allowed = failure(JobQueueError::Code::Refused,
                              u"push of %1: a middleware threw: %2"_s.arg(kind, QString::fromUtf8(error.what())));
        } catch (...) {
            allowed = failure(JobQueueError::Code::Refused, u"push of %1: a middleware threw"_s.arg(kind));
        }
        if (!allowed)
            return tl::unexpected(allowed.error());
    }
    return job;
}

void Engine::expectPush()
{
    if (m_options.mode != ExecutionMode::Threaded)
        return;
    if (!stepsAnywhere()) {
        handOff().expectStore();
        return;
    }
    // The push itself stores the job, in microseconds.
    std::lock_guard lock(m_groupsMutex);
    for (const auto &group : m_groups) {
        if (group->wakeExpecting(WorkerGroup::pushTime))
            break;
    }
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

Result<QList<PushedJob>> Engine::pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs)
{
    if (!m_driver)
        return tl::unexpected(m_opened.error());
    auto pushed = m_driver->pushIn(database, jobs);
    if (!pushed)
        return tl::unexpected(pushed.error());
    QList<PushedJob> answer(pushed->begin(), pushed->end());
    if (Completion::inside == this) {
        m_pushedInWork = true; // in this tick: its end looks for them
        return answer;
    }
    // Nobody tells us when the caller commits: look often for a while.
    ask([this](const Result<JobQueueDriver *> &) -> std::function<void()> {
        m_quickPeeks = 12;
        m_nextPeek = Monotonic{0};
        return {};
    });
    return answer;
}

} // namespace Jobs
