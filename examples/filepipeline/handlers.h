// SPDX-License-Identifier: MIT
#pragma once

#include "kinds.h"

#include <jobs/jobqueue.h>

class ResultStore;

/*!
    \brief What the jobs do.

    Each handler first finds out, without holding anything up, and then leaves something behind: what it found, the jobs that follow
    from it and its own completion. However often the process is killed, all three happen exactly once: class Leaving tells how.
*/
class Handlers
{
public:
    //! Both must outlive this, and this must outlive the queue's run.
    Handlers(Jobs::JobQueue &queue, ResultStore &store);

    [[nodiscard]] Jobs::Result<> registerAll();

private:
    void scan(const FolderJob &job, Jobs::JobContext &context);
    void digest(const FileJob &job, Jobs::JobContext &context);
    void countWordsOf(const FileJob &job, Jobs::JobContext &context);
    void verify(const FileJob &job, Jobs::JobContext &context);
    void summariseFolder(const SummaryJob &job, Jobs::JobContext &context);

    Jobs::JobQueue &m_queue;
    ResultStore &m_store;
};
