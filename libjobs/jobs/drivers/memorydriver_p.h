// SPDX-License-Identifier: MIT
#pragma once

#include "memorydriver.h"
#include "memorystore_p.h"

#include <deque>
#include <map>
#include <vector>

namespace Jobs {

struct MemoryDriver::Private
{
    struct Lock
    {
        QString owner;
        Timestamp until{};
    };

    //! What an action of a person did to one job.
    enum class Effect { Changed, Signalled, Skipped };
    Effect act(Memory::Slot slot, const ControlRequest &request);
    void edit(Memory::Slot slot, const JobEdit &edit, Timestamp now);

    Memory::Store store;
    qint64 lastWorker = 0;
    QHash<QString, QByteArray> metadata;
    QHash<QString, Lock> locks;
    std::deque<AuditEntry> audit; //!< ids rising
    qint64 lastAudit = 0;
    std::map<Timestamp, std::vector<HistoryRow>> history; //!< by minute
};

} // namespace Jobs
