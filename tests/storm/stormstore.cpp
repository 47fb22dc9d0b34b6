// SPDX-License-Identifier: MIT
#include "stormstore.h"

#include "cutproxy.h"

#ifdef STORM_HAS_REDIS
#  include "redisserver.h"
#endif

#include "postgresqlserver.h"

#include <jobs/drivers/driverfactory.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QUrl>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using namespace Qt::StringLiterals;

StormStore::~StormStore() = default;

namespace {

constexpr auto connectionName = "storm-store"_L1;

//! One statement on the store's own database; the first column of all rows.
QStringList query(const QUrl &url, const QString &statement)
{
    QStringList rows;
    {
        const bool isSqlite = url.scheme() == u"sqlite";
        QSqlDatabase database = QSqlDatabase::addDatabase(isSqlite ? u"QSQLITE"_s : u"QPSQL"_s, connectionName);
        database.setDatabaseName(isSqlite ? url.path() : url.path().mid(1));
        database.setHostName(url.host());
        database.setPort(url.port());
        database.setUserName(url.userName());
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (!query.exec(statement))
            rows.append(u"failed: "_s + statement + u": "_s + query.lastError().text());
        while (query.next())
            rows.append(query.value(0).toString());
    }
    QSqlDatabase::removeDatabase(connectionName);
    return rows;
}

class SqliteStore final : public StormStore
{
public:
    SqliteStore() { query(QUrl(url()), u"CREATE TABLE storm_effects (job INTEGER PRIMARY KEY)"_s); }

    QString url() const override { return u"sqlite:"_s + m_dir.filePath(u"storm.db"_s); }
    QString effectsUrl() const override { return url(); }
    QStringList complaints() const override
    {
        QStringList answer = query(QUrl(url()), u"PRAGMA integrity_check"_s);
        answer.removeAll(u"ok"_s);
        return answer;
    }

private:
    QTemporaryDir m_dir;
};

#ifdef STORM_HAS_REDIS
class RedisStore final : public StormStore
{
public:
    bool start()
    {
        if (!m_server.start())
            return false;
        m_proxy = std::make_unique<CutProxy>(quint16(m_server.port()));
        return m_proxy->port() != 0;
    }

    QString url() const override { return u"redis://127.0.0.1:%1/0?timeout=1000"_s.arg(m_proxy->port()); }
    QString directUrl() const override { return m_server.url(); }
    CutProxy *proxy() override { return m_proxy.get(); }
    bool hasServer() const override { return true; }
    void killServer() override { m_server.kill(); }
    bool startServer() override { return m_server.start(); }

private:
    // What a kill leaves in the log on disk is all that was acknowledged, with every policy; "always" would slow the storm down.
    RedisServer m_server{RedisServer::Sync::EverySecond};
    std::unique_ptr<CutProxy> m_proxy;
};
#endif

class PostgresqlStore final : public StormStore
{
public:
    bool start()
    {
        if (!m_server.start())
            return false;
        m_proxy = std::make_unique<CutProxy>(quint16(m_server.port()));
        return m_proxy->port() != 0
            && query(QUrl(directUrl()), u"CREATE TABLE storm_effects (job BIGINT PRIMARY KEY)"_s).isEmpty();
    }

    QString url() const override
    {
        return u"postgresql://jobs@127.0.0.1:%1/jobs?connect_timeout=2&tcp_user_timeout=1000"_s.arg(m_proxy->port());
    }
    QString directUrl() const override { return m_server.url(); }
    QString effectsUrl() const override { return url(); }
    CutProxy *proxy() override { return m_proxy.get(); }
    bool hasServer() const override { return true; }
    void killServer() override { m_server.kill(); }
    bool startServer() override { return m_server.start(); }
    QStringList complaints() const override
    {
        // What deadlocked and was resolved still cost somebody a second.
        return m_server.log().contains(u"deadlock detected"_s) ? QStringList{u"the server's log has a deadlock"_s}
                                                               : QStringList();
    }

private:
    PostgresqlServer m_server;
    std::unique_ptr<CutProxy> m_proxy;
};

} // namespace

QStringList StormStore::available()
{
    QStringList names{u"sqlite"_s};
#ifdef STORM_HAS_REDIS
    if (RedisServer::isInstalled())
        names.append(u"redis"_s);
#endif
    if (PostgresqlServer::isInstalled())
        names.append(u"postgresql"_s);
    return names;
}

std::unique_ptr<StormStore> StormStore::make(const QString &name)
{
    if (name == u"sqlite")
        return std::make_unique<SqliteStore>();
#ifdef STORM_HAS_REDIS
    if (name == u"redis" && RedisServer::isInstalled()) {
        auto store = std::make_unique<RedisStore>();
        if (store->start())
            return store;
    }
#endif
    if (name == u"postgresql" && PostgresqlServer::isInstalled()) {
        auto store = std::make_unique<PostgresqlStore>();
        if (store->start())
            return store;
    }
    return nullptr;
}

std::unique_ptr<Jobs::JobQueueDriver> openPatiently(const QString &url, QString *complaint)
{
    constexpr int looks = 600;
    auto driver = Jobs::openDriver(url);
    if (!driver) {
        if (complaint)
            *complaint = driver.error().toString();
        return nullptr;
    }
    for (int i = 1;; ++i) {
        const auto opened = (*driver)->open();
        if (opened)
            return *std::move(driver);
        if (!opened.error().isTransient() || i == looks) {
            if (complaint)
                *complaint = opened.error().toString();
            return nullptr;
        }
        QThread::msleep(100);
    }
}

StoreSnapshot readStore(const QString &url, const QString &effectsUrl)
{
    StoreSnapshot snapshot;
    const auto complain = [&snapshot](const Jobs::JobQueueError &error) {
        snapshot.complaints.append(error.toString());
        return snapshot;
    };
    QString complaint;
    const auto driver = openPatiently(url, &complaint);
    if (!driver) {
        snapshot.complaints.append(complaint);
        return snapshot;
    }
    Jobs::JobPageRequest page{.limit = 1000};
    do {
        const auto jobs = driver->jobs({}, page);
        if (!jobs)
            return complain(jobs.error());
        snapshot.jobs += jobs->jobs;
        page.before = jobs->next;
    } while (page.before);
    for (const Jobs::QueuedJob &job : std::as_const(snapshot.jobs)) {
        if (job.fence <= 1 && job.state == Jobs::JobState::Completed)
            continue; // its one attempt was this
        const auto attempts = driver->attempts(job.id);
        if (!attempts)
            return complain(attempts.error());
        snapshot.attempts.insert(job.id.value, *attempts);
    }
    const auto stats = driver->stats();
    if (!stats)
        return complain(stats.error());
    for (const Jobs::JobState state : Jobs::allJobStates)
        snapshot.counted += Jobs::isFinal(state) ? stats->total(state) : 0;
    driver->close();
    if (!effectsUrl.isEmpty()) {
        QList<qint64> effects;
        for (const QString &job : query(QUrl(effectsUrl), u"SELECT job FROM storm_effects"_s))
            effects.append(job.toLongLong());
        snapshot.effects = effects;
    }
    return snapshot;
}
