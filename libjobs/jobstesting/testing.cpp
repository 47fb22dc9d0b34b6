// SPDX-License-Identifier: MIT
#include "testing.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace Jobs::Testing {

bool waitUntil(const std::function<bool()> &done, std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    QTimer look; // something may happen that posts no event
    look.start(2);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QObject::connect(&look, &QTimer::timeout, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

QString DrainReport::toString() const
{
    if (!error.isEmpty())
        return error;
    QString text = u"%1 completed, %2 failed, %3 retrying, %4 cancelled, %5 snoozed"_s.arg(completed).arg(failed).arg(retrying)
                       .arg(cancelled).arg(snoozed);
    for (const Failure &each : failures)
        text += u"; job %1 %2 attempt %3: %4"_s.arg(each.id.toString(), each.kind).arg(each.attempt).arg(each.message);
    return text;
}

char *toString(const DrainReport &report) { return QTest::toString(report.toString()); }

DrainReport drain(JobQueue &queue)
{
    DrainReport report;
    QObject listener;
    QObject::connect(&queue, &JobQueue::jobEvents, &listener, [&](const QList<JobEvent> &events) {
        for (const JobEvent &event : events) {
            switch (event.type) {
            case JobEvent::Type::Completed: ++report.completed; break;
            case JobEvent::Type::Failed: ++report.failed; break;
            case JobEvent::Type::Retrying: ++report.retrying; break;
            case JobEvent::Type::Cancelled: ++report.cancelled; break;
            case JobEvent::Type::Snoozed: ++report.snoozed; break;
            case JobEvent::Type::Pushed:
            case JobEvent::Type::Started:
            case JobEvent::Type::Progressed:
            case JobEvent::Type::Suspended:
            case JobEvent::Type::HandedBack:
            case JobEvent::Type::Rescued:
            case JobEvent::Type::Hung:
            case JobEvent::Type::LeaseLost: break;
            }
            if (event.type == JobEvent::Type::Failed || event.type == JobEvent::Type::Retrying)
                report.failures.append({event.id, event.kind, event.attempt, event.message, event.type == JobEvent::Type::Failed});
        }
    });
    if (const auto ran = queue.runDueJobs(); !ran)
        report.error = ran.error().toString();
    return report;
}

static QList<QueuedJob> matching(JobQueue &queue, const JobFilter &filter)
{
    QList<QueuedJob> found;
    JobPageRequest page{.limit = 1000};
    do {
        const auto answer = valueOf(queue.jobs(filter, page));
        if (!answer) {
            QTest::qFail(qPrintable(answer.error().toString()), __FILE__, __LINE__);
            return found;
        }
        found += answer->jobs;
        page.before = answer->next;
    } while (page.before);
    std::reverse(found.begin(), found.end()); // pages come newest first
    return found;
}

QList<QueuedJob> jobsOfKind(JobQueue &queue, const QString &kind)
{
    return matching(queue, {.kinds = {kind}});
}

QString listing(JobQueue &queue)
{
    const QList<QueuedJob> jobs = matching(queue, {});
    QStringList names;
    for (const QueuedJob &job : jobs.first(std::min<qsizetype>(jobs.size(), 10)))
        names.append(u"%1 (%2)"_s.arg(job.kind, stateName(job.state)));
    if (names.size() < jobs.size())
        names.append(u"…"_s);
    return jobs.isEmpty() ? u"no jobs"_s : u"%1 jobs: %2"_s.arg(jobs.size()).arg(names.join(u", "_s));
}

std::optional<JobState> stateOf(JobQueue &queue, JobId id)
{
    const auto job = valueOf(queue.job(id));
    return job ? std::optional(job->state) : std::nullopt;
}

bool waitForState(JobQueue &queue, JobId id, JobState state, std::chrono::milliseconds timeout)
{
    return waitUntil([&] { return stateOf(queue, id) == state; }, timeout);
}

bool verifyPushed(JobQueue &queue, const QString &kind, bool expected, const char *file, int line)
{
    if (jobsOfKind(queue, kind).isEmpty() != expected)
        return true;
    const QString message = expected ? u"no job of kind %1 was pushed; there are %2"_s : u"a job of kind %1 was pushed; there are %2"_s;
    QTest::qFail(qPrintable(message.arg(kind, listing(queue))), file, line);
    return false;
}

bool compareState(JobQueue &queue, JobId id, JobState expected, const char *file, int line)
{
    const auto job = valueOf(queue.job(id));
    if (job && job->state == expected)
        return true;
    const QString found = job ? u"is %1%2"_s.arg(stateName(job->state), job->error.isEmpty() ? QString() : u" (%1)"_s.arg(job->error))
                              : job.error().toString();
    QTest::qFail(qPrintable(u"job %1 %2; expected: %3"_s.arg(id.toString(), found, stateName(expected))), file, line);
    return false;
}

} // namespace Jobs::Testing
