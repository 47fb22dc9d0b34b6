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

std::vector<JobEvent> EventMailbox::take()
{
    std::vector<JobEvent> events;
    std::lock_guard lock(m_mutex);
    events.swap(m_events);
    return events;
}

JobEvent eventOf(JobEvent::Type type, JobState state, Timestamp at, std::chrono::nanoseconds order)
{
    JobEvent event;
    event.type = type;
    event.state = state;
    event.at = at;
    event.order = order;
    return event;
}

void sortEvents(std::vector<JobEvent> &events)
{
    // Equal times: a job is pushed before it starts and starts before it ends, which is the order of the types.
    const auto earlier = [](const JobEvent &a, const JobEvent &b) {
        return a.order != b.order ? a.order < b.order : a.type < b.type;
    };
    if (!std::is_sorted(events.begin(), events.end(), earlier))
        std::stable_sort(events.begin(), events.end(), earlier);
}

} // namespace Jobs
