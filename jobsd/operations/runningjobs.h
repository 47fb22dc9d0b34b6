// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/middleware/jobmiddleware.h>

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <deque>
#include <mutex>
#include <optional>

namespace Jobsd {

/*!
    \brief Remembers queue and trace of the jobs that run here, or ended just now, so that a line of the log that names a job can carry them.

    Any thread.
*/
class RunningJobs final : public Jobs::JobMiddleware
{
public:
    struct Facts
    {
        QString queue;
        QByteArray trace; //!< the trace's id, 32 hexadecimal digits, or empty
    };

    std::optional<Facts> find(qint64 job) const;

    std::optional<Jobs::JobOutcome> aboutToRun(Jobs::QueuedJob &job) override;
    bool wantsStored(const Jobs::JobUpdate &update) const override;
    void attemptStored(const Jobs::QueuedJob &job, const Jobs::JobUpdate &update) override;

private:
    struct Entry
    {
        Facts facts;
        qint64 fence = 0;
    };

    mutable std::mutex m_mutex; //!< guards both
    QHash<qint64, Entry> m_jobs;
    std::deque<std::pair<qint64, qint64>> m_ended; //!< ids and fences that may be forgotten, oldest first
};

} // namespace Jobsd
