// SPDX-License-Identifier: MIT
#include "pluginprocess.h"

#include "../handlers/jsonslices.h"
#include "../operations/signalwatch.h"
#include "onejobdriver.h"
#include "pluginfile.h"

#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <csignal>

#include <execinfo.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobsd {

using namespace Jobs;

namespace {

//! Best effort: what has crashed may have broken what this needs.
void tellCrash(int signal)
{
    void *frames[64];
    const int count = backtrace(frames, 64);
    backtrace_symbols_fd(frames, count, STDERR_FILENO);
    raise(signal); // the default action has it now (SA_RESETHAND): ends the process by this signal
}

void watchCrashes()
{
    void *frame = nullptr;
    backtrace(&frame, 1); // loads what it needs, while there is still memory to trust
    static char stack[64 * 1024]; // for handlers that ran out of theirs
    const stack_t alternative{stack, 0, sizeof stack};
    sigaltstack(&alternative, nullptr);
    struct sigaction action{};
    action.sa_handler = tellCrash;
    action.sa_flags = int(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL})
        sigaction(signal, &action, nullptr);
}

struct Order
{
    QueuedJob job;
    QMap<QString, QString> settings;
};

Order readOrder()
{
    QFile input;
    (void) input.open(STDIN_FILENO, QIODevice::ReadOnly);
    const QByteArray text = input.readAll();
    const auto value = [&](const QStringList &path) { return valueAt(text, path).value_or(QByteArrayView()).toByteArray(); };
    const auto number = [&](const QString &name) { return value({u"job"_s, name}).toLongLong(); };
    Order order;
    order.job.id = {number(u"id"_s)};
    order.job.kind = stringOf(value({u"job"_s, u"kind"_s})).value_or(QString());
    order.job.queue = stringOf(value({u"job"_s, u"queue"_s})).value_or(QString());
    order.job.state = JobState::Running;
    order.job.attempt = int(number(u"attempt"_s));
    order.job.maxAttempts = int(number(u"max_attempts"_s));
    order.job.fence = number(u"fence"_s);
    order.job.parameters = value({u"job"_s, u"parameters"_s});
    order.job.checkpoint = value({u"job"_s, u"checkpoint"_s});
    order.job.metadata = value({u"job"_s, u"metadata"_s});
    const QByteArray settings = value({u"settings"_s}); // its members are views of it
    for (const auto &[name, setting] : membersOf(settings))
        order.settings.insert(name, stringOf(setting).value_or(QString()));
    return order;
}

int refuse(const QString &why)
{
    const QByteArray line = outcomeLine(JobError::permanent(why, u"plugin"_s)) + '\n';
    return ::write(3, line.constData(), size_t(line.size())) == line.size() ? 0 : 1;
}

} // namespace

int runPluginProcess(const QString &file, const QString &kind)
{
    watchCrashes();
    Order order = readOrder();
    if (!order.job.id.isValid() || order.job.kind != kind)
        return refuse(u"no job of kind %1 came on standard input"_s.arg(kind));
    const auto plugin = loadPlugin(file); // the daemon has checked the file
    if (!plugin)
        return refuse(plugin.error().message);

    auto exchange = std::make_shared<OneJobDriver::Exchange>(std::move(order.job));
    exchange->write = [](const QByteArray &line) {
        const QByteArray whole = line + '\n';
        for (qsizetype written = 0; written < whole.size();) {
            const ssize_t size = ::write(3, whole.constData() + written, size_t(whole.size() - written));
            if (size < 0 && errno != EINTR)
                _exit(1); // the daemon is gone, and so should we be
            written += std::max<ssize_t>(size, 0);
        }
    };
    exchange->ended = [] { _exit(0); }; // at once: what the plugin's own clean-up might do is nobody's concern any more
    JobQueue queue(std::make_unique<OneJobDriver>(exchange), JobQueueOptions{.numWorkers = 1, .lease = 1h, .heartbeat = 20min});
    queue.addMiddleware(std::make_shared<OneJobDriver::Witness>(exchange));
    if (const auto registered = (*plugin)->registerJobs(queue, order.settings); !registered)
        return refuse(registered.error().message);
    if (!queue.registeredKinds().contains(kind))
        return refuse(u"the plugin %1 has no kind %2; it has %3"_s.arg(file, kind, queue.registeredKinds().join(u", ")));
    const SignalWatch signalWatch([exchange](int) { exchange->stop(); });
    if (const auto started = queue.start(); !started)
        return refuse(started.error().message);
    return QCoreApplication::exec();
}

} // namespace Jobsd
