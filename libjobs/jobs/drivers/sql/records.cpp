// SPDX-License-Identifier: MIT
#include "sqldriver_p.h"

#include <jobs/core/historyrow_p.h>

#include <algorithm>
#include <limits>

namespace Jobs {

using namespace Qt::StringLiterals;
using Sql::Session;
using Sql::Statement;

Result<> SqlDriver::setWorkerMode(WorkerId worker, WorkerMode mode)
{
    const auto found = d->write([&](Session &session) {
        Statement &set = session.statement("worker_mode_set"_L1);
        set.bind(":mode"_L1, qint64(mode)).bind(":id"_L1, worker.value);
        return set.exec() && set.affected() == 1;
    });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(JobQueueError::Code::NotFound, u"there is no worker %1"_s.arg(worker.value));
    return {};
}

Result<qint64> SqlDriver::addAudit(const AuditEntry &entry)
{
    return d->write([&](Session &session) {
        const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
        Statement &add = session.statement("audit_add"_L1);
        add.bind(":at"_L1, toMSecs(entry.at))
            .bind(":actor"_L1, text(entry.actor))
            .bind(":origin"_L1, text(entry.origin))
            .bind(":action"_L1, text(entry.action))
            .bind(":target"_L1, text(entry.target))
            .bind(":detail"_L1, text(entry.detail))
            .bind(":changed"_L1, entry.changed);
        if (!add.first())
            return qint64(0);
        const qint64 id = add.number(0);
        add.finish();
        return id;
    });
}

Result<QList<AuditEntry>> SqlDriver::audit(int limit, std::optional<qint64> before)
{
    return d->read([&](Session &session) {
        QList<AuditEntry> entries;
        Statement &rows = session.statement("audit"_L1);
        rows.bind(":before"_L1, before.value_or(std::numeric_limits<qint64>::max())).bind(":limit"_L1, std::clamp(limit, 1, 1000));
        if (!rows.exec())
            return entries;
        while (rows.next()) {
            entries.append({.id = rows.number(0),
                            .at = fromMSecs(rows.number(1)),
                            .actor = rows.text(2),
                            .origin = rows.text(3),
                            .action = rows.text(4),
                            .target = rows.text(5),
                            .detail = rows.text(6),
                            .changed = rows.number(7)});
        }
        return entries;
    });
}

Result<> SqlDriver::addHistory(const std::vector<HistoryRow> &rows)
{
    if (rows.empty())
        return {};
    const auto added = d->write([&](Session &session) {
        const auto numberOf = [&](const QString &name) { return session.numberOf(name.isNull() ? u""_s : name); };
        for (const HistoryRow &row : rows) {
            const qint64 queue = numberOf(row.queue);
            const qint64 kind = numberOf(row.kind);
            session.statement("history_add"_L1)
                .bind(":minute"_L1, toMSecs(row.minute))
                .bind(":queue"_L1, queue)
                .bind(":kind"_L1, kind)
                .bind(":pushed"_L1, row.pushed)
                .bind(":completed"_L1, row.completed)
                .bind(":failed"_L1, row.failed)
                .bind(":retried"_L1, row.retried)
                .bind(":cancelled"_L1, row.cancelled)
                .bind(":waits"_L1, QString::fromLatin1(classesText(row.waits)))
                .bind(":runs"_L1, QString::fromLatin1(classesText(row.runs)))
                .exec();
        }
        return true;
    });
    return added ? Result<>{} : tl::unexpected(added.error());
}

Result<std::vector<HistoryRow>> SqlDriver::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    return d->read([&](Session &session) {
        std::vector<HistoryRow> found;
        const auto queueNumber = queue.isEmpty() ? 0 : session.findNumberOf(queue);
        const auto kindNumber = kind.isEmpty() ? 0 : session.findNumberOf(kind);
        if (!queueNumber || !kindNumber)
            return found; // a name that the store never saw
        Statement &rows = session.statement("history"_L1);
        rows.bind(":from"_L1, toMSecs(from))
            .bind(":until"_L1, toMSecs(until))
            .bind(":any_queue"_L1, queue.isEmpty() ? 1 : 0)
            .bind(":queue"_L1, *queueNumber)
            .bind(":any_kind"_L1, kind.isEmpty() ? 1 : 0)
            .bind(":kind"_L1, *kindNumber);
        if (!rows.exec())
            return found;
        while (rows.next()) {
            HistoryRow row;
            row.minute = fromMSecs(rows.number(0));
            row.queue = session.nameOf(rows.number(1));
            row.kind = session.nameOf(rows.number(2));
            row.pushed = rows.number(3);
            row.completed = rows.number(4);
            row.failed = rows.number(5);
            row.retried = rows.number(6);
            row.cancelled = rows.number(7);
            row.waits = classesFrom(rows.bytes(8));
            row.runs = classesFrom(rows.bytes(9));
            addTo(found, row); // of several processes, or of one that stopped and came again
        }
        return found;
    });
}

Result<int> SqlDriver::pruneRecords(Timestamp historyBefore, Timestamp auditBefore, int limit)
{
    return d->write([&](Session &session) {
        const auto prune = [&](QLatin1StringView name, Timestamp before, int limit) {
            Statement &remove = session.statement(name);
            remove.bind(":before"_L1, std::max<qint64>(toMSecs(before), 0)).bind(":limit"_L1, limit);
            return remove.exec() ? remove.affected() : 0;
        };
        const int removed = prune("history_prune"_L1, historyBefore, limit);
        return removed + (removed < limit ? prune("audit_prune"_L1, auditBefore, limit - removed) : 0);
    });
}

} // namespace Jobs
