// SPDX-License-Identifier: MIT
#include "handlers.h"

#include "filterquery.h"
#include "route.h"
#include "service.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api::Handlers {

void health(Service &, const ExchangePtr &exchange)
{
    exchange->answer(Response::text("ok\n"));
}

void readiness(Service &service, const ExchangePtr &exchange)
{
    const auto notReady = [](const QString &why) { return Response::text(why.toUtf8() + '\n', 503); };
    if (service.isDraining()) {
        exchange->answer(notReady(u"draining"_s));
        return;
    }
    if (service.options().readiness) {
        const Result<> ready = service.options().readiness();
        exchange->answer(ready ? Response::text("ready\n") : notReady(ready.error().message));
        return;
    }
    service.queue().stats().then([exchange, notReady](const Result<StoreStats> &stats) {
        exchange->answer(stats ? Response::text("ready\n") : notReady(stats.error().message));
    });
}

void metrics(Service &service, const ExchangePtr &exchange)
{
    if (!service.options().metricsText) {
        exchange->answer(JobQueueError{JobQueueError::Code::NotFound, u"this server counts nothing"_s, {}});
        return;
    }
    Response response = Response::text(service.options().metricsText());
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    exchange->answer(std::move(response));
}

void info(Service &service, const ExchangePtr &exchange)
{
    service.withMonitor(exchange, [exchange](const std::shared_ptr<JobMonitor> &monitor) {
        MonitorInfo info = monitor->info();
        info.role = exchange->role;
        exchange->answer(Response::json(toJson(info)));
    });
}

void openApi(Service &, const ExchangePtr &exchange)
{
    exchange->answer(Response::json(openApiDocument()));
}

void stats(Service &service, const ExchangePtr &exchange)
{
    service.ask(exchange, [](JobMonitor &monitor) { return monitor.stats(); }, [](const StoreStats &stats) { return Response::json(toJson(stats)); });
}

void history(Service &service, const ExchangePtr &exchange)
{
    const Target &target = *exchange->target;
    constexpr qint64 longest = std::chrono::milliseconds{std::chrono::hours{24 * 400}}.count();
    const auto range = numberOf(target, "range_ms"_L1, 3'600'000, 1, longest);
    const auto step = numberOf(target, "step_ms"_L1, 60'000, 1, longest);
    if (!range || !step) {
        exchange->answer(range ? step.error() : range.error());
        return;
    }
    if (*range / *step > 10'000) {
        exchange->answer(JobQueueError{JobQueueError::Code::InvalidArgument, u"the range has more than 10000 steps; make step_ms larger"_s, {}});
        return;
    }
    const HistoryRequest request{.range = std::chrono::milliseconds{*range}, .step = std::chrono::milliseconds{*step},
                                 .queue = target.value("queue"_L1), .kind = target.value("kind"_L1)};
    service.ask(exchange, [request](JobMonitor &monitor) { return monitor.history(request); },
                [](const QList<HistoryPoint> &points) { return Response::json(toJson(points)); });
}

void events(Service &service, const ExchangePtr &exchange)
{
    EventRing::Topics topics = 0;
    for (const QString &topic : exchange->target->list("topics"_L1)) {
        if (topic == u"change") {
            topics |= quint8(EventRing::Topic::Change);
        } else if (topic == u"jobs") {
            topics |= quint8(EventRing::Topic::Jobs);
        } else {
            exchange->answer(JobQueueError{JobQueueError::Code::InvalidArgument, u"topics=%1: the topics are change and jobs"_s.arg(topic.left(100)), {}});
            return;
        }
    }
    if (topics == 0)
        topics = quint8(EventRing::Topic::Change) | quint8(EventRing::Topic::Jobs);
    std::optional<qint64> lastSeen;
    if (const QByteArray id = exchange->header("Last-Event-ID"); !id.isEmpty()) {
        bool ok = false;
        lastSeen = id.toLongLong(&ok);
        if (!ok || *lastSeen < 0)
            lastSeen = 0; // none of ours: a reset will tell
    }
    auto source = service.events().watch(topics, lastSeen);
    if (!source) {
        exchange->answer(problem(503, "Busy"_L1, u"as many watch the events already as may"_s, u"try again later"_s));
        return;
    }
    exchange->answer(Response{.type = "text/event-stream", .source = std::move(source)}.with("Jobs-Beat", "1"));
}

void audit(Service &service, const ExchangePtr &exchange)
{
    const auto page = pageOf(*exchange->target);
    if (!page) {
        exchange->answer(page.error());
        return;
    }
    const auto before = page->before ? std::optional(page->before->value) : std::nullopt;
    service.ask(exchange, [limit = page->limit, before](JobMonitor &monitor) { return monitor.audit(limit, before); },
                [](const QList<AuditEntry> &entries) { return Response::json(toJson(entries)); });
}

static std::optional<std::chrono::milliseconds> windowOf(const ExchangePtr &exchange)
{
    const auto window = numberOf(*exchange->target, "window_ms"_L1, 24 * 3'600'000, 1, qint64(366) * 24 * 3'600'000);
    if (window)
        return std::chrono::milliseconds{*window};
    exchange->answer(window.error());
    return std::nullopt;
}

void failures(Service &service, const ExchangePtr &exchange)
{
    if (const auto window = windowOf(exchange))
        service.ask(exchange, [window](JobMonitor &monitor) { return monitor.failures(*window); },
                    [](const FailureReport &report) { return Response::json(toJson(report)); });
}

void failureGroup(Service &service, const ExchangePtr &exchange)
{
    const auto window = windowOf(exchange);
    if (!window)
        return;
    service.ask(exchange, [window](JobMonitor &monitor) { return monitor.failures(*window); },
                [fingerprint = exchange->arguments[0]](const FailureReport &report) {
                    for (const FailureGroup &group : report.groups) {
                        if (group.fingerprint != fingerprint)
                            continue;
                        FailureReport one;
                        one.groups = {group};
                        const auto groups = jsonMembers(toJson(one)).value_or(QHash<QByteArray, QByteArray>()).value("groups");
                        return Response::json(jsonElements(groups).value_or(QList<QByteArray>()).value(0));
                    }
                    return problem({JobQueueError::Code::NotFound, u"no failures of this fingerprint were seen in the window"_s, {}});
                });
}

void nodes(Service &service, const ExchangePtr &exchange)
{
    service.ask(exchange, [](JobMonitor &monitor) { return monitor.stats(); }, [](const StoreStats &stats) {
        StoreStats workers;
        workers.workers = stats.workers;
        const QByteArray list = jsonMembers(toJson(workers)).value_or(QHash<QByteArray, QByteArray>()).value("workers");
        return Response::json(list.isEmpty() ? QByteArray("[]") : list);
    });
}

void setNodeMode(Service &service, const ExchangePtr &exchange)
{
    const auto id = idIn<WorkerId>(exchange);
    if (!id)
        return;
    const QString verb = exchange->target->path.last();
    const WorkerMode mode = verb == u"quiet" ? WorkerMode::Quiet : verb == u"stop" ? WorkerMode::Stopping : WorkerMode::Working;
    service.ask(exchange, [id, mode](JobMonitor &monitor) { return monitor.setWorkerMode(*id, mode); }, [] { return Response::nothing(); });
}

} // namespace Jobs::Api::Handlers
