// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace Jobs {

class WorkerGroup;

/*!
    How the engine wakes those who drive it. The engine itself starts no thread and waits for nobody: threads, a test, or a
    simulation in one thread call Engine::step() (the store's side), Engine::runOne() (a worker) and take events, and these hints tell when
    that is worth doing. Any thread; late, twice, but never not at all.
*/
class HandOff
{
public:
    virtual ~HandOff() = default;
    //! step() has something to do.
    virtual void wakeStore() = 0;
    //! It will have, in some microseconds: whoever calls it may get ready meanwhile.
    virtual void expectStore() = 0;
    //! \a group has more ready jobs, or more workers to start.
    virtual void wakeWorkers(WorkerGroup &group) = 0;
    //! Events wait to be taken in the queue's thread.
    virtual void wakeEvents() = 0;
};

//! Nobody is woken: whoever drives the engine looks by himself.
class ManualHandOff final : public HandOff
{
public:
    void wakeStore() override {}
    void expectStore() override {}
    void wakeWorkers(WorkerGroup &) override {}
    void wakeEvents() override {}
};

} // namespace Jobs
