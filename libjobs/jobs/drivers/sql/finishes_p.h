// SPDX-License-Identifier: MIT
#pragma once

#include "session_p.h"

#include <jobs/drivers/jobqueuedriver.h>

#include <vector>

namespace Jobs::Sql {

//! Attempts of a job that are kept for people.
inline constexpr int attemptsKept = 100;

/*!
    \brief The ends of attempts and what running handlers say.

    Plain completions go first and in one statement. That one tells how many it found, not which: if it is not all of them,
    mustRepeat() asks the caller to roll back and to come again with \c oneByOne. So it does when a handler's work turns out to end
    transactions; the caller then brings the spoilers() along.
*/
class Finishes
{
public:
    //! \a spoilers: those whose work is not to be called, since it ends transactions; more may be found.
    Finishes(Session &session, Timestamp now, bool oneByOne, std::vector<JobId> spoilers = {})
        : m_session(session),
          m_now(now),
          m_oneByOne(oneByOne),
          m_spoilers(std::move(spoilers))
    {
    }

    std::vector<bool> finish(const std::vector<FinishedAttempt> &attempts);
    std::vector<bool> note(const std::vector<JobNote> &notes);
    bool mustRepeat() const { return m_mustRepeat; }
    const std::vector<JobId> &spoilers() const { return m_spoilers; }

    //! Does what finish() does for one; true: accepted.
    bool finishOne(const FinishedAttempt &attempt);
    //! Writes \a update to a job that runs under \a fence. \a wish: a person's, or 0.
    bool write(JobId id, qint64 fence, Lane lane, int wish, const JobUpdate &update);

    //! Keeps an attempt that did not complete.
    void record(JobId id, const JobAttempt &attempt);

private:
    bool finishCompleted(const std::vector<FinishedAttempt> &attempts, std::vector<bool> &accepted);
    bool writeWithWork(const FinishedAttempt &attempt, Lane lane);
    bool noteOne(const JobNote &note);
    void addLog(const JobNote &note);

    Session &m_session;
    Timestamp m_now;
    bool m_oneByOne;
    std::vector<JobId> m_spoilers;
    bool m_mustRepeat = false;
};

//! A completion with nothing to say, as nearly all are: many of them can be written together.
bool isPlainCompletion(const FinishedAttempt &attempt);
//! The state in which \a update leaves a job that somebody may have a wish for.
JobState stateAfter(const JobUpdate &update, int wish);
inline constexpr int wishToSuspend = 1;
inline constexpr int wishToCancel = 2;

} // namespace Jobs::Sql
