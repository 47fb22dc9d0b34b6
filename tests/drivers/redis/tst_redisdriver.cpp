// SPDX-License-Identifier: MIT
#include "redisserver.h"

#include <jobs/drivers/redis/redisdriver.h>
#include <jobstesting/driverconformance.h>

#include <QtNetwork/QLocalSocket>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What every driver promises, by a clock that the test turns inside the server.
class tst_RedisDriver : public DriverConformance
{
    Q_OBJECT

public:
    tst_RedisDriver()
        : DriverConformance([this] { return freshDriver(); },
                            [this] { return std::make_unique<RedisDriver>(settings()); })
    {
    }

protected:
    Timestamp now() const override { return m_now; }

    void advance(std::chrono::milliseconds duration) override
    {
        m_now += duration;
        setStoreTime();
    }

    bool timeStands() const override { return true; }

private Q_SLOTS:
    void initTestCase();

    void manyLanesShareOneOrder();
    void removedJobsLeaveNothingBehind();
    void aListingThatMatchesLittleComesInShortPages();
    void aRetriedJobIsPrunedByItsNewEnd();
    void theStoresClockIsUsed();

private:
    RedisSettings settings() const
    {
        RedisSettings settings;
        settings.socket = m_server.socket();
        settings.prefix = u"jobs%1"_s.arg(m_count);
        settings.testTime = true;
        return settings;
    }

    std::unique_ptr<RedisDriver> freshDriver()
    {
        ++m_count;
        command({"FLUSHALL"});
        m_now = fromMSecs(1'767'225'600'000);
        setStoreTime();
        return std::make_unique<RedisDriver>(settings());
    }

    void setStoreTime()
    {
        command({"SET", settings().prefix.toUtf8() + ":test-time", QByteArray::number(toMSecs(m_now))});
    }

    //! By hand, since redis-cli would have to be started for each turn of the clock.
    void command(const QList<QByteArray> &words)
    {
        if (m_socket.state() != QLocalSocket::ConnectedState) {
            m_socket.connectToServer(m_server.socket());
            QVERIFY(m_socket.waitForConnected());
        }
        QByteArray bytes = '*' + QByteArray::number(words.size()) + "\r\n";
        for (const QByteArray &word : words)
            bytes += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
        m_socket.write(bytes);
        QVERIFY(m_socket.waitForReadyRead());
        QCOMPARE(m_socket.readAll(), "+OK\r\n"_ba);
    }

    RedisServer m_server;
    QLocalSocket m_socket;
    int m_count = 0;
    Timestamp m_now = fromMSecs(1'767'225'600'000);
};

void tst_RedisDriver::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    QVERIFY(m_server.start());
}

void tst_RedisDriver::manyLanesShareOneOrder()
{
    std::vector<NewJob> jobs;
    for (int i = 0; i < 20'000; ++i) {
        jobs.push_back(newJob(u"work"_s, u"tenant-%1"_s.arg(i * 7 % 3000)));
        jobs.back().priority = i % 3;
    }
    const auto pushed = idsOf(push(jobs));
    std::vector<JobId> expected;
    for (const int priority : {2, 1, 0}) {
        for (size_t i = 0; i < pushed.size(); ++i) {
            if (jobs[i].priority == priority)
                expected.push_back(pushed[i]);
        }
    }

    std::vector<JobId> claimed;
    const WorkerId worker = registerWorker();
    for (const int limit : {1, 999, 7000, 20'000}) {
        for (const JobId id : idsOf(claim(worker, anyWork(limit))))
            claimed.push_back(id);
    }

    QCOMPARE(claimed, expected);
    checkCounters();
}

void tst_RedisDriver::removedJobsLeaveNothingBehind()
{
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    job.clientId = u"client"_s;
    job.tags = {u"tag"_s};
    job.expiresAt = now() + 1h;
    const QueuedJob claimed = pushAndClaim(registerWorker(), job);
    Tick tick;
    tick.notes = {
        {.id = claimed.id, .fence = claimed.fence, .progress = JobProgress{1, 2, {}}, .log = {{now(), 1, u"line"_s}}}};
    tick.finished = {{claimed.id, claimed.fence, claimed.queue, claimed.kind, failed(claimed, u"error"_s, 1h)}};
    QVERIFY(driver().tick(tick));

    control(JobAction::Remove, JobFilter{});

    for (const char *key :
         {"jobs", "state", "unique", "clients", "due", "expiring", "blocks", "blocksize", "x:1", "a:1", "l:1"})
        QCOMPARE(m_server.cli({u"EXISTS"_s, settings().prefix + u':' + QLatin1StringView(key)}), "0\n"_ba);
}

void tst_RedisDriver::aListingThatMatchesLittleComesInShortPages()
{
    const JobId oldest = push(newJob(u"rare"_s));
    push(std::vector<NewJob>(25'000, newJob()));

    const auto first = driver().jobs({.kinds = {u"rare"_s}}, {});

    QVERIFY(first);
    QVERIFY(first->jobs.isEmpty());
    QVERIFY(first->next.has_value());
    QCOMPARE(idsOf(listed({.kinds = {u"rare"_s}})), std::vector{oldest});
}

void tst_RedisDriver::aRetriedJobIsPrunedByItsNewEnd()
{
    const WorkerId worker = registerWorker(24h);
    const QueuedJob first = pushAndClaim(worker, newJob());
    const QueuedJob second = pushAndClaim(worker, newJob());
    QVERIFY(finish(first, JobUpdate{}));
    advance(1s);
    QVERIFY(finish(second, JobUpdate{}));
    advance(1s);
    control(JobAction::Retry, first.id);
    QVERIFY(finish(claim(worker).at(0), JobUpdate{}));

    const RetentionPolicy policy{.completed = {.count = 1}, .failed = {}, .cancelled = {}};
    QCOMPARE(*driver().prune(policy, now(), 100), 1);

    QVERIFY(exists(first.id));
    QVERIFY(!exists(second.id));
    checkCounters();
}

void tst_RedisDriver::theStoresClockIsUsed()
{
    RedisSettings real = settings();
    real.testTime = false;
    RedisDriver driver(real);
    QVERIFY(driver.open());

    const auto worker = driver.registerWorker({}, fromMSecs(0), 30s);

    QVERIFY(worker);
    const auto workers = driver.stats()->workers;
    QCOMPARE(workers.size(), 1);
    QVERIFY(qAbs(toDateTime(workers[0].startedAt).secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

QTEST_GUILESS_MAIN(tst_RedisDriver)
#include "tst_redisdriver.moc"
