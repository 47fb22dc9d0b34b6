// SPDX-License-Identifier: MIT
//
// A long job tells how far it is, goes on at its last checkpoint when it is tried again, and stops when it is cancelled.
#include <jobs/core/joboutcome.h>
#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>
#include <QtCore/QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Count
{
    Q_GADGET
    Q_PROPERTY(int upTo MEMBER upTo)

public:
    int upTo = 0;
};
inline constexpr Jobs::JobIdentifier<Count> count{"count"};

//! Fails half-way at its first attempt.
static int countUp(const Count &job, Jobs::JobContext &context)
{
    const int start = context.lastCheckpoint().toInt(); // 0 if there is none
    context.log(u"starts at %1"_s.arg(start));
    for (int i = start; i < job.upTo; ++i) {
        context.throwIfStopped(); // ends the attempt, with the reason it was stopped for
        if (i == job.upTo / 2 && context.attempt() == 1)
            throw Jobs::JobFailure(u"lost count at %1"_s.arg(i));
        QThread::msleep(1); // the work
        context.progress(i + 1, job.upTo);
        context.checkpoint(i + 1);
    }
    return job.upTo; // the job's result
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    Jobs::JobQueue queue(Jobs::openDriver(u"memory:"_s), {.numWorkers = 1});
    const auto ready = queue.registerJob(count, countUp, {.retry = Jobs::constantRetry(2, 10ms)})
                           .and_then([&] { return queue.start(); });
    if (!ready)
        qFatal("%s", qPrintable(ready.error().toString()));

    QObject::connect(&queue, &Jobs::JobQueue::jobRetrying, &app, [&](const Jobs::JobEvent &event) {
        out << "attempt " << event.attempt << ": " << event.message << Qt::endl;
    });
    QObject::connect(&queue, &Jobs::JobQueue::jobCompleted, &app, [&](const Jobs::JobEvent &event) {
        const auto result = queue.result(event.id).result();
        out << "attempt " << event.attempt << ": counted to " << result.value_or("?") << Qt::endl;
        const auto lines = queue.log(event.id).result().value_or(QList<Jobs::JobLogLine>());
        for (const Jobs::JobLogLine &line : lines)
            out << "its log: attempt " << line.attempt << " " << line.text << Qt::endl;
        queue.push(count, {.upTo = 1'000'000}); // would take too long
    });
    QObject::connect(&queue, &Jobs::JobQueue::jobProgressed, &app, [&](const Jobs::JobEvent &event) {
        if (event.total == 1'000'000)
            queue.cancel(event.id, u"changed our mind"_s);
    });
    QObject::connect(&queue, &Jobs::JobQueue::jobCancelled, &app, [&](const Jobs::JobEvent &event) {
        out << "cancelled: " << event.message << Qt::endl;
        QCoreApplication::quit();
    });
    queue.push(count, {.upTo = 20});
    return app.exec();
}

#include "main.moc"
