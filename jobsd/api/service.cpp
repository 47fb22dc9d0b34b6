// SPDX-License-Identifier: MIT
#include "service.h"

#include "handlers.h"
#include "pushstream.h"
#include "route.h"

#include <jobs/control/monitorjson.h>
#include <jobs/core/names.h>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

Service::Service(JobQueue *queue, const ApiOptions &options)
    : m_queue(queue)
    , m_options(options)
    , m_gate(options.tcp, options.limits.failedLogins, options.redact)
    , m_monitor(queue, {.actor = options.product, .origin = options.product})
    , m_events(std::make_shared<EventRing>(options.limits.eventStreams))
    , m_operations(options.limits.operations)
    , m_desk(queue, options, [this](const QList<JobEvent> &events) {
        QMetaObject::invokeMethod(this, [this, events] { Q_EMIT workEvents(events); });
    })
{
    connect(this, &Service::workEvents, &m_monitor, &JobMonitor::jobEvents);
    m_events->onWatched = [this] { QMetaObject::invokeMethod(this, &Service::listen, Qt::QueuedConnection); };
}

Service::~Service()
{
    m_desk.close();
    m_events->onWatched = {};
}

//! To be told of changes costs looks at the store, and to be told of each job costs the queue something: only while somebody watches.
void Service::listen()
{
    const bool changes = m_events->isWatched(EventRing::Topic::Change);
    const bool jobs = m_events->isWatched(EventRing::Topic::Jobs);
    if (!changes)
        disconnect(m_changes);
    else if (!m_changes)
        m_changes = connect(&m_monitor, &JobMonitor::changed, this,
                            [this](const MonitorChange &change) { m_events->publish(EventRing::Topic::Change, toJson(change)); });
    if (!jobs)
        disconnect(m_jobEvents);
    else if (!m_jobEvents)
        m_jobEvents = connect(&m_monitor, &JobMonitor::jobEvents, this, [this](const QList<JobEvent> &events) {
            QByteArray json = "[";
            for (const JobEvent &event : events)
                json.append(json.size() > 1 ? "," : "").append(toJson(event));
            m_events->publish(EventRing::Topic::Jobs, json.append(']'));
        });
}

void Service::withMonitor(const ExchangePtr &exchange, std::function<void(const std::shared_ptr<JobMonitor> &)> function)
{
    withMonitor(exchange, [exchange](qint64 id) { exchange->setAudit(id); }, std::move(function));
}

void Service::withMonitor(const ExchangePtr &exchange, std::function<void(qint64)> audited, std::function<void(const std::shared_ptr<JobMonitor> &)> function)
{
    const LocalMonitorOptions options{.actor = exchange->actor, .origin = exchange->peer.origin, .role = exchange->role, .audited = std::move(audited)};
    QMetaObject::invokeMethod(this, [this, options, function = std::move(function)] {
        function(std::shared_ptr<JobMonitor>(m_monitor.as(options).release(), [](JobMonitor *monitor) { monitor->deleteLater(); }));
    }, Qt::QueuedConnection);
}

Result<> Service::checkQueue(PushRequest &request, const Exchange &exchange)
{
    if (!exchange.rules || exchange.rules->queues.isEmpty())
        return {};
    if (request.options.queue.isEmpty())
        request.options.queue = exchange.rules->queues.first();
    if (exchange.rules->queues.contains(request.options.queue))
        return {};
    return failure(JobQueueError::Code::Refused, u"%1 may push to %2 alone, and not to the queue %3"_s
                       .arg(exchange.actor, exchange.rules->queues.join(u", "_s), request.options.queue.left(maxNameLength)));
}

Result<> Service::checkFilter(const JobFilter &filter, Role role) const
{
    if (role >= Role::Admin || filter.parameters.isEmpty())
        return {};
    const Redaction redaction = m_gate.redaction();
    for (const ParameterMatch &match : filter.parameters) {
        if (redaction.hides(match.path))
            return failure(JobQueueError::Code::Refused, u"arg.%1 is hidden from the role %2, and so is what it is equal to"_s.arg(match.path, roleName(role)));
    }
    return {};
}

// --- requests: the doors' threads ------------------------------------------------------------------------------------

void Service::head(Exchange &exchange, bool hasBody)
{
    if (m_gate.refuseStrangers(exchange))
        return;
    const Match match = findRoute(exchange.method == "HEAD" ? QByteArrayView("GET") : QByteArrayView(exchange.method), exchange.target->path);
    if (!match.route) {
        if (match.allowed.isEmpty())
            exchange.answer(problem(404, "NoSuchRoute"_L1, u"nothing is served at this path"_s, u"GET /v1/openapi.json lists what is"_s));
        else if (exchange.method == "OPTIONS")
            exchange.answer(Response::nothing().with("Allow", match.allowed + ", OPTIONS"));
        else
            exchange.answer(problem(405, "WrongMethod"_L1, u"this path does not answer to %1"_s.arg(QString::fromLatin1(exchange.method.left(20))),
                                    u"it answers to %1"_s.arg(QString::fromLatin1(match.allowed)))
                                .with("Allow", match.allowed));
        return;
    }
    exchange.route = match.route;
    exchange.arguments = match.arguments;
    if (!m_gate.identify(exchange))
        return;
    if (exchange.role < match.route->role) {
        if (exchange.role == Role::None)
            exchange.answer(problem(401, "Unauthorized"_L1, u"this needs a token"_s, u"send Authorization: Bearer TOKEN"_s)
                                .with("WWW-Authenticate", "Bearer realm=\"jobsd\""));
        else
            exchange.answer(problem(403, "Refused"_L1, u"this needs the role %1; %2 has the role %3"_s.arg(roleName(match.route->role), exchange.actor, roleName(exchange.role)),
                                    u"ask whoever keeps the server's tokens"_s));
        return;
    }
    if (match.route->role != Role::None && !m_gate.countRequest(exchange))
        return;
    if (!checkQuery(exchange) || !checkBody(exchange, hasBody))
        return;
    if (m_draining && (match.route->role == Role::Push || match.route->handler == Handlers::claim))
        exchange.answer(JobQueueError{JobQueueError::Code::Stopped, u"the server is stopping and takes no new work"_s, {}});
    else if (match.route->body == Route::Body::Push && hasBody && exchange.header("Content-Type").toLower().startsWith("application/x-ndjson"))
        exchange.sink = std::make_unique<PushStream>(*this, exchange);
}

bool Service::checkQuery(Exchange &exchange) const
{
    const QStringList known = QString(exchange.route->query).split(u' ', Qt::SkipEmptyParts);
    for (const auto &[name, value] : exchange.target->query) {
        if (known.contains(name) || (name.startsWith("arg."_L1) && known.contains("arg.*"_L1)))
            continue;
        exchange.answer(JobQueueError{JobQueueError::Code::InvalidArgument,
                                      known.isEmpty() ? u"\"%1\": this path takes no query"_s.arg(name.left(100))
                                                      : u"\"%1\" is not known here; the query may hold %2"_s.arg(name.left(100), known.join(u", "_s)), {}});
        return false;
    }
    return true;
}

bool Service::checkBody(Exchange &exchange, bool hasBody) const
{
    if (!hasBody)
        return true;
    if (exchange.route->body == Route::Body::None) {
        exchange.answer(JobQueueError{JobQueueError::Code::InvalidArgument, u"a request of this kind has no body"_s, {}});
        return false;
    }
    // The type is what keeps web pages from sending this: a form cannot state it.
    const QByteArray type = exchange.header("Content-Type").toLower().split(';').first().trimmed();
    if (type == "application/json" || (type == "application/x-ndjson" && exchange.route->body == Route::Body::Push))
        return true;
    exchange.answer(problem(415, "WrongType"_L1, u"the header Content-Type is missing, or names a type that is not understood here"_s,
                            exchange.route->body == Route::Body::Push ? u"send application/json or application/x-ndjson"_s : u"send application/json"_s));
    return false;
}

void Service::run(const ExchangePtr &exchange)
{
    if (!exchange->route) {
        exchange->answer(JobQueueError{JobQueueError::Code::Internal, u"a request reached no route"_s, {}});
        return;
    }
    exchange->route->handler(*this, exchange);
}

} // namespace Jobs::Api
