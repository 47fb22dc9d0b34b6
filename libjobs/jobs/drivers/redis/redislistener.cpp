// SPDX-License-Identifier: MIT
#include "redislistener_p.h"

#include "redischannel_p.h"
#include "rediscommand_p.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>
#include <QtCore/QUuid>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpSocket>

namespace Jobs::Redis {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto quiet = 2ms; //!< between two wake-ups, and between two announcements
static constexpr std::chrono::milliseconds firstPause = 50ms;
static constexpr auto longestPause = 5000ms;

//! A socket that says who it is when it is connected, and reads answers as they come. Its thread has an event loop.
class Line : public QObject
{
public:
    Line(const RedisSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

    std::function<void()> onReady; //!< authenticated; commands may be sent
    std::function<void(const Reply &)> onReply;
    std::function<void()> onLost;

    void open()
    {
        if (m_socket)
            return;
        m_reader.reset(redisReaderCreate());
        m_expected = 0;
        if (!m_settings.socket.isEmpty()) {
            auto *socket = new QLocalSocket(this);
            m_socket = socket;
            connect(socket, &QLocalSocket::connected, this, &Line::greet);
            connect(socket, &QLocalSocket::disconnected, this, &Line::lose);
            connect(socket, &QLocalSocket::errorOccurred, this, &Line::lose);
            connect(socket, &QIODevice::readyRead, this, &Line::read);
            socket->connectToServer(m_settings.socket);
            return;
        }
        // Without TLS a socket of its own: every news would pass through two of them otherwise.
        auto *tls = m_settings.tls ? new QSslSocket(this) : nullptr;
        QTcpSocket *socket = tls ? tls : new QTcpSocket(this);
        m_socket = socket;
        connect(socket, &QAbstractSocket::disconnected, this, &Line::lose);
        connect(socket, &QAbstractSocket::errorOccurred, this, &Line::lose);
        connect(socket, &QIODevice::readyRead, this, &Line::read);
        if (tls) {
            connect(tls, &QSslSocket::encrypted, this, &Line::greet);
            if (const auto configuration = tlsConfiguration(m_settings))
                tls->setSslConfiguration(*configuration);
            tls->connectToHostEncrypted(m_settings.host, quint16(m_settings.port));
        } else {
            connect(socket, &QAbstractSocket::connected, this, &Line::greet);
            socket->connectToHost(m_settings.host, quint16(m_settings.port));
        }
    }

    bool isReady() const { return m_socket && m_expected == 0 && m_greeted; }

    void send(Command command)
    {
        const QByteArrayView bytes = command.bytes();
        m_socket->write(bytes.data(), bytes.size());
    }

private:
    void greet()
    {
        if (auto *tcp = qobject_cast<QAbstractSocket *>(m_socket)) {
            tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            tcp->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        }
        m_greeted = true;
        if (!m_settings.password.isEmpty()) {
            Command auth("AUTH");
            if (!m_settings.user.isEmpty())
                auth.add(m_settings.user);
            send(std::move(auth.add(m_settings.password)));
            ++m_expected;
        } else if (onReady) {
            onReady();
        }
    }

    void read()
    {
        while (m_socket && m_socket->bytesAvailable() > 0) {
            const QByteArray bytes = m_socket->readAll();
            redisReaderFeed(m_reader.get(), bytes.constData(), size_t(bytes.size()));
        }
        void *reply = nullptr;
        while (m_socket && redisReaderGetReply(m_reader.get(), &reply) == REDIS_OK && reply) {
            const OwnedReply owned(static_cast<redisReply *>(reply));
            if (owned.isError())
                return lose();
            if (m_expected > 0) {
                if (--m_expected == 0 && onReady)
                    onReady();
            } else if (onReply) {
                onReply(owned);
            }
        }
        if (m_socket && m_reader->err != 0)
            lose();
    }

    void lose()
    {
        if (!m_socket)
            return;
        m_socket->disconnect(this);
        m_socket->deleteLater();
        m_socket = nullptr;
        m_greeted = false;
        if (onLost)
            onLost();
    }

    struct FreeReader
    {
        void operator()(redisReader *reader) const { redisReaderFree(reader); }
    };

    RedisSettings m_settings;
    QIODevice *m_socket = nullptr;
    std::unique_ptr<redisReader, FreeReader> m_reader;
    int m_expected = 0; // answers to the greeting
    bool m_greeted = false;
};

//! What happens in the listener's thread.
class Subscription : public QObject
{
public:
    Subscription(RedisSettings settings, QByteArray identity, std::function<void()> wakeUp,
                 std::atomic<bool> &listening)
        : m_settings(std::move(settings)),
          m_identity(std::move(identity)),
          m_wakeUp(std::move(wakeUp)),
          m_listening(listening)
    {
    }

    void start()
    {
        m_hears = new Line(m_settings, this);
        m_wakeTimer = new QTimer(this);
        m_wakeTimer->setSingleShot(true);
        m_wakeTimer->setTimerType(Qt::PreciseTimer);
        connect(m_wakeTimer, &QTimer::timeout, this, &Subscription::wake);

        m_hears->onReady = [this] { m_hears->send(Command("SUBSCRIBE", m_settings.prefix + u":wake"_s)); };
        m_hears->onReply = [this](const Reply &reply) {
            if (reply[0].text() == "subscribe") {
                m_listening = true;
                m_pause = firstPause;
                wakeSoon(); // news of the time without ears
            } else if (reply[0].text() == "message" && reply[2].text() != m_identity) {
                wakeSoon();
            }
        };
        m_hears->onLost = [this] {
            m_listening = false;
            // Jittered, so that all workers do not come back to a restarted server together.
            const auto jittered = m_pause * (0.5 + QRandomGenerator::global()->generateDouble());
            QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(jittered), this,
                               [this] { m_hears->open(); });
            m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, longestPause);
        };
        m_hears->open();
    }

    //! Publishes after a little while.
    void announceSoon(std::atomic<bool> &announcing)
    {
        QTimer::singleShot(quiet, Qt::PreciseTimer, this, [this, &announcing] {
            announcing = false;
            if (!m_speaks) {
                m_speaks = new Line(m_settings, this);
                m_speaks->onReady = [this] { publish(); };
            }
            if (m_speaks->isReady())
                publish();
            else
                m_speaks->open(); // tried again by the next announcement; a lost one costs a poll
        });
    }

private:
    void publish() { m_speaks->send(Command("PUBLISH", m_settings.prefix + u":wake"_s, m_identity)); }

    void wakeSoon()
    {
        if (m_wakeTimer->isActive())
            return;
        const bool isQuiet = !m_woken.isValid() || m_woken.elapsed() >= quiet.count();
        if (isQuiet)
            wake();
        else
            m_wakeTimer->start(quiet);
    }

    void wake()
    {
        m_woken.start();
        m_wakeUp();
    }

    RedisSettings m_settings;
    QByteArray m_identity;
    std::function<void()> m_wakeUp;
    std::atomic<bool> &m_listening;
    Line *m_hears = nullptr;
    Line *m_speaks = nullptr;
    QTimer *m_wakeTimer = nullptr;
    QElapsedTimer m_woken;
    std::chrono::milliseconds m_pause = firstPause;
};

Listener::Listener(RedisSettings settings, std::function<void()> wakeUp)
    : m_identity(QUuid::createUuid().toByteArray(QUuid::Id128)),
      m_subscription(std::make_unique<Subscription>(std::move(settings), m_identity, std::move(wakeUp), m_listening))
{
    m_thread.setObjectName(u"jobs-redis"_s);
    m_subscription->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_subscription.get(), [this] { m_subscription->start(); });
    // Its sockets end in the thread that they live in.
    QObject::connect(
        &m_thread, &QThread::finished, m_subscription.get(), [this] { m_subscription.reset(); }, Qt::DirectConnection);
    m_thread.start();
}

Listener::~Listener()
{
    m_thread.quit();
    m_thread.wait();
}

void Listener::announceSoon()
{
    if (m_announcing.exchange(true))
        return;
    QMetaObject::invokeMethod(m_subscription.get(), [this] { m_subscription->announceSoon(m_announcing); });
}

} // namespace Jobs::Redis
