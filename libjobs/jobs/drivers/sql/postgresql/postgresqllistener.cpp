// SPDX-License-Identifier: MIT
#include "postgresqllistener_p.h"

#include "postgresqldialect_p.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>
#include <QtCore/QUuid>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlQuery>

#include <algorithm>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcPostgresql, "jobs.driver.postgresql", QtInfoMsg)

static constexpr auto quiet = PostgresqlListener::quiet; //!< between two wake-ups, and between two announcements
static constexpr auto checkInterval = 250ms; //!< Qt tells nobody that a connection is gone; it knows when asked
static constexpr std::chrono::milliseconds firstPause = 50ms;
static constexpr std::chrono::milliseconds longestPause = 5000ms;

//! What happens in the listener's thread.
class PostgresqlEars : public QObject
{
public:
    PostgresqlEars(PostgresqlSettings settings, std::function<void()> wakeUp, std::atomic<bool> &listening,
                   std::atomic<bool> &announcing)
        : m_settings(std::move(settings)),
          m_wakeUp(std::move(wakeUp)),
          m_listening(listening),
          m_announcing(announcing),
          m_identity(QUuid::createUuid().toString(QUuid::Id128)),
          m_connection(u"jobs-postgresql-wake-"_s + m_identity)
    {
    }

    ~PostgresqlEars() override { disconnect(); }

    // It is a commit, but nobody has to wait for the disk with it. One text is one transaction: the setting ends with it.
    QString announcement() const
    {
        return u"SET LOCAL synchronous_commit = off; SELECT pg_notify('%1', '%2')"_s.arg(m_settings.channel(), m_identity);
    }

    void start()
    {
        m_wakeTimer = new QTimer(this);
        m_checkTimer = new QTimer(this);
        m_announceTimer = new QTimer(this);
        m_retryTimer = new QTimer(this);
        for (QTimer *timer : {m_wakeTimer, m_announceTimer, m_retryTimer}) {
            timer->setSingleShot(true);
            timer->setTimerType(Qt::PreciseTimer);
        }
        connect(m_wakeTimer, &QTimer::timeout, this, &PostgresqlEars::wake);
        connect(m_checkTimer, &QTimer::timeout, this, &PostgresqlEars::check);
        connect(m_announceTimer, &QTimer::timeout, this, &PostgresqlEars::publish);
        connect(m_retryTimer, &QTimer::timeout, this, &PostgresqlEars::open);
        if (m_wakeUp)
            open();
    }

    void announceSoon()
    {
        if (!m_published.isValid() || m_published.elapsed() >= quiet.count())
            publish();
        else
            m_announceTimer->start(quiet);
    }

private:
    void open()
    {
        disconnect();
        auto database = connectTo(m_settings, m_connection, "wake"_L1);
        if (!database)
            return retryLater(database.error().message);
        if (m_wakeUp) {
            connect(database->driver(), &QSqlDriver::notification, this,
                    [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                        if (payload.toString() != m_identity)
                            wakeSoon();
                    });
            if (!database->driver()->subscribeToNotification(m_settings.channel()))
                return retryLater(database->driver()->lastError().databaseText().simplified());
            m_listening = true;
            m_checkTimer->start(checkInterval);
            wakeSoon(); // news of the time without ears
        }
        m_isOpen = true;
        m_hasComplained = false;
        m_pause = firstPause;
    }

    void disconnect()
    {
        m_listening = false;
        m_isOpen = false;
        if (m_checkTimer)
            m_checkTimer->stop();
        if (!QSqlDatabase::contains(m_connection))
            return;
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }

    void retryLater(const QString &why)
    {
        if (!std::exchange(m_hasComplained, true))
            qCWarning(lcPostgresql).noquote() << m_settings.description() << "cannot be listened to, jobs are polled for:" << why;
        m_listening = false;
        m_isOpen = false;
        // Jittered, so that all workers do not come back to a restarted server together.
        const auto jittered = m_pause * (0.5 + QRandomGenerator::global()->generateDouble());
        m_retryTimer->start(std::chrono::duration_cast<std::chrono::milliseconds>(jittered));
        m_pause = std::min(m_pause * 2, longestPause);
    }

    void check()
    {
        if (m_isOpen && !QSqlDatabase::database(m_connection, false).isOpen())
            open();
    }

    void publish()
    {
        m_announcing = false;
        m_published.start();
        if (!m_isOpen) {
            if (m_retryTimer->isActive())
                return; // tried again by itself; a lost announcement costs a poll
            open();
            if (!m_isOpen)
                return;
        }
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        if (!query.exec(announcement()))
            open();
    }

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

    PostgresqlSettings m_settings;
    std::function<void()> m_wakeUp;
    std::atomic<bool> &m_listening;
    std::atomic<bool> &m_announcing;
    QString m_identity;
    QString m_connection;
    bool m_isOpen = false;
    bool m_hasComplained = false;
    QTimer *m_wakeTimer = nullptr;
    QTimer *m_checkTimer = nullptr;
    QTimer *m_announceTimer = nullptr;
    QTimer *m_retryTimer = nullptr;
    QElapsedTimer m_woken;
    QElapsedTimer m_published;
    std::chrono::milliseconds m_pause = firstPause;
};

PostgresqlListener::PostgresqlListener(PostgresqlSettings settings, std::function<void()> wakeUp)
    : m_ears(std::make_unique<PostgresqlEars>(std::move(settings), std::move(wakeUp), m_listening, m_announcing))
{
    m_announcement = m_ears->announcement().toUtf8();
    m_thread.setObjectName(u"jobs-postgresql"_s);
    m_ears->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_ears.get(), [this] { m_ears->start(); });
    // Its connection ends in the thread that it lives in.
    QObject::connect(
        &m_thread, &QThread::finished, m_ears.get(), [this] { m_ears.reset(); }, Qt::DirectConnection);
    m_thread.start();
}

PostgresqlListener::~PostgresqlListener()
{
    m_thread.quit();
    m_thread.wait();
}

void PostgresqlListener::announce()
{
    if (m_announcing.exchange(true))
        return;
    QMetaObject::invokeMethod(m_ears.get(), [this] { m_ears->announceSoon(); });
}

} // namespace Jobs::Sql
