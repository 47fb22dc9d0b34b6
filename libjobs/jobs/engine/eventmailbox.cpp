// SPDX-License-Identifier: MIT
#include "eventmailbox_p.h"

#include <algorithm>

namespace Jobs {

bool EventMailbox::append(std::vector<JobEvent> &events)
{
    if (events.empty())
        return false;
    {
        std::lock_guard lock(m_mutex);
        if (m_events.empty())
            m_events.swap(events);
        else
            std::move(events.begin(), events.end(), std::back_inserter(m_events));
    }
    events.clear();
    return arm();
}

std::vector<JobEvent> EventMailbox::take(const std::function<void()> &collect)
{
    std::vector<JobEvent> events;
    std::lock_guard lock(m_mutex);
    events.swap(m_events);
    collect();
    return events;
}

JobEvent eventOf(JobEvent::Type type, JobState state, const QueuedJob &job, Timestamp at, std::chrono::nanoseconds order)
{
    JobEvent event;
    event.type = type;
    event.state = state;
    event.attempt = job.attempt;
    event.fence = job.fence;
    event.id = job.id;
    event.kind = job.kind;
    event.queue = job.queue;
    event.at = at;
    event.order = order;
    return event;
}

JobEvent eventOf(const NewJob &job, JobId id, Timestamp at, std::chrono::nanoseconds order)
{
    JobEvent event;
    event.type = JobEvent::Type::Pushed;
    event.state = job.state;
    event.id = id;
    event.kind = job.kind;
    event.queue = job.queue;
    event.at = at;
    event.order = order;
    return event;
}

//! At one moment a job is pushed before it starts and starts before it ends.
static int rank(JobEvent::Type type)
{
    switch (type) {
    case JobEvent::Type::Pushed: return 0;
    case JobEvent::Type::Started: return 1;
    case JobEvent::Type::Progressed: return 2;
    case JobEvent::Type::Hung: return 3;
    case JobEvent::Type::Completed:
    case JobEvent::Type::Retrying:
    case JobEvent::Type::Failed:
    case JobEvent::Type::Cancelled:
    case JobEvent::Type::Snoozed:
    case JobEvent::Type::Suspended:
    case JobEvent::Type::HandedBack:
    case JobEvent::Type::Rescued:
    case JobEvent::Type::LeaseLost: return 4;
    }
    return 4;
}

static bool leadsToAnotherAttempt(JobEvent::Type type)
{
    switch (type) {
    case JobEvent::Type::Retrying:
    case JobEvent::Type::Snoozed:
    case JobEvent::Type::Suspended:
    case JobEvent::Type::HandedBack:
    case JobEvent::Type::Rescued:
    case JobEvent::Type::LeaseLost:
        return true;
    case JobEvent::Type::Pushed:
    case JobEvent::Type::Started:
    case JobEvent::Type::Progressed:
    case JobEvent::Type::Completed:
    case JobEvent::Type::Failed:
    case JobEvent::Type::Cancelled:
    case JobEvent::Type::Hung:
        break;
    }
    return false;
}

std::vector<JobEvent> joinEvents(std::vector<JobEvent> stored, std::vector<JobEvent> started)
{
    const bool sort = std::any_of(stored.begin(), stored.end(), [](const JobEvent &event) { return leadsToAnotherAttempt(event.type); });
    if (!sort) {
        // Each job appears with one attempt at most: pushes, starts and the rest, one after the other, are in order.
        const auto rest = std::stable_partition(stored.begin(), stored.end(),
                                                [](const JobEvent &event) { return event.type == JobEvent::Type::Pushed; });
        if (rest == stored.begin()) {
            started.insert(started.end(), std::make_move_iterator(stored.begin()), std::make_move_iterator(stored.end()));
            return started;
        }
        stored.insert(rest, std::make_move_iterator(started.begin()), std::make_move_iterator(started.end()));
        return stored;
    }
    std::move(started.begin(), started.end(), std::back_inserter(stored));
    std::stable_sort(stored.begin(), stored.end(), [](const JobEvent &a, const JobEvent &b) {
        if (a.order != b.order)
            return a.order < b.order;
        return a.fence != b.fence ? a.fence < b.fence : rank(a.type) < rank(b.type);
    });
    return stored;
}

} // namespace Jobs
