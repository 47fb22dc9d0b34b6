// SPDX-License-Identifier: MIT
#include "handlers.h"

#include "bodies.h"
#include "service.h"

#include <jobs/control/monitorjson.h>
#include <jobs/core/names.h>

#include <QtCore/QFutureWatcher>

using namespace Qt::StringLiterals;

namespace Jobs::Api::Handlers {

namespace {

void begin(Service &service, const ExchangePtr &exchange, JobAction action, const JobFilter &filter, ActionOptions options)
{
    options.stop = std::make_shared<std::atomic<bool>>(false);
    const auto id = service.operations().begin(QString(actionName(action)), exchange->actor, options.stop);
    if (!id) {
        exchange->answer(id.error());
        return;
    }
    const auto audited = [id = *id, service = &service](qint64 entry) { service->operations().audited(id, entry); };
    service.withMonitor(exchange, audited, [=, id = *id, service = &service](const std::shared_ptr<JobMonitor> &monitor) {
        auto future = monitor->actOnAll(action, filter, options);
        service->operations().started(id, future);
        // Matches are counted before anything is changed: another number than expected is the answer to this request. Progress shows that it
        // was the right one.
        const auto answered = std::make_shared<std::atomic<bool>>(false);
        const auto accept = [exchange, service, id, answered] {
            if (!answered->exchange(true))
                exchange->answer(Response::json(service->operations().find(id).value_or("{}"), 202).with("Location", "/v1/operations/" + QByteArray::number(id)));
        };
        auto *watcher = new QFutureWatcher<Result<ControlSummary>>(service);
        QObject::connect(watcher, &QFutureWatcherBase::progressRangeChanged, service, [accept](int, int total) {
            if (total > 0)
                accept();
        });
        QObject::connect(watcher, &QFutureWatcherBase::finished, service, [=] {
            const auto ended = watcher->future();
            const Result<ControlSummary> answer = ended.resultCount() > 0 ? ended.result() : failure(JobQueueError::Code::Stopped, u"the server stops"_s);
            service->operations().ended(id, answer);
            service->desk().mayHaveWork();
            if (!answer && answer.error().code == JobQueueError::Code::Conflict && !answered->exchange(true))
                exchange->answer(answer.error());
            else
                accept();
            (void) monitor; // lives until here
            watcher->deleteLater();
        });
        watcher->setFuture(future);
        if (!options.expectedCount)
            accept();
    });
}

} // namespace

void bulk(Service &service, const ExchangePtr &exchange)
{
    auto body = Body::of(exchange, {"action", "filter", "reason", "edit", "expected_count", "dry_run"});
    if (!body)
        return;
    const QString name = body->text("action");
    const auto action = actionFromName(name);
    if (!action)
        body->fail(u"action must be one of cancel, suspend, resume, retry, run-now, edit, remove"_s);
    JobFilter filter;
    if (!body->has("filter"))
        body->fail(u"filter is missing; {} stands for every job"_s);
    else if (auto read = fromJson<JobFilter>(body->json("filter")))
        filter = *std::move(read);
    else
        body->fail(u"filter: %1"_s.arg(read.error().message));
    ActionOptions options{.reason = body->text("reason")};
    if (body->has("edit")) {
        if (auto edit = fromJson<JobEdit>(body->json("edit")))
            options.edit = *std::move(edit);
        else
            body->fail(u"edit: %1"_s.arg(edit.error().message));
    } else if (action == JobAction::Edit) {
        body->fail(u"edit is missing: the new values"_s);
    }
    if (body->has("expected_count"))
        options.expectedCount = body->number("expected_count", 0, 0, std::numeric_limits<qint64>::max());
    const bool dryRun = body->flag("dry_run");
    if (body->answerProblem())
        return;
    if (auto allowed = service.checkFilter(filter, exchange->role); !allowed)
        exchange->answer(allowed.error());
    else if (dryRun)
        service.ask(exchange, [filter](JobMonitor &monitor) { return monitor.count(filter); },
                    [](const MatchCount &count) { return Response::json(toJson(count)); });
    else
        begin(service, exchange, *action, filter, options);
}

void purgeQueue(Service &service, const ExchangePtr &exchange)
{
    auto body = Body::of(exchange, {"expected_count"});
    if (!body)
        return;
    ActionOptions options;
    if (body->has("expected_count"))
        options.expectedCount = body->number("expected_count", 0, 0, std::numeric_limits<qint64>::max());
    if (body->answerProblem())
        return;
    if (auto checked = checkName(exchange->arguments[0], "queue"_L1); !checked) {
        exchange->answer(checked.error());
        return;
    }
    JobFilter waiting;
    waiting.queues = {exchange->arguments[0]};
    waiting.states = {JobState::Scheduled, JobState::Available, JobState::Retryable, JobState::Waiting, JobState::Suspended};
    begin(service, exchange, JobAction::Remove, waiting, options);
}

void operation(Service &service, const ExchangePtr &exchange)
{
    const auto id = idIn<JobId>(exchange);
    if (!id)
        return;
    const auto json = service.operations().find(id->value);
    if (json)
        exchange->answer(Response::json(*json));
    else
        exchange->answer(JobQueueError{JobQueueError::Code::NotFound, u"there is no operation %1; the last %2 are remembered until the server ends"_s.arg(id->value)
                                                                          .arg(service.options().limits.operations), {}});
}

void cancelOperation(Service &service, const ExchangePtr &exchange)
{
    const auto id = idIn<JobId>(exchange);
    if (!id)
        return;
    if (const auto json = service.operations().cancel(id->value))
        exchange->answer(Response::json(*json));
    else
        operation(service, exchange);
}

} // namespace Jobs::Api::Handlers
