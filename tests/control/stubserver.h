// SPDX-License-Identifier: MIT
#pragma once

#include "../support/freeport.h"

#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <memory>

struct StubRequest
{
    QByteArray method;
    QByteArray target;
    QByteArray head; //!< in lower case
    QByteArray body;
    int connection = 0; //!< counted from 1
};

//! The other side of one connection, to write what a script says.
class StubPeer : public QObject
{
    Q_OBJECT

public:
    StubPeer(QIODevice *device, int number) : m_device(device), m_number(number)
    {
        device->setParent(this);
        connect(device, &QIODevice::readyRead, this, &StubPeer::readMore);
    }

    std::function<void(StubPeer &, const StubRequest &)> handler;

    void write(const QByteArray &bytes)
    {
        m_device->write(bytes);
        if (auto *local = qobject_cast<QLocalSocket *>(m_device))
            local->flush();
        else if (auto *tcp = qobject_cast<QTcpSocket *>(m_device))
            tcp->flush();
    }
    void answer(int status, const QByteArray &json, const QByteArray &type = "application/json")
    {
        write("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: " + type
              + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
    }
    //! \a more: further lines of its head.
    void openStream(const QByteArray &more = {})
    {
        write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n" + more + "\r\n");
    }
    void event(const QByteArray &text) { write(QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n"); }
    void close()
    {
        m_device->close();
        deleteLater();
    }

private:
    void readMore()
    {
        m_buffer += m_device->readAll();
        for (;;) {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QByteArray head = m_buffer.first(end);
            qsizetype length = 0;
            for (const QByteArray &line : head.split('\n')) {
                if (line.toLower().startsWith("content-length:"))
                    length = line.mid(15).trimmed().toLongLong();
            }
            if (m_buffer.size() < end + 4 + length)
                return;
            const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
            const StubRequest request{words.value(0), words.value(1), head.toLower(), m_buffer.mid(end + 4, length),
                                      m_number};
            m_buffer = m_buffer.sliced(end + 4 + length);
            handler(*this, request);
        }
    }

    QIODevice *m_device;
    int m_number;
    QByteArray m_buffer;
};

//! A server that does what a script says, on a Unix socket or on TCP.
class StubServer
{
public:
    enum Transport { Unix, Tcp };
    using Script = std::function<void(StubPeer &, const StubRequest &)>;

    //! Over TLS, with a certificate and its key.
    StubServer(const QSslConfiguration &tls, Script script) : m_script(std::move(script))
    {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        m_tcp = std::move(server);
        QObject::connect(m_tcp.get(), &QTcpServer::pendingConnectionAvailable, m_tcp.get(),
                         [this] { accept(m_tcp->nextPendingConnection()); });
        m_scheme = QStringLiteral("https");
        listen();
    }

    explicit StubServer(Transport transport, Script script) : m_script(std::move(script))
    {
        if (transport == Unix) {
            m_local = std::make_unique<QLocalServer>();
            QObject::connect(m_local.get(), &QLocalServer::newConnection, m_local.get(),
                             [this] { accept(m_local->nextPendingConnection()); });
        } else {
            m_tcp = std::make_unique<QTcpServer>();
            QObject::connect(m_tcp.get(), &QTcpServer::newConnection, m_tcp.get(),
                             [this] { accept(m_tcp->nextPendingConnection()); });
        }
        listen();
    }
    ~StubServer() { stop(); }

    void listen()
    {
        if (m_local)
            m_listens = m_local->listen(m_dir.filePath(QStringLiteral("s")));
        else
            m_listens = m_tcp->listen(QHostAddress::LocalHost, m_port ? m_port : freePort());
        m_port = m_tcp ? m_tcp->serverPort() : 0;
    }
    //! Ends every connection and refuses new ones.
    void stop()
    {
        if (m_local)
            m_local->close();
        else
            m_tcp->close();
        for (const QPointer<StubPeer> &peer : std::as_const(m_peers))
            delete peer;
        m_peers.clear();
    }

    bool listens() const { return m_listens; }
    QUrl url() const
    {
        return QUrl(m_local ? QStringLiteral("unix:") + m_dir.filePath(QStringLiteral("s"))
                            : m_scheme + QStringLiteral("://127.0.0.1:%1").arg(m_port));
    }
    int connections() const { return m_count; }

private:
    void accept(QIODevice *device)
    {
        auto *peer = new StubPeer(device, ++m_count);
        peer->handler = m_script;
        m_peers.append(peer);
    }

    Script m_script;
    QTemporaryDir m_dir{QDir::tempPath() + QStringLiteral("/stub-XXXXXX")};
    std::unique_ptr<QLocalServer> m_local;
    std::unique_ptr<QTcpServer> m_tcp;
    QList<QPointer<StubPeer>> m_peers;
    QString m_scheme = QStringLiteral("http");
    int m_count = 0;
    quint16 m_port = 0;
    bool m_listens = false;
};
