// SPDX-License-Identifier: MIT

// What Qt and the machine do without this library, in the same run: the ceiling for the figures beside them.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryFile>
#include <QtCore/QThreadPool>

#include <latch>

#include <unistd.h>

using namespace Qt::StringLiterals;

static const QString noStore = u"none"_s;

//! QThreadPool and one queued call to the main thread for each task that ended.
void measureThreadPoolDrain(const Arguments &arguments)
{
    const qint64 n = arguments.number(u"n"_s, 1'000'000);
    const int workers = arguments.workers();
    QThreadPool pool;
    pool.setMaxThreadCount(workers);
    std::latch gate(1);
    for (int i = 0; i < workers; ++i)
        pool.start([&gate] { gate.wait(); });

    QObject receiver;
    QEventLoop loop;
    qint64 seen = 0;
    for (qint64 i = 0; i < n; ++i) {
        pool.start([&] {
            QMetaObject::invokeMethod(
                &receiver,
                [&] {
                    if (++seen == n)
                        loop.quit();
                },
                Qt::QueuedConnection);
        });
    }
    const qint64 start = nowNs();
    gate.count_down();
    loop.exec();
    Figure(arguments, noStore, u"QThreadPool, %1 threads, a queued call to the main thread per task"_s.arg(workers))
        .rate(n, nowNs() - start)
        .print();
}

void measureThreadPoolLatency(const Arguments &arguments)
{
    const qint64 n = arguments.number(u"n"_s, 500);
    const qint64 gap = arguments.number(u"gap_ms"_s, 5);
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    QSemaphore ran;
    std::vector<double> us;
    for (qint64 i = 0; i < n + 20; ++i) {
        const qint64 start = nowNs();
        pool.start([&us, &ran, start] {
            us.push_back(double(nowNs() - start) / 1000.0);
            ran.release();
        });
        ran.acquire();
        QThread::msleep(ulong(gap));
    }
    us.erase(us.begin(), us.begin() + 20);
    Figure(arguments, noStore, u"QThreadPool, 1 thread"_s).latency(std::move(us)).with(u"gap_ms"_s, gap).print();
}

//! One append of a page and its way to the disk: what a commit that survives a power cut cannot go below.
void measureFdatasync(const Arguments &arguments)
{
    const qint64 n = arguments.number(u"n"_s, 500);
    QTemporaryFile file(Store::folderOnDisk() + u"/jobsbench-XXXXXX"_s);
    if (!file.open())
        giveUp(file.errorString());
    const QByteArray page(4096, 'x');
    std::vector<double> us;
    for (qint64 i = 0; i < n; ++i) {
        const qint64 start = nowNs();
        if (::write(file.handle(), page.constData(), size_t(page.size())) != page.size()
            || ::fdatasync(file.handle()) != 0)
            giveUp(u"%1 cannot be written"_s.arg(file.fileName()));
        us.push_back(double(nowNs() - start) / 1000.0);
    }
    Figure(arguments, noStore, u"append of 4096 bytes and fdatasync"_s).latency(std::move(us)).print();
}
