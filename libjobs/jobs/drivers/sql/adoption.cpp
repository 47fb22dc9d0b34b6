// SPDX-License-Identifier: MIT
#include "finishes_p.h"
#include "rows_p.h"
#include "sqldriver_p.h"

namespace Jobs {

using namespace Qt::StringLiterals;
using Sql::orNull;
using Sql::Session;
using Sql::Statement;

namespace {

//! A job that is there already under its client id or key.
std::optional<PushedJob> known(Session &session, const QueuedJob &job)
{
    const auto find = [&](QLatin1StringView statement, QLatin1StringView placeholder, const QString &key) {
        std::optional<PushedJob> found;
        if (key.isEmpty())
            return found;
        Statement &find = session.statement(statement);
        find.bind(placeholder, key);
        if (find.first()) {
            found = PushedJob{JobId{find.number(0)}, true};
            find.finish();
        }
        return found;
    };
    if (auto found = find("find_client_id"_L1, ":client_id"_L1, job.clientId))
        return found;
    return isFinal(job.state) ? std::nullopt : find("find_unique_key"_L1, ":unique_key"_L1, job.uniqueKey);
}

PushedJob adoptOne(Session &session, const MovedJob &moved)
{
    const QueuedJob &job = moved.job;
    if (auto found = known(session, job))
        return *found;

    Statement &take = session.statement("adopt_number"_L1);
    take.bind(":wanted"_L1, job.id.value);
    if (!take.first())
        return {};
    const JobId id{take.number(0)};
    take.finish();

    const Sql::Lane lane{session.numberOf(job.queue), session.numberOf(job.kind)};
    session.statement("adopt"_L1)
        .bind(":id"_L1, id.value)
        .bind(":state"_L1, qint64(job.state))
        .bind(":queue"_L1, lane.queue)
        .bind(":kind"_L1, lane.kind)
        .bind(":priority"_L1, job.priority)
        .bind(":due_at"_L1, toMSecs(job.dueAt))
        .bind(":attempt"_L1, job.attempt)
        .bind(":fence"_L1, job.fence)
        .bind(":started_at"_L1, orNull(job.startedAt))
        .bind(":finished_at"_L1, orNull(job.finishedAt))
        .bind(":max_attempts"_L1, job.maxAttempts)
        .bind(":crashes"_L1, job.crashes)
        .bind(":version"_L1, job.version)
        .bind(":created_at"_L1, toMSecs(job.createdAt))
        .bind(":expires_at"_L1, orNull(job.expiresAt))
        .bind(":unique_key"_L1, orNull(job.uniqueKey))
        .bind(":client_id"_L1, orNull(job.clientId))
        .bind(":tags"_L1, Sql::tagsText(job.tags))
        .bind(":metadata"_L1, orNull(job.metadata))
        .bind(":result"_L1, orNull(job.result))
        .bind(":error"_L1, orNull(job.error))
        .bind(":parameters"_L1, job.parameters)
        .exec();
    session.count(job.state, lane, +1);

    Sql::Finishes finishes(session, Timestamp{}, true);
    for (const JobAttempt &attempt : moved.attempts)
        finishes.record(id, attempt);
    JobNote note{.id = id, .fence = job.fence, .log = moved.log};
    if (job.progress != JobProgress{})
        note.progress = job.progress;
    if (!job.checkpoint.isEmpty())
        note.checkpoint = job.checkpoint;
    if (note.progress || note.checkpoint || !note.log.isEmpty())
        (void)finishes.note({note});
    return {id, false};
}

} // namespace

Result<std::vector<PushedJob>> SqlDriver::adopt(const std::vector<MovedJob> &jobs)
{
    return d->write([&](Session &session) {
        std::vector<PushedJob> adopted;
        adopted.reserve(jobs.size());
        for (const MovedJob &job : jobs)
            adopted.push_back(adoptOne(session, job));
        return adopted;
    });
}

} // namespace Jobs
