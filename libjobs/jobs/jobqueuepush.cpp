// SPDX-License-Identifier: MIT

// The ways into the queue: encoded parameters become jobs, and the engine takes them in.

#include "jobqueue_p.h"

#include <jobs/control/monitortypes.h>

using namespace Qt::StringLiterals;

namespace Jobs {

//! Hands \a jobs over; in inline mode they have run when it returns.
template<typename T>
static QFuture<Result<T>> handedOver(JobQueue &queue, Engine &engine, std::vector<NewJob> jobs)
{
    QPromise<Result<T>> promise;
    promise.start();
    auto future = promise.future();
    const size_t count = jobs.size();
    engine.push(std::move(jobs), PushTicket{std::move(promise), count});
    if (engine.options().mode == ExecutionMode::Inline)
        (void) queue.runDueJobs();
    return future;
}

static QFuture<Result<PushedJob>> handedOver(JobQueue &queue, Engine &engine, NewJob job)
{
    std::vector<NewJob> jobs;
    jobs.push_back(std::move(job));
    return handedOver<PushedJob>(queue, engine, std::move(jobs));
}

//! A push is being prepared: a worker may wake up meanwhile.
void JobQueue::expectPush() const
{
    d->engine->expectPush();
}

QFuture<Result<PushedJob>> JobQueue::pushKind(const QString &kind, const QByteArray &parameters, const PushOptions &options)
{
    Result<QByteArray> checked = parameters;
    if (auto json = checkJson(parameters, d->engine->options().maxPayload, "parameters"_L1, true); !json)
        checked = tl::unexpected(json.error());
    auto job = d->engine->newJob(kind, std::move(checked), options);
    if (!job) {
        d->engine->onPushRefused(kind, job.error());
        return answered<PushedJob>(tl::unexpected(job.error()));
    }
    return handedOver(*this, *d->engine, *std::move(job));
}

QFuture<Result<PushedJob>> JobQueue::pushEncoded(QLatin1StringView kind, Result<QByteArray> parameters, const PushOptions &options)
{
    auto job = d->engine->newJob(QString(kind), std::move(parameters), options);
    if (!job) {
        d->engine->onPushRefused(QString(kind), job.error());
        return answered<PushedJob>(tl::unexpected(job.error()));
    }
    return handedOver(*this, *d->engine, *std::move(job));
}

//! All of them, or why not.
static Result<std::vector<NewJob>> newJobs(Engine &engine, const QString &kind, std::vector<Result<QByteArray>> parameters,
                                           const PushOptions &options)
{
    std::vector<NewJob> jobs;
    jobs.reserve(parameters.size());
    for (auto &each : parameters) {
        auto job = engine.newJob(kind, std::move(each), options);
        if (!job)
            return tl::unexpected(job.error());
        jobs.push_back(*std::move(job));
    }
    return jobs;
}

QFuture<Result<QList<PushedJob>>> JobQueue::pushAllEncoded(QLatin1StringView kind, std::vector<Result<QByteArray>> parameters,
                                                           const PushOptions &options)
{
    if (parameters.empty())
        return answered<QList<PushedJob>>(QList<PushedJob>());
    const QString name(kind);
    auto jobs = newJobs(*d->engine, name, std::move(parameters), options);
    if (!jobs) {
        d->engine->onPushRefused(name, jobs.error());
        return answered<QList<PushedJob>>(tl::unexpected(jobs.error()));
    }
    return handedOver<QList<PushedJob>>(*this, *d->engine, *std::move(jobs));
}

QFuture<QList<Result<PushedJob>>> JobQueue::pushEach(const QList<PushRequest> &requests)
{
    QList<Result<PushedJob>> answers;
    answers.reserve(requests.size());
    std::vector<NewJob> jobs;
    jobs.reserve(size_t(requests.size()));
    for (const PushRequest &each : requests) {
        Result<QByteArray> checked = each.parameters;
        if (auto json = checkJson(each.parameters, d->engine->options().maxPayload, "parameters"_L1, true); !json)
            checked = tl::unexpected(json.error());
        auto job = d->engine->newJob(each.kind, std::move(checked), each.options);
        if (!job) {
            d->engine->onPushRefused(each.kind, job.error());
            answers.append(tl::unexpected(job.error()));
            continue;
        }
        jobs.push_back(*std::move(job));
        answers.append(PushedJob{}); // its id comes with the store's answer
    }
    if (jobs.empty())
        return QtFuture::makeReadyFuture(std::move(answers));
    return handedOver<QList<PushedJob>>(*this, *d->engine, std::move(jobs)).then([answers = std::move(answers)](const Result<QList<PushedJob>> &pushed) mutable {
        qsizetype next = 0;
        for (Result<PushedJob> &answer : answers) {
            if (!answer)
                continue;
            if (pushed)
                answer = pushed->at(next++);
            else
                answer = tl::unexpected(pushed.error());
        }
        return std::move(answers);
    });
}

Result<QList<PushedJob>> JobQueue::pushAllEncodedIn(QSqlDatabase &database, QLatin1StringView kind,
                                                   std::vector<Result<QByteArray>> parameters, const PushOptions &options)
{
    if (parameters.empty())
        return QList<PushedJob>();
    auto jobs = newJobs(*d->engine, QString(kind), std::move(parameters), options);
    if (!jobs)
        return tl::unexpected(jobs.error());
    return d->engine->pushIn(database, *jobs);
}

} // namespace Jobs
