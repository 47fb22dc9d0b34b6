// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/remotemonitor.h>

#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpSocket>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QSslConfiguration;
QT_END_NAMESPACE

namespace Jobs {

//! A ServerAddress that was checked, with what is read from its files.
struct ServerEndpoint
{
    QString name; //!< for messages: the URL without secrets
    QString path; //!< of a Unix socket; empty: TCP
    QString host;
    quint16 port = 0;
    bool encrypted = false;
    std::shared_ptr<const QSslConfiguration> tls;
    QByteArray hostHeader;
    QByteArray basePath; //!< before "/v1"
    QByteArray token;

    static Result<ServerEndpoint> from(const ServerAddress &address);
};

//! One connection to a server, whatever its transport.
class ServerSocket : public QObject
{
    Q_OBJECT

public:
    explicit ServerSocket(const ServerEndpoint &endpoint, QObject *parent = nullptr);
    ~ServerSocket() override;

    //! opened() or closed() follow, not before this returns.
    void open();
    bool isOpen() const { return m_open; }
    void write(const QByteArray &data);
    QByteArray read();
    //! Without a signal.
    void abort();

Q_SIGNALS:
    void opened();
    void readyRead();
    //! It could not be opened, or was lost; once.
    void closed(const Jobs::JobQueueError &error);

private:
    void connectNow();
    void connectTcp();
    QIODevice *device() const;
    void noteOpened();
    void noteClosed(const JobQueueError &error);
    JobQueueError localError(QLocalSocket::LocalSocketError error) const;
    JobQueueError tcpError(QAbstractSocket::SocketError error) const;

    const ServerEndpoint &m_endpoint;
    std::unique_ptr<QLocalSocket> m_local;
    std::unique_ptr<QTcpSocket> m_tcp;
    bool m_open = false;
    bool m_over = false;
};

} // namespace Jobs
