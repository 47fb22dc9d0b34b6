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

std::vector<JobEvent> EventMailbox::take(const std::function<void(std::vector<JobEvent> &)> &collect)
{
    std::vector<JobEvent> events;
    std::lock_guard lock(m_mutex);
    events.swap(m_events);
    collect(events);
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

void sortEvents(std::vector<JobEvent> &events)
{
    const auto earlier = [](const JobEvent &a, const JobEvent &b) {
        if (a.order != b.order)
            return a.order < b.order;
        return a.fence != b.fence ? a.fence < b.fence : rank(a.type) < rank(b.type);
    };
    if (!std::is_sorted(events.begin(), events.end(), earlier))
        std::stable_sort(events.begin(), events.end(), earlier);
}

} // namespace Jobs
