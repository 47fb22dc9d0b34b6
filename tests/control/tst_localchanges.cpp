// SPDX-License-Identifier: MIT
#include "localfixture.h"

#include <jobs/drivers/memorydriver.h>

#include <QtCore/QElapsedTimer>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a busy machine may add to the 250 ms that are promised.
static constexpr int latest = 60'000;

class tst_LocalChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownChangesAreTold_data() { Stores::addRows(); }
    void ownChangesAreTold();
    void changesOfOthersAreTold_data() { Stores::addRows(true); }
    void changesOfOthersAreTold();
    void changesComeInBundles_data() { Stores::addRows(); }
    void changesComeInBundles();
    void nothingIsToldWhereNothingHappens_data() { Stores::addRows(); }
    void nothingIsToldWhereNothingHappens();
    void pausesAndFailuresAreNamed();
    void nobodyIsWokenForNobody();
    void eventsPassOn();
};

void tst_LocalChanges::ownChangesAreTold()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 0});
    LocalMonitor monitor(queue.get());
    QTRY_COMPARE(monitor.connection(), JobMonitor::Connection::Connected);
    QSignalSpy changed(&monitor, &JobMonitor::changed);

    const JobId id = pushed(*queue);
    QVERIFY(!changed.isEmpty() || changed.wait(latest));
    QVERIFY(changed.constFirst().constFirst().value<MonitorChange>().counts);

    changed.clear();
    QVERIFY(answerOf(monitor.act(JobAction::Cancel, id)));
    QVERIFY(!changed.isEmpty() || changed.wait(latest));
}

void tst_LocalChanges::changesOfOthersAreTold()
{
    Stores stores;
    auto other = stores.newQueue({.numWorkers = 0});
    const JobId id = pushed(*other);
    LocalMonitor monitor(stores.url());
    QSignalSpy changed(&monitor, &JobMonitor::changed);
    QTRY_COMPARE(monitor.connection(), JobMonitor::Connection::Connected);
    QVERIFY(answerOf(monitor.stats()));
    while (changed.wait(300)) { // what opening the store told
    }
    changed.clear();

    // Each change comes just after the look that found the one before it, so that whoever looked more rarely would always be late. A
    // machine that is busy enough makes us late, too, but not every time.
    qint64 best = latest;
    for (int i = 0; i < 50 && (i < 5 || best > 250); ++i) {
        QElapsedTimer timer;
        QVERIFY(answerOf(other->cancel(id)));
        timer.start();
        QVERIFY(!changed.isEmpty() || changed.wait(latest));
        best = std::min(best, timer.elapsed());
        changed.clear();
        QVERIFY(answerOf(other->retry(id)));
        QVERIFY(!changed.isEmpty() || changed.wait(latest));
        changed.clear();
    }
    QVERIFY2(best <= 250, qPrintable(u"every change took %1 ms or longer"_s.arg(best)));
}

void tst_LocalChanges::changesComeInBundles()
{
    Stores stores;
    auto queue = stores.newQueue();
    std::atomic<int> ran = 0;
    QVERIFY(queue->registerJob(mail, [&](const QJsonObject &) { ++ran; }));
    QVERIFY(queue->start());
    LocalMonitor monitor(queue.get());
    QTRY_COMPARE(monitor.connection(), JobMonitor::Connection::Connected);
    QSignalSpy changed(&monitor, &JobMonitor::changed);

    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(20))));
    QTRY_COMPARE(ran, 1000);
    QTRY_VERIFY(!changed.isEmpty());
    const qint64 bundles = timer.elapsed() / 100 + 2;

    QVERIFY2(changed.count() <= bundles, qPrintable(u"%1 in %2 ms"_s.arg(changed.count()).arg(timer.elapsed())));
}

void tst_LocalChanges::nothingIsToldWhereNothingHappens()
{
    Stores stores;
    auto queue = stores.newQueue();
    QVERIFY(queue->start());
    LocalMonitor monitor(queue.get());
    QSignalSpy changed(&monitor, &JobMonitor::changed);
    QTRY_COMPARE(monitor.connection(), JobMonitor::Connection::Connected);
    // The start itself is a change, or several, and may be told late. Were questions told as changes, or nothing at all, no turn were silent.
    bool silent = false;
    for (int i = 0; i < 50 && !silent; ++i) {
        changed.clear();
        QVERIFY(answerOf(monitor.stats()));
        QVERIFY(answerOf(monitor.failures(1h)));
        silent = changed.isEmpty() && !changed.wait(500);
    }
    QVERIFY(silent);
}

void tst_LocalChanges::pausesAndFailuresAreNamed()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 1});
    registerFailing(queue, u"no"_s);
    LocalMonitor monitor(&queue);
    MonitorChange all;
    all.counts = false;
    connect(&monitor, &JobMonitor::changed, this, [&](const MonitorChange &change) {
        all.counts |= change.counts;
        all.queues |= change.queues;
        all.workers |= change.workers;
        all.failures |= change.failures;
    });

    QVERIFY(queue.start());
    QTRY_VERIFY(all.workers);
    pushed(queue);
    QTRY_VERIFY(all.counts && all.failures);
    QVERIFY(!all.queues);
    QVERIFY(answerOf(queue.pauseQueue(u"default"_s)));
    QTRY_VERIFY(all.queues);
}

void tst_LocalChanges::nobodyIsWokenForNobody()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 0});
    QSignalSpy changes(&queue, &JobQueue::storeChanged);
    LocalMonitor monitor(&queue);
    {
        const auto viewer = monitor.as({.role = Role::View});
        QSignalSpy changed(viewer.get(), &JobMonitor::changed);
        pushed(queue);
        QVERIFY(!changed.isEmpty() || changed.wait(latest));
    }
    // The monitor that is left has no listener.
    QSignalSpy events(&queue, &JobQueue::jobEvents);
    pushed(queue);
    QTRY_VERIFY(!events.isEmpty());
}

void tst_LocalChanges::eventsPassOn()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 1});
    QVERIFY(queue.registerJob(mail, [](const QJsonObject &) {}));
    QVERIFY(queue.start());
    LocalMonitor monitor(&queue);
    QList<JobEvent::Type> types;
    connect(&monitor, &JobMonitor::jobEvents, this, [&](const QList<JobEvent> &events) {
        for (const JobEvent &event : events)
            types.append(event.type);
    });

    pushed(queue);

    QTRY_COMPARE(types, (QList{JobEvent::Type::Pushed, JobEvent::Type::Started, JobEvent::Type::Completed}));
}

QTEST_GUILESS_MAIN(tst_LocalChanges)
#include "tst_localchanges.moc"
