// SPDX-License-Identifier: MIT

// How a RemoteMonitor gets and keeps its connection.

#include "remotemonitor_p.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

// A stream says something every second; within two the person knows that it does not.
constexpr auto longestSilence = 1'850ms;
// For what came while this program itself was held up, and was not read yet.
constexpr auto lastLook = 50ms;
constexpr auto longestOpening = 5'000ms;
constexpr auto firstDelay = 100ms;
constexpr auto longestDelay = 5'000ms;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Jobs::RemoteMonitor)
};

//! Will it be the same until a person changed something?
bool isPermanent(const JobQueueError &error)
{
    switch (error.code) {
    case Code::Refused:
    case Code::StoreUnusable:
    case Code::SchemaTooNew:
    case Code::NotFound:
    case Code::NotSupported:
    case Code::InvalidArgument:
        return true;
    default:
        return false;
    }
}

} // namespace

JobQueueError errorOf(const HttpResponse &response, const ServerEndpoint &endpoint)
{
    if (response.header("content-type").startsWith("application/problem+json")) {
        if (auto error = fromJson<JobQueueError>(response.body))
            return *error;
    }
    const QString &name = endpoint.name;
    switch (response.status) {
    case 401:
        return {Code::Refused,
                Text::tr("%1 does not know this token; ask its administrator for one (jobsctl token add)").arg(name),
                {}};
    case 403:
        return {Code::Refused, Text::tr("%1 does not allow this").arg(name), {}};
    case 404:
        return {Code::NotFound, Text::tr("%1 has no such thing").arg(name), {}};
    case 413:
    case 431:
        return {Code::PayloadTooLarge, Text::tr("%1 takes no request of this size").arg(name), {}};
    case 429:
    case 503:
        return {Code::StoreUnavailable, Text::tr("%1 cannot answer now; try again later").arg(name), {}};
    default:
        return {Code::StoreUnusable,
                Text::tr("%1 does not answer as jobsd does: status %2").arg(name).arg(response.status),
                {}};
    }
}

QString jsonText(const QByteArray &json) { return QJsonDocument::fromJson('[' + json + ']').array().at(0).toString(); }

RemoteMonitorPrivate::RemoteMonitorPrivate(RemoteMonitor *monitor, const ServerAddress &address,
                                           RemoteMonitorOptions options)
    : q(monitor),
      m_options(options),
      m_endpoint(ServerEndpoint::from(address))
{
    m_silence.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (m_silence.intervalAsDuration() == longestSilence)
            return m_silence.start(lastLook);
        dropStream();
        noteError({Code::StoreUnavailable, Text::tr("the server at %1 has fallen silent").arg(m_endpoint->name), {}});
    });
    connect(&m_retry, &QTimer::timeout, this, &RemoteMonitorPrivate::askInfo);
    if (m_endpoint) {
        m_client = std::make_unique<HttpClient>(*m_endpoint, options.timeout);
        askInfo();
    } else {
        connection = Connection::Refused;
        lastError = m_endpoint.error();
    }
}

RemoteMonitorPrivate::~RemoteMonitorPrivate()
{
    dropStream();
    // Its destructor calls back all who wait, and some of them would go on to ask more.
    const auto client = std::move(m_client);
}

void RemoteMonitorPrivate::send(HttpRequest request, HttpClient::Callback callback)
{
    if (!m_client) {
        return callback(m_endpoint ? failure(Code::StoreUnavailable,
                                             Text::tr("the connection to %1 was given up").arg(m_endpoint->name))
                                   : tl::unexpected(m_endpoint.error()));
    }
    m_client->send(std::move(request), [this, callback = std::move(callback)](Result<HttpResponse> response) {
        if (response && (response->status < 200 || response->status >= 300))
            response = tl::unexpected(errorOf(*response, *m_endpoint));
        callback(std::move(response));
    });
}

void RemoteMonitorPrivate::askInfo()
{
    HttpRequest request{.target = "/v1"_ba};
    request.timeout = std::min<std::chrono::milliseconds>(m_options.timeout, longestOpening);
    // The client calls back when it is destroyed, too, and that is in our destructor.
    send(std::move(request), [this, guard = QPointer(this)](const Result<HttpResponse> &response) {
        if (guard && m_client)
            noteInfo(response);
    });
}

void RemoteMonitorPrivate::noteInfo(const Result<HttpResponse> &response)
{
    if (!response)
        return noteError(response.error());
    const auto told = fromJson<MonitorInfo>(response->body);
    if (!told) {
        return noteError({Code::StoreUnusable,
                          Text::tr("%1 does not answer as jobsd does: %2").arg(m_endpoint->name, told.error().message),
                          {}});
    }
    info = *told;
    if (m_options.events)
        openStream();
    else
        setConnection(Connection::Connected);
    Q_EMIT q->infoChanged();
}

void RemoteMonitorPrivate::openStream()
{
    dropStream();
    m_followsJobs = q->followsJobs();
    HttpRequest request{.target = m_followsJobs ? "/v1/events?topics=change,jobs"_ba : "/v1/events?topics=change"_ba};
    request.headers.append({"Accept"_ba, "text/event-stream"_ba});
    if (!m_events.lastId.isEmpty())
        request.headers.append({"Last-Event-ID"_ba, m_events.lastId});
    m_stream = new HttpConnection(*m_endpoint, this);
    m_silence.start(longestOpening);
    m_stream->start(
        request, [this](const auto &end) { noteStreamEnd(end); },
        [this](const HttpResponse &head) { return noteStreamHead(head); });
}

std::function<void(QByteArrayView)> RemoteMonitorPrivate::noteStreamHead(const HttpResponse &head)
{
    if (head.status != 200 || !head.header("content-type").startsWith("text/event-stream"))
        return {}; // noteStreamEnd() tells what it is
    const bool recovered = m_wasConnected;
    EventParser fresh;
    fresh.lastId = m_events.lastId;
    m_events = fresh;
    m_failures = 0;
    m_wasConnected = true;
    // Servers up to 0.1.0 were silent on Unix sockets, whose end shows at once; not that of a tunnel behind them, though.
    if (m_endpoint->path.isEmpty() || !head.header("jobs-beat").isEmpty())
        m_silence.start(longestSilence);
    else
        m_silence.stop();
    // Not from here, where the connection reads: whoever is told may destroy the monitor.
    QMetaObject::invokeMethod(
        this,
        [this, recovered, stream = QPointer(m_stream)] {
            if (!stream || stream != m_stream)
                return;
            const QPointer<RemoteMonitorPrivate> guard(this);
            setConnection(Connection::Connected);
            if (guard && recovered)
                Q_EMIT q->changed({.counts = true, .queues = true, .workers = true, .failures = true, .jobs = {}});
        },
        Qt::QueuedConnection);
    return [this](QByteArrayView data) { readStream(data); };
}

void RemoteMonitorPrivate::readStream(QByteArrayView data)
{
    if (m_silence.isActive())
        m_silence.start(longestSilence);
    const QList<ServerEvent> events = m_events.feed(data);
    for (const ServerEvent &event : events) {
        QMetaObject::invokeMethod(
            this, [this, event] { noteEvent(event); }, Qt::QueuedConnection);
    }
    if (m_events.hasFailed()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_events = {};
                dropStream();
                noteError({Code::StoreUnavailable,
                           Text::tr("the server at %1 sent an event beyond all bounds").arg(m_endpoint->name),
                           {}});
            },
            Qt::QueuedConnection);
    }
}

void RemoteMonitorPrivate::noteEvent(const ServerEvent &event)
{
    if (event.type == "change") {
        if (const auto change = fromJson<MonitorChange>(event.data))
            Q_EMIT q->changed(*change);
    } else if (event.type == "reset") {
        Q_EMIT q->changed({.counts = true, .queues = true, .workers = true, .failures = true, .jobs = {}});
    } else if (event.type == "jobs") {
        QList<JobEvent> events;
        const auto elements = jsonElements(event.data);
        for (const QByteArray &json : elements.value_or(QList<QByteArray>())) {
            if (auto each = fromJson<JobEvent>(json))
                events.append(*each);
        }
        if (!events.isEmpty())
            Q_EMIT q->jobEvents(events);
    } // other types are those of newer servers
}

void RemoteMonitorPrivate::noteStreamEnd(const tl::expected<HttpResponse, HttpConnection::Loss> &end)
{
    JobQueueError error;
    if (!end)
        error = end.error().error;
    else if (end->status != 200)
        error = errorOf(*end, *m_endpoint);
    else if (!end->header("content-type").startsWith("text/event-stream"))
        error = {Code::StoreUnusable,
                 Text::tr("%1 does not answer as jobsd does: its events have another form").arg(m_endpoint->name),
                 {}};
    else
        error = {Code::StoreUnavailable, Text::tr("the server at %1 closed the connection").arg(m_endpoint->name), {}};
    QMetaObject::invokeMethod(
        this,
        [this, error, stream = QPointer(m_stream)] {
            if (stream && stream != m_stream)
                return;
            dropStream();
            noteError(error);
        },
        Qt::QueuedConnection);
}

void RemoteMonitorPrivate::dropStream()
{
    m_silence.stop();
    if (!m_stream)
        return;
    HttpConnection *stream = std::exchange(m_stream, nullptr);
    stream->abandon();
    stream->deleteLater();
}

void RemoteMonitorPrivate::listenersChanged()
{
    if (m_stream && !m_followsJobs && connection == Connection::Connected)
        openStream();
}

void RemoteMonitorPrivate::noteError(const JobQueueError &error)
{
    lastError = error;
    if (isPermanent(error))
        return setConnection(Connection::Refused);
    const auto delay = std::min<std::chrono::milliseconds>(firstDelay * (1 << std::min(m_failures, 10)), longestDelay);
    ++m_failures;
    m_retry.start(std::chrono::duration_cast<std::chrono::milliseconds>(
        delay * (0.5 + QRandomGenerator::global()->generateDouble() / 2)));
    setConnection(Connection::Lost);
}

void RemoteMonitorPrivate::setConnection(Connection now)
{
    if (std::exchange(connection, now) != now)
        Q_EMIT q->connectionChanged(now);
}

} // namespace Jobs
