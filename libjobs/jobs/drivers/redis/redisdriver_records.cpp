// SPDX-License-Identifier: MIT
#include "redisdriver_p.h"

#include <jobs/control/monitorjson.h>
#include <jobs/core/historyrow_p.h>

#include <algorithm>
#include <array>
#include <limits>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace Redis;
using Code = JobQueueError::Code;

namespace {

constexpr std::array<QByteArrayView, 5> countNames{"pushed", "completed", "failed", "retried", "cancelled"};

std::array<qint64 *, countNames.size()> countsOf(HistoryRow &row)
{
    return {&row.pushed, &row.completed, &row.failed, &row.retried, &row.cancelled};
}

//! Adds what a field of a minute's hash says: "queue/kind completed", "queue/kind w3".
void readField(std::vector<HistoryRow> &rows, Timestamp minute, QByteArrayView field, qint64 by)
{
    const qsizetype slash = field.indexOf('/');
    const qsizetype blank = field.lastIndexOf(' ');
    if (slash < 0 || blank < slash)
        return;
    HistoryRow row;
    row.minute = minute;
    row.queue = QString::fromUtf8(field.first(slash));
    row.kind = QString::fromUtf8(field.sliced(slash + 1, blank - slash - 1));
    const QByteArrayView name = field.sliced(blank + 1);
    const auto counts = countsOf(row);
    for (size_t i = 0; i < countNames.size(); ++i) {
        if (name == countNames[i])
            *counts[i] = by;
    }
    if (name.startsWith('w') || (name.startsWith('r') && name != "retried")) {
        const auto number = size_t(std::clamp<qint64>(name.sliced(1).toLongLong(), 0, qint64(row.waits.size()) - 1));
        (name.startsWith('w') ? row.waits : row.runs)[number] = by;
    }
    addTo(rows, row);
}

} // namespace

Result<> RedisDriver::setWorkerMode(WorkerId worker, WorkerMode mode)
{
    const auto reply = d->run(Script::Records, Effect::Writes, "mode", worker.value, int(mode));
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->number() == 0)
        return failure(Code::NotFound, u"there is no worker %1"_s.arg(worker.value));
    return {};
}

Result<qint64> RedisDriver::addAudit(const AuditEntry &entry)
{
    AuditEntry kept = entry;
    kept.id = 0; // the server gives it
    const QByteArray text = toJson(QList<AuditEntry>{kept});
    const auto reply = d->run(Script::Records, Effect::Writes, "audit-add", toMSecs(entry.at), text);
    return reply ? Result<qint64>(reply->number()) : tl::unexpected(reply.error());
}

Result<QList<AuditEntry>> RedisDriver::audit(int limit, std::optional<qint64> before)
{
    const auto reply = d->run(Script::Records, Effect::Reads, "audit", std::min(before.value_or(maxNumber), maxNumber),
                              std::clamp(limit, 1, 1000));
    if (!reply)
        return tl::unexpected(reply.error());
    QList<AuditEntry> entries;
    for (size_t i = 0; i < reply->size(); ++i) {
        constexpr qsizetype headSize = 6 + 8;
        const QByteArrayView member = (*reply)[i].text();
        if (member.size() < headSize)
            continue;
        auto read = fromJson<QList<AuditEntry>>(member.sliced(headSize));
        if (!read || read->size() != 1)
            continue;
        AuditEntry entry = read->takeFirst();
        entry.id = readId(member.first(6)).value;
        entries.append(std::move(entry));
    }
    return entries;
}

Result<> RedisDriver::addHistory(const std::vector<HistoryRow> &rows)
{
    if (rows.empty())
        return {};
    if (auto connected = d->connect(); !connected)
        return connected;
    Command command = d->command(Script::Records);
    command.add("history-add");
    for (HistoryRow row : rows) {
        const QByteArray lane = (row.queue + u'/' + row.kind).toUtf8();
        const auto add = [&](QByteArrayView name, qint64 by) {
            if (by != 0)
                command.add(toMSecs(row.minute)).add(lane).add(name).add(by);
        };
        const auto counts = countsOf(row);
        for (size_t i = 0; i < countNames.size(); ++i)
            add(countNames[i], *counts[i]);
        for (size_t i = 0; i < row.waits.size(); ++i) {
            add("w" + QByteArray::number(qint64(i)), row.waits[i]);
            add("r" + QByteArray::number(qint64(i)), row.runs[i]);
        }
    }
    const auto reply = d->run(std::move(command), Effect::Writes);
    return reply ? Result<>{} : tl::unexpected(reply.error());
}

Result<std::vector<HistoryRow>> RedisDriver::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    const auto reply = d->run(Script::Records, Effect::Reads, "history", toMSecs(from), toMSecs(until));
    if (!reply)
        return tl::unexpected(reply.error());
    std::vector<HistoryRow> found;
    for (size_t i = 0; i + 1 < reply->size(); i += 2) {
        const Timestamp minute = fromMSecs((*reply)[i].text().toLongLong());
        const Reply fields = (*reply)[i + 1];
        for (size_t j = 0; j + 1 < fields.size(); j += 2)
            readField(found, minute, fields[j].text(), fields[j + 1].text().toLongLong());
    }
    std::erase_if(found, [&](const HistoryRow &row) {
        return (!queue.isEmpty() && row.queue != queue) || (!kind.isEmpty() && row.kind != kind);
    });
    return found;
}

Result<int> RedisDriver::pruneRecords(Timestamp historyBefore, Timestamp auditBefore, int limit)
{
    const auto bounded = [](Timestamp time) { return std::max<qint64>(toMSecs(time), 0); };
    const auto reply = d->run(Script::Records, Effect::Writes, "prune", bounded(historyBefore), bounded(auditBefore), std::max(limit, 0));
    return reply ? Result<int>(int(reply->number())) : tl::unexpected(reply.error());
}

} // namespace Jobs
