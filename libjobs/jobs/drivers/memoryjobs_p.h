// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/jobstate.h>
#include <jobs/core/queuedjob.h>

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <limits>
#include <map>
#include <memory>
#include <vector>

/*!
    \file
    How MemoryDriver keeps jobs: small records of one size in a slab, found by id through a table of slots. A record is linked
    into one chain at a time, by slots: its line while available, its worker's jobs while running, its state's history after that.
*/
namespace Jobs::Memory {

using Slot = quint32;
inline constexpr Slot noSlot = std::numeric_limits<Slot>::max();
inline constexpr qint64 never = std::numeric_limits<qint64>::min();

//! What few jobs have; made when first needed.
struct Extras
{
    qint64 expiresAt = never;
    QStringList tags;
    QByteArray metadata;
    QByteArray checkpoint;
    QByteArray result;
    QString error;
    QString uniqueKey;
    QString clientId;
    JobProgress progress;
    std::vector<std::shared_ptr<const JobAttempt>> attempts;
    QList<JobLogLine> log;
    qsizetype logBytes = 0;
};

enum class Wish : quint8 { None, Suspend, Cancel };

struct Record
{
    QByteArray parameters;
    qint64 id = 0;
    qint64 createdAt = 0;
    qint64 dueAt = 0;
    qint64 startedAt = never;
    qint64 finishedAt = never;
    std::unique_ptr<Extras> extras;
    quint32 worker = 0;
    quint32 fence = 0;
    Slot previous = noSlot;
    Slot next = noSlot; // of a free record too
    quint32 lane = 0;
    int attempt = 0;
    int maxAttempts = 1;
    int version = 1;
    qint16 priority = 0;
    quint16 crashes = 0;
    JobState state = JobState::Available;
    Wish wish = Wish::None;
    bool isLate = false; // waits in its line's set, not in its chain
    bool mayExpire = false; // stands in the store's set of expiries

    Extras &needExtras()
    {
        if (!extras)
            extras = std::make_unique<Extras>();
        return *extras;
    }
};

//! Records by slot. Freed ones are used again, the last freed first: that one is still in the cache.
class Slab
{
public:
    Record &operator[](Slot slot) { return m_blocks[slot / blockSize][slot % blockSize]; }
    const Record &operator[](Slot slot) const { return m_blocks[slot / blockSize][slot % blockSize]; }

    Slot allocate()
    {
        if (m_free == noSlot)
            grow();
        const Slot slot = m_free;
        m_free = (*this)[slot].next;
        (*this)[slot].next = noSlot;
        return slot;
    }

    void release(Slot slot)
    {
        Record &record = (*this)[slot];
        record = Record{};
        record.next = m_free;
        m_free = slot;
    }

private:
    static constexpr Slot blockSize = 256;

    void grow();

    std::vector<std::unique_ptr<Record[]>> m_blocks;
    Slot m_free = noSlot;
};

/*!
    Slots by id. Ids are dense and growing, so a chunk holds the slots of a run of them and goes with the last one; the most
    recent chunk is remembered, since neighbours are asked for together.
*/
class IdTable
{
public:
    void insert(qint64 id, Slot slot);
    void remove(qint64 id);
    Slot find(qint64 id) const;
    //! The slot of the lowest id above \a id.
    Slot above(qint64 id) const;
    //! The slot of the highest id below \a id.
    Slot below(qint64 id) const;

private:
    static constexpr qint64 chunkSize = 128;
    struct Chunk
    {
        Chunk() { std::fill(std::begin(slots), std::end(slots), noSlot); }

        Slot slots[chunkSize];
        int used = 0;
    };

    Chunk *chunk(qint64 number) const;

    std::map<qint64, std::unique_ptr<Chunk>> m_chunks;
    mutable qint64 m_recentNumber = -1;
    mutable Chunk *m_recent = nullptr;
};

//! Records in a row, linked by slots.
class Chain
{
public:
    Slot front() const { return m_front; }
    Slot back() const { return m_back; }
    bool isEmpty() const { return m_front == noSlot; }
    qint64 size() const { return m_size; }

    void append(Slab &slab, Slot slot)
    {
        Record &record = slab[slot];
        record.previous = m_back;
        record.next = noSlot;
        (m_back == noSlot ? m_front : slab[m_back].next) = slot;
        m_back = slot;
        ++m_size;
    }

    void prepend(Slab &slab, Slot slot)
    {
        Record &record = slab[slot];
        record.previous = noSlot;
        record.next = m_front;
        (m_front == noSlot ? m_back : slab[m_front].previous) = slot;
        m_front = slot;
        ++m_size;
    }

    void remove(Slab &slab, Slot slot)
    {
        const Record &record = slab[slot];
        (record.previous == noSlot ? m_front : slab[record.previous].next) = record.next;
        (record.next == noSlot ? m_back : slab[record.next].previous) = record.previous;
        --m_size;
    }

private:
    Slot m_front = noSlot;
    Slot m_back = noSlot;
    qint64 m_size = 0;
};

} // namespace Jobs::Memory
