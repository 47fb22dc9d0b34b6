// SPDX-License-Identifier: MIT
#pragma once

#include "session_p.h"

#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QSet>

#include <map>
#include <vector>

namespace Jobs::Sql {

/*!
    \brief New jobs and claims of one tick.

    Express lane: a job that its own tick would claim, because nothing is available ahead of it, is stored as running at once.
    That spares the row its second write and the claim's index an entry.
*/
class Claims
{
public:
    explicit Claims(Session &session) : m_session(session) {}

    std::vector<PushedJob> push(const std::vector<NewJob> &jobs);
    //! Pushes, then claims.
    void pushAndClaim(const Tick &tick, TickResult &result);

private:
    //! A job's place among the express ones: the request that takes it.
    using Plan = std::vector<int>;
    static constexpr int notPlanned = -1;

    struct Asked
    {
        bool isOwn(const QString &queue) const;

        int left = 0;
        QSet<QString> queues;
        QSet<QString> exceptQueues;
        QSet<QString> kinds;
    };

    void look(const Tick &tick);
    bool isWanted(const Asked &asked, const QString &queue, const QString &kind) const;
    std::vector<Lane> lanesFor(const Asked &asked) const;
    Plan plan(const Tick &tick);
    void store(const std::vector<NewJob> &jobs, const Plan &plan, const Tick *tick, TickResult &result);
    bool storeKeyed(const NewJob &job, qint64 id, Lane lane, bool express, const Tick *tick, PushedJob &pushed);
    void storeRows(QLatin1StringView statement, const std::vector<NewJob> &jobs, const std::vector<size_t> &rows,
                   const std::vector<Lane> &lanes, qint64 firstId, const Tick *tick);
    std::vector<QueuedJob> claim(const Asked &asked, WorkerId worker, Timestamp now);

    Session &m_session;
    bool m_mayClaim = false;
    QSet<QString> m_paused;
    QHash<Lane, qint64> m_available; // as stored; the session knows what this tick changed
    std::vector<Asked> m_asked;
};

} // namespace Jobs::Sql
