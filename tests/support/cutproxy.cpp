// SPDX-License-Identifier: MIT
#include "cutproxy.h"

#include <QtCore/QMetaObject>
#include <QtCore/QPointer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <vector>

//! The thread's side. Everything but the constructor happens there.
class CutProxy::Relay : public QObject
{
public:
    explicit Relay(quint16 target) : m_target(target) {}

    quint16 listen()
    {
        m_server = std::make_unique<QTcpServer>();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server->nextPendingConnection())
                accept(client);
        });
        return m_server->listen(QHostAddress::LocalHost) ? m_server->serverPort() : 0;
    }

    void end()
    {
        cutAll();
        m_server.reset();
    }

    void cutAll()
    {
        for (const Pair &pair : std::exchange(m_pairs, {}))
            drop(pair, true);
    }

    void cutAtNextAnswer()
    {
        for (Pair &pair : m_pairs)
            pair.lies = true;
    }

    void setStalled(bool stalled)
    {
        m_stalled = stalled;
        if (stalled)
            return;
        for (const Pair &pair : std::vector<Pair>(m_pairs))
            pump(pair.client);
    }

    void setRefusing(bool refusing)
    {
        m_refusing = refusing;
        if (refusing)
            cutAll();
    }

    int connections() const { return m_connections; }
    int cuts() const { return m_cuts; }

private:
    struct Pair
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
        bool lies = false; //!< the server's next words are swallowed
    };

    void accept(QTcpSocket *client)
    {
        ++m_connections;
        auto *server = new QTcpSocket(this);
        const Pair pair{client, server};
        for (QTcpSocket *socket : {client, server}) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QObject::connect(socket, &QTcpSocket::readyRead, this, [this, client] { pump(client); });
            QObject::connect(socket, &QTcpSocket::connected, this, [this, client] { pump(client); });
            QObject::connect(socket, &QTcpSocket::disconnected, this, [this, client] { forget(client); });
            QObject::connect(socket, &QTcpSocket::errorOccurred, this, [this, client] { forget(client); });
        }
        m_pairs.push_back(pair);
        if (m_refusing)
            cutAll();
        else
            server->connectToHost(QHostAddress::LocalHost, m_target);
    }

    void pump(QTcpSocket *client)
    {
        const auto pair =
            std::find_if(m_pairs.begin(), m_pairs.end(), [client](const Pair &each) { return each.client == client; });
        if (pair == m_pairs.end() || m_stalled || pair->server->state() != QAbstractSocket::ConnectedState)
            return;
        if (pair->lies && pair->server->bytesAvailable() > 0) {
            const Pair lying = *pair;
            m_pairs.erase(pair);
            drop(lying, true);
            return;
        }
        if (pair->client->bytesAvailable() > 0)
            pair->server->write(pair->client->readAll());
        if (pair->server->bytesAvailable() > 0)
            pair->client->write(pair->server->readAll());
    }

    //! One side ended: the other one, too, once it has what was said before.
    void forget(QTcpSocket *client)
    {
        pump(client);
        const auto pair =
            std::find_if(m_pairs.begin(), m_pairs.end(), [client](const Pair &each) { return each.client == client; });
        if (pair == m_pairs.end())
            return;
        const Pair gone = *pair;
        m_pairs.erase(pair);
        gone.client->flush();
        gone.server->flush();
        drop(gone, false);
    }

    void drop(const Pair &pair, bool isCut)
    {
        m_cuts += isCut;
        for (QTcpSocket *socket : {pair.client, pair.server}) {
            socket->disconnect(this);
            socket->abort();
            socket->deleteLater();
        }
    }

    quint16 m_target;
    std::unique_ptr<QTcpServer> m_server;
    std::vector<Pair> m_pairs;
    bool m_stalled = false;
    bool m_refusing = false;
    int m_connections = 0;
    int m_cuts = 0;
};

namespace {

template<typename Call>
auto inThreadOf(QObject *object, Call call)
{
    std::invoke_result_t<Call> answer{};
    QMetaObject::invokeMethod(
        object, [&] { answer = call(); }, Qt::BlockingQueuedConnection);
    return answer;
}

} // namespace

CutProxy::CutProxy(quint16 target) : m_relay(std::make_unique<Relay>(target))
{
    m_relay->moveToThread(&m_thread);
    m_thread.start();
    m_port = inThreadOf(m_relay.get(), [this] { return m_relay->listen(); });
}

CutProxy::~CutProxy()
{
    inThreadOf(m_relay.get(), [this] { return m_relay->end(), true; });
    m_thread.quit();
    m_thread.wait();
}

void CutProxy::cut()
{
    inThreadOf(m_relay.get(), [this] { return m_relay->cutAll(), true; });
}

void CutProxy::cutAtNextAnswer()
{
    inThreadOf(m_relay.get(), [this] { return m_relay->cutAtNextAnswer(), true; });
}

void CutProxy::setStalled(bool stalled)
{
    inThreadOf(m_relay.get(), [=, this] { return m_relay->setStalled(stalled), true; });
}

void CutProxy::setRefusing(bool refusing)
{
    inThreadOf(m_relay.get(), [=, this] { return m_relay->setRefusing(refusing), true; });
}

int CutProxy::connections() const
{
    return inThreadOf(m_relay.get(), [this] { return m_relay->connections(); });
}

int CutProxy::cuts() const
{
    return inThreadOf(m_relay.get(), [this] { return m_relay->cuts(); });
}
