// SPDX-License-Identifier: MIT

// From the call of push() to the first line of the handler, one job at a time on an idle queue.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "message.h"
#include "store.h"
#include "tally.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

static constexpr qint64 warmUp = 20;

void measureLatency(const Arguments &arguments)
{
    Store store(arguments);
    const qint64 n = arguments.number(u"n"_s, 500);
    const qint64 gap = arguments.number(u"gap_ms"_s, 5);
    const int workers = arguments.workers();
    Tally tally(warmUp + n);
    QSemaphore ran;
    std::vector<double> us;
    us.reserve(size_t(warmUp + n));
    Jobs::JobQueue queue(store.driver(), Store::options(workers));
    valueOf(queue.registerJob(noop, [&](const Message &message) {
        us.push_back(double(nowNs() - message.t) / 1000.0); // one job at a time: nobody else is here
        tally.ran(message.id);
        ran.release();
    }));
    valueOf(queue.start());
    QThread::msleep(200);

    for (qint64 i = 0; i < warmUp + n; ++i) {
        const auto pushed = queue.push(noop, messageOf(i, nowNs()));
        if (!ran.tryAcquire(1, 30'000))
            giveUp(u"job %1 was pushed and did not start within 30 s"_s.arg(i));
        (void)valueOf(pushed.result());
        QThread::msleep(ulong(gap));
    }

    await(queue.whenIdle(), u"whenIdle()"_s);
    tally.verify(0, warmUp + n);
    Store::verify(queue, warmUp + n);
    us.erase(us.begin(), us.begin() + warmUp);
    Figure(arguments, store, u", %1 workers"_s.arg(workers))
        .latency(std::move(us))
        .with(u"gap_ms"_s, gap)
        .with(u"processes"_s, 1)
        .print();
}

static QByteArray lineOf(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(30'000))
            giveUp(u"the other process says nothing: %1"_s.arg(process.errorString()));
    }
    return process.readLine().trimmed();
}

void measureLatencyBetweenProcesses(const Arguments &arguments)
{
    Store store(arguments);
    if (store.isMemory())
        giveUp(u"a store in memory is not shared by two processes"_s);
    const qint64 n = arguments.number(u"n"_s, 500);
    const qint64 gap = arguments.number(u"gap_ms"_s, 5);
    std::vector<double> us;
    us.reserve(size_t(warmUp + n));
    Jobs::JobQueue queue(store.driver(), Store::options(0));
    valueOf(queue.start());

    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QCoreApplication::applicationFilePath(),
                 arguments.wordsFor(u"_worker"_s, {{u"file"_s, store.file()}, {u"n"_s, QString::number(n)}}));
    if (const QByteArray ready = lineOf(worker); ready != "ready")
        giveUp(u"the other process says: "_s + QString::fromUtf8(ready));
    QThread::msleep(500);

    for (qint64 i = 0; i < warmUp + n; ++i) {
        (void)valueOf(queue.push(noop, messageOf(i, nowNs())).result());
        bool ok = false;
        us.push_back(lineOf(worker).toDouble(&ok));
        if (!ok)
            giveUp(u"the other process does not answer with a time"_s);
        QThread::msleep(ulong(gap));
    }
    worker.closeWriteChannel();
    if (!worker.waitForFinished(60'000) || worker.exitStatus() != QProcess::NormalExit || worker.exitCode() != 0)
        giveUp(u"the other process did not end well"_s);

    Store::verify(queue, warmUp + n);
    us.erase(us.begin(), us.begin() + warmUp);
    Figure(arguments, store, u", worker in another process"_s)
        .latency(std::move(us))
        .with(u"gap_ms"_s, gap)
        .with(u"processes"_s, 2)
        .print();
}

void workForAnotherProcess(const Arguments &arguments)
{
    Store store(arguments);
    const qint64 jobs = warmUp + arguments.number(u"n"_s, 500);
    Tally tally(jobs);
    Jobs::JobQueue queue(store.driver(), Store::options(arguments.workers()));
    valueOf(queue.registerJob(noop, [&](const Message &message) {
        const double us = double(nowNs() - message.t) / 1000.0;
        tally.ran(message.id);
        std::printf("%.1f\n", us);
        std::fflush(stdout);
    }));
    valueOf(queue.start());
    std::puts("ready");
    std::fflush(stdout);
    char end = 0;
    while (::read(STDIN_FILENO, &end, 1) > 0) {}
    await(queue.whenIdle(), u"whenIdle()"_s);
    tally.verify(0, jobs);
}
