// SPDX-License-Identifier: MIT
#include "sqldriver.h"

#include "claims_p.h"
#include "finishes_p.h"
#include "migrations_p.h"
#include "sqldriver_p.h"

#include <QtCore/QCoreApplication>

#include <atomic>

namespace Jobs {

using namespace Qt::StringLiterals;
using Sql::Session;

SqlDriver::SqlDriver(std::unique_ptr<Sql::Dialect> dialect) : d(std::make_unique<Private>())
{
    d->dialect = std::move(dialect);
}

SqlDriver::~SqlDriver() { SqlDriver::close(); }

QLatin1StringView SqlDriver::name() const { return d->dialect->name(); }

QString SqlDriver::description() const { return d->dialect->store(); }

Result<Session *> SqlDriver::Private::opened()
{
    if (!isOpen)
        return failure(JobQueueError::Code::StoreUnavailable, u"%1 is not open"_s.arg(dialect->store()));
    if (processId != QCoreApplication::applicationPid()) {
        return failure(
            JobQueueError::Code::StoreUnavailable,
            u"%1 was opened before this process was forked; open it anew in the child"_s.arg(dialect->store()));
    }
    if (session && session->isLost())
        disconnect();
    if (!session) {
        if (auto connected = connect(); !connected)
            return tl::unexpected(connected.error());
    }
    return session.get();
}

Result<> SqlDriver::Private::connect(Access access)
{
    static std::atomic<qint64> counter = 0;
    connectionName = u"jobs-%1-%2"_s.arg(dialect->name()).arg(++counter);
    auto database = access == Access::Works ? dialect->connect(connectionName) : dialect->connectToLook(connectionName);
    if (database) {
        session = std::make_unique<Session>(*database, *dialect);
        return {};
    }
    const JobQueueError error = database.error();
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(connectionName);
    return tl::unexpected(error);
}

void SqlDriver::Private::disconnect()
{
    if (!session)
        return;
    session.reset();
    QSqlDatabase::database(connectionName, false).close();
    QSqlDatabase::removeDatabase(connectionName);
}

Result<> SqlDriver::open()
{
    close();
    if (auto connected = d->connect(); !connected)
        return connected;
    d->isOpen = true;
    d->processId = QCoreApplication::applicationPid();
    if (auto migrated = Sql::migrate(*d->session); !migrated) {
        close();
        return migrated;
    }
    return {};
}

Result<SchemaState> SqlDriver::schemaState()
{
    if (d->isOpen)
        return failure(JobQueueError::Code::InvalidArgument, u"%1 is open already"_s.arg(d->dialect->store()));
    if (!d->dialect->exists())
        return Sql::schemaOf(*d->dialect);
    if (auto connected = d->connect(Private::Access::Looks); !connected)
        return tl::unexpected(connected.error());
    auto state = Sql::schemaOf(*d->session);
    d->disconnect();
    return state;
}

void SqlDriver::close()
{
    d->disconnect();
    d->isOpen = false;
}

Result<TickResult> SqlDriver::tick(const Tick &tick)
{
    const auto opened = d->opened();
    if (!opened)
        return tl::unexpected(opened.error());
    Session &session = **opened;

    std::vector<JobId> spoilers;
    for (bool oneByOne = false;; oneByOne = true) {
        if (auto begun = session.begin(); !begun)
            return tl::unexpected(begun.error());
        TickResult result;
        Sql::Finishes finishes(session, tick.now, oneByOne, spoilers);
        result.finished = finishes.finish(tick.finished);
        if (finishes.mustRepeat()) {
            spoilers = finishes.spoilers();
            session.rollback();
            continue;
        }
        result.notes = finishes.note(tick.notes);
        Sql::Claims(session).pushAndClaim(tick, result);
        if (auto committed = session.commit(); !committed)
            return tl::unexpected(committed.error());
        return result;
    }
}

Result<std::vector<PushedJob>> SqlDriver::pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const
{
    if (auto checked = d->dialect->checkConnection(database); !checked)
        return tl::unexpected(checked.error());
    Session session(database, *d->dialect);
    return session.within([&] { return Sql::Claims(session).push(jobs); });
}

Result<> SqlDriver::completeIn(QSqlDatabase &database, const FinishedAttempt &attempt, Timestamp now) const
{
    if (auto checked = d->dialect->checkConnection(database); !checked)
        return checked;
    Session session(database, *d->dialect);
    const auto accepted =
        session.within([&] { return Sql::Finishes(session, session.now(now), true).finishOne(attempt); });
    if (!accepted)
        return tl::unexpected(accepted.error());
    if (!*accepted) {
        return failure(
            JobQueueError::Code::LeaseLost,
            u"job %1 is no longer this worker's under fence %2; roll back"_s.arg(attempt.id.value).arg(attempt.fence));
    }
    return {};
}

} // namespace Jobs
