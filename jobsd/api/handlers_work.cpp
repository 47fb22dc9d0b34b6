// SPDX-License-Identifier: MIT
#include "handlers.h"

#include "bodies.h"
#include "service.h"

#include <jobs/core/names.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api::Handlers {

namespace {

constexpr auto shortestLease = std::chrono::milliseconds{100};
constexpr auto longestLease = std::chrono::milliseconds{std::chrono::hours{1}};
constexpr auto longestDelay = std::chrono::milliseconds{std::chrono::hours{24 * 366}};

//! Reads what is JSON itself, such as a result; \a name is noted if it is too large or too deep.
QByteArray payload(Body &body, QByteArrayView name)
{
    const QByteArray json = body.json(name);
    if (auto checked = checkJson(json, defaultMaxPayload, QLatin1StringView(name), false); !checked)
        body.fail(u"%1: %2"_s.arg(QString::fromLatin1(name), checked.error().message));
    return json;
}

std::optional<Body> readProgress(const ExchangePtr &exchange, LeaseWord &word)
{
    auto body = Body::of(exchange, {"done", "total", "text", "log", "checkpoint"});
    if (!body)
        return body;
    if (body->has("done") || body->has("total") || body->has("text"))
        word.progress = JobProgress{.done = body->number("done", 0, 0, std::numeric_limits<qint64>::max()),
                                    .total = body->number("total", 0, 0, std::numeric_limits<qint64>::max()),
                                    .text = shortened(body->text("text"), 1000)};
    if (body->has("log"))
        word.log = body->json("log").startsWith('[') ? body->texts("log") : QStringList{body->text("log")};
    for (QString &line : word.log)
        line = shortened(line);
    if (word.log.size() > 1000)
        body->fail(u"log has more than 1000 lines; send them in several requests"_s);
    if (body->has("checkpoint"))
        word.checkpoint = payload(*body, "checkpoint");
    return body;
}

std::optional<Body> readFailure(const ExchangePtr &exchange, LeaseWord &word)
{
    auto body = Body::of(exchange, {"error", "type", "retry", "retry_after_ms", "trace"});
    if (!body)
        return body;
    JobError error;
    error.message = shortened(body->text("error", u"the worker gave no reason"_s));
    error.type = shortened(body->text("type"), maxNameLength);
    error.retryable = body->flag("retry", true);
    if (body->has("retry_after_ms"))
        error.retryAfter = body->duration("retry_after_ms", 0ms, 0ms, longestDelay);
    error.trace = shortened(body->text("trace"));
    word.outcome = error;
    return body;
}

} // namespace

void claim(Service &service, const ExchangePtr &exchange)
{
    auto body = Body::of(exchange, {"kinds", "queues", "limit", "wait_ms", "lease_ms", "name"});
    if (!body)
        return;
    ClaimOrder order;
    order.kinds = body->texts("kinds");
    order.queues = body->texts("queues");
    order.limit = int(body->number("limit", 1, 1, 100));
    order.wait = body->duration("wait_ms", 0ms, 0ms, service.options().limits.longestWait);
    order.lease = body->duration("lease_ms", 30s, shortestLease, longestLease);
    order.name = body->text("name", exchange->actor);
    if (order.kinds.isEmpty())
        body->fail(u"kinds is missing; name the kinds of jobs that the worker can run"_s);
    if (order.kinds.size() > 200 || order.queues.size() > 200)
        body->fail(u"more than 200 kinds or queues are named"_s);
    if (order.name.isEmpty() || order.name.size() > maxNameLength)
        body->fail(u"name must have 1 to %1 characters"_s.arg(maxNameLength));
    for (const QString &kind : std::as_const(order.kinds)) {
        if (auto checked = checkName(kind, "kind"_L1); !checked)
            body->fail(checked.error().message);
    }
    for (const QString &queue : std::as_const(order.queues)) {
        if (auto checked = checkName(queue, "queue"_L1); !checked)
            body->fail(checked.error().message);
    }
    if (body->answerProblem())
        return;
    if (exchange->rules && !exchange->rules->queues.isEmpty()) {
        const QStringList &allowed = exchange->rules->queues;
        if (order.queues.isEmpty())
            order.queues = allowed;
        for (const QString &queue : std::as_const(order.queues)) {
            if (!allowed.contains(queue)) {
                exchange->answer(JobQueueError{JobQueueError::Code::Refused, u"%1 may claim from %2 alone, and not from the queue %3"_s
                                                                                 .arg(exchange->actor, allowed.join(u", "_s), queue), {}});
                return;
            }
        }
    }
    service.desk().claim(exchange, std::move(order));
}

void lease(Service &service, const ExchangePtr &exchange)
{
    LeaseWord word{.token = exchange->arguments[0]};
    const QString verb = exchange->target->path.last();
    std::optional<Body> body;
    if (verb == u"heartbeat") {
        body = Body::of(exchange, {"lease_ms"});
        if (body && body->has("lease_ms"))
            word.lease = body->duration("lease_ms", 30s, shortestLease, longestLease);
    } else if (verb == u"progress") {
        body = readProgress(exchange, word);
    } else if (verb == u"complete") {
        body = Body::of(exchange, {"result"});
        if (body)
            word.outcome = Completed{.result = body->has("result") ? payload(*body, "result") : QByteArray()};
    } else if (verb == u"fail") {
        body = readFailure(exchange, word);
    } else if (verb == u"snooze") {
        body = Body::of(exchange, {"delay_ms"});
        if (body)
            word.outcome = Snoozed{.delay = body->duration("delay_ms", 0ms, 0ms, longestDelay)};
    } else {
        body = Body::of(exchange, {});
        word.outcome = HandedBack{};
    }
    if (body && !body->answerProblem())
        service.desk().say(exchange, std::move(word));
}

} // namespace Jobs::Api::Handlers
