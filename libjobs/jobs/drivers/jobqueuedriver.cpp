// SPDX-License-Identifier: MIT
#include <jobs/drivers/jobqueuedriver.h>

namespace Jobs {

using namespace Qt::StringLiterals;

JobQueueDriver::~JobQueueDriver() = default;

Result<SchemaState> JobQueueDriver::schemaState()
{
    return SchemaState{};
}

void JobQueueDriver::setWakeUp(std::function<void()>) {}

std::optional<std::chrono::milliseconds> JobQueueDriver::pollInterval() const { return std::nullopt; }

bool JobQueueDriver::peek() { return false; }
bool JobQueueDriver::setWatching(bool) { return false; }

void JobQueueDriver::announce() {}

std::unique_ptr<JobQueueDriver> JobQueueDriver::reader() const { return nullptr; }

static tl::unexpected<JobQueueError> keepsNoRecords(const JobQueueDriver &driver)
{
    return failure(JobQueueError::Code::NotSupported, driver.description() + QStringLiteral(" keeps no such records"));
}

Result<> JobQueueDriver::setWorkerMode(WorkerId, WorkerMode) { return keepsNoRecords(*this); }
Result<qint64> JobQueueDriver::addAudit(const AuditEntry &) { return keepsNoRecords(*this); }
Result<QList<AuditEntry>> JobQueueDriver::audit(int, std::optional<qint64>) { return keepsNoRecords(*this); }
Result<> JobQueueDriver::addHistory(const std::vector<HistoryRow> &) { return keepsNoRecords(*this); }

Result<std::vector<HistoryRow>> JobQueueDriver::history(Timestamp, Timestamp, const QString &, const QString &)
{
    return keepsNoRecords(*this);
}

Result<int> JobQueueDriver::pruneRecords(Timestamp, Timestamp, int) { return 0; }

Result<std::vector<PushedJob>> JobQueueDriver::adopt(const std::vector<MovedJob> &)
{
    return failure(JobQueueError::Code::NotSupported, u"%1 takes no jobs over from other stores"_s.arg(description()));
}

Result<std::vector<PushedJob>> JobQueueDriver::pushIn(QSqlDatabase &, const std::vector<NewJob> &) const
{
    return failure(JobQueueError::Code::NotSupported,
                   u"%1 has no SQL transactions to push in; use push()"_s.arg(description()));
}

Result<> JobQueueDriver::completeIn(QSqlDatabase &, const FinishedAttempt &, Timestamp) const
{
    return failure(
        JobQueueError::Code::NotSupported,
        u"%1 has no SQL transactions to complete a job in; return from the handler instead"_s.arg(description()));
}

} // namespace Jobs
