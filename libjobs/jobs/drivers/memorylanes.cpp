// SPDX-License-Identifier: MIT
#include "memorylanes_p.h"

#include <jobs/core/names.h>

namespace Jobs::Memory {

namespace {

Place placeOf(const Record &job, Slot slot) { return {job.dueAt, job.id, slot}; }

bool isSame(const QString &a, const QString &b) { return a.constData() == b.constData() || a == b; }

} // namespace

Slot Line::front(const Slab &slab) const
{
    if (m_late.empty())
        return m_chain.front();
    const Place late = *m_late.begin();
    const Slot slot = m_chain.front();
    return slot != noSlot && placeOf(slab[slot], slot) < late ? slot : late.slot;
}

void Line::insert(Slab &slab, Slot slot)
{
    const Place place = placeOf(slab[slot], slot);
    if (m_chain.isEmpty() || placeOf(slab[m_chain.back()], m_chain.back()) < place) {
        m_chain.append(slab, slot);
    } else if (place < placeOf(slab[m_chain.front()], m_chain.front())) {
        m_chain.prepend(slab, slot);
    } else {
        m_late.insert(place);
        slab[slot].isLate = true;
    }
}

void Line::remove(Slab &slab, Slot slot)
{
    Record &job = slab[slot];
    if (job.isLate) {
        m_late.erase(placeOf(job, slot));
        job.isLate = false;
    } else {
        m_chain.remove(slab, slot);
    }
}

Slot Lane::front(const Slab &slab)
{
    while (!lines.empty()) {
        const Slot slot = lines.begin()->second.front(slab);
        if (slot != noSlot || lines.size() == 1)
            return slot;
        lines.erase(lines.begin());
    }
    return noSlot;
}

std::optional<quint32> Lanes::findQueue(const QString &name) const
{
    const auto found = m_queueNumbers.constFind(name);
    return found == m_queueNumbers.cend() ? std::nullopt : std::optional(*found);
}

std::optional<quint32> Lanes::findKind(const QString &name) const
{
    const auto found = m_kindNumbers.constFind(name);
    return found == m_kindNumbers.cend() ? std::nullopt : std::optional(*found);
}

quint32 Lanes::queueNumber(const QString &name)
{
    if (const auto known = findQueue(name))
        return *known;
    const auto number = quint32(m_queues.size());
    Queue &queue = m_queues.emplace_back();
    queue.info.name = internedName(name);
    m_queueNumbers.insert(queue.info.name, number);
    return number;
}

quint32 Lanes::kindNumber(const QString &name)
{
    if (const auto known = findKind(name))
        return *known;
    const auto number = quint32(m_kinds.size());
    Kind &kind = m_kinds.emplace_back();
    kind.name = internedName(name);
    m_kindNumbers.insert(kind.name, number);
    return number;
}

quint32 Lanes::laneOf(const QString &queue, const QString &kind)
{
    const size_t hash = quintptr(queue.constData()) / 32 * 31 + quintptr(kind.constData()) / 32;
    KnownLane &known = m_known[hash % m_known.size()];
    if (known.queue == queue.constData() && known.kind == kind.constData()) {
        // The addresses may have got other names meanwhile.
        const Lane &lane = m_lanes[known.lane];
        if (isSame(queueName(lane), queue) && isSame(kindName(lane), kind))
            return known.lane;
    }

    const quint32 queueNumber = this->queueNumber(queue);
    const quint32 kindNumber = this->kindNumber(kind);
    const quint64 key = quint64(queueNumber) << 32 | kindNumber;
    auto found = m_laneNumbers.constFind(key);
    if (found == m_laneNumbers.cend()) {
        found = m_laneNumbers.insert(key, quint32(m_lanes.size()));
        Lane &lane = m_lanes.emplace_back();
        lane.queue = queueNumber;
        lane.kind = kindNumber;
    }
    known = {queue.constData(), kind.constData(), *found};
    return *found;
}

void Lanes::insert(Slot slot)
{
    const Record &job = m_slab[slot];
    m_lanes[job.lane].lines[job.priority].insert(m_slab, slot);
}

void Lanes::remove(Slot slot)
{
    const Record &job = m_slab[slot];
    m_lanes[job.lane].lines.find(job.priority)->second.remove(m_slab, slot);
}

void Lanes::countUp(const Record &job)
{
    Lane &lane = m_lanes[job.lane];
    if (++lane.count(job.state) == 1 && job.state == JobState::Available) {
        std::vector<quint32> &filled = m_kinds[lane.kind].filled;
        lane.filledAt = filled.size();
        filled.push_back(job.lane);
    }
}

void Lanes::countDown(const Record &job)
{
    Lane &lane = m_lanes[job.lane];
    if (--lane.count(job.state) == 0 && job.state == JobState::Available) {
        std::vector<quint32> &filled = m_kinds[lane.kind].filled;
        filled[lane.filledAt] = filled.back();
        m_lanes[filled[lane.filledAt]].filledAt = lane.filledAt;
        filled.pop_back();
    }
}

const std::vector<quint32> &Lanes::numbersOf(const QStringList &kinds)
{
    // A worker asks for the same list again and again; shared lists compare at once.
    if (m_kindsThen == m_kinds.size() && m_lastKinds == kinds)
        return m_lastNumbers;
    m_kindsThen = m_kinds.size();
    m_lastKinds = kinds;
    m_lastNumbers.clear();
    for (const QString &name : kinds) {
        if (const auto number = findKind(name))
            m_lastNumbers.push_back(*number);
    }
    return m_lastNumbers;
}

qint64 Lanes::findCandidates(const ClaimRequest &request)
{
    ++m_mark;
    const bool onlyMarked = !request.queues.isEmpty();
    for (const QString &name : onlyMarked ? request.queues : request.exceptQueues) {
        if (const auto number = findQueue(name))
            m_queues[*number].mark = m_mark;
    }

    m_candidates.clear();
    qint64 available = 0;
    for (const quint32 number : numbersOf(request.kinds)) {
        Kind &kind = m_kinds[number];
        if (kind.mark == m_mark)
            continue;
        kind.mark = m_mark;
        for (const quint32 lane : kind.filled) {
            const Queue &queue = m_queues[m_lanes[lane].queue];
            if (queue.info.paused || (queue.mark == m_mark) != onlyMarked)
                continue;
            if (pushCandidate(lane))
                available += m_lanes[lane].count(JobState::Available);
        }
    }
    std::make_heap(m_candidates.begin(), m_candidates.end(), RunsLater());
    return available;
}

bool Lanes::pushCandidate(quint32 lane)
{
    const Slot slot = m_lanes[lane].front(m_slab);
    if (slot == noSlot)
        return false;
    const Record &job = m_slab[slot];
    m_candidates.push_back({job.priority, placeOf(job, slot), lane});
    return true;
}

} // namespace Jobs::Memory
