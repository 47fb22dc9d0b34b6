// SPDX-License-Identifier: MIT
#include "committer.h"

#include <jobs/control/localmonitor.h>
#include <jobs/control/remotemonitor.h>
#include <jobs/drivers/driverfactory.h>
#include <jobs/jobcontext.h>
#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

const QByteArray parameters = R"({"customer":1742,"to":"someone@mail.example.org","subject":"Your invoice of this month","retries":3,"express":true})"_ba;

template<typename T>
T valueOf(QFuture<Jobs::Result<T>> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    const Jobs::Result<T> result = future.result();
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().toString()));
    return *result;
}

std::unique_ptr<Jobs::JobMonitor> monitorOf(const QString &url)
{
    if (!url.startsWith("unix:"_L1))
        return std::make_unique<Jobs::LocalMonitor>(url);
    Jobs::ServerAddress address;
    address.url = QUrl(url);
    return std::make_unique<Jobs::RemoteMonitor>(address, Jobs::RemoteMonitorOptions{.events = false});
}

} // namespace

qint64 monotonicNow()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

void fillStore(const QString &url, qint64 jobs)
{
    Jobs::JobQueueOptions options;
    options.retention = {.completed = {}, .failed = {}, .cancelled = {}};
    Jobs::JobQueue queue(Jobs::openDriver(url), options);
    const auto handler = [](Jobs::JobContext &context) -> Jobs::HandlerResult {
        if (context.id().value % 100 == 0)
            return Jobs::JobError::permanent(u"mail.example.org:%1 did not answer"_s.arg(context.id().value % 700), u"Mail::Timeout"_s);
        return Jobs::Completed{};
    };
    if (const auto ready = queue.registerKind(u"send-invoice"_s, handler).and_then([&] { return queue.start(); }); !ready)
        qFatal("%s", qUtf8Printable(ready.error().toString()));
    // Half of them ended, one in a hundred of those failed; the other half waits and nobody comes for it.
    for (const QString &kind : {u"send-invoice"_s, u"send-newsletter"_s}) {
        for (qint64 done = 0; done < jobs / 2;) {
            const Jobs::PushRequest request{.kind = kind, .parameters = parameters, .options = {.queue = kind == "send-invoice"_L1 ? u"mail"_s : u"later"_s}};
            const qint64 portion = std::min<qint64>(1000, jobs / 2 - done);
            const auto pushed = queue.pushEach(QList<Jobs::PushRequest>(portion, request)).result();
            for (const auto &each : pushed) {
                if (!each)
                    qFatal("%s", qUtf8Printable(each.error().toString()));
            }
            done += portion;
        }
    }
    for (;;) {
        const auto stats = queue.stats().result();
        if (!stats)
            qFatal("%s", qUtf8Printable(stats.error().toString()));
        qint64 ended = 0;
        for (const Jobs::JobCounts &row : stats->counts)
            ended += row[Jobs::JobState::Completed] + row[Jobs::JobState::Failed];
        if (ended >= jobs / 2)
            break;
        QEventLoop loop;
        QTimer::singleShot(100, &loop, &QEventLoop::quit);
        loop.exec();
    }
    queue.stop().waitForFinished();
}

Committer::Committer(const QString &url)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"--commit"_s, url});
    if (!m_process.waitForStarted() || ask("hello").job != 1)
        qFatal("The process that changes the store did not start");
}

Committer::~Committer()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

Committer::Change Committer::push() { return ask("push"); }
Committer::Change Committer::cancel(qint64 job) { return ask("cancel " + QByteArray::number(job)); }

Committer::Change Committer::ask(const QByteArray &wish)
{
    m_process.write(wish + '\n');
    // Events of this process run meanwhile: the window may show the change before the answer is here.
    while (!m_process.canReadLine()) {
        if (m_process.state() != QProcess::Running)
            qFatal("The process that changes the store has ended");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
    return {words.value(0).toLongLong(), words.value(1).toLongLong()};
}

int Committer::serve(const QString &url)
{
    const std::unique_ptr<Jobs::JobMonitor> monitor = monitorOf(url);
    QTextStream in(stdin);
    QTextStream out(stdout);
    while (monitor->connection() != Jobs::JobMonitor::Connection::Connected)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    for (QString line = in.readLine(); !line.isNull(); line = in.readLine()) {
        qint64 job = 1;
        const qint64 at = monotonicNow();
        if (line == "push"_L1) {
            const Jobs::PushRequest request{.kind = u"send-newsletter"_s, .parameters = parameters, .options = {.queue = u"later"_s}};
            const Jobs::Result<Jobs::PushedJob> pushed = valueOf(monitor->push({request})).first();
            if (!pushed)
                qFatal("%s", qUtf8Printable(pushed.error().toString()));
            job = pushed->id.value;
        } else if (line.startsWith("cancel "_L1)) {
            job = line.mid(7).toLongLong();
            valueOf(monitor->act(Jobs::JobAction::Cancel, {job}));
        }
        out << job << ' ' << at << Qt::endl;
    }
    return 0;
}
