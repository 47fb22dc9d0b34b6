// SPDX-License-Identifier: MIT
#include "runstatistics.h"

using Jobs::JobEvent;

static void addTo(RunStatistics::Figures &figures, const JobEvent &event)
{
    switch (event.type) {
    case JobEvent::Type::Started:
        figures.wait.add(event.wait);
        return;
    case JobEvent::Type::Completed:
        ++figures.done;
        figures.run.add(event.run);
        return;
    case JobEvent::Type::Retrying:
        ++figures.retried;
        figures.run.add(event.run);
        return;
    case JobEvent::Type::Failed:
        ++figures.failed;
        figures.run.add(event.run);
        return;
    case JobEvent::Type::Pushed:
    case JobEvent::Type::Progressed:
    case JobEvent::Type::Cancelled:
    case JobEvent::Type::Snoozed:
    case JobEvent::Type::Suspended:
    case JobEvent::Type::HandedBack:
    case JobEvent::Type::Rescued:
    case JobEvent::Type::Hung:
    case JobEvent::Type::LeaseLost:
        return;
    }
}

void RunStatistics::add(const QList<JobEvent> &events)
{
    for (const JobEvent &event : events) {
        addTo(m_byKind[event.kind], event);
        addTo(m_byQueue[event.queue], event);
        m_rescued += event.type == JobEvent::Type::Rescued;
    }
}
