// SPDX-License-Identifier: MIT
#include "chronicle.h"

#include <algorithm>

using Type = HistoryEvent::Type;

namespace {

void close(std::vector<Chronicle::Span> &spans, qint64 at)
{
    if (!spans.empty() && spans.back().until == Chronicle::never)
        spans.back().until = at;
}

} // namespace

Chronicle::Chronicle(const QList<HistoryEvent> &history, const StoreSnapshot &store)
{
    for (const Jobs::QueuedJob &job : store.jobs)
        jobs.insert(job.id.value, &job);

    const auto runOf = [&](const HistoryEvent &event) -> Run * {
        for (Run &run : runs[event.job]) {
            if (run.start.life == event.life && run.start.fence == event.fence)
                return &run;
        }
        return nullptr;
    };
    for (const HistoryEvent &event : history) {
        switch (event.type) {
        case Type::Settings:
            lease = event.lease * 1'000'000;
            heartbeat = event.heartbeat * 1'000'000;
            maxCrashes = event.crashes;
            break;
        case Type::Born:
            lives[event.life].beats.push_back(event.at);
            break;
        case Type::Killed:
        case Type::Gone: {
            Life &life = lives[event.life];
            if (life.diedAt == never) {
                life.diedAt = event.at;
                life.diedWall = event.wall;
                life.killed = event.type == Type::Killed;
            }
            break;
        }
        case Type::Frozen:
            lives[event.life].frozen.push_back({event.at});
            break;
        case Type::Thawed:
            close(lives[event.life].frozen, event.at);
            break;
        case Type::StoreDown:
            lives[event.life].cutOff.push_back({event.at});
            break;
        case Type::StoreUp:
            close(lives[event.life].cutOff, event.at);
            break;
        case Type::Beat:
            lives[event.life].beats.push_back(event.at);
            break;
        case Type::Stopping:
            lives[event.life].stoppingAt = std::min(lives[event.life].stoppingAt, event.at);
            break;
        case Type::Asked:
            if (!asked.contains(event.client)) // a repeat says the same
                asked.insert(event.client, event);
            break;
        case Type::Acked:
            acked.append(event);
            break;
        case Type::Refused:
            break;
        case Type::Unanswered:
            ++unanswered;
            break;
        case Type::Started:
            runs[event.job].push_back({event});
            break;
        case Type::Ended:
            if (Run *run = runOf(event)) {
                run->end = event.at;
                run->returned = true;
            }
            break;
        case Type::Stored:
            stored.append(event);
            if (Run *run = runOf(event); run && event.word != "rescued")
                run->accepted = true;
            break;
        case Type::Fenced:
            fenced.append(event);
            if (Run *run = runOf(event))
                run->refused = true;
            break;
        case Type::Complaint:
            complaints.append(QString::fromUtf8(event.word));
            break;
        }
    }
    for (auto &ofJob : runs) {
        for (Run &run : ofJob)
            run.end = std::min(run.end, lives.value(run.start.life).diedAt);
    }
}

bool Chronicle::mayHaveLostLease(qint64 life, qint64 begin, qint64 end) const
{
    const Life known = lives.value(life);
    // A lease that was renewed just before the attempt began outlives its begin; what came before that cannot matter.
    begin -= lease;
    const auto meets = [&](const Span &span) { return span.meets(begin, end); };
    if (std::any_of(known.cutOff.begin(), known.cutOff.end(), meets)
        || std::any_of(known.frozen.begin(), known.frozen.end(), meets) || downTime(begin, end) > 0)
        return true;
    qint64 last = begin;
    for (const qint64 beat : known.beats) {
        if (beat < begin)
            continue;
        if (std::min(beat, end) - last > lease - 2 * heartbeat)
            return true;
        if (beat >= end)
            return false;
        last = beat;
    }
    return end - last > lease - 2 * heartbeat;
}

qint64 Chronicle::downTime(qint64 begin, qint64 end) const
{
    qint64 time = 0;
    const Life everybody = lives.value(0);
    for (const Span &span : everybody.cutOff) {
        if (span.meets(begin, end))
            time += std::min(span.until, end) - std::max(span.from, begin);
    }
    return time;
}

qint64 Chronicle::blows(qint64 begin, qint64 end) const
{
    qint64 count = 0;
    for (auto life = lives.begin(); life != lives.end(); ++life) {
        count += life->diedAt > begin && life->diedAt < end;
        count += std::count_if(life->frozen.begin(), life->frozen.end(),
                               [&](const Span &span) { return span.meets(begin, end); });
    }
    return count;
}
