// SPDX-License-Identifier: MIT
#include "postgresqlsweeper_p.h"

#include "libpq_p.h"
#include "postgresqldialect_p.h"

#include <jobs/drivers/sql/session_p.h>

#include <QtCore/QUuid>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr qint64 fewest = 2500; //!< dead rows that are worth a sweep, which takes some milliseconds
static constexpr qint64 share = 5; //!< … and one in so many of those that live: a sweep reads all indexes
static constexpr auto idleTime = 10s; //!< without a sweep, until the last one and the end of the connection
static constexpr auto pauseAfterFailure = 10s;

//! The thread and what happens there. It lives from the first sweep on.
class PostgresqlSweeper::Broom
{
public:
    explicit Broom(PostgresqlSettings settings)
        : m_dialect(settings),
          m_settings(std::move(settings)),
          m_name(u"jobs-postgresql-sweep-"_s + QUuid::createUuid().toString(QUuid::Id128))
    {
    }
    ~Broom();

    void addDead(qint64 rows)
    {
        m_dead += rows;
        if (m_dead < m_worth)
            return;
        std::lock_guard lock(m_mutex);
        if (std::exchange(m_isWanted, true))
            return;
        m_wake.notify_one();
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    }

private:
    void run();
    bool sweep();
    //! Gives the end of the table back to the file system, if nothing is left there.
    void cut();
    bool open();
    void close();

    const PostgresqlDialect m_dialect;
    const PostgresqlSettings m_settings;
    const QString m_name;
    std::optional<Session> m_session; //!< the thread's

    std::atomic<qint64> m_dead = 0; //!< since the last sweep began
    std::atomic<qint64> m_worth = fewest;
    std::atomic<bool> m_stop = false;

    std::mutex m_mutex; //!< guards what follows
    std::condition_variable m_wake;
    bool m_isWanted = false; //!< until the sweep has ended
    bool m_hasEnded = false;
    pg_cancel *m_cancel = nullptr; //!< while the connection is open
    std::thread m_thread;
};

PostgresqlSweeper::Broom::~Broom()
{
    if (!m_thread.joinable())
        return;
    std::unique_lock lock(m_mutex);
    m_stop = true;
    m_wake.notify_one();
    // More than once: the server forgets a wish that comes between two statements.
    while (!m_wake.wait_for(lock, 20ms, [this] { return m_hasEnded; })) {
        char error[256];
        if (m_cancel)
            Libpq::instance()->cancel(m_cancel, error, sizeof error);
    }
    lock.unlock();
    m_thread.join();
}

void PostgresqlSweeper::Broom::run()
{
    const auto isAwake = [this] { return m_isWanted || m_stop; };
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (!m_wake.wait_for(lock, idleTime, isAwake)) {
            lock.unlock();
            if (m_session)
                cut();
            close();
            lock.lock();
            m_wake.wait(lock, isAwake);
            continue;
        }
        lock.unlock();
        m_dead = 0;
        const bool isSwept = open() && sweep();
        if (!isSwept)
            close();
        lock.lock();
        if (!isSwept)
            m_wake.wait_for(lock, pauseAfterFailure, [this] { return m_stop.load(); });
        m_isWanted = false;
    }
    lock.unlock();
    close();
    lock.lock();
    m_hasEnded = true;
    m_wake.notify_all();
}

bool PostgresqlSweeper::Broom::sweep()
{
    const auto done = m_session->read([this] {
        Statement &look = m_session->statement("sweep_look"_L1);
        if (!look.first())
            return false;
        const bool isOurs = look.number(1) != 0;
        const bool isUnderWay = look.number(2) != 0;
        m_worth = isOurs ? std::max(fewest, look.number(0) / share) : std::numeric_limits<qint64>::max();
        look.finish();
        if (!isOurs || isUnderWay)
            return true;
        for (const auto name : {"sweep_jobs"_L1, "sweep_counts"_L1}) {
            if (!m_stop)
                m_session->statement(name).exec();
        }
        return true;
    });
    return done && *done;
}

void PostgresqlSweeper::Broom::cut()
{
    std::ignore = m_session->read([this] { return m_session->statement("sweep_end"_L1).exec(); });
}

bool PostgresqlSweeper::Broom::open()
{
    if (m_session)
        return true;
    const auto database = connectTo(m_settings, m_name, "sweep"_L1);
    if (!database)
        return false;
    m_session.emplace(*database, m_dialect);
    std::lock_guard lock(m_mutex);
    m_cancel = Libpq::instance()->getCancel(Libpq::handleOf(*database));
    return true;
}

void PostgresqlSweeper::Broom::close()
{
    if (!m_session)
        return;
    {
        std::lock_guard lock(m_mutex);
        Libpq::instance()->freeCancel(std::exchange(m_cancel, nullptr));
    }
    m_session.reset();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

PostgresqlSweeper::PostgresqlSweeper(PostgresqlSettings settings) : m_broom(std::make_unique<Broom>(std::move(settings))) {}

PostgresqlSweeper::~PostgresqlSweeper() = default;

void PostgresqlSweeper::addDead(qint64 rows) { m_broom->addDead(rows); }

} // namespace Jobs::Sql
