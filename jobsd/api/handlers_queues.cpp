// SPDX-License-Identifier: MIT
#include "handlers.h"

#include "bodies.h"
#include "service.h"

#include <jobs/core/names.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobs::Api::Handlers {

namespace {

QJsonObject countsJson(const std::array<qint64, 10> &counts)
{
    QJsonObject json;
    for (const JobState state : allJobStates) {
        if (counts[size_t(state)] != 0)
            json.insert(stateName(state), counts[size_t(state)]);
    }
    return json;
}

//! The queues of a store, by name: those that hold jobs and those that somebody paused.
QMap<QString, QJsonObject> queuesOf(const StoreStats &stats)
{
    QMap<QString, std::array<qint64, 10>> sums;
    QMap<QString, QJsonObject> kinds;
    for (const JobCounts &counts : stats.counts) {
        auto &sum = sums[counts.queue];
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += counts.byState[i];
        kinds[counts.queue].insert(counts.kind, countsJson(counts.byState));
    }
    QMap<QString, QJsonObject> queues;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        queues[it.key()] = {{u"name"_s, it.key()}, {u"paused"_s, false}, {u"counts"_s, countsJson(it.value())}, {u"by_kind"_s, kinds[it.key()]}};
    for (const QueueInfo &info : stats.queues) {
        QJsonObject &queue = queues[info.name];
        if (queue.isEmpty())
            queue = {{u"name"_s, info.name}, {u"counts"_s, QJsonObject()}, {u"by_kind"_s, QJsonObject()}};
        queue.insert(u"paused"_s, info.paused);
        if (info.paused) {
            queue.insert(u"paused_by"_s, info.pausedBy);
            if (info.pausedAt)
                queue.insert(u"paused_at"_s, toDateTime(*info.pausedAt).toString(Qt::ISODateWithMs));
        }
    }
    return queues;
}

Response queueAnswer(const StoreStats &stats, const QString &name, bool mayBeNew)
{
    const auto queues = queuesOf(stats);
    const auto found = queues.find(name);
    if (found != queues.end())
        return Response::json(QJsonDocument(*found).toJson(QJsonDocument::Compact));
    if (!mayBeNew)
        return problem({JobQueueError::Code::NotFound, u"there is no queue \"%1\": no job is in it, and it is not paused"_s.arg(name.left(maxNameLength)), {}});
    return Response::json(QJsonDocument(QJsonObject{{u"name"_s, name}, {u"paused"_s, false}, {u"counts"_s, QJsonObject()}, {u"by_kind"_s, QJsonObject()}})
                              .toJson(QJsonDocument::Compact));
}

//! Pauses or resumes, and answers with the queue as it is then.
void change(Service &service, const ExchangePtr &exchange, std::function<QFuture<Result<>>(JobMonitor &)> action)
{
    const QString name = exchange->arguments[0];
    if (auto checked = checkName(name, "queue"_L1); !checked) {
        exchange->answer(checked.error());
        return;
    }
    service.withMonitor(exchange, [exchange, name, action = std::move(action)](const std::shared_ptr<JobMonitor> &monitor) {
        action(*monitor).then(monitor.get(), [exchange, name, monitor](const Result<> &done) {
            if (!done) {
                exchange->answer(done.error());
                return;
            }
            monitor->stats().then([exchange, name, monitor](const Result<StoreStats> &stats) {
                exchange->answer(stats ? queueAnswer(*stats, name, true) : problem(stats.error()));
            });
        });
    });
}

} // namespace

void queues(Service &service, const ExchangePtr &exchange)
{
    service.ask(exchange, [](JobMonitor &monitor) { return monitor.stats(); }, [](const StoreStats &stats) {
        QJsonArray list;
        for (const QJsonObject &queue : queuesOf(stats))
            list.append(queue);
        return Response::json(QJsonDocument(list).toJson(QJsonDocument::Compact));
    });
}

void queue(Service &service, const ExchangePtr &exchange)
{
    service.ask(exchange, [](JobMonitor &monitor) { return monitor.stats(); },
                [name = exchange->arguments[0]](const StoreStats &stats) { return queueAnswer(stats, name, false); });
}

void pauseQueue(Service &service, const ExchangePtr &exchange)
{
    auto body = Body::of(exchange, {"reason"});
    if (!body)
        return;
    const QString reason = body->text("reason");
    if (body->answerProblem())
        return;
    change(service, exchange, [name = exchange->arguments[0], reason](JobMonitor &monitor) { return monitor.pauseQueue(name, reason); });
}

void resumeQueue(Service &service, const ExchangePtr &exchange)
{
    if (Body::of(exchange, {}))
        change(service, exchange, [name = exchange->arguments[0]](JobMonitor &monitor) { return monitor.resumeQueue(name); });
}

} // namespace Jobs::Api::Handlers
