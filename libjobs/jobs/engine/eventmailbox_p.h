// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/queuedjob.h>
#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/jobevent.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace Jobs {

/*!
    Events on their way to the queue's thread. Writers append, one reader takes all at once; the writer that finds it empty is told to
    wake the reader. Any thread.
*/
class EventMailbox
{
public:
    //! False while nobody listens: nothing need be appended then.
    bool isWanted() const { return m_wanted.load(std::memory_order_relaxed); }
    void setWanted(bool wanted) { m_wanted.store(wanted, std::memory_order_relaxed); }

    //! True if the reader has to be woken. For events kept elsewhere (by workers) until the reader comes.
    bool arm() { return !m_armed.load(std::memory_order_relaxed) && !m_armed.exchange(true, std::memory_order_acq_rel); }
    //! The reader, before it collects.
    void disarm() { m_armed.store(false, std::memory_order_release); }

    //! Appends and empties \a events. True if the reader has to be woken.
    bool append(std::vector<JobEvent> &events);
    /*!
        Takes what was appended; \a collect takes what is kept elsewhere. Nothing is appended meanwhile, so that each
        event comes with all that was appended before it happened.
    */
    std::vector<JobEvent> take(const std::function<void()> &collect);

private:
    std::atomic<bool> m_wanted = false;
    std::atomic<bool> m_armed = false;
    std::mutex m_mutex; //!< guards m_events
    std::vector<JobEvent> m_events;
};

//! What happened to \a job in its attempt; how long that took, and what was said, is the caller's to fill in.
JobEvent eventOf(JobEvent::Type type, JobState state, const QueuedJob &job, Timestamp at, std::chrono::nanoseconds order);
//! Before there was an attempt.
JobEvent eventOf(const NewJob &job, JobId id, Timestamp at, std::chrono::nanoseconds order);

//! One list in which the events of each job stand in the order in which they happened; \a started come from the workers.
std::vector<JobEvent> joinEvents(std::vector<JobEvent> stored, std::vector<JobEvent> started);

} // namespace Jobs
