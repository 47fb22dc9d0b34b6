// SPDX-License-Identifier: MIT
#pragma once

#include "workdesk.h"

#include <jobs/core/clock.h>

namespace Jobs::Api {

//! What a WorkDesk does with the store in one go.
class WorkRound
{
public:
    WorkRound(WorkDesk &desk, JobQueueDriver &driver);

    //! The secret of the leases, made by the first who needs it.
    Result<> fetchSecret();
    //! What holders of leases said, in one tick.
    void takeWords(std::vector<WorkDesk::Said> &&said);
    //! Gives waiting claims what there is.
    void takeClaims();
    //! Entries that nobody used for a while.
    void removeIdle();
    //! Adds what happened to the store's history: the queue counts only what its own workers do. About once a second, or \a now.
    void keepHistory(bool now = false);

    const QList<JobEvent> &events() const { return m_events; }
    bool hasChanged() const { return m_changed; }

private:
    using Entries = std::map<WorkerId, WorkDesk::Entry>;

    Result<> recognise(WorkDesk::Said &said);
    void answerFinish(WorkDesk::Said &said, const JobUpdate &update);
    bool drop(const WorkDesk::Said &said);
    void answerHeartbeat(WorkDesk::Said &said);
    Result<Entries::iterator> entryFor(const WorkDesk::Waiting &claim);
    Result<HeartbeatReply> renew(Entries::iterator entry);
    bool serve(WorkDesk::Waiting &claim);
    void forget(WorkerId worker);
    void count(const JobEvent &event);
    void tell(const QueuedJob &job, JobEvent::Type type, JobState state, const QString &message = {});

    WorkDesk &m_desk;
    JobQueueDriver &m_driver;
    const Timestamp m_now;
    const WorkDesk::Instant m_instant;
    std::map<WorkerId, Result<HeartbeatReply>> m_heartbeats;
    QList<JobEvent> m_events;
    bool m_changed = false;
};

} // namespace Jobs::Api
