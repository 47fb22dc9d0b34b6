// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/joboutcome.h>
#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/queuedjob.h>
#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/jobcontext.h>

#include <functional>
#include <optional>

namespace Jobs {

/*!
    \brief Four places where a program can watch, change or refuse what happens to jobs.

    Override what matters; the base class passes everything on. The first middleware added is the outermost one.
    Hooks are called from any thread, several at a time.
*/
class JOBS_EXPORT JobMiddleware
{
public:
    using Next = std::function<JobOutcome()>;

    virtual ~JobMiddleware();

    //! In the pusher's thread. May change \a job; an error refuses the push and is what the pusher gets.
    virtual Result<> aboutToPush(NewJob &job);
    //! In the worker's thread, before the parameters are decoded. An outcome ends the attempt without calling the handler.
    virtual std::optional<JobOutcome> aboutToRun(QueuedJob &job);
    /*!
        Around the handler, in the worker's thread: call \a next, or not, or answer something else than it did.
        Called only where wrapsAttempts() is true; a handler that returns a QFuture then keeps its worker until it is done.
    */
    virtual JobOutcome attempt(const QueuedJob &job, JobContext &context, const Next &next);
    virtual bool wrapsAttempts() const;
    //! Asked for each attempt, in the store's thread, and cheap: is attemptStored() to be called for this one?
    virtual bool wantsStored(const JobUpdate &update) const;
    //! After the attempt's outcome was stored (and not refused).
    virtual void attemptStored(const QueuedJob &job, const JobUpdate &update);
};

} // namespace Jobs
