// SPDX-License-Identifier: MIT
#include "removal_p.h"
#include "rows_p.h"
#include "sqldriver_p.h"

namespace Jobs {

using namespace Qt::StringLiterals;
using Sql::Session;
using Sql::Statement;

namespace {

//! Rows of (id, state, queue, kind): moves them to \a to and answers their ids.
std::vector<qint64> moved(Session &session, Statement &rows, JobState to)
{
    std::vector<qint64> ids;
    if (!rows.exec())
        return ids;
    while (rows.next()) {
        const Sql::Lane lane{rows.number(2), rows.number(3)};
        ids.push_back(rows.number(0));
        session.count(JobState(rows.number(1)), lane, -1);
        session.count(to, lane, +1);
    }
    return ids;
}

Result<> withoutValue(const Result<bool> &result)
{
    if (!result)
        return tl::unexpected(result.error());
    return {};
}

} // namespace

Result<int> SqlDriver::promote(Timestamp now, int limit)
{
    // Looked at first as a reader: with nothing to do, which is the rule, nobody is kept waiting.
    const auto isDue = d->read([&](Session &session) {
        now = session.now(now);
        Statement &next = session.statement("next_due"_L1);
        const auto at = next.first() ? next.time(0) : std::nullopt;
        return at && *at <= now;
    });
    if (!isDue)
        return tl::unexpected(isDue.error());
    if (!*isDue)
        return 0;

    return d->write([&](Session &session) {
        Statement &expired = session.statement("expired"_L1);
        expired.bind(":now"_L1, toMSecs(now)).bind(":limit"_L1, limit);
        const auto cancelled = moved(session, expired, JobState::Cancelled);
        if (!cancelled.empty()) {
            session.statement("expire"_L1)
                .bind(":now"_L1, toMSecs(now))
                .bind(":error"_L1, u"expired before it was started"_s)
                .bind(":ids"_L1, Sql::numbersText(cancelled))
                .exec();
        }
        Statement &due = session.statement("due"_L1);
        due.bind(":now"_L1, toMSecs(now)).bind(":limit"_L1, limit);
        const auto promoted = moved(session, due, JobState::Available);
        if (!promoted.empty())
            session.statement("promote"_L1).bind(":ids"_L1, Sql::numbersText(promoted)).exec();
        return int(cancelled.size() + promoted.size());
    });
}

Result<std::optional<Timestamp>> SqlDriver::nextDue()
{
    return d->read([](Session &session) -> std::optional<Timestamp> {
        Statement &next = session.statement("next_due"_L1);
        if (!next.first())
            return std::nullopt;
        return next.time(0);
    });
}

Result<int> SqlDriver::prune(const RetentionPolicy &policy, Timestamp now, int limit)
{
    const auto remove = [&](Session &session, Statement &rows, JobState state) {
        std::vector<qint64> ids;
        if (!rows.exec())
            return 0;
        while (rows.next()) {
            ids.push_back(rows.number(0));
            session.count(state, {rows.number(1), rows.number(2)}, -1);
        }
        Sql::removeJobs(session, ids);
        return int(ids.size());
    };
    const auto pruneState = [&](Session &session, JobState state, const RetentionLimit &keep, int limit) {
        int removed = 0;
        if (keep.age.count() >= 0) {
            Statement &rows = session.statement("prunable_by_age"_L1);
            rows.bind(":state"_L1, qint64(state)).bind(":until"_L1, toMSecs(now - keep.age)).bind(":limit"_L1, limit);
            removed = remove(session, rows, state);
        }
        if (keep.count < 0 || removed >= limit)
            return removed;
        Statement &count = session.statement("count_of_state"_L1);
        count.bind(":state"_L1, qint64(state));
        if (!count.first())
            return removed;
        const qint64 beyond = count.number(0) - removed - keep.count;
        count.finish();
        if (beyond <= 0)
            return removed;
        Statement &rows = session.statement("prunable_by_count"_L1);
        rows.bind(":state"_L1, qint64(state)).bind(":limit"_L1, std::min<qint64>(beyond, limit - removed));
        return removed + remove(session, rows, state);
    };
    return d->write([&](Session &session) {
        now = session.now(now);
        int removed = pruneState(session, JobState::Completed, policy.completed, limit);
        removed += pruneState(session, JobState::Failed, policy.failed, limit - removed);
        return removed + pruneState(session, JobState::Cancelled, policy.cancelled, limit - removed);
    });
}

Result<> SqlDriver::setMetadata(const QString &key, const QByteArray &value)
{
    return withoutValue(d->write([&](Session &session) {
        if (value.isEmpty())
            return session.statement("metadata_remove"_L1).bind(":key"_L1, key).exec();
        return session.statement("metadata_set"_L1).bind(":key"_L1, key).bind(":value"_L1, value).exec();
    }));
}

Result<QByteArray> SqlDriver::metadata(const QString &key)
{
    return d->read([&](Session &session) {
        Statement &find = session.statement("metadata"_L1);
        find.bind(":key"_L1, key);
        return find.first() ? find.bytes(0) : QByteArray();
    });
}

Result<bool> SqlDriver::acquireLock(const QString &name, const QString &owner, Timestamp now,
                                    std::chrono::milliseconds duration)
{
    return d->write([&](Session &session) {
        now = session.now(now);
        Statement &acquire = session.statement("lock_acquire"_L1);
        acquire.bind(":name"_L1, name)
            .bind(":owner"_L1, owner)
            .bind(":until"_L1, toMSecs(now + duration))
            .bind(":now"_L1, toMSecs(now));
        return acquire.exec() && acquire.affected() == 1;
    });
}

Result<> SqlDriver::releaseLock(const QString &name, const QString &owner)
{
    return withoutValue(d->write([&](Session &session) {
        return session.statement("lock_release"_L1).bind(":name"_L1, name).bind(":owner"_L1, owner).exec();
    }));
}

Result<> SqlDriver::setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now)
{
    return withoutValue(d->write([&](Session &session) {
        now = session.now(now);
        const qint64 number = session.numberOf(queue);
        if (!paused)
            return session.statement("queue_resume"_L1).bind(":queue"_L1, number).exec();
        return session.statement("queue_pause"_L1)
            .bind(":queue"_L1, number)
            .bind(":by"_L1, by)
            .bind(":now"_L1, toMSecs(now))
            .exec();
    }));
}

} // namespace Jobs
