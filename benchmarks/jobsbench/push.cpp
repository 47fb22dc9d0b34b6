// SPDX-License-Identifier: MIT

// How fast jobs are taken in, by callers of three kinds. Nothing runs meanwhile; afterwards everything must.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "message.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 warmUp = 200;

//! A queue that nobody works for until runEverything().
class Intake
{
public:
    Intake(const Arguments &arguments, qint64 jobs)
        : store(arguments),
          tally(jobs),
          queue(store.driver(), Store::options(0)),
          m_jobs(jobs)
    {
    }

    void runEverything()
    {
        const auto all = tally.expect(m_jobs);
        Store::registerNoop(queue, tally);
        valueOf(queue.setNumWorkers(QThread::idealThreadCount()));
        valueOf(queue.start());
        await(all, u"the last of the jobs"_s);
        await(queue.whenIdle(), u"whenIdle()"_s);
        tally.verify(0, m_jobs);
        Store::verify(queue, m_jobs);
    }

    Store store;
    Tally tally;
    Jobs::JobQueue queue;

private:
    const qint64 m_jobs;
};

/*!
    Callers who each await their push before they make the next one, all in this thread. A store that answers at once
    answers inside then(), so free callers are counted instead of called.
*/
class Callers : public QObject
{
public:
    Callers(Jobs::JobQueue &queue, qint64 first, qint64 count, qint64 callers)
        : m_queue(queue),
          m_next(first),
          m_end(first + count),
          m_left(count),
          m_free(callers)
    {
    }

    void run()
    {
        pushWhileFree();
        if (m_left > 0)
            m_loop.exec();
    }

private:
    void pushWhileFree()
    {
        if (m_pushing)
            return;
        m_pushing = true;
        while (m_free > 0 && m_next < m_end) {
            --m_free;
            m_queue.push(noop, messageOf(m_next++)).then(this, [this](const Jobs::Result<Jobs::PushedJob> &pushed) {
                (void)valueOf(pushed);
                ++m_free;
                if (--m_left == 0)
                    m_loop.quit();
                pushWhileFree();
            });
        }
        m_pushing = false;
    }

    Jobs::JobQueue &m_queue;
    qint64 m_next;
    const qint64 m_end;
    qint64 m_left;
    qint64 m_free;
    bool m_pushing = false;
    QEventLoop m_loop;
};

} // namespace

void measureSinglePushes(const Arguments &arguments)
{
    const qint64 n = arguments.number(u"n"_s, 20'000);
    Intake intake(arguments, warmUp + n);
    for (qint64 i = 0; i < warmUp; ++i)
        (void)valueOf(intake.queue.push(noop, messageOf(i)).result());

    const qint64 start = nowNs();
    for (qint64 i = 0; i < n; ++i)
        (void)valueOf(intake.queue.push(noop, messageOf(warmUp + i)).result());
    const qint64 end = nowNs();

    intake.runEverything();
    Figure(arguments, intake.store, u", push(), each awaited"_s).rate(n, end - start).print();
}

void measureConcurrentPushes(const Arguments &arguments)
{
    const qint64 n = arguments.number(u"n"_s, 20'000);
    const qint64 inFlight = arguments.number(u"inflight"_s, 64);
    Intake intake(arguments, warmUp + n);
    Callers(intake.queue, 0, warmUp, inFlight).run();

    Callers callers(intake.queue, warmUp, n, inFlight);
    const qint64 start = nowNs();
    callers.run();
    const qint64 end = nowNs();

    intake.runEverything();
    Figure(arguments, intake.store, u", push(), %1 under way from one thread"_s.arg(inFlight))
        .with(u"inflight"_s, inFlight)
        .rate(n, end - start)
        .print();
}

void measureBulkPushes(const Arguments &arguments)
{
    const qint64 n = arguments.number(u"n"_s, 100'000);
    const qint64 batch = std::max<qint64>(1, arguments.number(u"batch"_s, 1000));
    Intake intake(arguments, batch + n);
    (void)valueOf(intake.queue.pushAll(noop, messagesFrom(0, batch)).result());

    const qint64 start = nowNs();
    for (qint64 done = 0; done < n; done += batch)
        (void)valueOf(intake.queue.pushAll(noop, messagesFrom(batch + done, std::min(batch, n - done))).result());
    const qint64 end = nowNs();

    intake.runEverything();
    Figure(arguments, intake.store, u", pushAll(), each awaited"_s)
        .with(u"batch"_s, batch)
        .rate(n, end - start)
        .print();
}
