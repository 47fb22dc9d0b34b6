// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <QtCore/QThread>

#include <thread>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Type = JobEvent::Type;

class tst_Events : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMomentHasItsSignal();
    void theyComeInTheQueuesThread();
    void ofAJobComeInOrderWhateverTheThreads();
    void ofAJobComeInOrderAtOneMoment();
    void areNotKeptForNobody();
    void carryTimes();
};

void tst_Events::eachMomentHasItsSignal()
{
    TestQueue queue;
    QStringList seen;
    const auto note = [&](const QString &name) { return [&seen, name](const JobEvent &) { seen.append(name); }; };
    connect(&*queue, &JobQueue::jobPushed, this, note(u"pushed"_s));
    connect(&*queue, &JobQueue::jobStarted, this, note(u"started"_s));
    connect(&*queue, &JobQueue::jobProgressed, this, note(u"progressed"_s));
    connect(&*queue, &JobQueue::jobCompleted, this, note(u"completed"_s));
    connect(&*queue, &JobQueue::jobRetrying, this, note(u"retrying"_s));
    connect(&*queue, &JobQueue::jobFailed, this, note(u"failed"_s));
    connect(&*queue, &JobQueue::jobCancelled, this, note(u"cancelled"_s));
    queue.registerJob(work, [](const Numbered &job, JobContext &context) -> JobOutcome {
        context.progress(1, 2);
        if (job.number == 0)
            return Completed{};
        if (job.number == 1)
            return Cancelled{};
        return JobError{u"broken"_s};
    }, JobDefinitionOptions{.retry = constantRetry(2, 0s)});

    queue.push(work, {.number = 0});
    queue.drain();
    QCOMPARE(seen, QStringList({u"pushed"_s, u"started"_s, u"progressed"_s, u"completed"_s}));
    seen.clear();
    queue.clock().advance(1s);
    queue.push(work, {.number = 1});
    queue.drain();
    QCOMPARE(seen, QStringList({u"pushed"_s, u"started"_s, u"progressed"_s, u"cancelled"_s}));
    seen.clear();
    queue.push(work, {.number = 2});
    queue.drain();
    seen.removeAll(u"progressed"_s);
    QCOMPARE(seen, QStringList({u"pushed"_s, u"started"_s, u"retrying"_s, u"started"_s, u"failed"_s}));
}

void tst_Events::theyComeInTheQueuesThread()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded());
    QVERIFY(queue.registerJob(work, [] {}));
    QSet<QThread *> threads;
    connect(&queue, &JobQueue::jobEvents, &queue, [&] { threads.insert(QThread::currentThread()); }, Qt::DirectConnection);
    QSignalSpy completed(&queue, &JobQueue::jobCompleted);
    QVERIFY(queue.start());
    std::thread([&] { queue.pushAll(work, QList<Numbered>(100)).waitForFinished(); }).join();

    QTRY_COMPARE(completed.size(), 100);

    QCOMPARE(threads, QSet<QThread *>{QThread::currentThread()});
}

void tst_Events::ofAJobComeInOrderWhateverTheThreads()
{
    constexpr int threads = 4;
    constexpr int each = 1500;
    std::atomic<bool> snoozesEnd = false;
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded(4));
    QVERIFY(queue.registerJob(work, [](const Numbered &job, JobContext &context) -> JobOutcome {
        if (job.number % 5 == 0 && context.attempt() == 1)
            return JobError{u"once more"_s};
        if (job.number % 7 == 0 && context.attempt() == 2)
            return Snoozed{0ms};
        return Completed{};
    }, JobDefinitionOptions{.retry = constantRetry(5, 0ms)}));
    QHash<JobId, QList<JobEvent>> lives;
    int completed = 0;
    const auto add = [&](const JobEvent &event) { lives[event.id].append(event); };
    connect(&queue, &JobQueue::jobEvents, this, [&](const QList<JobEvent> &events) {
        for (const JobEvent &event : events) {
            add(event);
            completed += event.type == Type::Completed;
        }
    });
    QVERIFY(queue.start());
    std::vector<std::thread> pushers;
    for (int i = 0; i < threads; ++i) {
        pushers.emplace_back([&] {
            for (int j = 0; j < each; ++j) {
                // Those that would snooze for ever (7 and 5 divide them) are left out.
                if (j % 35 != 0)
                    queue.push(work, {.number = j});
            }
        });
    }
    for (auto &pusher : pushers)
        pusher.join();
    Q_UNUSED(snoozesEnd)
    const int jobs = threads * (each - (each + 34) / 35);

    QTRY_COMPARE(completed, jobs);

    QCOMPARE(lives.size(), jobs);
    for (auto it = lives.cbegin(); it != lives.cend(); ++it) {
        const QList<JobEvent> &life = it.value();
        QVERIFY2(life.size() >= 3 && life.size() % 2 == 1, qPrintable(QString::number(life.size())));
        QCOMPARE(life.first().type, Type::Pushed);
        QCOMPARE(life.last().type, Type::Completed);
        for (qsizetype i = 1; i + 1 < life.size(); i += 2) {
            QCOMPARE(life[i].type, Type::Started);
            QVERIFY(life[i + 1].type != Type::Started);
            QCOMPARE(life[i].fence, life[i + 1].fence);
        }
    }
}

void tst_Events::ofAJobComeInOrderAtOneMoment()
{
    TestQueue queue;
    QList<Type> types;
    connect(&*queue, &JobQueue::jobEvents, this, [&](const QList<JobEvent> &events) {
        for (const JobEvent &event : events)
            types.append(event.type);
    });
    int calls = 0;
    queue.registerJob(work, [&]() -> JobOutcome {
        switch (++calls) {
        case 1: return JobError{u"broken"_s};
        case 2: return Snoozed{0ms};
        case 3: return HandedBack{};
        default: return Completed{};
        }
    }, JobDefinitionOptions{.retry = constantRetry(3, 0ms)});
    queue.push(work);

    queue.drain(); // the clock stands still

    QCOMPARE(types, QList<Type>({Type::Pushed, Type::Started, Type::Retrying, Type::Started, Type::Snoozed, Type::Started,
                                 Type::HandedBack, Type::Started, Type::Completed}));
}

void tst_Events::areNotKeptForNobody()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    queue.push(work);
    (void) queue->runDueJobs();

    QSignalSpy late(&*queue, &JobQueue::jobEvents);
    (void) queue->runDueJobs();
    QCOMPARE(late.size(), 0);
    queue.push(work);
    (void) queue->runDueJobs();
    QCOMPARE(late.size(), 1);

    disconnect(&*queue, nullptr, nullptr, nullptr);
    queue.push(work);
    (void) queue->runDueJobs();
    QCOMPARE(late.size(), 1);
}

void tst_Events::carryTimes()
{
    TestQueue queue;
    QList<JobEvent> seen;
    connect(&*queue, &JobQueue::jobEvents, this, [&](const QList<JobEvent> &events) { seen += events; });
    queue.registerJob(work, [&] { queue.clock().advance(3s); });
    queue.push(work, {}, {.queue = u"mail"_s});
    queue.clock().advance(2s);

    queue.drain();

    QCOMPARE(seen.size(), 3);
    QCOMPARE(seen[2].queue, u"mail"_s);
    QCOMPARE(seen[1].wait, 2s);
    QCOMPARE(seen[2].wait, 2s);
    QCOMPARE(seen[2].run, 3s);
    QCOMPARE(seen[2].at, queue.clock().now());
}

QTEST_GUILESS_MAIN(tst_Events)
#include "tst_events.moc"
