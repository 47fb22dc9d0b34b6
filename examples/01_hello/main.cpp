// SPDX-License-Identifier: MIT
#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

// What a job is about, and the name it is stored under.
struct Greeting
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)

public:
    QString name;
};
inline constexpr Jobs::JobIdentifier<Greeting> greet{"greet"};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);

    // "sqlite:hello.db" instead of "memory:" keeps the jobs in a file: what has not run when the program ends, runs next time.
    const QString url = app.arguments().value(1, QStringLiteral("memory:"));
    Jobs::JobQueue queue(Jobs::openDriver(url), {.numWorkers = 2});

    // What to do with such a job. Runs in a worker thread; what it throws fails the attempt, which is tried up to 4 times.
    const auto handler = [](const Greeting &greeting, Jobs::JobContext &context) {
        QTextStream(stdout) << "Hello, " << greeting.name << "! (attempt " << context.attempt() << ")\n";
    };
    const auto ready = queue.registerJob(greet, handler, {.retry = Jobs::exponentialJitter(4)})
                           .and_then([&] { return queue.start(); });
    if (!ready)
        qFatal("%s", qPrintable(ready.error().toString()));

    // Any thread may push. The future tells when the job is stored for good.
    queue.push(greet, {.name = QStringLiteral("world")});

    // This program ends when nothing is left to do. Others call app.exec(), and queue.stopOnSignals() before start().
    queue.whenIdle().waitForFinished();
}

#include "main.moc"
