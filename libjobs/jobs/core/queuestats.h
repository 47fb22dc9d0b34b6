// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/jobstate.h>
#include <jobs/core/timestamp.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace Jobs {

//! How many jobs of one kind in one queue stand in each state. Kept by the store; never counted row by row.
struct JobCounts
{
    QString queue;
    QString kind;
    std::array<qint64, 10> byState{}; //!< indexed by JobState's number; [0] is unused

    qint64 operator[](JobState state) const { return byState[size_t(state)]; }
    qint64 &operator[](JobState state) { return byState[size_t(state)]; }
};

struct QueueInfo
{
    QString name;
    bool paused = false;
    QString pausedBy = {}; //!< who, as given with the pause
    std::optional<Timestamp> pausedAt = std::nullopt;

    friend bool operator==(const QueueInfo &, const QueueInfo &) = default;
};

//! What people want of a worker. Kept with it until it is removed.
enum class WorkerMode : quint8 {
    Working = 0,
    Quiet = 1, //!< finish what runs, claim nothing
    Stopping = 2, //!< stop in order, as on SIGTERM
};

struct WorkerInfo
{
    WorkerId id = {};
    QString name = {}; //!< host:pid unless named
    QString host = {};
    qint64 pid = 0;
    QString version = {}; //!< of libjobs
    Timestamp startedAt{};
    Timestamp leaseUntil{};
    int capacity = 0; //!< concurrent handlers it may run
    int busy = 0; //!< of them running at the last heartbeat
    WorkerMode mode = WorkerMode::Working;
};

struct StoreStats
{
    QList<JobCounts> counts;
    QList<QueueInfo> queues;
    QList<WorkerInfo> workers;
    std::optional<Timestamp> oldestAvailable; //!< due time of the job that has waited longest

    JOBS_EXPORT qint64 total(JobState state) const;
    JOBS_EXPORT qint64 total(JobState state, const QString &queue) const;
};

} // namespace Jobs
