// SPDX-License-Identifier: MIT
#pragma once

#include "memorylanes_p.h"

namespace Jobs::Memory {

struct Worker
{
    WorkerInfo info;
    Chain running;
    bool isGone = false; //!< removed; here only until its jobs are rescued
};

//! The jobs, workers and everything that must change together with a job's state.
class Store
{
public:
    //! Failed attempts kept for each job; a job that snoozes for ever must not grow for ever.
    static constexpr size_t maxAttemptsKept = 100;

    PushedJob push(const NewJob &job);
    PushedJob adopt(const MovedJob &moved);
    std::vector<QueuedJob> claim(const ClaimRequest &request, WorkerId worker, Timestamp now);
    bool finish(const FinishedAttempt &attempt, Timestamp now);
    bool note(const JobNote &note);
    //! Writes what an ended attempt made of a running job.
    void write(Slot slot, const JobUpdate &update, Timestamp now);
    int promote(Timestamp now, int limit);
    std::optional<Timestamp> nextDue() const;
    void remove(Slot slot);

    //! Calls \a change, which may change anything that decides where the job stands.
    template<typename Change>
    void move(Slot slot, Change &&change)
    {
        leave(slot);
        change(slab[slot]);
        enter(slot);
    }

    //! Moves a job to a state in which it no longer runs by itself.
    void end(Slot slot, JobState state, const QString &error, Timestamp now);
    bool isUniqueKeyFree(const Record &job) const;

    QueuedJob snapshot(const Record &job) const;

    Slab slab;
    Lanes lanes{slab};
    IdTable ids;
    std::map<WorkerId, Worker> workers;
    std::array<Chain, 3> history; //!< final jobs as they ended: completed, failed, cancelled
    Chain &historyOf(JobState state) { return history[size_t(state) - size_t(JobState::Completed)]; }

private:
    void leave(Slot slot);
    void enter(Slot slot);

    std::set<Place> m_due; // scheduled and retryable jobs
    std::set<Place> m_expiring;
    QHash<QString, Slot> m_uniqueKeys; // of jobs that are not final
    QHash<QString, Slot> m_clientIds; // of all jobs
    qint64 m_lastId = 0;
};

} // namespace Jobs::Memory
