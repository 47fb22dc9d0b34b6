// SPDX-License-Identifier: MIT

// How fast a backlog is worked off: from the first handler's start until the store has the last completion, and, where
// signals are connected, the last of them has arrived.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "observer.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QThread>

using namespace Qt::StringLiterals;

void measureDrain(const Arguments &arguments)
{
    Store store(arguments);
    const qint64 n = arguments.number(u"n"_s, store.isMemory() ? 1'000'000 : 100'000);
    const int workers = arguments.workers();
    const bool signalled = arguments.number(u"signals"_s, store.isMemory() ? 1 : 0) > 0;
    Tally tally(n);
    Jobs::JobQueue queue(store.driver(), Store::options(workers));
    Store::registerNoop(queue, tally);
    Observer observer(queue, n, signalled);
    Store::load(queue, 0, n);
    QThread::msleep(ulong(arguments.number(u"settle_ms"_s, 500)));

    const auto all = tally.expect(n);
    const double cpu = cpuUs();
    valueOf(queue.start());
    // The time is taken where the queue says so, not when this thread gets to hear of it.
    const auto idle = queue.whenIdle().then([] { return nowNs(); });
    const qint64 storedAt = await(idle, u"whenIdle()"_s);
    if (tally.count() < n)
        giveUp(u"whenIdle() came after %1 of %2 jobs"_s.arg(tally.count()).arg(n));
    const qint64 end = std::max(storedAt, observer.awaitAll());
    const double cpuUsed = cpuUs() - cpu;

    tally.verify(0, n);
    observer.verify();
    Store::verify(queue, n);
    const QString config = u", %1 workers%2"_s.arg(workers).arg(signalled ? u", 3 signals a job"_s : QString());
    Figure(arguments, store, config)
        .with(u"conc"_s,
              arguments.text(u"conc"_s).isEmpty()          ? QJsonValue(u"best"_s)
                  : arguments.text(u"conc"_s) == u"best"_s ? QJsonValue(u"best"_s)
                                                           : QJsonValue(workers))
        .rate(n, end - tally.firstAt())
        .with(u"handlers_per_s"_s, Figure::perSecond(n, tally.lastAt() - tally.firstAt()))
        .with(u"worker_cpu_us_per_job"_s, cpuUsed / double(n))
        .print();
}
