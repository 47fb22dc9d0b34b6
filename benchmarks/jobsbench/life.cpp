// SPDX-License-Identifier: MIT

// Pushing and running at the same time: full_life with handlers that do nothing, burst with handlers that take a
// millisecond.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "message.h"
#include "observer.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QCoreApplication>

#include <deque>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

//! Keeps so many calls under way and no more: the oldest is awaited before the next one is made.
template<typename T>
class Window
{
public:
    explicit Window(size_t size) : m_size(size) {}

    void add(QFuture<Jobs::Result<T>> call)
    {
        m_calls.push_back(std::move(call));
        if (m_calls.size() >= m_size)
            awaitOldest();
    }

    void awaitAll()
    {
        while (!m_calls.empty())
            awaitOldest();
    }

private:
    void awaitOldest()
    {
        (void)valueOf(m_calls.front().result());
        m_calls.pop_front();
    }

    const size_t m_size;
    std::deque<QFuture<Jobs::Result<T>>> m_calls;
};

void pushOneByOne(Jobs::JobQueue &queue, qint64 first, qint64 n, qint64 window)
{
    Window<Jobs::PushedJob> calls{size_t(window)};
    for (qint64 i = 0; i < n; ++i) {
        calls.add(queue.push(noop, messageOf(first + i)));
        if (i % 1024 == 0)
            QCoreApplication::processEvents(); // signals
    }
    calls.awaitAll();
}

void pushInBatches(Jobs::JobQueue &queue, qint64 first, qint64 n, qint64 batch, qint64 window)
{
    Window<QList<Jobs::PushedJob>> calls{size_t(window)};
    for (qint64 done = 0; done < n; done += batch) {
        calls.add(queue.pushAll(noop, messagesFrom(first + done, std::min(batch, n - done))));
        QCoreApplication::processEvents();
    }
    calls.awaitAll();
}

} // namespace

void measureFullLife(const Arguments &arguments)
{
    Store store(arguments);
    const qint64 n = arguments.number(u"n"_s, store.isMemory() ? 1'000'000 : 100'000);
    const qint64 batch = std::max<qint64>(1, arguments.number(u"batch"_s, 1));
    const qint64 window = std::max<qint64>(1, arguments.number(u"inflight"_s, batch > 1 ? 4 : 2000));
    const int workers = arguments.workers();
    const bool signalled = arguments.number(u"signals"_s, store.isMemory() ? 1 : 0) > 0;
    const qint64 warmUp = std::min<qint64>(n, 1000);
    Tally tally(warmUp + n);
    Jobs::JobQueue queue(store.driver(), Store::options(workers));
    Store::registerNoop(queue, tally);
    Observer observer(queue, warmUp + n, signalled);
    valueOf(queue.start());
    Store::load(queue, 0, warmUp);
    await(queue.whenIdle(), u"whenIdle()"_s);
    QThread::msleep(100);

    const auto all = tally.expect(n);
    const qint64 start = nowNs();
    if (batch == 1)
        pushOneByOne(queue, warmUp, n, window);
    else
        pushInBatches(queue, warmUp, n, batch, window);
    const qint64 pushedAt = nowNs();
    const qint64 storedAt = await(queue.whenIdle().then([] { return nowNs(); }), u"whenIdle()"_s);
    if (!all.isFinished())
        giveUp(u"whenIdle() came after %1 of %2 jobs"_s.arg(tally.count()).arg(warmUp + n));
    const qint64 end = std::max(storedAt, observer.awaitAll());

    tally.verify(0, warmUp + n);
    observer.verify();
    Store::verify(queue, warmUp + n);
    const QString pushes =
        batch == 1 ? u"push(), %1 under way"_s.arg(window) : u"pushAll() of %1, %2 under way"_s.arg(batch).arg(window);
    Figure(arguments, store,
           u", %1 workers, %2%3"_s.arg(workers).arg(pushes, signalled ? u", 3 signals a job"_s : QString()))
        .with(u"batch"_s, batch)
        .rate(n, end - start)
        .with(u"pushes_per_s"_s, Figure::perSecond(n, pushedAt - start))
        .print();
}

void measureBurst(const Arguments &arguments)
{
    Store store(arguments);
    const qint64 n = arguments.number(u"n"_s, 6400);
    const qint64 sleepUs = std::max<qint64>(1, arguments.number(u"sleep_us"_s, 1000));
    const int workers = arguments.workers(32);
    const qint64 warmUp = workers * 4;
    Tally tally(warmUp + n);
    Jobs::JobQueue queue(store.driver(), Store::options(workers));
    valueOf(queue.registerJob(noop, [&tally, sleepUs](const Message &message) {
        usleep(useconds_t(sleepUs));
        tally.ran(message.id);
    }));
    valueOf(queue.start());
    Store::load(queue, 0, warmUp); // starts the threads
    await(queue.whenIdle(), u"whenIdle()"_s);
    QThread::msleep(500);

    const auto all = tally.expect(n);
    const qint64 start = nowNs();
    pushInBatches(queue, warmUp, n, arguments.number(u"batch"_s, 1000), 1);
    await(all, u"the last of the handlers"_s);
    const qint64 end = tally.lastAt();

    await(queue.whenIdle(), u"whenIdle()"_s);
    tally.verify(0, warmUp + n);
    Store::verify(queue, warmUp + n);
    const double ideal = double(workers) * 1e6 / double(sleepUs);
    Figure(arguments, store, u", %1 workers"_s.arg(workers))
        .with(u"conc"_s, workers)
        .with(u"sleep_us"_s, sleepUs)
        .rate(n, end - start)
        .exactly(u"efficiency"_s, Figure::perSecond(n, end - start) / ideal)
        .print();
}
