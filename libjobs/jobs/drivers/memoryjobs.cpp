// SPDX-License-Identifier: MIT
#include "memoryjobs_p.h"

namespace Jobs::Memory {

void Slab::grow()
{
    const auto first = Slot(m_blocks.size()) * blockSize;
    m_blocks.push_back(std::make_unique<Record[]>(blockSize));
    for (Slot i = blockSize; i-- > 0;) {
        m_blocks.back()[i].next = m_free;
        m_free = first + i;
    }
}

IdTable::Chunk *IdTable::chunk(qint64 number) const
{
    if (number == m_recentNumber)
        return m_recent;
    const auto found = m_chunks.find(number);
    if (found == m_chunks.end())
        return nullptr;
    m_recentNumber = number;
    m_recent = found->second.get();
    return m_recent;
}

void IdTable::insert(qint64 id, Slot slot)
{
    const qint64 number = id / chunkSize;
    Chunk *home = chunk(number);
    if (!home) {
        home = m_chunks.emplace_hint(m_chunks.end(), number, std::make_unique<Chunk>())->second.get();
        m_recentNumber = number;
        m_recent = home;
    }
    home->slots[id % chunkSize] = slot;
    ++home->used;
}

void IdTable::remove(qint64 id)
{
    const qint64 number = id / chunkSize;
    Chunk *home = chunk(number);
    Q_ASSERT(home && home->slots[id % chunkSize] != noSlot);
    home->slots[id % chunkSize] = noSlot;
    if (--home->used == 0) {
        m_chunks.erase(number);
        m_recentNumber = -1;
        m_recent = nullptr;
    }
}

Slot IdTable::find(qint64 id) const
{
    if (id <= 0)
        return noSlot;
    const Chunk *home = chunk(id / chunkSize);
    return home ? home->slots[id % chunkSize] : noSlot;
}

Slot IdTable::above(qint64 id) const
{
    if (id == std::numeric_limits<qint64>::max())
        return noSlot;
    qint64 candidate = std::max<qint64>(id + 1, 0);
    for (auto it = m_chunks.lower_bound(candidate / chunkSize); it != m_chunks.end(); ++it) {
        const qint64 begin = it->first * chunkSize;
        for (qint64 i = std::max<qint64>(candidate - begin, 0); i < chunkSize; ++i) {
            if (it->second->slots[i] != noSlot)
                return it->second->slots[i];
        }
    }
    return noSlot;
}

Slot IdTable::below(qint64 id) const
{
    if (id <= 0)
        return noSlot;
    const qint64 candidate = id - 1;
    for (auto it = m_chunks.upper_bound(candidate / chunkSize); it != m_chunks.begin();) {
        --it;
        const qint64 begin = it->first * chunkSize;
        for (qint64 i = std::min(candidate - begin, chunkSize - 1); i >= 0; --i) {
            if (it->second->slots[i] != noSlot)
                return it->second->slots[i];
        }
    }
    return noSlot;
}

} // namespace Jobs::Memory
