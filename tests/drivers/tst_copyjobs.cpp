// SPDX-License-Identifier: MIT
#include <jobs/core/clock.h>
#include <jobs/drivers/copyjobs.h>
#include <jobs/drivers/driverfactory.h>
#include <jobs/drivers/memorydriver.h>
#include <jobstesting/faultydriver.h>

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <map>

#include <unistd.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

Timestamp now() { return systemClock()->now(); }

NewJob newJob(const QString &client)
{
    NewJob job;
    job.kind = u"work"_s;
    job.queue = u"default"_s;
    job.parameters = R"({"n":1})";
    job.createdAt = job.dueAt = now();
    job.maxAttempts = 5;
    job.clientId = client;
    return job;
}

std::vector<PushedJob> push(JobQueueDriver &store, const std::vector<NewJob> &jobs)
{
    Tick tick;
    tick.now = now();
    tick.pushes = jobs;
    const auto result = store.tick(tick);
    return result ? result->pushed : std::vector<PushedJob>();
}

std::vector<QueuedJob> claim(JobQueueDriver &store, WorkerId worker, int limit)
{
    Tick tick;
    tick.worker = worker;
    tick.now = now();
    tick.claims = {{.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {u"work"_s}}};
    const auto result = store.tick(tick);
    return result ? result->claimed.at(0) : std::vector<QueuedJob>();
}

bool finish(JobQueueDriver &store, const QueuedJob &job, const JobUpdate &update)
{
    Tick tick;
    tick.now = now();
    tick.finished = {{job.id, job.fence, job.queue, job.kind, update}};
    const auto result = store.tick(tick);
    return result && result->finished.at(0);
}

QList<QueuedJob> all(JobQueueDriver &store)
{
    QList<QueuedJob> jobs;
    JobPageRequest page{.limit = 1000};
    do {
        const auto some = store.jobs({}, page);
        if (!some)
            return jobs;
        jobs += some->jobs;
        page.before = some->next;
    } while (page.before);
    std::reverse(jobs.begin(), jobs.end());
    return jobs;
}

//! One job in each state but Running and Waiting, and some more that are available.
void fill(JobQueueDriver &store, int more)
{
    std::vector<NewJob> jobs;
    for (const char *client : {"completed", "failed", "retryable", "cancelled"})
        jobs.push_back(newJob(QString::fromLatin1(client)));
    QCOMPARE(push(store, jobs).size(), jobs.size());
    const auto worker = store.registerWorker({}, now(), 60s);
    QVERIFY(worker);
    const auto claimed = claim(store, *worker, 4);
    QCOMPARE(claimed.size(), size_t(4));
    JobUpdate update;
    update.result = R"({"ok":true})";
    QVERIFY(finish(store, claimed[0], update));
    auto record = std::make_shared<JobAttempt>();
    record->attempt = record->fence = 1;
    record->outcome = u"failed"_s;
    record->error = u"odd"_s;
    record->finishedAt = now();
    update = {.state = JobState::Failed,
              .dueAt = {},
              .refundAttempt = false,
              .crashed = false,
              .record = record,
              .result = {}};
    QVERIFY(finish(store, claimed[1], update));
    update.state = JobState::Retryable;
    update.dueAt = now() + 1h;
    QVERIFY(finish(store, claimed[2], update));
    update = {.state = JobState::Cancelled,
              .dueAt = {},
              .refundAttempt = false,
              .crashed = false,
              .record = {},
              .result = {}};
    QVERIFY(finish(store, claimed[3], update));
    QVERIFY(store.unregisterWorker(*worker));

    NewJob scheduled = newJob(u"scheduled"_s);
    scheduled.state = JobState::Scheduled;
    scheduled.dueAt = now() + 2h;
    NewJob suspended = newJob(u"suspended"_s);
    suspended.state = JobState::Suspended;
    NewJob keyed = newJob(u"keyed"_s);
    keyed.uniqueKey = u"one"_s;
    keyed.priority = 4;
    keyed.tags = {u"tag"_s};
    jobs = {scheduled, suspended, keyed};
    for (int i = 0; i < more; ++i)
        jobs.push_back(newJob(u"more-%1"_s.arg(i)));
    QCOMPARE(push(store, jobs).size(), jobs.size());
}

QMap<QString, QueuedJob> byClient(JobQueueDriver &store)
{
    QMap<QString, QueuedJob> jobs;
    for (const QueuedJob &job : all(store))
        jobs.insert(job.clientId, job);
    return jobs;
}

bool runsByItself(JobState state)
{
    return state == JobState::Available || state == JobState::Scheduled || state == JobState::Retryable;
}

std::unique_ptr<JobQueueDriver> openSqlite(const QString &path)
{
    auto driver = openDriver(u"sqlite:"_s + path);
    return driver && (*driver)->open() ? *std::move(driver) : nullptr;
}

//! The child of the test that kills: ends without a word after its \a calls-th call of either store.
int copyAndDie(const QStringList &arguments)
{
    std::atomic<int> left = arguments.at(4).toInt();
    const auto die = [&left](FaultyDriver::Call) {
        if (--left == 0)
            ::_exit(7);
    };
    FaultyDriver from(openSqlite(arguments.at(2)));
    FaultyDriver to(openSqlite(arguments.at(3)));
    from.setAfter(die);
    to.setAfter(die);
    const auto copied = copyJobs(from, to, {.keepOut = 1ms});
    if (!copied)
        qWarning("%s", qPrintable(copied.error().toString()));
    return copied ? 0 : 1;
}

} // namespace

class tst_CopyJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void jobsMoveAsTheyAre();
    void runningJobsStay();
    void aDryRunChangesNothing();
    void onlyWhatMatchesMoves();
    void progressIsToldAndCanEndIt();
    void aJobThatIsThereUnderItsKeyStays();
    void idsAreKeptOnlyWhereFree();
    void pausedQueuesArePausedThere();
    void anUnfinishedCopyMustGoToTheSameStore();
    void aStoreIsNotCopiedToItself();
    void killedAnywhereItGoesOn();

private:
    std::unique_ptr<MemoryDriver> m_from;
    std::unique_ptr<MemoryDriver> m_to;
};

void tst_CopyJobs::init()
{
    m_from = std::make_unique<MemoryDriver>();
    m_to = std::make_unique<MemoryDriver>();
}

void tst_CopyJobs::jobsMoveAsTheyAre()
{
    fill(*m_from, 700); // more than one batch
    const QList<QueuedJob> before = all(*m_from);

    const auto copied = copyJobs(*m_from, *m_to);

    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().toString()));
    QCOMPARE(copied->moved, before.size());
    QCOMPARE(copied->total, before.size());
    QCOMPARE(copied->renumbered, 0);
    QCOMPARE(copied->left + copied->conflicts, 0);
    QCOMPARE(all(*m_from).size(), 0);
    const QList<QueuedJob> after = all(*m_to);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].id, before[i].id);
        QCOMPARE(after[i].clientId, before[i].clientId);
        QCOMPARE(after[i].state, before[i].state == JobState::Retryable ? JobState::Scheduled : before[i].state);
        QCOMPARE(after[i].dueAt, before[i].dueAt);
        QCOMPARE(after[i].attempt, before[i].attempt);
        QCOMPARE(after[i].fence, before[i].fence);
        QCOMPARE(after[i].uniqueKey, before[i].uniqueKey);
        QCOMPARE(after[i].priority, before[i].priority);
        QCOMPARE(after[i].tags, before[i].tags);
        QCOMPARE(after[i].error, before[i].error);
        QCOMPARE(after[i].result, before[i].result);
        QCOMPARE(after[i].finishedAt, before[i].finishedAt);
    }
    QCOMPARE(m_to->attempts(before[1].id)->size(), 1);
    QVERIFY(m_from->metadata(u"copy-jobs"_s)->isEmpty());
}

void tst_CopyJobs::runningJobsStay()
{
    push(*m_from, {newJob(u"a"_s), newJob(u"b"_s)});
    const auto worker = m_from->registerWorker({}, now(), 60s);
    const auto running = claim(*m_from, *worker, 1);

    const auto copied = copyJobs(*m_from, *m_to);

    QVERIFY(copied);
    QCOMPARE(copied->moved, 1);
    QCOMPARE(copied->left, 1);
    QCOMPARE(all(*m_from).size(), 1);
    QVERIFY(m_from->runningWishes(*worker)->empty());
    QVERIFY(finish(*m_from, running[0], JobUpdate{}));
    QCOMPARE(copyJobs(*m_from, *m_to)->moved, 1);
}

void tst_CopyJobs::aDryRunChangesNothing()
{
    fill(*m_from, 3);
    const auto copied = copyJobs(*m_from, *m_to, {.dryRun = true});
    QCOMPARE(copied->total, 10);
    QCOMPARE(copied->moved, 0);
    QCOMPARE(all(*m_from).size(), 10);
    QCOMPARE(m_from->stats()->total(JobState::Suspended), 1);
    QCOMPARE(all(*m_to).size(), 0);
}

void tst_CopyJobs::onlyWhatMatchesMoves()
{
    fill(*m_from, 3);
    CopyOptions options;
    options.filter.states = {JobState::Failed, JobState::Scheduled};

    QCOMPARE(copyJobs(*m_from, *m_to, options)->moved, 2);

    QCOMPARE(byClient(*m_to).keys(), (QStringList{u"failed"_s, u"scheduled"_s}));
}

void tst_CopyJobs::progressIsToldAndCanEndIt()
{
    fill(*m_from, 700);
    QList<qint64> told;
    CopyOptions options;
    options.progress = [&told](const CopySummary &soFar) {
        told.append(soFar.moved);
        return told.size() < 2;
    };

    const auto copied = copyJobs(*m_from, *m_to, options);

    QVERIFY(copied->stopped);
    QCOMPARE(told, (QList<qint64>{300, 600}));
    QCOMPARE(all(*m_to).size(), 600);
    QCOMPARE(copyJobs(*m_from, *m_to)->moved, 107);
}

void tst_CopyJobs::aJobThatIsThereUnderItsKeyStays()
{
    NewJob here = newJob(u"here"_s);
    here.uniqueKey = u"key"_s;
    NewJob there = newJob(u"there"_s);
    there.uniqueKey = u"key"_s;
    push(*m_from, {here, newJob(u"there"_s), newJob(u"free"_s)});
    push(*m_to, {there});

    const auto copied = copyJobs(*m_from, *m_to);

    QCOMPARE(copied->moved, 1);
    QCOMPARE(copied->conflicts, 2);
    QCOMPARE(m_from->stats()->total(JobState::Available), 2); // released again
    QCOMPARE(byClient(*m_to).keys(), (QStringList{u"free"_s, u"there"_s}));
}

void tst_CopyJobs::idsAreKeptOnlyWhereFree()
{
    push(*m_from, {newJob({}), newJob({}), newJob({})});
    push(*m_to, {newJob({}), newJob({})});

    const auto copied = copyJobs(*m_from, *m_to);

    QCOMPARE(copied->moved, 3);
    QCOMPARE(copied->renumbered, 3); // 1 and 2 are taken, so they become 3 and 4, and 3 is then taken as well
    QCOMPARE(all(*m_to).size(), 5);
    QVERIFY(all(*m_to).last().clientId.startsWith(u"moved:"));
}

void tst_CopyJobs::pausedQueuesArePausedThere()
{
    push(*m_from, {newJob({})});
    QVERIFY(m_from->setQueuePaused(u"default"_s, true, u"ann"_s, now()));
    QVERIFY(m_from->setQueuePaused(u"other"_s, true, u"ann"_s, now()));
    CopyOptions options;
    options.filter.queues = {u"default"_s}; // the other one stays, and its pause with it
    QVERIFY(copyJobs(*m_from, *m_to, options));
    const QList<QueueInfo> queues = m_to->stats()->queues;
    QCOMPARE(std::count_if(queues.begin(), queues.end(), [](const QueueInfo &queue) { return queue.paused; }), 1);
    const auto worker = m_to->registerWorker({}, now(), 60s);
    QVERIFY(claim(*m_to, *worker, 1).empty());
    QCOMPARE(m_to->stats()->queues.value(0).pausedBy, u"ann"_s);
}

void tst_CopyJobs::anUnfinishedCopyMustGoToTheSameStore()
{
    FaultyDriver from(std::move(m_from));
    push(from, {newJob({})});
    from.failAt(FaultyDriver::Call::Control, 1); // the removal
    QVERIFY(!copyJobs(from, *m_to, {.keepOut = 1ms}));
    MemoryDriver other;

    const auto elsewhere = copyJobs(from, other, {.keepOut = 1ms});

    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, Code::Conflict);
    QCOMPARE(copyJobs(from, *m_to, {.keepOut = 1ms})->moved, 1);
    QCOMPARE(m_to->stats()->total(JobState::Available), 1);
    QCOMPARE(all(from).size(), 0);
}

void tst_CopyJobs::aStoreIsNotCopiedToItself()
{
    push(*m_from, {newJob({})});
    QCOMPARE(copyJobs(*m_from, *m_from).error().code, Code::InvalidArgument);
}

void tst_CopyJobs::killedAnywhereItGoesOn()
{
    int deaths = 0;
    for (int calls = 1; calls < 200; ++calls) {
        QTemporaryDir dir;
        const QString fromPath = dir.filePath(u"from.db"_s);
        const QString toPath = dir.filePath(u"to.db"_s);
        QMap<QString, QueuedJob> before;
        {
            const auto from = openSqlite(fromPath);
            fill(*from, 2);
            before = byClient(*from);
        }
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"copy-and-die"_s, fromPath, toPath, QString::number(calls)});
        QVERIFY(child.waitForFinished(60'000));
        const bool died = child.exitCode() == 7;
        QVERIFY2(died || child.exitCode() == 0, qPrintable(QString::number(child.exitCode())));
        deaths += died;

        const auto from = openSqlite(fromPath);
        const auto to = openSqlite(toPath);
        const auto here = byClient(*from);
        const auto there = byClient(*to);
        for (const QueuedJob &job : before) {
            const auto one = here.constFind(job.clientId);
            const auto two = there.constFind(job.clientId);
            QVERIFY2(one != here.cend() || two != there.cend(), "a job is in neither store");
            const int owners =
                (one != here.cend() && runsByItself(one->state)) + (two != there.cend() && runsByItself(two->state));
            QVERIFY2(owners <= 1, "two stores would run a job");
        }

        const auto copied = copyJobs(*from, *to, {.keepOut = 1ms});
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().toString()));
        QCOMPARE(all(*from).size(), 0);
        const auto after = byClient(*to);
        QCOMPARE(after.size(), before.size());
        for (const QueuedJob &job : before) {
            QCOMPARE(after[job.clientId].state, job.state == JobState::Retryable ? JobState::Scheduled : job.state);
            QCOMPARE(after[job.clientId].id, job.id);
            QCOMPARE(after[job.clientId].fence, job.fence);
            QCOMPARE(after[job.clientId].attempt, job.attempt);
        }
        if (!died)
            break;
    }
    qInfo("killed after each of %d calls", deaths);
    QVERIFY(deaths > 15);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"copy-and-die"_s)
        return copyAndDie(arguments);
    tst_CopyJobs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_copyjobs.moc"
