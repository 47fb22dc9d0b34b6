// SPDX-License-Identifier: MIT
#include "sqlitedriver.h"

#include "processwakeup_p.h"
#include "sqlitedialect_p.h"

#include <jobs/drivers/sql/sqldriver_p.h>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Sql::Session;
using Sql::Statement;

struct SqliteDriver::Details
{
    SqliteOptions options;
    bool onlyReads = false;
    std::function<void()> wakeUp;
    std::unique_ptr<Sql::ProcessWakeUp> processes;
    bool survivesPowerCut = false;
    qint64 seenVersion = -1;
    bool isWatching = false;
};

SqliteDriver::SqliteDriver(SqliteOptions options) : SqliteDriver(std::move(options), false) {}

SqliteDriver::SqliteDriver(const QString &path) : SqliteDriver(SqliteOptions{.path = path}) {}

SqliteDriver::SqliteDriver(SqliteOptions options, bool onlyReads)
    : SqlDriver(std::make_unique<Sql::SqliteDialect>(options, onlyReads)),
      m(std::make_unique<Details>())
{
    m->options = std::move(options);
    m->onlyReads = onlyReads;
}

SqliteDriver::~SqliteDriver() = default;

bool SqliteDriver::hasFeature(Feature feature) const
{
    switch (feature) {
    case Feature::Durable:
    case Feature::ManyProcesses:
    case Feature::SqlTransactions:
    case Feature::ParallelReader:
        return true;
    case Feature::SurvivesPowerCut:
        return m->survivesPowerCut;
    case Feature::AnyThread:
    case Feature::StoreTime:
        return false;
    }
    return false;
}

Result<> SqliteDriver::open()
{
    close();
    if (auto opened = SqlDriver::open(); !opened)
        return opened;
    const auto synchronous = d->read([](Session &session) {
        Statement &ask = session.statement("synchronous"_L1);
        return ask.first() ? ask.number(0) : 0;
    });
    m->survivesPowerCut = synchronous.value_or(0) >= 2;
    peek();
    if (!m->onlyReads)
        m->processes = Sql::ProcessWakeUp::open(m->options.path, m->wakeUp);
    return {};
}

void SqliteDriver::close()
{
    m->processes.reset();
    m->isWatching = false;
    m->survivesPowerCut = false;
    SqlDriver::close();
}

void SqliteDriver::setWakeUp(std::function<void()> wakeUp) { m->wakeUp = std::move(wakeUp); }

std::optional<std::chrono::milliseconds> SqliteDriver::pollInterval() const { return 100ms; }

bool SqliteDriver::peek()
{
    // Grows with every commit of another connection, not with ours.
    const auto version = d->read([](Session &session) {
        Statement &ask = session.statement("data_version"_L1);
        return ask.first() ? ask.number(0) : 0;
    });
    if (!version)
        return true; // what is wrong, the next call will tell
    return std::exchange(m->seenVersion, *version) != *version;
}

bool SqliteDriver::setWatching(bool watching)
{
    if (watching == m->isWatching || !m->processes)
        return m->isWatching;
    m->isWatching = m->processes->watchFile(watching);
    if (!m->isWatching)
        return false;
    // Who had written before we watched, and commits only now, would be missed: nothing is written any more then, and no look shows it yet.
    // Such a one holds the lock of writers. If that is free, all commits are seen from now on: by the look, or by what is written for them.
    const auto nobodyCommits = d->read([](Session &session) {
        QSqlQuery lock(session.database());
        return lock.exec(u"BEGIN IMMEDIATE"_s) && lock.exec(u"ROLLBACK"_s);
    });
    if (!nobodyCommits.value_or(false))
        return m->isWatching = m->processes->watchFile(false);
    if (peek()) // just before
        m->wakeUp();
    return true;
}

void SqliteDriver::announce()
{
    if (m->processes)
        m->processes->announce();
}

std::unique_ptr<JobQueueDriver> SqliteDriver::reader() const
{
    return std::unique_ptr<SqliteDriver>(new SqliteDriver(m->options, true));
}

} // namespace Jobs
