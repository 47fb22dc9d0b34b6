// SPDX-License-Identifier: MIT
#pragma once

#include "memoryjobs_p.h"

#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QHash>

#include <array>
#include <functional>
#include <set>

namespace Jobs::Memory {

//! Where a job stands among those of its priority.
struct Place
{
    qint64 at = 0; //!< when it is due (or expires)
    qint64 id = 0;
    Slot slot = noSlot;

    friend bool operator<(const Place &a, const Place &b) { return a.at != b.at ? a.at < b.at : a.id < b.id; }
};

/*!
    The available jobs of one priority by due time and id. Nearly all come in order and form a chain; one that belongs between
    others (promoted, retried) waits in a set.
*/
class Line
{
public:
    Slot front(const Slab &slab) const;
    void insert(Slab &slab, Slot slot);
    void remove(Slab &slab, Slot slot);

private:
    Chain m_chain;
    std::set<Place> m_late;
};

//! The jobs of one kind in one queue.
struct Lane
{
    quint32 queue = 0;
    quint32 kind = 0;
    std::array<qint64, 10> counts{}; //!< as in JobCounts
    size_t filledAt = 0; //!< index in the kind's list of filled lanes
    std::map<int, Line, std::greater<>> lines; //!< by priority; empty ones are left for the next job of the same

    qint64 &count(JobState state) { return counts[size_t(state)]; }
    qint64 count(JobState state) const { return counts[size_t(state)]; }
    //! The job to run first.
    Slot front(const Slab &slab);
};

struct Queue
{
    QueueInfo info;
    quint64 mark = 0; //!< the claim that named it
};

struct Kind
{
    QString name;
    std::vector<quint32> filled; //!< lanes with available jobs
    quint64 mark = 0; //!< the claim that named it
};

//! All lanes, and the order that spans them.
class Lanes
{
public:
    explicit Lanes(Slab &slab) : m_slab(slab) {}

    quint32 laneOf(const QString &queue, const QString &kind);
    Lane &operator[](quint32 lane) { return m_lanes[lane]; }
    const Lane &operator[](quint32 lane) const { return m_lanes[lane]; }
    const std::vector<Lane> &all() const { return m_lanes; }
    const std::vector<Queue> &queues() const { return m_queues; }

    const QString &queueName(const Lane &lane) const { return m_queues[lane.queue].info.name; }
    const QString &kindName(const Lane &lane) const { return m_kinds[lane.kind].name; }
    //! The number of a name, or nothing if no job ever had it.
    std::optional<quint32> findQueue(const QString &name) const;
    std::optional<quint32> findKind(const QString &name) const;
    Queue &queue(const QString &name) { return m_queues[queueNumber(name)]; }

    //! Adds or takes away an available job, which keeps its state and counts.
    void insert(Slot slot);
    void remove(Slot slot);
    //! Counts the job's state; a lane with available jobs is filled.
    void countUp(const Record &job);
    void countDown(const Record &job);

    /*!
        Calls \a take with the jobs that \a request may have, in their order, until it answered yes request.limit times.
        \a take moves the job to another state if it answers yes, and leaves it alone otherwise. \a expected is told how
        many jobs there may be.
    */
    template<typename Expected, typename Take>
    void claim(const ClaimRequest &request, Expected &&expected, Take &&take);

private:
    struct Candidate
    {
        int priority = 0;
        Place place;
        quint32 lane = 0;
    };
    struct RunsLater
    {
        bool operator()(const Candidate &a, const Candidate &b) const
        {
            return a.priority != b.priority ? a.priority < b.priority : b.place < a.place;
        }
    };

    quint32 queueNumber(const QString &name);
    quint32 kindNumber(const QString &name);
    const std::vector<quint32> &numbersOf(const QStringList &kinds);
    //! Fills m_candidates with the first job of each lane that \a request names; answers how many jobs these lanes have.
    qint64 findCandidates(const ClaimRequest &request);
    bool pushCandidate(quint32 lane);

    Slab &m_slab;
    std::vector<Lane> m_lanes;
    std::vector<Queue> m_queues;
    std::vector<Kind> m_kinds;
    QHash<QString, quint32> m_queueNumbers;
    QHash<QString, quint32> m_kindNumbers;
    QHash<quint64, quint32> m_laneNumbers;

    struct KnownLane
    {
        const QChar *queue = nullptr;
        const QChar *kind = nullptr;
        quint32 lane = 0;
    };
    std::array<KnownLane, 64> m_known{}; // by the addresses of the names, which are mostly interned

    QStringList m_lastKinds;
    std::vector<quint32> m_lastNumbers;
    size_t m_kindsThen = 0;

    quint64 m_mark = 0;
    std::vector<Candidate> m_candidates; // kept for its memory
    std::vector<Slot> m_skipped;
};

template<typename Expected, typename Take>
void Lanes::claim(const ClaimRequest &request, Expected &&expected, Take &&take)
{
    if (request.limit <= 0)
        return;
    const qint64 available = findCandidates(request);
    expected(std::min<qint64>(available, request.limit));

    int left = request.limit;
    while (left > 0 && !m_candidates.empty()) {
        std::pop_heap(m_candidates.begin(), m_candidates.end(), RunsLater());
        const Candidate first = m_candidates.back();
        m_candidates.pop_back();
        if (take(first.place.slot)) {
            --left;
        } else {
            remove(first.place.slot);
            m_skipped.push_back(first.place.slot);
        }
        if (pushCandidate(first.lane))
            std::push_heap(m_candidates.begin(), m_candidates.end(), RunsLater());
    }
    for (const Slot slot : m_skipped)
        insert(slot);
    m_skipped.clear();
}

} // namespace Jobs::Memory
