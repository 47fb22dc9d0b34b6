// SPDX-License-Identifier: MIT
#pragma once

#include "httpresponse_p.h"
#include "serversocket_p.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace Jobs {

struct HttpRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray target; //!< "/v1/…", percent-encoded
    QByteArray body = {};
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    bool repeatable = true; //!< sent again if the answer was lost: reading, and what carries a client id
    std::chrono::milliseconds timeout{0}; //!< 0: the client's
};

/*!
    One connection that carries one request at a time. Told of an end by its callback, once for each request, not from within start().
*/
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    //! What became of a request that has no answer.
    struct Loss
    {
        JobQueueError error;
        bool sent = false; //!< the server may have seen it
    };
    using Answered = std::function<void(tl::expected<HttpResponse, Loss>)>;

    explicit HttpConnection(const ServerEndpoint &endpoint, QObject *parent = nullptr);

    bool isIdle() const { return !m_answered && !m_dead; }
    bool isDead() const { return m_dead; }
    std::chrono::milliseconds idleFor() const
    {
        return std::chrono::milliseconds{m_idleSince.isValid() ? m_idleSince.elapsed() : 0};
    }

    //! \a chooseSink as in HttpResponseParser; it, and the sink, may end() this connection.
    void start(const HttpRequest &request, Answered answered, decltype(HttpResponseParser::chooseSink) chooseSink = {});
    //! Ends the request under way, if any, and the connection.
    void end(const JobQueueError &error);
    //! … without telling anybody.
    void abandon();

Q_SIGNALS:
    //! Idle, or dead: the request's callback has been called.
    void released();

private:
    void send();
    void readMore();
    void noteClosed(const JobQueueError &error);
    void answer(tl::expected<HttpResponse, Loss> answer);

    const ServerEndpoint &m_endpoint;
    ServerSocket m_socket;
    HttpResponseParser m_parser;
    QByteArray m_request;
    Answered m_answered;
    QElapsedTimer m_idleSince;
    bool m_opening = false;
    bool m_sent = false;
    bool m_dead = false;
};

/*!
    Requests to one server over a few connections that are kept open. Callbacks come in the client's thread, not from within send(),
    and each of them once; those that still wait when the client is destroyed are called from its destructor.
*/
class HttpClient : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxConnections = 6;

    explicit HttpClient(ServerEndpoint endpoint, std::chrono::milliseconds timeout, QObject *parent = nullptr);
    ~HttpClient() override;

    /*!
        The response, of whatever status. StoreUnavailable: it did not happen, or it asked only. Unknown: it may have happened.
        Refused: the server is not the one that was meant.
    */
    using Callback = std::function<void(Result<HttpResponse>)>;
    void send(HttpRequest request, Callback callback);

    const ServerEndpoint &endpoint() const { return m_endpoint; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Pending
    {
        HttpRequest request;
        Callback callback;
        QDeadlineTimer deadline;
        QDeadlineTimer notBefore; //!< expired unless it is sent again
        HttpConnection *connection = nullptr;
        int sendings = 0;
    };

    void dispatch();
    HttpConnection *freeConnection();
    void startOn(HttpConnection *connection, const std::shared_ptr<Pending> &pending);
    void noteLost(const std::shared_ptr<Pending> &pending, const HttpConnection::Loss &loss);
    void finish(const std::shared_ptr<Pending> &pending, Result<HttpResponse> result);

    const ServerEndpoint m_endpoint;
    const std::chrono::milliseconds m_timeout;
    std::vector<HttpConnection *> m_connections;
    std::deque<std::shared_ptr<Pending>> m_waiting;
    std::vector<std::shared_ptr<Pending>> m_running;
    QBasicTimer m_tick; //!< looks for deadlines, while there is one
    bool m_dispatching = false;
};

} // namespace Jobs
