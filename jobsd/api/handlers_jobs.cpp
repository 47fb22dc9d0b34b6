// SPDX-License-Identifier: MIT
#include "handlers.h"

#include "bodies.h"
#include "filterquery.h"
#include "logfollower.h"
#include "service.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace Jobs::Api::Handlers {

namespace {

constexpr qsizetype maxPageBytes = 8 * 1024 * 1024;

//! The filter in the query, unless it asks for what the caller may not see.
std::optional<JobFilter> filterFor(Service &service, const ExchangePtr &exchange)
{
    auto filter = filterOf(*exchange->target);
    if (!filter) {
        exchange->answer(filter.error());
        return std::nullopt;
    }
    if (auto allowed = service.checkFilter(*filter, exchange->role); !allowed) {
        exchange->answer(allowed.error());
        return std::nullopt;
    }
    return *std::move(filter);
}

Response summaryAnswer(const ControlSummary &summary)
{
    return Response::json(toJson(summary));
}

} // namespace

void jobs(Service &service, const ExchangePtr &exchange)
{
    const auto filter = filterFor(service, exchange);
    if (!filter)
        return;
    const auto page = pageOf(*exchange->target);
    if (!page) {
        exchange->answer(page.error());
        return;
    }
    service.ask(exchange, [filter, page](JobMonitor &monitor) { return monitor.jobs(*filter, *page); },
                [role = exchange->role, service = &service](JobPage found) {
                    // A page of a thousand jobs of a megabyte each is no answer: it ends where it has enough, and the next one goes on there.
                    qsizetype size = 0;
                    for (qsizetype i = 0; i < found.jobs.size(); ++i) {
                        QueuedJob &job = found.jobs[i];
                        job = service->visible(std::move(job), role);
                        size += job.parameters.size() + job.result.size() + job.metadata.size() + job.checkpoint.size() + 2 * job.error.size();
                        if (size > maxPageBytes && i + 1 < found.jobs.size()) {
                            found.next = job.id;
                            found.jobs.resize(i + 1);
                        }
                    }
                    return Response::json(toJson(found));
                });
}

void countJobs(Service &service, const ExchangePtr &exchange)
{
    if (const auto filter = filterFor(service, exchange))
        service.ask(exchange, [filter](JobMonitor &monitor) { return monitor.count(*filter); },
                    [](const MatchCount &count) { return Response::json(toJson(count)); });
}

void job(Service &service, const ExchangePtr &exchange)
{
    if (const auto id = idIn<JobId>(exchange))
        service.ask(exchange, [id](JobMonitor &monitor) { return monitor.job(*id); },
                    [role = exchange->role, service = &service](const QueuedJob &job) { return Response::json(toJson(service->visible(job, role))); });
}

void editJob(Service &service, const ExchangePtr &exchange)
{
    const auto id = idIn<JobId>(exchange);
    if (!id)
        return;
    const auto edit = fromJson<JobEdit>(exchange->body);
    if (!edit) {
        exchange->answer(edit.error());
        return;
    }
    service.ask(exchange, [id, edit](JobMonitor &monitor) { return monitor.act(JobAction::Edit, *id, {.edit = *edit}); }, summaryAnswer);
}

void removeJob(Service &service, const ExchangePtr &exchange)
{
    if (const auto id = idIn<JobId>(exchange))
        service.ask(exchange, [id](JobMonitor &monitor) { return monitor.act(JobAction::Remove, *id); }, summaryAnswer);
}

void actOnJob(Service &service, const ExchangePtr &exchange)
{
    const auto id = idIn<JobId>(exchange);
    auto body = id ? Body::of(exchange, {"reason"}) : std::nullopt;
    if (!body)
        return;
    const QString reason = body->text("reason");
    if (body->answerProblem())
        return;
    const auto action = actionFromName(exchange->target->path.last()); // the table has no others
    service.ask(exchange, [id, action, reason](JobMonitor &monitor) { return monitor.act(*action, *id, {.reason = reason}); },
                [service = &service](const ControlSummary &summary) {
                    service->desk().mayHaveWork();
                    return summaryAnswer(summary);
                });
}

void duplicateJob(Service &service, const ExchangePtr &exchange)
{
    const auto id = idIn<JobId>(exchange);
    if (!id || !Body::of(exchange, {}))
        return;
    service.ask(exchange, [id](JobMonitor &monitor) { return monitor.duplicate(*id); }, [service = &service](const PushedJob &pushed) {
        service->desk().mayHaveWork();
        return Response::json(toJson(pushed), 201);
    });
}

void attempts(Service &service, const ExchangePtr &exchange)
{
    if (const auto id = idIn<JobId>(exchange))
        service.ask(exchange, [id](JobMonitor &monitor) { return monitor.attempts(*id); },
                    [](const QList<JobAttempt> &attempts) { return Response::json(toJson(attempts)); });
}

void log(Service &service, const ExchangePtr &exchange)
{
    const auto id = idIn<JobId>(exchange);
    if (!id)
        return;
    const QString follow = exchange->target->value("follow"_L1);
    if (follow.isEmpty() || follow == u"0") {
        service.ask(exchange, [id](JobMonitor &monitor) { return monitor.log(*id); },
                    [](const QList<JobLogLine> &lines) { return Response::json(toJson(lines)); });
        return;
    }
    service.queue().job(*id).then(&service, [exchange, service = &service](const Result<QueuedJob> &job) {
        if (!job)
            exchange->answer(job.error());
        else if (auto follower = LogFollower::start(*service, job->id))
            exchange->answer(Response{.type = "text/event-stream", .source = std::move(follower)});
        else
            exchange->answer(problem(503, "Busy"_L1, u"as many logs are followed already as may be"_s, u"try again later"_s));
    });
}

void explain(Service &service, const ExchangePtr &exchange)
{
    if (const auto id = idIn<JobId>(exchange))
        service.ask(exchange, [id](JobMonitor &monitor) { return monitor.explain(*id); }, [](const QStringList &blockers) {
            return Response::json(QJsonDocument(QJsonObject{{u"blockers"_s, QJsonArray::fromStringList(blockers)}}).toJson(QJsonDocument::Compact));
        });
}

} // namespace Jobs::Api::Handlers
