// SPDX-License-Identifier: MIT
#include "problems.h"

#include <algorithm>

namespace Jobs {

using namespace std::chrono_literals;

namespace {

constexpr auto toleratedSkew = 5s;
constexpr auto longWait = 5min;
constexpr auto trendWindow = 15min;

void addWorkerProblems(std::vector<Problem> &problems, const StoreStats &stats, qint64 due, Timestamp now)
{
    if (due > 0 && stats.workers.isEmpty())
        problems.push_back({Problem::NoWorker, {}, due});
    const bool nobodyClaims = std::all_of(stats.workers.begin(), stats.workers.end(), [](const WorkerInfo &worker) {
        return worker.mode != WorkerMode::Working || worker.capacity == 0;
    });
    if (due > 0 && !stats.workers.isEmpty() && nobodyClaims)
        problems.push_back({Problem::WorkersQuiet, {}, due});
    for (const WorkerInfo &worker : stats.workers) {
        if (worker.leaseUntil < now)
            problems.push_back({Problem::SilentNode, worker.name, qint64((now - worker.leaseUntil).count())});
    }
}

//! Growth counts only where it is a trend: most minutes took more in than they let out.
void addBacklogProblem(std::vector<Problem> &problems, const QList<HistoryPoint> &history, qint64 due, Timestamp now)
{
    qint64 growth = 0;
    qint64 pushed = 0;
    int minutes = 0;
    int growing = 0;
    for (const HistoryPoint &point : history) {
        if (point.at < now - trendWindow)
            continue;
        const HistoryRow &row = point.sums;
        const qint64 more = row.pushed - row.completed - row.failed - row.cancelled;
        growth += more;
        pushed += row.pushed;
        growing += more > 0;
        ++minutes;
    }
    if (minutes >= 5 && 3 * growing >= 2 * minutes && growth > 100 && 10 * growth > pushed && due > 100)
        problems.push_back({Problem::BacklogGrows, {}, growth});
}

} // namespace

std::vector<Problem> problemsOf(const StoreStats &stats, const QList<HistoryPoint> &history, Timestamp now,
                                std::chrono::milliseconds ahead)
{
    std::vector<Problem> problems;
    qint64 due = 0;
    std::vector<Problem> paused;
    for (const JobCounts &counts : stats.counts) {
        const auto queue = std::find_if(stats.queues.begin(), stats.queues.end(),
                                        [&](const QueueInfo &info) { return info.name == counts.queue; });
        if (queue == stats.queues.end() || !queue->paused)
            due += counts[JobState::Available];
    }
    for (const QueueInfo &queue : stats.queues) {
        if (queue.paused)
            paused.push_back({Problem::PausedQueue, queue.name, stats.total(JobState::Available, queue.name)});
    }

    addWorkerProblems(problems, stats, due, now);
    addBacklogProblem(problems, history, due, now);
    if (due > 0 && stats.oldestAvailable && paused.empty() && now - *stats.oldestAvailable > longWait)
        problems.push_back({Problem::LongWait, {}, qint64((now - *stats.oldestAvailable).count())});
    if (std::chrono::abs(ahead) > toleratedSkew)
        problems.push_back({Problem::ClockSkew, {}, qint64(ahead.count())});
    std::sort(paused.begin(), paused.end(), [](const Problem &a, const Problem &b) { return a.number > b.number; });
    problems.insert(problems.end(), paused.begin(), paused.end());
    return problems;
}

} // namespace Jobs
