// SPDX-License-Identifier: MIT
#include "postgresqlserver.h"
#ifdef HAS_REDIS
#    include "redisserver.h"
#endif

#include <jobs/drivers/driverfactory.h>
#include <jobs/jobqueue.h>
#include <jobstesting/testing.h>

#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*!
    What people want through one process reaches the workers of all others within a second, although those renew their lease far
    less often: here their next heartbeat comes in an hour, so that nothing but news can have told them.
*/
class tst_Wishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cancellationReachesRunningJobs_data() { stores(); }
    void cancellationReachesRunningJobs();
    void aPausedQueueRestsForAll_data() { stores(); }
    void aPausedQueueRestsForAll();

private:
    static constexpr JobIdentifier<QJsonObject> holds[]{JobIdentifier<QJsonObject>{"hold"}, JobIdentifier<QJsonObject>{"hold-too"}};
    static constexpr JobIdentifier<QJsonObject> pass{"pass"};

    static void stores()
    {
        QTest::addColumn<QString>("store");
        QTest::newRow("PostgreSQL, NOTIFY") << u"postgresql"_s;
        QTest::newRow("PostgreSQL, polled") << u"postgresql, polled"_s;
#ifdef HAS_REDIS
        QTest::newRow("Redis") << u"redis"_s;
#endif
    }
    //! A store of this test's own; empty without a server.
    QString url(const QString &store)
    {
        const QString name = u"wishes%1"_s.arg(++m_count);
#ifdef HAS_REDIS
        if (store == u"redis"_s)
            return m_hasRedis ? m_redis.url(name) : QString();
#endif
        if (!m_hasPostgresql)
            return {};
        return m_postgresql.url(name) + (store.endsWith(u"polled"_s) ? u"&listen=no"_s : QString());
    }
    static std::unique_ptr<JobQueue> open(const QString &url)
    {
        JobQueueOptions options{.numWorkers = 2};
        options.lease = 2h;
        options.heartbeat = 1h;
        return std::make_unique<JobQueue>(openDriver(url), options);
    }

    PostgresqlServer m_postgresql;
#ifdef HAS_REDIS
    RedisServer m_redis;
#endif
    bool m_hasPostgresql = false;
    bool m_hasRedis = false;
    int m_count = 0;
};

void tst_Wishes::initTestCase()
{
    if (PostgresqlServer::isInstalled()) {
        m_postgresql.setSettings({u"synchronous_commit=off"_s});
        QVERIFY(m_postgresql.start());
        m_hasPostgresql = true;
    }
#ifdef HAS_REDIS
    if (RedisServer::isInstalled()) {
        QVERIFY(m_redis.start());
        m_hasRedis = true;
    }
#endif
}

void tst_Wishes::cancellationReachesRunningJobs()
{
    QFETCH(QString, store);
    const QString where = url(store);
    if (where.isEmpty())
        QSKIP("The server is not installed");
    const auto here = open(where);
    std::atomic<int> holding = 0;
    std::vector<std::unique_ptr<JobQueue>> others;
    QList<JobId> ids;
    for (const auto &hold : holds) { // one for each of the others
        auto &other = others.emplace_back(open(where));
        QVERIFY(other->registerJob(hold, [&holding](JobContext &context) {
            ++holding;
            while (!context.isStopRequested())
                std::this_thread::sleep_for(1ms);
            context.throwIfStopped();
        }));
        QVERIFY(other->start());
        ids.append(*Testing::valueOf(here->push(hold, {})));
    }
    QVERIFY(Testing::waitUntil([&] { return holding == 2; }));

    QVERIFY(Testing::valueOf(here->cancel(JobFilter{})));

    for (const JobId id : ids)
        QVERIFY(Testing::waitUntil([&] { return Testing::stateOf(*here, id) == JobState::Cancelled; }));
}

void tst_Wishes::aPausedQueueRestsForAll()
{
    QFETCH(QString, store);
    const QString where = url(store);
    if (where.isEmpty())
        QSKIP("The server is not installed");
    const auto here = open(where);
    std::atomic<int> passed = 0;
    std::vector<std::unique_ptr<JobQueue>> others;
    for (int i = 0; i < 2; ++i) {
        auto &other = others.emplace_back(open(where));
        QVERIFY(other->registerJob(pass, [&passed] { ++passed; }));
        QVERIFY(other->start());
    }
    const auto push = [&](const QString &queue) { return *Testing::valueOf(here->push(pass, {}, {.queue = queue})); };
    push(u"mail"_s);
    QVERIFY(Testing::waitUntil([&] { return passed == 1; }));

    QVERIFY(Testing::valueOf(here->pauseQueue(u"mail"_s)));

    const JobId resting = push(u"mail"_s);
    for (int i = 2; i <= 21; ++i) { // each of these is taken by somebody who could have taken the other one
        push(u"other"_s);
        QVERIFY(Testing::waitUntil([&] { return passed == i; }));
    }
    JOBS_COMPARE_STATE(*here, resting, JobState::Available);
    QVERIFY(Testing::valueOf(here->resumeQueue(u"mail"_s)));
    QVERIFY(Testing::waitUntil([&] { return passed == 22; }));
}

QTEST_GUILESS_MAIN(tst_Wishes)
#include "tst_wishes.moc"
