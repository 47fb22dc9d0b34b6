// SPDX-License-Identifier: MIT
#include "cutproxy.h"
#include "postgresqltest.h"

#include <QtTest/QTest>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

//! What goes wrong with an open store, what is said about it, and how it goes on.
class tst_PostgresqlOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aTerminatedConnectionIsOpenedAgain();
    void anUnansweredPushMayBeRepeated();
    void errorsOfTheServerAreTold_data();
    void errorsOfTheServerAreTold();
    void aDeadlockIsTriedAgain();
    void aWrongPasswordIsNotRepeatedInTheMessage();
    void aRestartUnderLoadLosesNothing_data();
    void aRestartUnderLoadLosesNothing();

    void anAnnouncementWakesOthersButNotItself();
    void everyAnnouncementIsHeardInTheEnd();
    void aFewJobsAreAnnouncedByTheirOwnTrip();
    void aControlledJobWakesItsWorker();
    void aTerminatedListenerListensAgain();
    void theListenerComesBackAfterARestart();

private:
    PostgresqlSettings settings() const { return settingsFor(m_server.url(m_schema)); }
    void terminate(const QString &role)
    {
        m_server.sql(u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity "
                     "WHERE application_name LIKE '%(%1)'"_s.arg(role));
    }

    PostgresqlServer m_server;
    QString m_schema;
    int m_count = 0;
};

void tst_PostgresqlOutage::initTestCase()
{
    if (!PostgresqlServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    QVERIFY(m_server.start());
}

void tst_PostgresqlOutage::init() { m_schema = u"jobs%1"_s.arg(++m_count); }

void tst_PostgresqlOutage::aTerminatedConnectionIsOpenedAgain()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    const auto worker = driver.registerWorker({}, {}, 60s);
    for (int i = 0; i < 3; ++i) {
        terminate(u"jobs"_s);

        const auto lost = driver.stats();

        QVERIFY(!lost);
        QCOMPARE(lost.error().code, Code::StoreUnavailable);
        QVERIFY(driver.tick(pushTick({plainJob()})));
        terminate(u"jobs"_s);
        const auto unknown = driver.tick(claimTick(*worker, 1));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, Code::Unknown); // for all that is known here
        QVERIFY(driver.heartbeat(*worker, 0, {}, 60s));
    }
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(3));
}

void tst_PostgresqlOutage::anUnansweredPushMayBeRepeated()
{
    CutProxy proxy{quint16(m_server.port())};
    PostgresqlDriver driver(settingsFor(u"postgresql://jobs@127.0.0.1:%1/jobs?schema=%2"_s.arg(proxy.port()).arg(m_schema)));
    QVERIFY(driver.open());
    QVERIFY(driver.tick(pushTick({plainJob()}))); // the names are known
    NewJob job = plainJob();
    job.clientId = u"once"_s;
    proxy.cutAtNextAnswer();

    const auto unknown = driver.tick(pushTick({job}));

    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Code::Unknown);
    const auto again = driver.tick(pushTick({job}));
    QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
    QVERIFY(again->pushed[0].existed);
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(2));
}

void tst_PostgresqlOutage::errorsOfTheServerAreTold_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Code>("code");

    QTest::newRow("disk full") << u"53100"_s << Code::StoreFull;
    QTest::newRow("lock timeout") << u"55P03"_s << Code::StoreBusy;
    QTest::newRow("read-only") << u"25006"_s << Code::StoreUnavailable;
    QTest::newRow("no rights") << u"42501"_s << Code::StoreUnusable;
    QTest::newRow("out of memory") << u"53200"_s << Code::StoreUnavailable;
    QTest::newRow("disk failed") << u"58030"_s << Code::StoreUnavailable;
    QTest::newRow("refused value") << u"23514"_s << Code::Conflict;
}

void tst_PostgresqlOutage::errorsOfTheServerAreTold()
{
    QFETCH(QString, state);
    QFETCH(Code, code);
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    m_server.sql(u"CREATE FUNCTION %1.fail() RETURNS trigger LANGUAGE plpgsql AS "
                 "$$BEGIN RAISE EXCEPTION USING ERRCODE = '%2'; END$$;"
                 "CREATE TRIGGER fail BEFORE INSERT ON %1.jobs FOR EACH ROW EXECUTE FUNCTION %1.fail()"_s.arg(m_schema, state));

    const auto failed = driver.tick(pushTick({plainJob()}));

    QVERIFY(!failed);
    QCOMPARE(failed.error().code, code);
    QVERIFY(failed.error().native.contains(state));
    m_server.sql(u"DROP TRIGGER fail ON %1.jobs"_s.arg(m_schema));
    QVERIFY(driver.tick(pushTick({plainJob()})));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
}

void tst_PostgresqlOutage::aDeadlockIsTriedAgain()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    // The first two pushes lose against somebody.
    m_server.sql(u"CREATE SEQUENCE %1.tries;"
                 "CREATE FUNCTION %1.fail() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
                 "IF nextval('%1.tries') <= 2 THEN RAISE EXCEPTION USING ERRCODE = '40P01'; END IF; RETURN NEW; END$$;"
                 "CREATE TRIGGER fail BEFORE INSERT ON %1.jobs FOR EACH ROW EXECUTE FUNCTION %1.fail()"_s.arg(m_schema));

    QVERIFY(driver.tick(pushTick({plainJob()})));

    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
}

void tst_PostgresqlOutage::aWrongPasswordIsNotRepeatedInTheMessage()
{
    PostgresqlDriver driver(settingsFor(u"postgresql://nobody:s3cret@127.0.0.1:%1/jobs"_s.arg(m_server.port())));

    const auto opened = driver.open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnavailable);
    QVERIFY2(opened.error().message.contains(u"nobody"), qPrintable(opened.error().toString()));
    QVERIFY(!opened.error().toString().contains(u"s3cret"));
    QVERIFY(!driver.description().contains(u"s3cret"));
}

void tst_PostgresqlOutage::aRestartUnderLoadLosesNothing_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::newRow("stopped") << true;
    QTest::newRow("killed") << false;
}

void tst_PostgresqlOutage::aRestartUnderLoadLosesNothing()
{
    QFETCH(bool, orderly);
    PostgresqlDriver worker(settings());
    QVERIFY(worker.open());

    // One pushes all the time, under a client id each, and repeats what failed until it is acknowledged.
    std::atomic<int> failures = 0;
    std::atomic<int> pushes = 0;
    std::set<JobId> acknowledged;
    std::jthread pusher([&](const std::stop_token &stop) {
        PostgresqlDriver driver(settings());
        if (!driver.open())
            return;
        for (int number = 0; !stop.stop_requested(); ++number) {
            NewJob job = plainJob();
            job.clientId = u"client-%1"_s.arg(number);
            for (;;) {
                const auto pushed = driver.tick(pushTick({job, plainJob()}));
                if (pushed) {
                    acknowledged.insert(pushed->pushed[0].id);
                    ++pushes;
                    break;
                }
                ++failures;
                if (stop.stop_requested())
                    return;
                QThread::msleep(5);
            }
        }
    });
    QTRY_VERIFY(pushes > 5);
    if (orderly)
        m_server.stop();
    else
        m_server.kill();
    QVERIFY(m_server.start());
    const int before = pushes;
    QTRY_VERIFY(pushes > before + 5);
    pusher.request_stop();
    pusher.join();

    QVERIFY(failures > 0);
    auto id = worker.registerWorker({}, {}, 60s);
    if (!id) // its connection went with the server
        id = worker.registerWorker({}, {}, 60s);
    QVERIFY2(id, id ? "" : qPrintable(id.error().toString()));
    std::set<JobId> claimed;
    std::set<QString> clients;
    for (;;) {
        const auto some = worker.tick(claimTick(*id, 500));
        QVERIFY(some);
        if (some->claimed[0].empty())
            break;
        for (const QueuedJob &job : some->claimed[0]) {
            QVERIFY(claimed.insert(job.id).second);
            if (!job.clientId.isEmpty())
                QVERIFY(clients.insert(job.clientId).second);
        }
    }
    QVERIFY(std::ranges::includes(claimed, acknowledged));
    QCOMPARE(worker.stats()->total(JobState::Running), qint64(claimed.size()));
}

void tst_PostgresqlOutage::anAnnouncementWakesOthersButNotItself()
{
    std::atomic<int> heard = 0;
    std::atomic<int> own = 0;
    PostgresqlDriver listening(settings());
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    PostgresqlDriver speaking(settings());
    speaking.setWakeUp([&own] { ++own; });
    QVERIFY(speaking.open());
    QTRY_COMPARE(listening.pollInterval(), 1000ms);
    QTRY_COMPARE(speaking.pollInterval(), 1000ms);
    QTRY_COMPARE(heard.load(), 1); // that it listens now
    QTRY_COMPARE(own.load(), 1);

    speaking.announce();

    QTRY_COMPARE(heard.load(), 2);
    QTest::qWait(20);
    QCOMPARE(own.load(), 1);
}

void tst_PostgresqlOutage::everyAnnouncementIsHeardInTheEnd()
{
    std::atomic<int> heard = 0;
    PostgresqlDriver listening(settings());
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    PostgresqlDriver speaking(settings());
    QVERIFY(speaking.open());
    QTRY_VERIFY(heard >= 1);
    for (int round = 0; round < 10; ++round) {
        QTest::qWait(10);
        const int before = heard;
        speaking.announce();
        QTRY_VERIFY(heard > before);
        const int between = heard;
        // Too soon after that one to go out at once.
        speaking.announce();
        speaking.announce();
        QTRY_VERIFY(heard > between);
    }
}

void tst_PostgresqlOutage::aFewJobsAreAnnouncedByTheirOwnTrip()
{
    std::atomic<int> heard = 0;
    PostgresqlDriver listening(settings());
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    PostgresqlDriver speaking(settings());
    speaking.setWakeUp([] {});
    QVERIFY(speaking.open());
    QTRY_COMPARE(heard.load(), 1);
    // Nobody calls announce() here.
    QVERIFY(speaking.tick(pushTick({plainJob()})));
    QTRY_COMPARE(heard.load(), 2);

    // A tick that fails announces nothing and leaves nothing open.
    m_server.sql(u"ALTER TABLE %1.jobs RENAME TO mislaid"_s.arg(m_schema));
    QTest::qWait(10);
    QVERIFY(!speaking.tick(pushTick({plainJob()})));
    QCOMPARE(m_server.sql(u"SELECT count(*)::int FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"_s).toInt(), 0);
    m_server.sql(u"ALTER TABLE %1.mislaid RENAME TO jobs"_s.arg(m_schema));
    QCOMPARE(heard.load(), 2);

    // What could not be announced takes nothing back: the jobs are stored.
    m_server.sql(u"CREATE SCHEMA shadow; CREATE FUNCTION shadow.pg_notify(text, text) RETURNS void LANGUAGE plpgsql AS "
                 "$$ BEGIN RAISE 'no news today'; END $$; ALTER ROLE jobs SET search_path = shadow, pg_catalog"_s);
    PostgresqlDriver unheard(settings());
    unheard.setWakeUp([] {});
    QVERIFY(unheard.open());
    const auto pushed = unheard.tick(pushTick({plainJob()}));
    m_server.sql(u"ALTER ROLE jobs RESET search_path; DROP SCHEMA shadow CASCADE"_s);
    QVERIFY(pushed);
    QCOMPARE(pushed->pushed.size(), size_t(1));
    QVERIFY(unheard.job(pushed->pushed[0].id));
    QTest::qWait(10);
    QVERIFY(unheard.tick(pushTick({plainJob()})));
    QTRY_COMPARE(heard.load(), 3);
}

void tst_PostgresqlOutage::aControlledJobWakesItsWorker()
{
    std::atomic<int> heard = 0;
    PostgresqlDriver working(settings());
    working.setWakeUp([&heard] { ++heard; });
    QVERIFY(working.open());
    QTRY_COMPARE(heard.load(), 1);
    const auto worker = working.registerWorker({}, {}, 30s);
    QVERIFY(working.tick(pushTick({plainJob()})));
    QVERIFY(working.tick(claimTick(*worker, 1)));

    PostgresqlDriver person(settings());
    QVERIFY(person.open());
    QCOMPARE(person.control({})->signalled.size(), 1);

    QTRY_COMPARE(heard.load(), 2);
    QCOMPARE(working.runningWishes(*worker)->size(), size_t(1));
}

void tst_PostgresqlOutage::aTerminatedListenerListensAgain()
{
    std::atomic<int> heard = 0;
    PostgresqlDriver listening(settings());
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    QTRY_COMPARE(heard.load(), 1);

    terminate(u"wake"_s);

    QTRY_COMPARE(heard.load(), 2); // something may have been missed
    PostgresqlDriver speaking(settings());
    QVERIFY(speaking.open());
    speaking.announce();
    QTRY_COMPARE(heard.load(), 3);
}

void tst_PostgresqlOutage::theListenerComesBackAfterARestart()
{
    std::atomic<int> heard = 0;
    PostgresqlDriver listening(settings());
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    QTRY_COMPARE(heard.load(), 1);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be listened to"_s));
    m_server.kill();
    QTRY_COMPARE(listening.pollInterval(), 250ms);
    QVERIFY(m_server.start());

    QTRY_COMPARE(listening.pollInterval(), 1000ms);
    QTRY_COMPARE(heard.load(), 2);
    PostgresqlDriver speaking(settings());
    QVERIFY(speaking.open());
    speaking.announce();
    QTRY_COMPARE(heard.load(), 3);
}

QTEST_GUILESS_MAIN(tst_PostgresqlOutage)
#include "tst_postgresqloutage.moc"
