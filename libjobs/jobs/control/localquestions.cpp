// SPDX-License-Identifier: MIT
#include "localquestions_p.h"

#include <jobs/core/historyrow_p.h>

#include <QtCore/QPromise>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

using Code = JobQueueError::Code;

namespace {

constexpr int pageSize = 1000;

/*!
    Goes through all jobs that match, newest first, a page at a time: the store answers in its own thread, \a look works in one of the pool,
    and the next page is asked for in the thread of the LocalStore, if that is still there.
*/
class Scan : public std::enable_shared_from_this<Scan>
{
public:
    //! \a look answers whether it wants more; \a done is called in the store's thread, with whether all was seen.
    Scan(JobFilter filter, std::function<bool(const JobPage &)> look, std::function<void(LocalStore &, Result<bool> complete)> done)
        : m_filter(std::move(filter)), m_look(std::move(look)), m_done(std::move(done))
    {
    }

    void next(LocalStore &store)
    {
        const auto looked = store.queue().jobs(m_filter, m_page).then(
            QtFuture::Launch::Async, [self = shared_from_this()](const Result<JobPage> &page) -> Result<Step> {
                if (!page)
                    return tl::unexpected(page.error());
                const bool wantsMore = self->m_look(*page);
                return Step{.next = wantsMore ? page->next : std::nullopt, .complete = wantsMore || !page->next};
            });
        store.whenAnswered(looked, [self = shared_from_this()](LocalStore &store, const Result<Step> &step) {
            if (!step)
                return self->m_done(store, tl::unexpected(step.error()));
            if (!step->next)
                return self->m_done(store, step->complete);
            self->m_page.before = step->next;
            self->next(store);
        });
    }

private:
    struct Step
    {
        std::optional<JobId> next;
        bool complete = true;
    };

    const JobFilter m_filter;
    const std::function<bool(const JobPage &)> m_look;
    const std::function<void(LocalStore &, Result<bool>)> m_done;
    JobPageRequest m_page{.limit = pageSize};
};

template<typename T>
std::shared_ptr<QPromise<Result<T>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

void answer(auto &promise, auto &&value)
{
    promise->addResult(std::forward<decltype(value)>(value));
    promise->finish();
}

//! Can the store's counters answer it?
bool isCounted(const JobFilter &filter)
{
    JobFilter rest = filter;
    rest.states.clear();
    rest.queues.clear();
    rest.kinds.clear();
    return rest.ids.isEmpty() && rest.tags.isEmpty() && rest.errorContains.isEmpty() && rest.fingerprints.isEmpty()
        && rest.parameters.isEmpty() && !rest.createdFrom && !rest.createdUntil;
}

qint64 countedBy(const StoreStats &stats, const JobFilter &filter)
{
    qint64 sum = 0;
    for (const JobCounts &counts : stats.counts) {
        if ((!filter.queues.isEmpty() && !filter.queues.contains(counts.queue))
            || (!filter.kinds.isEmpty() && !filter.kinds.contains(counts.kind)))
            continue;
        for (const JobState state : allJobStates) {
            if (filter.states.isEmpty() || filter.states.contains(state))
                sum += counts[state];
        }
    }
    return sum;
}

} // namespace

QFuture<Result<MatchCount>> countJobs(LocalStore &store, const JobFilter &filter, qint64 bound)
{
    if (isCounted(filter)) {
        return store.queue().stats().then([filter](const Result<StoreStats> &stats) -> Result<MatchCount> {
            if (!stats)
                return tl::unexpected(stats.error());
            return MatchCount{.count = countedBy(*stats, filter), .exact = true};
        });
    }
    auto promise = startedPromise<MatchCount>();
    auto future = promise->future();
    auto count = std::make_shared<qint64>(0);
    std::make_shared<Scan>(
        filter,
        [count, bound](const JobPage &page) {
            *count += page.jobs.size();
            return *count <= bound;
        },
        [count, promise](LocalStore &, const Result<bool> &complete) {
            if (complete)
                answer(promise, MatchCount{.count = *count, .exact = *complete});
            else
                answer(promise, tl::unexpected(complete.error()));
        })
        ->next(store);
    return future;
}

// --- failures ------------------------------------------------------------------------------------------------------------

//! Traces are kept with the attempts: those of the newest groups are fetched, one after the other.
static void addTraces(LocalStore &store, const std::shared_ptr<FailureReport> &report, qsizetype group,
                      std::function<void(LocalStore &)> done)
{
    constexpr qsizetype groupsWithTrace = 50;
    if (group == std::min(report->groups.size(), groupsWithTrace))
        return done(store);
    store.whenAnswered(store.queue().attempts(report->groups.at(group).jobs.constFirst()),
                       [=](LocalStore &store, const Result<QList<JobAttempt>> &attempts) {
                           if (attempts && !attempts->isEmpty())
                               report->groups[group].trace = attempts->constLast().trace;
                           addTraces(store, report, group + 1, done);
                       });
}

QFuture<Result<FailureReport>> failureReport(LocalStore &store, std::chrono::milliseconds window)
{
    if (window <= 0ms)
        return readyAnswer<FailureReport>(failure(Code::InvalidArgument, u"the window of %1 ms is not positive"_s.arg(window.count())));
    const auto &clock = store.queue().options().clock;
    if (auto known = store.failures().report(window, clock->monotonic()))
        return readyAnswer<FailureReport>(*std::move(known));

    auto promise = startedPromise<FailureReport>();
    auto future = promise->future();
    auto groups = std::make_shared<FailureGroups>(store.now(), window);
    std::make_shared<Scan>(
        JobFilter{.states = {JobState::Failed, JobState::Retryable}},
        [groups](const JobPage &page) { return groups->add(page); },
        [promise, groups, window](LocalStore &store, const Result<bool> &complete) {
            if (!complete)
                return answer(promise, tl::unexpected(complete.error()));
            auto report = std::make_shared<FailureReport>(std::move(*groups).report(*complete));
            addTraces(store, report, 0, [promise, report, window](LocalStore &store) {
                store.failures().keep(window, store.queue().options().clock->monotonic(), *report);
                answer(promise, *report);
            });
        })
        ->next(store);
    return future;
}

// --- explanations --------------------------------------------------------------------------------------------------------

QFuture<Result<QStringList>> explainJob(LocalStore &store, JobId id)
{
    auto promise = startedPromise<QStringList>();
    auto future = promise->future();
    store.whenAnswered(store.queue().job(id), [promise](LocalStore &store, const Result<QueuedJob> &job) {
        if (!job)
            return answer(promise, tl::unexpected(job.error()));
        store.whenAnswered(store.queue().stats(), [promise, job = *job](LocalStore &store, const Result<StoreStats> &stats) {
            if (!stats)
                return answer(promise, tl::unexpected(stats.error()));
            answer(promise, blockersOf(job, *stats, store.queue().registeredKinds(), store.now()));
        });
    });
    return future;
}

QStringList blockersOf(const QueuedJob &job, const StoreStats &stats, const QStringList &kinds, Timestamp now)
{
    const auto instant = [](Timestamp at) { return toDateTime(at).toString(Qt::ISODateWithMs); };
    QStringList blockers;
    switch (job.state) {
    case JobState::Running:
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
        return {};
    case JobState::Scheduled:
        blockers.append(u"It is due at %1."_s.arg(instant(job.dueAt)));
        break;
    case JobState::Retryable:
        blockers.append(u"Attempt %1 of %2 failed; the next one is due at %3."_s.arg(job.attempt).arg(job.maxAttempts).arg(instant(job.dueAt)));
        break;
    case JobState::Waiting:
        blockers.append(u"It waits for other jobs to complete."_s);
        break;
    case JobState::Suspended:
        blockers.append(u"It is suspended; resume it."_s);
        break;
    case JobState::Available:
        break;
    }
    if (job.expiresAt && job.attempt == 0 && *job.expiresAt <= now)
        blockers.append(u"It expired at %1 and is about to be cancelled."_s.arg(instant(*job.expiresAt)));

    for (const QueueInfo &queue : stats.queues) {
        if (queue.name != job.queue || !queue.paused)
            continue;
        const QString by = queue.pausedBy.isEmpty() ? QString() : u" by "_s + queue.pausedBy;
        const QString since = queue.pausedAt ? u" since "_s + instant(*queue.pausedAt) : QString();
        blockers.append(u"Queue %1 is paused%2%3; resume it."_s.arg(queue.name, by, since));
    }

    qint64 capacity = 0;
    qint64 busy = 0;
    qint64 silent = 0;
    qint64 claiming = 0;
    for (const WorkerInfo &worker : stats.workers) {
        if (worker.mode != WorkerMode::Working) {
            ++silent;
            continue;
        }
        ++claiming;
        capacity += worker.capacity;
        busy += worker.busy;
    }
    if (stats.workers.isEmpty())
        blockers.append(u"No worker is connected to the store; start one."_s);
    else if (claiming == 0)
        blockers.append(u"Each of the %1 workers is quiet or stopping; let one work again, or start another."_s.arg(silent));
    else if (capacity == 0)
        blockers.append(u"No worker that is connected has a slot to run jobs; give one a number of workers above 0."_s);
    else if (job.state == JobState::Available && busy >= capacity)
        blockers.append(u"All %1 slots of the %2 workers are busy; %3 jobs of the queue are available, those with a higher priority or an "
                        "earlier due time first."_s.arg(capacity).arg(claiming).arg(stats.total(JobState::Available, job.queue)));
    // Other processes do not tell what they can run; while ours is the only one, we know.
    if (claiming == 1 && !kinds.isEmpty() && !kinds.contains(job.kind))
        blockers.append(u"The process that answers has no handler for the kind %1; look for a spelling mistake, or register one."_s.arg(job.kind));
    return blockers;
}

// --- history -------------------------------------------------------------------------------------------------------------

QFuture<Result<QList<HistoryPoint>>> historyPoints(LocalStore &store, const HistoryRequest &request)
{
    constexpr qint64 maxPoints = 10'000;
    const auto wrong = [](const QString &what) { return readyAnswer<QList<HistoryPoint>>(failure(Code::InvalidArgument, u"history: "_s + what)); };
    if (request.step < 1s || request.step % 1s != 0ms || (request.step > 1min && request.step % 1min != 0ms))
        return wrong(u"a step of %1 ms is neither whole minutes nor, below one, whole seconds"_s.arg(request.step.count()));
    if (request.range < request.step || request.range / request.step > maxPoints)
        return wrong(u"a range of %1 ms has no steps of %2 ms, or more than %3 of them"_s.arg(request.range.count())
                         .arg(request.step.count()).arg(maxPoints));

    // The running step is the last one. Steps begin at multiples of their length, so that points stay where they are from look to look.
    const Timestamp now = store.now();
    const auto last = Timestamp{now.time_since_epoch() / request.step * request.step};
    const auto steps = qsizetype((request.range + request.step - 1ms) / request.step);
    const Timestamp begin = last - request.step * (steps - 1);
    if (request.step < 1min)
        return readyAnswer<QList<HistoryPoint>>(pointsOf(store.queue().recentHistory(), begin, steps, request));
    return store.queue()
        .history(begin, now + 1ms, request.queue, request.kind)
        .then(QtFuture::Launch::Async, [=](const Result<std::vector<HistoryRow>> &rows) -> Result<QList<HistoryPoint>> {
            if (!rows)
                return tl::unexpected(rows.error());
            return pointsOf(*rows, begin, steps, request);
        });
}

QList<HistoryPoint> pointsOf(const std::vector<HistoryRow> &rows, Timestamp begin, qsizetype steps, const HistoryRequest &request)
{
    QList<HistoryPoint> points(steps);
    for (qsizetype i = 0; i < steps; ++i) {
        points[i].at = begin + request.step * i;
        points[i].sums.minute = points[i].at;
        points[i].sums.queue = request.queue;
        points[i].sums.kind = request.kind;
    }
    for (const HistoryRow &row : rows) {
        if ((!request.queue.isEmpty() && row.queue != request.queue) || (!request.kind.isEmpty() && row.kind != request.kind))
            continue;
        const auto step = (row.minute - begin) / request.step;
        if (row.minute >= begin && step < steps)
            addTo(points[qsizetype(step)].sums, row);
    }
    return points;
}

} // namespace Jobs
