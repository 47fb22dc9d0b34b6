// SPDX-License-Identifier: MIT

// The rate of the first jobs of a backlog, against how many jobs wait or have finished beside them.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Growth
{
    explicit Growth(const Arguments &arguments)
        : store(arguments),
          backlog(arguments.number(u"backlog"_s, 100'000)),
          finished(arguments.number(u"finished"_s, 0)),
          take(std::min(backlog, std::max<qint64>(1, arguments.number(u"take"_s, 10'000)))),
          rounds(std::max<qint64>(1, arguments.number(u"rounds"_s, 1))),
          workers(arguments.workers()),
          settle(arguments.number(u"settle_ms"_s, 1000)),
          jobs(finished + backlog + (rounds - 1) * take),
          tally(jobs)
    {
    }

    void addTime() { took += tally.lastAt() - tally.firstAt(); }

    Store store;
    const qint64 backlog;
    const qint64 finished;
    const qint64 take; //!< jobs that are timed,
    const qint64 rounds; //!< so often; the backlog is filled up again in between
    const int workers;
    const qint64 settle;
    const qint64 jobs;
    Tally tally;
    qint64 took = 0;
    qint64 loading = 0;
};

//! Loads the store and leaves \a finished jobs done in it.
void fill(Jobs::JobQueue &queue, Growth &growth)
{
    if (growth.finished > 0) {
        valueOf(queue.start());
        Store::load(queue, 0, growth.finished);
        await(queue.whenIdle(), u"whenIdle()"_s);
        valueOf(queue.setNumWorkers(0));
    }
    const qint64 start = nowNs();
    Store::load(queue, growth.finished, growth.backlog);
    growth.loading = nowNs() - start;
}

//! One queue does it all, since its store ends with it.
void runInMemory(Growth &growth)
{
    Jobs::JobQueue queue(growth.store.driver(), Store::options(growth.workers));
    Store::registerNoop(queue, growth.tally);
    fill(queue, growth);
    for (qint64 round = 0; round < growth.rounds; ++round) {
        if (round > 0) {
            valueOf(queue.setNumWorkers(0));
            Store::load(queue, growth.finished + growth.backlog + (round - 1) * growth.take, growth.take);
        }
        QThread::msleep(ulong(growth.settle));
        const auto taken = growth.tally.expect(growth.take);
        valueOf(queue.setNumWorkers(growth.workers));
        valueOf(queue.start());
        await(taken, u"the last of the timed jobs"_s);
        growth.addTime();
    }
    await(queue.whenIdle(), u"whenIdle()"_s);
    growth.tally.verify(0, growth.jobs);
    Store::verify(queue, growth.jobs);
}

//! A new queue for each round, stopped in the middle of its work.
void runOnFile(Growth &growth)
{
    {
        Jobs::JobQueue queue(growth.store.driver(), Store::options(growth.finished > 0 ? growth.workers : 0));
        Store::registerNoop(queue, growth.tally);
        fill(queue, growth);
    }
    qint64 next = growth.finished + growth.backlog;
    for (qint64 round = 0; round < growth.rounds; ++round) {
        Jobs::JobQueue queue(growth.store.driver(), Store::options(growth.workers));
        Store::registerNoop(queue, growth.tally);
        if (round > 0) {
            Store::load(queue, next, growth.take);
            next += growth.take;
        }
        QThread::msleep(ulong(growth.settle));
        const auto taken = growth.tally.expect(growth.take);
        valueOf(queue.start());
        await(taken, u"the last of the timed jobs"_s);
        growth.addTime();
        await(queue.stop(5s), u"the stop"_s);
    }
    growth.tally.verifyNoneTwice();
    const qint64 ran = growth.tally.count();
    Store::verify(growth.store.stats(), ran, next - ran);
}

} // namespace

void measureGrowth(const Arguments &arguments)
{
    Growth growth(arguments);
    if (growth.store.isMemory())
        runInMemory(growth);
    else
        runOnFile(growth);
    Figure(arguments, growth.store, u", %1 workers"_s.arg(growth.workers))
        .with(u"backlog"_s, growth.backlog)
        .with(u"finished"_s, growth.finished)
        .rate(growth.take * growth.rounds, growth.took)
        .with(u"load_jobs_per_s"_s, Figure::perSecond(growth.backlog, growth.loading))
        .print();
}
