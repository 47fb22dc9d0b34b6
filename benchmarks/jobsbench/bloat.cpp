// SPDX-License-Identifier: MIT

// What many jobs leave behind: the size of a store after n of them have gone through a backlog that was kept up, against
// its size with that backlog alone. Unless told otherwise, finished jobs are not kept.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void measureBloat(const Arguments &arguments)
{
    Store store(arguments);
    if (store.isMemory())
        giveUp(u"bloat wants a store that has a size of its own; name one with PEERS_DURABILITY"_s);
    const qint64 n = std::max<qint64>(1, arguments.number(u"n"_s, 5'000'000));
    const qint64 backlog = std::max<qint64>(1, arguments.number(u"backlog"_s, 10'000));
    const qint64 keep = std::max<qint64>(0, arguments.number(u"keep"_s, 0));
    const qint64 batch = std::min<qint64>(backlog, 1000);
    const int workers = arguments.workers();
    const auto options = [&](int count) {
        Jobs::JobQueueOptions options = Store::options(count);
        options.retention.completed.count = keep;
        return options;
    };

    {
        Jobs::JobQueue queue(store.driver(), options(0));
        Store::load(queue, 0, backlog);
    }
    const qint64 before = store.checkpointedSize();

    Tally tally(n + backlog + batch);
    qint64 pushed = backlog;
    {
        Jobs::JobQueue queue(store.driver(), options(workers));
        Store::registerNoop(queue, tally);
        const auto all = tally.expect(n);
        valueOf(queue.start());
        while (!all.isFinished()) {
            if (pushed < n + backlog && pushed - tally.count() < backlog) {
                Store::load(queue, pushed, batch, batch);
                pushed += batch;
            } else {
                QThread::usleep(200);
            }
            QCoreApplication::processEvents();
        }
        await(queue.stop(5s), u"the stop"_s);
    }
    const qint64 took = tally.lastAt() - tally.firstAt();
    const qint64 after = store.checkpointedSize();

    tally.verifyNoneTwice();
    const Jobs::StoreStats stats = store.stats();
    const qint64 waiting = pushed - tally.count();
    if (stats.total(Jobs::JobState::Available) != waiting || stats.total(Jobs::JobState::Running) != 0)
        giveUp(u"the store counts %1 waiting and %2 running jobs instead of %3 and none"_s.arg(stats.total(Jobs::JobState::Available))
                   .arg(stats.total(Jobs::JobState::Running))
                   .arg(waiting));
    Figure(arguments, store, u", %1 workers"_s.arg(workers))
        .with(u"backlog"_s, backlog)
        .rate(n, took)
        .with(u"kept"_s, stats.total(Jobs::JobState::Completed))
        .with(u"bytes_before"_s, before)
        .with(u"bytes_after"_s, after)
        .exactly(u"bloat"_s, double(after) / double(before))
        .print();
}
