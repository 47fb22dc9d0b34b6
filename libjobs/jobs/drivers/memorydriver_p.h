// SPDX-License-Identifier: MIT
#pragma once

#include "memorydriver.h"
#include "memorystore_p.h"

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
};

} // namespace Jobs
