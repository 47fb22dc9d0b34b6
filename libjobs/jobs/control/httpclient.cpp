// SPDX-License-Identifier: MIT
#include "httpclient_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimerEvent>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

constexpr auto tick = 50ms;
constexpr auto firstPause = 50ms; // before a request is sent for the third time; then twice as long each time
// A server closes idle connections after 30 s; one that might be closed just now is not used for what must not be lost.
constexpr auto longestIdle = 10'000ms;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Jobs::RemoteMonitor)
};

QByteArray encoded(const HttpRequest &request, const ServerEndpoint &endpoint)
{
    QByteArray text;
    text.reserve(512 + request.body.size());
    text += request.method + ' ' + endpoint.basePath + request.target + " HTTP/1.1\r\nHost: " + endpoint.hostHeader
        + "\r\nUser-Agent: libjobs/" JOBS_VERSION "\r\n";
    if (!endpoint.token.isEmpty())
        text += "Authorization: Bearer " + endpoint.token + "\r\n";
    for (const auto &[name, value] : request.headers)
        text += name + ": " + value + "\r\n";
    if (!request.body.isEmpty())
        text += "Content-Type: " + request.contentType + "\r\n";
    if (request.method != "GET")
        text += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    text += "\r\n";
    text += request.body;
    return text;
}

tl::unexpected<JobQueueError> unknown(const JobQueueError &error)
{
    return failure(
        Code::Unknown,
        Text::tr("%1: it may or may not have happened; look, or repeat it with the same client id").arg(error.message),
        error.native);
}

template<typename Container, typename T>
void removeFrom(Container &container, const T &value)
{
    container.erase(std::remove(container.begin(), container.end(), value), container.end());
}

} // namespace

// --- one connection ----------------------------------------------------------------------------------------------------

HttpConnection::HttpConnection(const ServerEndpoint &endpoint, QObject *parent)
    : QObject(parent),
      m_endpoint(endpoint),
      m_socket(endpoint)
{
    connect(&m_socket, &ServerSocket::opened, this, &HttpConnection::send);
    connect(&m_socket, &ServerSocket::readyRead, this, &HttpConnection::readMore);
    connect(&m_socket, &ServerSocket::closed, this, &HttpConnection::noteClosed);
}

void HttpConnection::start(const HttpRequest &request, Answered answered,
                           decltype(HttpResponseParser::chooseSink) chooseSink)
{
    m_request = encoded(request, m_endpoint);
    m_answered = std::move(answered);
    m_sent = false;
    m_parser = HttpResponseParser();
    m_parser.chooseSink = std::move(chooseSink);
    if (m_socket.isOpen())
        QMetaObject::invokeMethod(this, &HttpConnection::send, Qt::QueuedConnection);
    else if (!std::exchange(m_opening, true))
        m_socket.open();
}

void HttpConnection::send()
{
    if (m_dead || !m_answered || m_sent)
        return;
    m_sent = true;
    m_socket.write(m_request);
    m_request.clear();
}

void HttpConnection::readMore()
{
    const QByteArray data = m_socket.read();
    if (m_dead || data.isEmpty())
        return;
    if (!m_answered || !m_sent) // nobody asked: not a server to talk to
        return end(
            {Code::StoreUnavailable, Text::tr("the server at %1 talks without being asked").arg(m_endpoint.name), {}});
    const QPointer<HttpConnection> guard(this); // a sink may end us
    const qsizetype taken = m_parser.feed(data);
    if (!guard || m_dead)
        return;
    switch (m_parser.state()) {
    case HttpResponseParser::State::Head:
    case HttpResponseParser::State::Body:
        return;
    case HttpResponseParser::State::Done:
        if (!m_parser.keepsAlive() || taken < data.size()) {
            m_dead = true;
            m_socket.abort();
        }
        return answer(m_parser.take());
    case HttpResponseParser::State::Failed:
        break;
    }
    const Code code = m_parser.isTooLarge() ? Code::PayloadTooLarge : Code::StoreUnusable;
    m_dead = true;
    m_socket.abort();
    answer(tl::unexpected(Loss{
        {code, Text::tr("%1 does not answer as jobsd does: %2").arg(m_endpoint.name, m_parser.problem()), {}}, true}));
}

void HttpConnection::noteClosed(const JobQueueError &error)
{
    readMore(); // what came before the end
    if (std::exchange(m_dead, true))
        return;
    if (m_answered && m_parser.isBegun()) {
        m_parser.end();
        if (m_parser.state() == HttpResponseParser::State::Done)
            return answer(m_parser.take());
    }
    answer(tl::unexpected(Loss{error, m_sent}));
}

void HttpConnection::end(const JobQueueError &error)
{
    if (std::exchange(m_dead, true))
        return;
    m_socket.abort();
    answer(tl::unexpected(Loss{error, m_sent}));
}

void HttpConnection::abandon()
{
    m_dead = true;
    m_answered = {};
    m_socket.abort();
}

void HttpConnection::answer(tl::expected<HttpResponse, Loss> answer)
{
    m_idleSince.start();
    const QPointer<HttpConnection> guard(this);
    if (const auto answered = std::exchange(m_answered, {}))
        answered(std::move(answer));
    if (guard)
        Q_EMIT released();
}

// --- the client --------------------------------------------------------------------------------------------------------

HttpClient::HttpClient(ServerEndpoint endpoint, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent),
      m_endpoint(std::move(endpoint)),
      m_timeout(timeout)
{
}

HttpClient::~HttpClient()
{
    const auto left = std::exchange(m_running, {});
    const auto waiting = std::exchange(m_waiting, {});
    const JobQueueError gone{
        Code::StoreUnavailable, Text::tr("the connection to %1 was given up").arg(m_endpoint.name), {}};
    for (const auto &pending : left) {
        if (const auto callback = std::exchange(pending->callback, {}))
            callback(pending->request.method == "GET" ? tl::unexpected(gone) : unknown(gone));
    }
    for (const auto &pending : waiting) {
        if (const auto callback = std::exchange(pending->callback, {}))
            callback(tl::unexpected(gone));
    }
}

void HttpClient::send(HttpRequest request, Callback callback)
{
    auto pending = std::make_shared<Pending>();
    pending->deadline = QDeadlineTimer(request.timeout > 0ms ? request.timeout : m_timeout);
    pending->request = std::move(request);
    pending->callback = std::move(callback);
    m_waiting.push_back(std::move(pending));
    if (!m_tick.isActive())
        m_tick.start(int(tick.count()), this);
    dispatch();
}

void HttpClient::dispatch()
{
    if (std::exchange(m_dispatching, true))
        return;
    for (;;) {
        const auto next =
            std::ranges::find_if(m_waiting, [](const auto &pending) { return pending->notBefore.hasExpired(); });
        HttpConnection *connection = next == m_waiting.end() ? nullptr : freeConnection();
        if (!connection)
            break;
        const auto pending = *next;
        m_waiting.erase(next);
        startOn(connection, pending);
    }
    m_dispatching = false;
}

HttpConnection *HttpClient::freeConnection()
{
    HttpConnection *found = nullptr;
    for (HttpConnection *connection : std::vector(m_connections)) {
        const bool stale = connection->isIdle() && connection->idleFor() > longestIdle;
        if (connection->isDead() || stale) {
            removeFrom(m_connections, connection);
            connection->deleteLater();
        } else if (connection->isIdle()) {
            found = connection;
        }
    }
    if (found || int(m_connections.size()) >= maxConnections)
        return found;
    auto *connection = new HttpConnection(m_endpoint, this);
    connect(connection, &HttpConnection::released, this, &HttpClient::dispatch);
    m_connections.push_back(connection);
    return connection;
}

void HttpClient::startOn(HttpConnection *connection, const std::shared_ptr<Pending> &pending)
{
    pending->connection = connection;
    ++pending->sendings;
    m_running.push_back(pending);
    connection->start(pending->request, [this, pending](tl::expected<HttpResponse, HttpConnection::Loss> answer) {
        pending->connection = nullptr;
        removeFrom(m_running, pending);
        if (answer)
            finish(pending, std::move(*answer));
        else
            noteLost(pending, answer.error());
    });
}

void HttpClient::noteLost(const std::shared_ptr<Pending> &pending, const HttpConnection::Loss &loss)
{
    const HttpRequest &request = pending->request;
    const bool writes = request.method != "GET";
    const bool seen = loss.sent || pending->sendings > 1; // by the server, perhaps; only what was sent is sent again
    if (!seen || loss.error.code != Code::StoreUnavailable)
        return finish(pending, seen && writes ? unknown(loss.error) : tl::unexpected(loss.error));

    // What asks only is repeated once, since a connection that was kept open may have ended just before. What carries a client id goes on
    // until its time is over, because nobody knows better than the server what became of it.
    if (request.repeatable && !pending->deadline.hasExpired() && (writes || pending->sendings < 2)) {
        if (pending->sendings > 1)
            pending->notBefore = QDeadlineTimer(firstPause * (1 << std::min(pending->sendings - 2, 5)));
        m_waiting.push_front(pending);
        return; // released() follows, or the tick
    }
    finish(pending, writes ? unknown(loss.error) : tl::unexpected(loss.error));
}

void HttpClient::finish(const std::shared_ptr<Pending> &pending, Result<HttpResponse> result)
{
    if (const auto callback = std::exchange(pending->callback, {}))
        callback(std::move(result));
}

void HttpClient::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId())
        return QObject::timerEvent(event);
    const JobQueueError late{
        Code::StoreUnavailable, Text::tr("the server at %1 did not answer in time").arg(m_endpoint.name), {}};
    const QPointer<HttpClient> guard(this);
    for (const auto &pending : std::vector(m_running)) {
        if (pending->connection && pending->deadline.hasExpired())
            pending->connection->end(late);
        if (!guard)
            return;
    }
    for (const auto &pending : std::deque(m_waiting)) {
        if (!pending->deadline.hasExpired())
            continue;
        removeFrom(m_waiting, pending);
        noteLost(pending, {late, pending->sendings > 0});
        if (!guard)
            return;
    }
    dispatch();
    if (m_running.empty() && m_waiting.empty())
        m_tick.stop();
}

} // namespace Jobs
