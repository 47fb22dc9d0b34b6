// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/pushoptions.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <deque>
#include <functional>
#include <mutex>
#include <variant>
#include <vector>

namespace Jobs {

class Attempt;

//! Who waits for a push: one job, or several that are stored all or none.
struct PushTicket
{
    std::variant<QPromise<Result<PushedJob>>, QPromise<Result<QList<PushedJob>>>> promise;
    size_t count = 1;

    void fulfil(Result<std::vector<PushedJob>> pushed);
};

//! Something that a running handler said; a checkpoint's handler may wait for the answer.
struct NoteTicket
{
    JobNote note;
    std::vector<QPromise<Result<>>> replies;
};

/*!
    Something to do with the open driver, in its thread, or the reason why there is none. Called once; what it returns runs
    afterwards, when the driver is free again.
*/
using Ask = std::function<std::function<void()>(Result<JobQueueDriver *> driver)>;

//! What threads leave for the store's side.
struct Inbox
{
    std::mutex mutex; //!< guards all
    bool closed = false; //!< the engine stopped for good: nobody will look here again
    std::deque<NewJob> jobs; //!< of the tickets, in their order
    std::deque<PushTicket> tickets;
    std::vector<Ask> asks;
    std::vector<NoteTicket> notes;
    std::vector<std::shared_ptr<Attempt>> progressing; //!< their newest progress waits in them
};

} // namespace Jobs
