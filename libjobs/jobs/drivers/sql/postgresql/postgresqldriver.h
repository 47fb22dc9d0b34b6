// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/sql/postgresql/postgresqlsettings.h>
#include <jobs/drivers/sql/sqldriver.h>

#include <memory>

namespace Jobs {

/*!
    \brief Jobs in a schema of a PostgreSQL database, for many processes on many machines, by the server's clock.

    Each step of a worker is one text to the server, and one transaction there. A lost connection is opened again by the next
    call. Workers wake each other with NOTIFY, which is sent outside the transactions that store jobs, on a connection that
    also listens; where a pooler stands between, they poll (PostgresqlSettings::listens). Dead rows are vacuumed on a third one
    while a store is busy.
    Lives in the thread that opens it. Needs QCoreApplication and Qt's QPSQL plugin.
*/
class JOBS_EXPORT PostgresqlDriver final : public SqlDriver
{
public:
    explicit PostgresqlDriver(PostgresqlSettings settings);
    ~PostgresqlDriver() override;

    bool hasFeature(Feature feature) const override;
    Result<> open() override;
    void close() override;
    void setWakeUp(std::function<void()> wakeUp) override;
    std::optional<std::chrono::milliseconds> pollInterval() const override;
    bool peek() override;
    void announce() override;
    std::unique_ptr<JobQueueDriver> reader() const override;

    Result<TickResult> tick(const Tick &tick) override;
    Result<HeartbeatReply> heartbeat(WorkerId worker, int busy, Timestamp now,
                                     std::chrono::milliseconds lease) override;
    Result<ControlResult> control(const ControlRequest &request) override;
    Result<> setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now) override;
    Result<int> prune(const RetentionPolicy &policy, Timestamp now, int limit) override;
    Result<> setMetadata(const QString &key, const QByteArray &value) override;
    Result<std::vector<PushedJob>> pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const override;

private:
    struct Details;
    std::unique_ptr<Details> m;
};

} // namespace Jobs
