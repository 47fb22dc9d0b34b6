// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <functional>
#include <map>
#include <vector>

/*!
    A monitor over jobs in memory, whose answers come from the event loop as those of a real one do. A test writes into its public
    members, calls tell(), and may let questions fail.
*/
class FakeMonitor : public Jobs::JobMonitor
{
public:
    using Jobs::JobMonitor::JobMonitor;

    struct Action
    {
        Jobs::JobAction action;
        Jobs::JobFilter filter;
        Jobs::ActionOptions options;
    };

    std::map<qint64, Jobs::QueuedJob> store;
    QList<Jobs::QueueInfo> queues;
    QList<Jobs::WorkerInfo> workers;
    QList<Jobs::FailureGroup> groups;
    QList<Jobs::HistoryPoint> points;
    QList<Jobs::AuditEntry> entries; //!< newest first
    QList<Jobs::JobAttempt> triedBefore;
    QList<Jobs::JobLogLine> lines;
    QStringList blockers;
    Jobs::MonitorInfo about{.product = QStringLiteral("test"),
                            .version = QStringLiteral("1"),
                            .driver = QStringLiteral("memory"),
                            .store = QStringLiteral("memory:"),
                            .role = Jobs::Role::Admin,
                            .serverTime = {},
                            .features = {},
                            .kinds = {}};
    std::optional<Jobs::JobQueueError> error; //!< what every question is answered with
    bool silent = false; //!< no question is answered
    int scanLimit = 1'000'000; //!< ids looked at for one page, as stores do that search row by row
    int pagesAsked = 0;
    int statsAsked = 0;
    std::vector<Action> actions;
    Connection state = Connection::Connected;

    Jobs::QueuedJob &add(qint64 id, Jobs::JobState jobState = Jobs::JobState::Available,
                         const QString &kind = QStringLiteral("mail"), const QString &queue = QStringLiteral("default"))
    {
        Jobs::QueuedJob &job = store[id];
        job.id = {id};
        job.state = jobState;
        job.kind = kind;
        job.queue = queue;
        job.parameters = "{}";
        job.createdAt = Jobs::fromMSecs(1'700'000'000'000 + id);
        job.dueAt = job.createdAt;
        return job;
    }

    void tell() { Q_EMIT changed({.counts = true, .queues = true, .workers = true, .failures = true, .jobs = {}}); }

    void setState(Connection connection)
    {
        state = connection;
        Q_EMIT connectionChanged(connection);
    }

    Connection connection() const override { return state; }
    Jobs::JobQueueError lastError() const override { return error.value_or(Jobs::JobQueueError()); }
    Jobs::MonitorInfo info() const override { return about; }

    QFuture<Jobs::Result<Jobs::StoreStats>> stats() override
    {
        ++statsAsked;
        Jobs::StoreStats stats;
        std::map<std::pair<QString, QString>, Jobs::JobCounts> counts;
        for (const auto &[id, job] : store) {
            Jobs::JobCounts &row = counts[{job.queue, job.kind}];
            row.queue = job.queue;
            row.kind = job.kind;
            ++row[job.state];
            if (job.state == Jobs::JobState::Available)
                stats.oldestAvailable = std::min(stats.oldestAvailable.value_or(job.dueAt), job.dueAt);
        }
        for (const auto &[key, row] : counts)
            stats.counts.append(row);
        stats.queues = queues;
        stats.workers = workers;
        return answer(stats);
    }

    QFuture<Jobs::Result<Jobs::JobPage>> jobs(const Jobs::JobFilter &filter,
                                              const Jobs::JobPageRequest &request) override
    {
        ++pagesAsked;
        Jobs::JobPage page;
        if (request.after) {
            auto it = store.upper_bound(request.after->value);
            for (int scanned = 0; it != store.end() && page.jobs.size() < request.limit && scanned < scanLimit; ++it, ++scanned) {
                if (filter.matches(it->second))
                    page.jobs.append(it->second);
            }
            if (it != store.end() && it != store.begin())
                page.next = Jobs::JobId{std::prev(it)->first};
            return answer(page);
        }
        auto it = request.before ? store.lower_bound(request.before->value) : store.end();
        int scanned = 0;
        while (it != store.begin() && page.jobs.size() < request.limit && scanned < scanLimit) {
            --it;
            ++scanned;
            if (filter.matches(it->second))
                page.jobs.append(it->second);
        }
        if (it != store.begin())
            page.next = Jobs::JobId{it->first};
        return answer(page);
    }

    QFuture<Jobs::Result<Jobs::MatchCount>> count(const Jobs::JobFilter &filter) override
    {
        return answer(Jobs::MatchCount{.count = matching(filter), .exact = true});
    }

    QFuture<Jobs::Result<Jobs::QueuedJob>> job(Jobs::JobId id) override
    {
        const auto found = store.find(id.value);
        if (found == store.end())
            return fail<Jobs::QueuedJob>(
                {Jobs::JobQueueError::Code::NotFound, QStringLiteral("There is no job %1.").arg(id.value), {}});
        return answer(found->second);
    }

    QFuture<Jobs::Result<QList<Jobs::JobAttempt>>> attempts(Jobs::JobId) override { return answer(triedBefore); }
    QFuture<Jobs::Result<QList<Jobs::JobLogLine>>> log(Jobs::JobId) override { return answer(lines); }
    QFuture<Jobs::Result<QStringList>> explain(Jobs::JobId) override { return answer(blockers); }

    QFuture<Jobs::Result<Jobs::FailureReport>> failures(std::chrono::milliseconds) override
    {
        return answer(Jobs::FailureReport{.groups = groups, .scanned = qint64(store.size()), .complete = true});
    }

    QFuture<Jobs::Result<QList<Jobs::HistoryPoint>>> history(const Jobs::HistoryRequest &) override
    {
        return answer(points);
    }

    QFuture<Jobs::Result<QList<Jobs::AuditEntry>>> audit(int limit, std::optional<qint64> before) override
    {
        QList<Jobs::AuditEntry> page;
        for (const Jobs::AuditEntry &entry : std::as_const(entries)) {
            if ((!before || entry.id < *before) && page.size() < limit)
                page.append(entry);
        }
        return answer(page);
    }

    QFuture<Jobs::Result<QList<Jobs::Result<Jobs::PushedJob>>>> push(const QList<Jobs::PushRequest> &requests) override
    {
        QList<Jobs::Result<Jobs::PushedJob>> pushed;
        for (const Jobs::PushRequest &request : requests) {
            const qint64 id = store.empty() ? 1 : store.rbegin()->first + 1;
            add(id, Jobs::JobState::Available, request.kind, request.options.queue).parameters = request.parameters;
            pushed.append(Jobs::PushedJob{{id}, false});
        }
        tell();
        return answer(pushed);
    }

    QFuture<Jobs::Result<Jobs::ControlSummary>> act(Jobs::JobAction action, Jobs::JobId id,
                                                    const Jobs::ActionOptions &options) override
    {
        return actOnAll(action, Jobs::JobFilter{.ids = {id}}, options);
    }

    QFuture<Jobs::Result<Jobs::ControlSummary>> actOnAll(Jobs::JobAction action, const Jobs::JobFilter &filter,
                                                         const Jobs::ActionOptions &options) override
    {
        const qint64 found = matching(filter);
        if (options.expectedCount && *options.expectedCount != found) {
            return fail<Jobs::ControlSummary>(
                {Jobs::JobQueueError::Code::Conflict, QStringLiteral("%1 jobs match now.").arg(found), {}});
        }
        actions.push_back({action, filter, options});
        Jobs::ControlSummary summary;
        for (auto it = store.begin(); it != store.end();) {
            if (filter.matches(it->second) && apply(action, it->second)) {
                ++summary.changed;
                it = action == Jobs::JobAction::Remove ? store.erase(it) : std::next(it);
            } else {
                summary.skipped += filter.matches(it->second);
                ++it;
            }
        }
        tell();
        return answer(summary);
    }

    QFuture<Jobs::Result<>> pauseQueue(const QString &queue, const QString &reason) override
    {
        return setPaused(queue, true, reason);
    }
    QFuture<Jobs::Result<>> resumeQueue(const QString &queue) override { return setPaused(queue, false, {}); }

    QFuture<Jobs::Result<>> setWorkerMode(Jobs::WorkerId worker, Jobs::WorkerMode mode) override
    {
        for (Jobs::WorkerInfo &info : workers) {
            if (info.id == worker)
                info.mode = mode;
        }
        tell();
        return answer();
    }

private:
    qint64 matching(const Jobs::JobFilter &filter) const
    {
        return std::count_if(store.begin(), store.end(),
                             [&](const auto &entry) { return filter.matches(entry.second); });
    }

    static bool apply(Jobs::JobAction action, Jobs::QueuedJob &job)
    {
        using Jobs::JobAction;
        using Jobs::JobState;
        switch (action) {
        case JobAction::Retry:
            if (!Jobs::isFinal(job.state) && job.state != JobState::Retryable)
                return false;
            job.state = JobState::Available;
            return true;
        case JobAction::Cancel:
            if (Jobs::isFinal(job.state))
                return false;
            job.state = JobState::Cancelled;
            return true;
        case JobAction::Suspend:
            if (job.state == JobState::Suspended || Jobs::isFinal(job.state))
                return false;
            job.state = JobState::Suspended;
            return true;
        case JobAction::Resume:
            if (job.state != JobState::Suspended)
                return false;
            job.state = JobState::Available;
            return true;
        case JobAction::RunNow:
            job.state = JobState::Available;
            return true;
        case JobAction::Remove:
            return job.state != JobState::Running;
        default:
            return true;
        }
    }

    QFuture<Jobs::Result<>> setPaused(const QString &name, bool paused, const QString &reason)
    {
        for (Jobs::QueueInfo &queue : queues) {
            if (queue.name == name) {
                queue.paused = paused;
                queue.pausedBy = reason;
            }
        }
        tell();
        return answer();
    }

    QFuture<Jobs::Result<>> answer()
    {
        return later<void>(error ? Jobs::Result<>(tl::unexpected(*error)) : Jobs::Result<>());
    }

    template<typename T>
    QFuture<Jobs::Result<T>> answer(const T &value)
    {
        return later<T>(error ? Jobs::Result<T>(tl::unexpected(*error)) : Jobs::Result<T>(value));
    }

    template<typename T>
    QFuture<Jobs::Result<T>> fail(const Jobs::JobQueueError &why)
    {
        return later<T>(tl::unexpected(why));
    }

    template<typename T>
    QFuture<Jobs::Result<T>> later(const Jobs::Result<T> &result)
    {
        auto promise = std::make_shared<QPromise<Jobs::Result<T>>>();
        promise->start();
        if (silent) {
            m_unanswered.push_back(promise);
            return promise->future();
        }
        QTimer::singleShot(0, this, [promise, result] {
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }

    std::vector<std::shared_ptr<void>> m_unanswered;
};
