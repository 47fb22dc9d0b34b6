// SPDX-License-Identifier: MIT

// retry, cancel, delete, suspend and resume by filter; export.

#include "present.h"
#include "terminaltext.h"
#include "verbs.h"

#include <jobs/control/filterlanguage.h>
#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

constexpr int exportPage = 500;

JobAction actionOf(const Verb &verb)
{
    const QLatin1StringView name(verb.path);
    if (name == "retry"_L1)
        return JobAction::Retry;
    if (name == "delete"_L1)
        return JobAction::Remove;
    if (name == "suspend"_L1)
        return JobAction::Suspend;
    if (name == "resume"_L1)
        return JobAction::Resume;
    return JobAction::Cancel;
}

QString countText(const MatchCount &count)
{
    return count.exact ? QString::number(count.count) : Text::tr("at least %1").arg(count.count);
}

//! Waits for the action and shows how far it is. Ctrl-C ends it after the chunk under way, and what was done is told.
Result<ControlSummary> awaitWithProgress(Session &session, QFuture<Result<ControlSummary>> future,
                                         std::atomic<bool> &stop)
{
    const bool shows = !session.out.options().quiet && session.out.isTable() && session.out.options().colour;
    const auto finished = [&future] { return future.isFinished(); };
    QFutureWatcher<Result<ControlSummary>> watcher;
    watcher.setFuture(future);
    while (!session.waitUntil(finished, 200ms) && !Session::interrupted()) {
        if (shows && future.progressMaximum() > 0)
            std::fprintf(stderr, "\r%d of %d\x1b[K", future.progressValue(), future.progressMaximum());
    }
    if (shows)
        std::fprintf(stderr, "\r\x1b[K");
    stop = Session::interrupted();
    QDeadlineTimer deadline(10s);
    while (!finished() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    return session.await(future);
}

} // namespace

ExitCode actOnAll(Session &session)
{
    const JobAction action = actionOf(*session.call.verb);
    const QString verb = QLatin1StringView(session.call.verb->path);
    if (session.call.arguments.isEmpty() && !session.call.has("filter")) {
        return session.usage(
            Text::tr(
                "say which jobs: jobsctl %1 --filter 'state:failed kind:X', or their numbers; --filter '' means all")
                .arg(verb));
    }
    const auto ids = idsOf(session.call.arguments);
    auto filter = filterOf(session.call, {});
    if (!ids || !filter)
        return session.fail(ids ? filter.error() : ids.error());
    filter->ids += *ids;
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const auto count = session.await((*monitor)->count(*filter));
    if (!count)
        return session.fail(count.error());
    if (session.call.has("dry-run")) {
        if (session.out.isJson())
            session.out.raw(toJson(*count) + '\n');
        else
            session.out.line(Text::tr("%1 jobs match: %2").arg(countText(*count), filterText(*filter)));
        return ExitCode::Ok;
    }
    if (count->count > 1) {
        const auto sure = session.confirm(Text::tr("%1 %2 jobs?").arg(verb, countText(*count)));
        if (!sure)
            return session.fail(sure.error());
        if (!*sure)
            return ExitCode::Failed;
    }
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    const auto done = awaitWithProgress(
        session, (*monitor)->actOnAll(action, *filter, {.reason = session.call.value("reason"), .stop = stop}), *stop);
    if (!done)
        return session.fail(done.error());
    if (session.out.isJson())
        session.out.raw(toJson(*done) + '\n');
    session.out.told(summaryText(*done, verb));
    return *stop ? ExitCode::Interrupted : ExitCode::Ok;
}

ExitCode exportJobs(Session &session)
{
    const auto filter = filterOf(session.call, session.call.arguments);
    if (!filter)
        return session.fail(filter.error());
    const auto monitor = session.connected();
    if (!monitor)
        return session.fail(monitor.error());
    if ((*monitor)->info().role < Role::Admin && !session.call.has("redacted")) {
        return session.fail(ExitCode::Denied,
                            Text::tr("the role “%1” sees no secrets, so that what is exported could not be imported; "
                                     "use an admin's token, or say --redacted")
                                .arg(roleName((*monitor)->info().role)));
    }
    // Listings go from the newest to the oldest; an import must go the other way, so that ids keep the order in which jobs were pushed.
    // The first walk only notes where pages begin, the second takes them from the last to the first.
    QList<std::optional<JobId>> begins{std::nullopt};
    for (;;) {
        const auto page = session.await((*monitor)->jobs(*filter, {.limit = exportPage, .before = begins.last()}));
        if (!page)
            return session.fail(page.error());
        if (!page->next)
            break;
        begins.append(page->next);
    }
    JobId newest;
    qint64 count = 0;
    while (!begins.isEmpty() && session.out.works()) {
        const std::optional<JobId> begin = begins.takeLast();
        const auto page = session.await((*monitor)->jobs(*filter, {.limit = exportPage, .before = begin}));
        if (!page)
            return session.fail(page.error());
        // Where jobs went meanwhile, the page reaches into the one that was written before.
        for (auto job = page->jobs.crbegin(); job != page->jobs.crend(); ++job) {
            if (job->id <= newest)
                continue;
            session.out.raw(harmlessJson(toJson(*job)) + '\n');
            newest = job->id;
            ++count;
        }
    }
    session.out.flush();
    session.out.note(Text::tr("%1 jobs exported").arg(count));
    return ExitCode::Ok;
}

} // namespace Jobs::Ctl
