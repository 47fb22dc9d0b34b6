// SPDX-License-Identifier: MIT
#pragma once

#include <jobsd/api/apiserver.h>

#include <jobs/jobqueue.h>

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <functional>
#include <memory>

//! What a server answered.
struct Reply
{
    int status = 0; //!< 0: nothing, the connection was closed
    QHash<QByteArray, QByteArray> headers = {}; //!< names in lower case
    QByteArray body = {};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString code() const { return json().value(QLatin1StringView("code")).toString(); }
};

//! A connection that sends what it is told, right or wrong. Calls block, for a minute at the most.
class RawClient
{
public:
    static RawClient toSocket(const QString &path);
    static RawClient toPort(quint16 port);
    RawClient(RawClient &&other) noexcept;
    ~RawClient();

    bool send(const QByteArray &bytes);
    //! The next response, its body whole.
    Reply receive(bool isHead = false);
    //! At least one more byte, or nothing at the end of the connection or after \a wait.
    QByteArray receiveSome(std::chrono::milliseconds wait = std::chrono::seconds{60});
    //! … until \a text came.
    bool receiveUntil(const QByteArray &text);
    QByteArray buffered() const { return m_buffer; }
    bool isClosed(std::chrono::milliseconds wait = std::chrono::seconds{60});
    int descriptor() const { return m_descriptor; }

private:
    explicit RawClient(int descriptor) : m_descriptor(descriptor) {}
    bool fill();

    int m_descriptor;
    QByteArray m_buffer;
};

//! Runs \a function in another thread while this one serves its event loop, as a server's must.
void beside(const std::function<void()> &function);

//! A server beside a queue, on a Unix socket and a TCP port.
class TestServer
{
public:
    //! \a clock: empty is the system's.
    explicit TestServer(const QString &store = QStringLiteral("memory:"), Jobs::Api::ApiOptions options = {}, int workers = 0,
                        std::shared_ptr<Jobs::Clock> clock = {});
    ~TestServer();

    Jobs::JobQueue &queue() { return *m_queue; }
    Jobs::Api::ApiServer &server() { return *m_server; }
    QString path() const { return m_dir.filePath(QStringLiteral("api.sock")); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    quint16 port() const { return m_server->tcpPort(); }

    //! Whether somebody waits for jobs, or holds some.
    bool hasWorker() const;
    //! Over the Unix socket, where this test may do everything.
    Reply request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QByteArray &headers = {});
    //! Over TCP.
    Reply tcp(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QByteArray &headers = {});
    //! A token of each role: "view-token".
    static QByteArray bearer(const QByteArray &token) { return "Authorization: Bearer " + token + "\r\n"; }

    static QByteArray text(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QByteArray &headers = {});

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Jobs::JobQueue> m_queue;
    std::unique_ptr<Jobs::Api::ApiServer> m_server;
};
