// SPDX-License-Identifier: MIT

// The single blows of a storm, each told from begin to end with processes that are killed, frozen, starved and misled.
#include "history.h"
#include "stormstore.h"

#include <jobs/drivers/driverfactory.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <csignal>
#include <memory>
#include <vector>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Type = HistoryEvent::Type;

namespace {

constexpr int patience = int(Jobs::Tests::patience.count());
constexpr auto lease = 1000ms;
constexpr auto longLease = 3s; // where a busy machine must not end a lease that should go on

//! A stormworker, with what it wrote.
class Actor
{
public:
    Actor(const QString &folder, const QString &name, qint64 life, std::chrono::milliseconds lease)
        : m_history(QDir(folder).filePath(name + u".history"_s)),
          m_log(QDir(folder).filePath(name + u".log"_s))
    {
        m_arguments = {u"--history"_s, m_history,
                       u"--slot"_s,    name,
                       u"--life"_s,    QString::number(life),
                       u"--lease"_s,   QString::number(lease.count())};
        m_process.setStandardErrorFile(m_log, QIODevice::Append);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        setEnvironment(u"QT_LOGGING_RULES"_s, u"jobs.store.debug=true"_s);
    }
    ~Actor()
    {
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }

    void setEnvironment(const QString &name, const QString &value)
    {
        auto environment = m_process.processEnvironment();
        if (environment.isEmpty())
            environment = QProcessEnvironment::systemEnvironment();
        environment.insert(name, value);
        m_process.setProcessEnvironment(environment);
    }

    bool start(const StormStore &store, int workers, int inFlight = 0)
    {
        m_arguments += {u"--url"_s,       store.url(),
                        u"--workers"_s,   QString::number(workers),
                        u"--in-flight"_s, QString::number(inFlight)};
        if (!store.effectsUrl().isEmpty())
            m_arguments += {u"--effects"_s, store.effectsUrl()};
        m_process.setChildProcessModifier([] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to whoever writes
        });
        m_process.start(QString::fromLocal8Bit(STORMWORKER), m_arguments);
        return m_process.waitForStarted();
    }
    pid_t pid() const { return pid_t(m_process.processId()); }
    void freeze() const { ::kill(pid(), SIGSTOP); }
    void thaw() const { ::kill(pid(), SIGCONT); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    bool stop()
    {
        m_process.terminate();
        return endsWell();
    }
    bool finishPushing()
    {
        m_process.write("finish\n");
        return endsWell();
    }
    bool waitForEnd() { return m_process.waitForFinished(patience); }

    QList<HistoryEvent> events(Type type) const
    {
        QList<HistoryEvent> found = readHistory(m_history);
        found.removeIf([type](const HistoryEvent &event) { return event.type != type; });
        return found;
    }
    bool leads() const
    {
        const QByteArray text = log();
        return text.lastIndexOf("leads the maintenance") > text.lastIndexOf("follows");
    }
    QByteArray log() const
    {
        QFile file(m_log);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    bool endsWell()
    {
        const bool ended = waitForEnd();
        if (ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
            return true;
        qInfo("%s %s with exit code %d; its last words:\n%s", qPrintable(m_history), ended ? "ended" : "still runs",
              m_process.exitCode(), log().right(4000).constData());
        return false;
    }

    QString m_history;
    QString m_log;
    QStringList m_arguments;
    QProcess m_process;
};

NewJob newJob(const QString &kind, Timestamp due)
{
    NewJob job;
    job.kind = kind;
    job.queue = u"default"_s;
    job.parameters = "{}"_ba;
    job.createdAt = due;
    job.dueAt = due;
    job.maxAttempts = 1000;
    return job;
}

Timestamp now() { return fromMSecs(trueWallMilliseconds()); }

} // namespace

class tst_StormScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tenMayMakeTheStoreAtOnce_data() { storeRows(); }
    void tenMayMakeTheStoreAtOnce();
    void aZombiesOutcomeIsRefused_data() { storeRows(); }
    void aZombiesOutcomeIsRefused();
    void poisonEndsAsFailed_data() { storeRows(); }
    void poisonEndsAsFailed();
    void theLeadPassesOnWhenTheLeaderDies_data() { storeRows(); }
    void theLeadPassesOnWhenTheLeaderDies();
    void theLeadPassesOnAtOnceAfterAStop_data() { storeRows(); }
    void theLeadPassesOnAtOnceAfterAStop();
    void aDiskThatFillsUpLosesNothing();
    void aClockSetBackStealsNothing_data() { storeRows(); }
    void aClockSetBackStealsNothing();

private:
    static void storeRows();
    bool open(const QString &store);
    std::vector<JobId> push(const std::vector<NewJob> &jobs);
    Actor &actor(const QString &name, std::chrono::milliseconds its = lease);
    QueuedJob job(JobId id) { return m_driver->job(id).value_or(QueuedJob{}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StormStore> m_store;
    std::unique_ptr<JobQueueDriver> m_driver;
    std::vector<std::unique_ptr<Actor>> m_actors;
};

void tst_StormScenarios::init()
{
    m_actors.clear();
    m_driver.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_StormScenarios::storeRows()
{
    QTest::addColumn<QString>("store");
    for (const QString &name : StormStore::available())
        QTest::newRow(qPrintable(name)) << name;
}

bool tst_StormScenarios::open(const QString &store)
{
    m_store = StormStore::make(store);
    if (!m_store)
        return false;
    auto driver = openDriver(m_store->directUrl());
    if (!driver || !(*driver)->open())
        return false;
    m_driver = *std::move(driver);
    return true;
}

std::vector<JobId> tst_StormScenarios::push(const std::vector<NewJob> &jobs)
{
    Tick tick;
    tick.now = now();
    tick.pushes = jobs;
    std::vector<JobId> ids;
    if (const auto result = m_driver->tick(tick)) {
        for (const PushedJob &pushed : result->pushed)
            ids.push_back(pushed.id);
    }
    m_driver->announce();
    return ids;
}

Actor &tst_StormScenarios::actor(const QString &name, std::chrono::milliseconds its)
{
    m_actors.push_back(std::make_unique<Actor>(m_folder->path(), name, qint64(m_actors.size()) + 1, its));
    return *m_actors.back();
}

void tst_StormScenarios::tenMayMakeTheStoreAtOnce()
{
    QFETCH(QString, store);
    m_store = StormStore::make(store);
    QVERIFY(m_store);
    for (int i = 1; i <= 10; ++i)
        QVERIFY(actor(u"starter-%1"_s.arg(i)).start(*m_store, 1));
    for (const auto &starter : m_actors)
        QTRY_VERIFY_WITH_TIMEOUT(starter->events(Type::Beat).size() > 0, patience);

    auto driver = openDriver(m_store->directUrl());
    QVERIFY(driver && (*driver)->open());
    m_driver = *std::move(driver);
    QCOMPARE(m_driver->stats()->workers.size(), 10);
    const std::vector<JobId> ids = push(std::vector<NewJob>(50, newJob(u"storm-plain"_s, now())));
    for (const JobId id : ids)
        QTRY_COMPARE_WITH_TIMEOUT(job(id).state, JobState::Completed, patience);
    for (const auto &starter : m_actors) {
        QVERIFY(starter->stop());
        QCOMPARE(starter->events(Type::Complaint).size(), 0);
    }
}

void tst_StormScenarios::aZombiesOutcomeIsRefused()
{
    QFETCH(QString, store);
    QVERIFY(open(store));
    Actor &zombie = actor(u"zombie"_s, longLease);
    QVERIFY(zombie.start(*m_store, 1));
    const std::vector<JobId> ids = push({newJob(u"storm-slow"_s, now())});
    QCOMPARE(ids.size(), size_t(1));
    QTRY_COMPARE_WITH_TIMEOUT(zombie.events(Type::Started).size(), 1, patience);

    zombie.freeze();
    Actor &other = actor(u"other"_s, longLease);
    QVERIFY(other.start(*m_store, 1));
    QTRY_COMPARE_WITH_TIMEOUT(other.events(Type::Started).size(), 1, patience);
    zombie.thaw();

    QTRY_COMPARE_WITH_TIMEOUT(zombie.events(Type::Fenced).size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(job(ids[0]).state, JobState::Completed, patience);
    QCOMPARE(zombie.events(Type::Stored).size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(other.events(Type::Stored).size(), 2, patience); // its rescue, and the end
    QCOMPARE(job(ids[0]).fence, qint64(2));
    QCOMPARE(job(ids[0]).crashes, 1);
    QVERIFY(zombie.stop());
    QVERIFY(other.stop());
}

void tst_StormScenarios::poisonEndsAsFailed()
{
    QFETCH(QString, store);
    QVERIFY(open(store));
    const std::vector<JobId> ids = push({newJob(u"storm-poison"_s, now())});
    QCOMPARE(ids.size(), size_t(1));

    qsizetype starts = 0;
    for (int death = 1; death <= 3; ++death) {
        Actor &victim = actor(u"victim-%1"_s.arg(death));
        QVERIFY(victim.start(*m_store, 1));
        QVERIFY(victim.waitForEnd());
        starts += victim.events(Type::Started).size();
        QCOMPARE(victim.events(Type::Ended).size(), 0);
    }
    Actor &survivor = actor(u"survivor"_s);
    QVERIFY(survivor.start(*m_store, 1));

    QTRY_COMPARE_WITH_TIMEOUT(job(ids[0]).state, JobState::Failed, patience);
    QCOMPARE(starts, 3);
    QCOMPARE(job(ids[0]).crashes, 3);
    QVERIFY2(job(ids[0]).error.contains(u"worker"), qPrintable(job(ids[0]).error));
    // … and others go on.
    const std::vector<JobId> next = push({newJob(u"storm-plain"_s, now())});
    QTRY_COMPARE_WITH_TIMEOUT(job(next.at(0)).state, JobState::Completed, patience);
    QCOMPARE(survivor.events(Type::Started).size(), 1);
    QVERIFY(survivor.stop());
}

void tst_StormScenarios::theLeadPassesOnWhenTheLeaderDies()
{
    QFETCH(QString, store);
    QVERIFY(open(store));
    // A dead worker has left so many jobs that their rescue takes many steps.
    constexpr int lost = 4000;
    push(std::vector<NewJob>(lost, newJob(u"storm-plain"_s, now())));
    const auto dead = m_driver->registerWorker({}, now(), lease);
    QVERIFY(dead);
    Tick claims;
    claims.worker = *dead;
    claims.now = now();
    claims.claims = {{.limit = lost, .queues = {}, .exceptQueues = {}, .kinds = {u"storm-plain"_s}}};
    QCOMPARE(m_driver->tick(claims)->claimed[0].size(), size_t(lost));
    const auto rescued = [&] { return lost - m_driver->stats()->total(JobState::Running); };

    Actor &leader = actor(u"leader"_s, longLease);
    QVERIFY(leader.start(*m_store, 0));
    QTRY_VERIFY_WITH_TIMEOUT(leader.leads(), patience);
    Actor &follower = actor(u"follower"_s, longLease);
    QVERIFY(follower.start(*m_store, 0));
    QTRY_VERIFY_WITH_TIMEOUT(follower.events(Type::Beat).size() > 0, patience);
    QVERIFY(!follower.leads());

    // Killed in the middle: between two looks it has rescued some and not all, or it is about to begin.
    while (rescued() == 0 && leader.leads())
        QThread::msleep(1);
    leader.kill();
    const qint64 died = trueMonotonicNanoseconds();
    const qint64 before = rescued();

    QTRY_VERIFY_WITH_TIMEOUT(follower.leads(), patience);
    const qint64 took = trueMonotonicNanoseconds() - died;
    QTRY_COMPARE_WITH_TIMEOUT(rescued(), qint64(lost), patience);
    QVERIFY(follower.stop());

    qInfo("%lld of %d were rescued before the leader's death; the next one led %lld ms after it", before, lost,
          took / 1'000'000);
    QVERIFY(took < 2 * std::chrono::nanoseconds(longLease).count()); // 30 s for a lease of 15 s
}

void tst_StormScenarios::theLeadPassesOnAtOnceAfterAStop()
{
    QFETCH(QString, store);
    QVERIFY(open(store));
    Actor &leader = actor(u"leader"_s, longLease);
    QVERIFY(leader.start(*m_store, 1));
    QTRY_VERIFY_WITH_TIMEOUT(leader.leads(), patience);
    Actor &follower = actor(u"follower"_s, longLease);
    QVERIFY(follower.start(*m_store, 1));
    QTRY_VERIFY_WITH_TIMEOUT(follower.events(Type::Beat).size() > 0, patience);
    // Between two of its own looks at the lead, so that it must have heard of the stop.
    QTest::qWait(20);

    QVERIFY(leader.stop());
    const qint64 stopped = leader.events(Type::Gone).first().at;
    QTRY_VERIFY_WITH_TIMEOUT(follower.leads(), patience);

    const qint64 took = trueMonotonicNanoseconds() - stopped;
    qInfo("the next one led %lld ms after the stop", took / 1'000'000);
    QVERIFY2(took < std::chrono::nanoseconds(longLease).count(), "not at once");
    QVERIFY(follower.stop());
}

void tst_StormScenarios::aDiskThatFillsUpLosesNothing()
{
    QVERIFY(open(u"sqlite"_s));
    Actor &worker = actor(u"worker"_s);
    Actor &pusher = actor(u"pusher"_s);
    QVERIFY(worker.start(*m_store, 2));
    QVERIFY(pusher.start(*m_store, 0, 8));
    QTRY_VERIFY_WITH_TIMEOUT(worker.events(Type::Stored).size() > 20, patience);
    const auto limitFiles = [](const Actor &process, rlim_t bytes) {
        const rlimit limit{bytes, RLIM_INFINITY};
        return ::prlimit(process.pid(), RLIMIT_FSIZE, &limit, nullptr) == 0;
    };

    // Not a byte more than the log has now; the histories are far smaller.
    const qint64 size = QFileInfo(QUrl(m_store->url()).path() + u"-wal"_s).size();
    QVERIFY(size > 300'000
            || QTest::qWaitFor([&] { return QFileInfo(QUrl(m_store->url()).path() + u"-wal"_s).size() > 300'000; },
                               patience));
    for (Actor *process : {&worker, &pusher})
        QVERIFY(limitFiles(*process, rlim_t(QFileInfo(QUrl(m_store->url()).path() + u"-wal"_s).size())));
    QTRY_VERIFY_WITH_TIMEOUT(pusher.events(Type::Refused).size() > 8, patience);
    const qsizetype ackedWhenFull = pusher.events(Type::Acked).size();
    const qsizetype linesBefore = worker.log().count('\n') + pusher.log().count('\n');
    const qint64 fullAt = trueMonotonicNanoseconds();
    QTest::qWait(1000);
    const qsizetype lines = worker.log().count('\n') + pusher.log().count('\n') - linesBefore;
    const double linesInASecond = double(lines) * 1e9 / double(trueMonotonicNanoseconds() - fullAt);
    for (Actor *process : {&worker, &pusher})
        QVERIFY(limitFiles(*process, RLIM_INFINITY));

    // By themselves, both go on.
    QTRY_VERIFY_WITH_TIMEOUT(pusher.events(Type::Acked).size() > ackedWhenFull + 20, patience);
    QVERIFY(pusher.finishPushing());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_driver->stats()->total(JobState::Available) + m_driver->stats()->total(JobState::Running)
            + m_driver->stats()->total(JobState::Scheduled) + m_driver->stats()->total(JobState::Retryable),
        qint64(0), patience);
    QVERIFY(worker.stop());
    QCOMPARE(m_store->complaints(), QStringList());
    for (const HistoryEvent &ack : pusher.events(Type::Acked))
        QVERIFY2(m_driver->job(JobId{ack.job}), ack.client.constData());
    QVERIFY2(linesInASecond < 400, qPrintable(QString::number(linesInASecond)));
}

void tst_StormScenarios::aClockSetBackStealsNothing()
{
    const QString faketime = u"/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"_s;
    if (!QFileInfo::exists(faketime))
        QSKIP("libfaketime is not installed");
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer and libfaketime both have to be loaded first");
#endif
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("SQLite's processes share one machine, and so one clock");
    QVERIFY(open(store));
    // It comes first, so that it leads, and judges the leases of the others.
    Actor &wrong = actor(u"wrong"_s, longLease);
    wrong.setEnvironment(u"LD_PRELOAD"_s, faketime);
    wrong.setEnvironment(u"FAKETIME"_s, u"-1h"_s);
    QVERIFY(wrong.start(*m_store, 1));
    QTRY_VERIFY_WITH_TIMEOUT(wrong.leads(), patience);
    // It works, too; of what both may take, either may be the quicker to take all.
    const std::vector<JobId> own = push({newJob(u"storm-plain"_s, now())});
    QCOMPARE(own.size(), size_t(1));
    QTRY_COMPARE_WITH_TIMEOUT(job(own[0]).state, JobState::Completed, patience);
    QCOMPARE(wrong.events(Type::Started).size(), 1);
    Actor &right = actor(u"right"_s, longLease);
    QVERIFY(right.start(*m_store, 2));
    QTRY_VERIFY_WITH_TIMEOUT(right.events(Type::Beat).size() > 0, patience);

    const Timestamp due = now() + 1500ms;
    NewJob later = newJob(u"storm-plain"_s, due);
    later.state = JobState::Scheduled;
    std::vector<NewJob> jobs(4, newJob(u"storm-slow"_s, now()));
    jobs.insert(jobs.end(), 4, later);
    const std::vector<JobId> ids = push(jobs);
    QCOMPARE(ids.size(), size_t(8));

    for (const JobId id : ids) {
        QTRY_COMPARE_WITH_TIMEOUT(job(id).state, JobState::Completed, patience);
        QCOMPARE(job(id).crashes, 0);
        QCOMPARE(job(id).fence, qint64(1));
    }
    const QList<HistoryEvent> starts = wrong.events(Type::Started) + right.events(Type::Started);
    QCOMPARE(starts.size(), 9);
    for (const HistoryEvent &start : starts) {
        if (start.job >= ids[4].value)
            QVERIFY2(start.wall >= toMSecs(due), "started early");
    }
    QCOMPARE(wrong.events(Type::Fenced).size() + right.events(Type::Fenced).size(), 0);
    QVERIFY(wrong.stop());
    QVERIFY(right.stop());
}

QTEST_GUILESS_MAIN(tst_StormScenarios)
#include "tst_stormscenarios.moc"
