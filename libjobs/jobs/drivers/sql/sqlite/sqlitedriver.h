// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/sql/sqldriver.h>

#include <QtCore/QString>

#include <chrono>
#include <memory>

namespace Jobs {

//! Where a SqliteDriver keeps its jobs, and how careful it is.
struct SqliteOptions
{
    enum class Synchronous {
        Full, //!< an acknowledged write survives a power cut
        Normal, //!< it survives the death of the process; the last ones may be lost with the power
    };

    QString path; //!< may be the user's own database: only tables named jobs and jobs_… are ours
    Synchronous synchronous = Synchronous::Full;
    std::chrono::milliseconds busyTimeout{5000}; //!< how long to wait for other writers before StoreBusy
};

/*!
    \brief Jobs in one SQLite file, for one or several processes of one machine.

    The file is made readable and writable by its owner only, and put into WAL mode. Lives in the thread that opens it.
    Processes wake each other through sockets beside the file where the platform has them; elsewhere they poll.
*/
class JOBS_EXPORT SqliteDriver final : public SqlDriver
{
public:
    explicit SqliteDriver(SqliteOptions options);
    explicit SqliteDriver(const QString &path);
    ~SqliteDriver() override;

    bool hasFeature(Feature feature) const override;
    Result<> open() override;
    void close() override;
    void setWakeUp(std::function<void()> wakeUp) override;
    std::optional<std::chrono::milliseconds> pollInterval() const override;
    bool peek() override;
    bool setWatching(bool watching) override;
    void announce() override;
    std::unique_ptr<JobQueueDriver> reader() const override;

private:
    SqliteDriver(SqliteOptions options, bool onlyReads);

    struct Details;
    std::unique_ptr<Details> m;
};

} // namespace Jobs
