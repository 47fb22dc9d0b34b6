// SPDX-License-Identifier: MIT
#include "memorydriver_p.h"

#include <jobs/core/historyrow_p.h>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;

Result<> MemoryDriver::setWorkerMode(WorkerId worker, WorkerMode mode)
{
    const auto found = d->store.workers.find(worker);
    if (found == d->store.workers.end() || found->second.isGone)
        return failure(JobQueueError::Code::NotFound, u"there is no worker %1"_s.arg(worker.value));
    found->second.info.mode = mode;
    return {};
}

Result<qint64> MemoryDriver::addAudit(const AuditEntry &entry)
{
    d->audit.push_back(entry);
    return d->audit.back().id = ++d->lastAudit;
}

Result<QList<AuditEntry>> MemoryDriver::audit(int limit, std::optional<qint64> before)
{
    limit = std::clamp(limit, 1, 1000);
    QList<AuditEntry> entries;
    for (auto entry = d->audit.rbegin(); entry != d->audit.rend() && entries.size() < limit; ++entry) {
        if (!before || entry->id < *before)
            entries.append(*entry);
    }
    return entries;
}

Result<> MemoryDriver::addHistory(const std::vector<HistoryRow> &rows)
{
    for (const HistoryRow &row : rows)
        addTo(d->history[row.minute], row);
    return {};
}

Result<std::vector<HistoryRow>> MemoryDriver::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    std::vector<HistoryRow> found;
    for (auto minute = d->history.lower_bound(from); minute != d->history.end() && minute->first < until; ++minute) {
        std::ranges::copy_if(minute->second, std::back_inserter(found), [&](const HistoryRow &row) {
            return (queue.isEmpty() || row.queue == queue) && (kind.isEmpty() || row.kind == kind);
        });
    }
    return found;
}

Result<int> MemoryDriver::pruneRecords(Timestamp historyBefore, Timestamp auditBefore, int limit)
{
    int removed = 0;
    while (removed < limit && !d->history.empty() && d->history.begin()->first < historyBefore) {
        auto &rows = d->history.begin()->second;
        for (; removed < limit && !rows.empty(); ++removed)
            rows.pop_back();
        if (rows.empty())
            d->history.erase(d->history.begin());
    }
    // In the order of their ids, which is that of their times but for clocks that were set.
    for (; removed < limit && !d->audit.empty() && d->audit.front().at < auditBefore; ++removed)
        d->audit.pop_front();
    return removed;
}

} // namespace Jobs
