// SPDX-License-Identifier: MIT
#include "postgresqldriver.h"

#include "postgresqldialect_p.h"
#include "postgresqllistener_p.h"
#include "postgresqlpush_p.h"
#include "postgresqlsteps_p.h"
#include "postgresqlsweeper_p.h"

#include <jobs/drivers/sql/sqldriver_p.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Sql::PostgresqlDialect;
using Sql::Session;
using Sql::Statement;

struct PostgresqlDriver::Details
{
    PostgresqlSettings settings;
    std::function<void()> wakeUp;
    std::unique_ptr<Sql::PostgresqlListener> listener;
    std::unique_ptr<Sql::PostgresqlSweeper> sweeper;
    bool survivesPowerCut = false;
    int ticks = 0; // since the counters were folded
    QElapsedTimer announced;
    bool hasTickAnnounced = false; // the last one, and what it did is all that there is to tell

    //! A second connection for large ticks, once there is one. Without it they take longer, so its failures are nobody's business.
    Session *second(const Sql::Dialect &dialect, const QString &first);
    void closeSecond();

    std::unique_ptr<Session> secondSession;
    QString secondName;
    QDeadlineTimer secondPause; // after it could not be opened
};

Session *PostgresqlDriver::Details::second(const Sql::Dialect &dialect, const QString &first)
{
    if (secondSession && secondSession->isLost())
        closeSecond();
    if (secondSession || !secondPause.hasExpired())
        return secondSession.get();
    constexpr auto pause = 10s;
    secondName = first + u"-second"_s;
    if (auto database = Sql::connectTo(settings, secondName, "jobs"_L1))
        secondSession = std::make_unique<Session>(*database, dialect);
    else
        secondPause.setRemainingTime(pause);
    return secondSession.get();
}

void PostgresqlDriver::Details::closeSecond()
{
    if (!secondSession)
        return;
    secondSession.reset();
    QSqlDatabase::database(secondName, false).close();
    QSqlDatabase::removeDatabase(secondName);
}

PostgresqlDriver::PostgresqlDriver(PostgresqlSettings settings)
    : SqlDriver(std::make_unique<PostgresqlDialect>(settings)),
      m(std::make_unique<Details>())
{
    m->settings = std::move(settings);
}

PostgresqlDriver::~PostgresqlDriver() { m->closeSecond(); }

bool PostgresqlDriver::hasFeature(Feature feature) const
{
    switch (feature) {
    case Feature::Durable:
    case Feature::ManyProcesses:
    case Feature::SqlTransactions:
    case Feature::ParallelReader:
    case Feature::StoreTime:
        return true;
    case Feature::SurvivesPowerCut:
        return m->survivesPowerCut;
    case Feature::AnyThread:
        return false;
    }
    return false;
}

Result<> PostgresqlDriver::open()
{
    close();
    if (auto opened = SqlDriver::open(); !opened)
        return opened;
    const auto store = d->read([](Session &session) {
        Statement &ask = session.statement("store"_L1);
        return ask.first() ? std::pair(ask.text(0), ask.number(1) != 0) : std::pair(QString(), false);
    });
    if (!store) {
        close();
        return tl::unexpected(store.error());
    }
    static_cast<PostgresqlDialect &>(*d->dialect).setIdentity(store->first);
    m->survivesPowerCut = store->second;
    if (m->wakeUp && m->settings.listens)
        m->listener = std::make_unique<Sql::PostgresqlListener>(m->settings, m->wakeUp);
    m->sweeper = std::make_unique<Sql::PostgresqlSweeper>(m->settings);
    return {};
}

void PostgresqlDriver::close()
{
    m->listener.reset();
    m->sweeper.reset();
    m->closeSecond();
    SqlDriver::close();
}

void PostgresqlDriver::setWakeUp(std::function<void()> wakeUp) { m->wakeUp = std::move(wakeUp); }

std::optional<std::chrono::milliseconds> PostgresqlDriver::pollInterval() const
{
    return m->listener && m->listener->isListening() ? 1000ms : m->settings.pollInterval;
}

// A look at the store costs as much as asking it for work, so the answer is always yes.
bool PostgresqlDriver::peek() { return true; }

void PostgresqlDriver::announce()
{
    if (!d->isOpen)
        return;
    // Who does not listen may yet have something to tell.
    if (!m->listener)
        m->listener = std::make_unique<Sql::PostgresqlListener>(m->settings, std::function<void()>());
    // What was announced covers all that was committed before; this call comes at once after its tick, or is about something else.
    constexpr int atOnce = 1; // ms
    const bool isToldAlready = std::exchange(m->hasTickAnnounced, false) && m->announced.elapsed() < atOnce;
    if (isToldAlready)
        return;
    m->announced.start();
    m->listener->announce();
}

std::unique_ptr<JobQueueDriver> PostgresqlDriver::reader() const { return std::make_unique<PostgresqlDriver>(m->settings); }

Result<TickResult> PostgresqlDriver::tick(const Tick &tick)
{
    const auto opened = d->opened();
    if (!opened)
        return tl::unexpected(opened.error());
    // A few jobs for others, after a while of silence, are announced by the same trip.
    constexpr size_t few = 16;
    const bool isForOthers = !tick.pushes.empty() && tick.pushes.size() <= few && tick.claims.empty() && tick.finished.empty()
        && std::ranges::any_of(tick.pushes, [](const NewJob &job) { return job.state == JobState::Available; });
    const bool isQuiet = !m->announced.isValid() || m->announced.elapsed() >= Sql::PostgresqlListener::quiet.count();
    QByteArray announcement;
    if (isForOthers && isQuiet && m->listener)
        announcement = m->listener->announcement();
    const bool announces = !announcement.isEmpty();
    m->hasTickAnnounced = false;
    auto result = Sql::runTick(**opened, tick, [this] { return m->second(*d->dialect, d->connectionName); }, announcement);
    if (announces && announcement.isEmpty()) {
        m->announced.start();
        m->hasTickAnnounced = std::ranges::any_of(result->pushed, std::not_fn(&PushedJob::existed));
    }
    if (result) {
        auto dead = qint64(tick.finished.size());
        for (const auto &claimed : result->claimed)
            dead += qint64(claimed.size());
        m->sweeper->addDead(dead);
    }
    // Workers fold the counters with their heartbeats; a process that only pushes has none.
    constexpr int ticksPerFold = 1000;
    if (result && ++m->ticks >= ticksPerFold) {
        m->ticks = 0;
        std::ignore = d->read([](Session &session) { return session.statement("fold_counts"_L1).exec(); });
    }
    return result;
}

Result<HeartbeatReply> PostgresqlDriver::heartbeat(WorkerId worker, int busy, Timestamp now, std::chrono::milliseconds lease)
{
    auto reply = SqlDriver::heartbeat(worker, busy, now, lease);
    if (reply) {
        m->ticks = 0;
        std::ignore = d->read([](Session &session) { return session.statement("fold_counts"_L1).exec(); });
    }
    return reply;
}

Result<ControlResult> PostgresqlDriver::control(const ControlRequest &request)
{
    auto done = SqlDriver::control(request);
    m->hasTickAnnounced = false; // what people want is news of its own, and shall not wait for a poll
    if (done && !(done->signalled.isEmpty() && done->changed.isEmpty()))
        announce();
    return done;
}

Result<> PostgresqlDriver::setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now)
{
    auto done = SqlDriver::setQueuePaused(queue, paused, by, now);
    m->hasTickAnnounced = false;
    if (done)
        announce();
    return done;
}

Result<int> PostgresqlDriver::prune(const RetentionPolicy &policy, Timestamp, int limit)
{
    auto pruned = d->read([&](Session &session) {
        Statement &prune = session.statement("prune"_L1);
        prune.bind(":age_completed"_L1, qint64(policy.completed.age.count()))
            .bind(":age_failed"_L1, qint64(policy.failed.age.count()))
            .bind(":age_cancelled"_L1, qint64(policy.cancelled.age.count()))
            .bind(":keep_completed"_L1, policy.completed.count)
            .bind(":keep_failed"_L1, policy.failed.count)
            .bind(":keep_cancelled"_L1, policy.cancelled.count)
            .bind(":limit"_L1, limit);
        return prune.first() ? int(prune.number(0)) : 0;
    });
    if (pruned)
        m->sweeper->addDead(*pruned);
    return pruned;
}

Result<> PostgresqlDriver::setMetadata(const QString &key, const QByteArray &value)
{
    return SqlDriver::setMetadata(key, value.toHex());
}

Result<std::vector<PushedJob>> PostgresqlDriver::pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const
{
    if (auto checked = d->dialect->checkConnection(database); !checked)
        return tl::unexpected(checked.error());
    Session session(database, *d->dialect);
    return session.within([&] { return Sql::pushJobs(session, jobs); });
}

} // namespace Jobs
