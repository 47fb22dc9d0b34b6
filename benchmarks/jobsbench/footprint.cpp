// SPDX-License-Identifier: MIT

// What queued jobs weigh: this process idle, with n jobs queued and its handlers held, and at its peak while it works them
// off; and the bytes of a job in the store.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "message.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QThread>

#include <latch>

using namespace Qt::StringLiterals;

void measureFootprint(const Arguments &arguments)
{
    Store store(arguments);
    const qint64 n = arguments.number(u"n"_s, 100'000);
    const int workers = arguments.workers();
    qint64 bytesInFile = 0;
    if (!store.isMemory()) {
        {
            Jobs::JobQueue empty(store.driver(), Store::options(0));
            valueOf(empty.start());
        }
        const qint64 before = store.checkpointedSize();
        // Loaded by another process, so that this one weighs what a worker does.
        const int code = QProcess::execute(
            QCoreApplication::applicationFilePath(),
            arguments.wordsFor(u"_load"_s, {{u"file"_s, store.file()}, {u"n"_s, QString::number(n)}}));
        if (code != 0)
            giveUp(u"the process that loads the store ended with %1"_s.arg(code));
        bytesInFile = store.checkpointedSize() - before;
    }

    std::latch gate(1);
    Tally tally(n);
    Jobs::JobQueue queue(store.driver(), Store::options(workers));
    valueOf(queue.registerJob(noop, [&](const Message &message) {
        gate.wait();
        tally.ran(message.id);
    }));
    qint64 idle = 0;
    if (store.isMemory()) {
        valueOf(queue.start());
        QThread::msleep(200);
        idle = residentKb();
        Store::load(queue, 0, n);
    } else {
        (void)valueOf(await(queue.stats(), u"the answer of stats()"_s)); // opens the store
        idle = residentKb();
        valueOf(queue.start());
    }
    QThread::msleep(ulong(arguments.number(u"settle_ms"_s, 1000)));
    const qint64 held = residentKb();
    const auto all = tally.expect(n);
    gate.count_down();
    await(all, u"the last of the handlers"_s);
    await(queue.whenIdle(), u"whenIdle()"_s);
    const qint64 peak = peakResidentKb();

    tally.verify(0, n);
    Store::verify(queue, n);
    const qint64 bytes = store.isMemory() ? (held - idle) * 1024 : bytesInFile;
    Figure(arguments, store, u", %1 workers"_s.arg(workers))
        .with(u"n"_s, n)
        .with(u"idle_kb"_s, idle)
        .with(u"queued_kb"_s, held)
        .with(u"peak_kb"_s, peak)
        .with(u"store_bytes_per_job"_s, double(bytes) / double(n))
        .print();
}

void loadForAnotherProcess(const Arguments &arguments)
{
    Store store(arguments);
    Jobs::JobQueue queue(store.driver(), Store::options(0));
    Store::load(queue, 0, arguments.number(u"n"_s, 100'000));
}
