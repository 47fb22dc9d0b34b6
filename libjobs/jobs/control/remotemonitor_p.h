// SPDX-License-Identifier: MIT
#pragma once

#include "eventparser_p.h"
#include "httpclient_p.h"
#include "remotemonitor.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Jobs {

//! What the server says in words, of an answer that is not a success.
JobQueueError errorOf(const HttpResponse &response, const ServerEndpoint &endpoint);
//! "?state=failed&limit=100": the filter as GET routes take it.
QByteArray queryOf(const JobFilter &filter, const QList<std::pair<QByteArray, QByteArray>> &more = {});

//! The text of a JSON string; empty if it is none.
QString jsonText(const QByteArray &json);

class RemoteMonitorPrivate : public QObject
{
    Q_OBJECT

public:
    using Connection = JobMonitor::Connection;
    template<typename T>
    using Reader = std::function<Result<T>(const HttpResponse &)>;

    RemoteMonitorPrivate(RemoteMonitor *monitor, const ServerAddress &address, RemoteMonitorOptions options);
    ~RemoteMonitorPrivate() override;

    //! Sends \a request; \a read makes the answer of a response of status 200 … 299.
    template<typename T>
    QFuture<Result<T>> ask(HttpRequest request, Reader<T> read);
    void send(HttpRequest request, HttpClient::Callback callback);

    void listenersChanged();

    Connection connection = Connection::Connecting;
    JobQueueError lastError;
    MonitorInfo info;

private:
    void askInfo();
    void noteInfo(const Result<HttpResponse> &response);
    void openStream();
    std::function<void(QByteArrayView)> noteStreamHead(const HttpResponse &head);
    void readStream(QByteArrayView data);
    void noteEvent(const ServerEvent &event);
    void noteStreamEnd(const tl::expected<HttpResponse, HttpConnection::Loss> &end);
    void dropStream();
    void noteError(const JobQueueError &error);
    void setConnection(Connection now);

    RemoteMonitor *const q;
    const RemoteMonitorOptions m_options;
    const Result<ServerEndpoint> m_endpoint;
    std::unique_ptr<HttpClient> m_client;
    HttpConnection *m_stream = nullptr;
    EventParser m_events;
    QTimer m_silence; //!< the stream said nothing for too long
    QTimer m_retry;
    int m_failures = 0; //!< in a row
    bool m_wasConnected = false;
    bool m_followsJobs = false; //!< the stream tells of jobs too
};

template<typename T>
QFuture<Result<T>> RemoteMonitorPrivate::ask(HttpRequest request, Reader<T> read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    send(std::move(request), [promise, read = std::move(read)](Result<HttpResponse> response) {
        promise->addResult(response ? read(*response) : Result<T>(tl::unexpected(response.error())));
        promise->finish();
    });
    return future;
}

} // namespace Jobs
