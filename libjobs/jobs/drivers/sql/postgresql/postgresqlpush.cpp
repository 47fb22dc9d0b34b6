// SPDX-License-Identifier: MIT
#include "postgresqlpush_p.h"

#include "postgresqltext_p.h"

#include <jobs/drivers/sql/rows_p.h>

#include <algorithm>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

//! Beside what every job has.
static bool hasMore(const NewJob &job)
{
    return job.expiresAt || !job.uniqueKey.isEmpty() || !job.clientId.isEmpty() || !job.tags.isEmpty()
        || !job.metadata.isEmpty();
}

void beginCall(QByteArray &sql, const Session &session, QLatin1StringView columns, QLatin1StringView function)
{
    sql += session.dialect().adapted(u"SELECT %1 FROM @schema.%2("_s.arg(columns, function)).toLatin1();
}

PushCall::PushCall(Session &session, const std::vector<NewJob> &jobs)
    : m_session(session),
      m_jobs(jobs),
      m_isKeyed(std::ranges::any_of(jobs, hasMore))
{
}

void PushCall::write(QByteArray &sql) const
{
    bool isFirst = true;
    const auto array = [&](auto &&value) {
        if (!std::exchange(isFirst, false))
            sql += ',';
        ArrayText text(sql);
        for (const NewJob &job : m_jobs)
            value(text, job);
        text.end();
    };
    const auto number = [&](auto &&value) {
        array([&](ArrayText &text, const NewJob &job) { text.add(qint64(value(job))); });
    };
    beginCall(sql, m_session, m_isKeyed ? "id, existed::int"_L1 : "*"_L1, m_isKeyed ? "jobs_store_keyed"_L1 : "jobs_store_plain"_L1);
    number([](const NewJob &job) { return job.state; });
    number([this](const NewJob &job) { return m_session.numberOf(job.queue); });
    number([this](const NewJob &job) { return m_session.numberOf(job.kind); });
    number([](const NewJob &job) { return job.priority; });
    number([](const NewJob &job) { return toMSecs(job.dueAt); });
    number([](const NewJob &job) { return job.maxAttempts; });
    number([](const NewJob &job) { return job.version; });
    number([](const NewJob &job) { return toMSecs(job.createdAt); });
    array([](ArrayText &text, const NewJob &job) { text.add(job.parameters); });
    if (m_isKeyed) {
        array([](ArrayText &text, const NewJob &job) {
            text.add(job.expiresAt ? std::optional(toMSecs(*job.expiresAt)) : std::nullopt);
        });
        array([](ArrayText &text, const NewJob &job) { text.addUnlessEmpty(job.uniqueKey); });
        array([](ArrayText &text, const NewJob &job) { text.addUnlessEmpty(job.clientId); });
        array([](ArrayText &text, const NewJob &job) { text.addUnlessEmpty(tagsText(job.tags).toString()); });
        array([](ArrayText &text, const NewJob &job) { text.addUnlessEmpty(job.metadata); });
    }
    sql += ");";
}

std::vector<PushedJob> PushCall::read(const Exchange &answer) const
{
    std::vector<PushedJob> pushed;
    pushed.reserve(m_jobs.size());
    for (int row = 0; row < answer.rows(); ++row)
        pushed.push_back({JobId{answer.number(row, 0)}, m_isKeyed && answer.number(row, 1) != 0});
    return checked(std::move(pushed));
}

std::vector<PushedJob> PushCall::read(Statement &answer) const
{
    std::vector<PushedJob> pushed;
    pushed.reserve(m_jobs.size());
    while (answer.next())
        pushed.push_back({JobId{answer.number(0)}, m_isKeyed && answer.number(1) != 0});
    return checked(std::move(pushed));
}

std::vector<PushedJob> PushCall::checked(std::vector<PushedJob> pushed) const
{
    if (pushed.size() != m_jobs.size())
        m_session.fail({JobQueueError::Code::Internal, u"a push stored another number of jobs than it was given"_s, {}});
    return pushed;
}

std::vector<PushedJob> pushJobs(Session &session, const std::vector<NewJob> &jobs)
{
    if (jobs.empty())
        return {};
    const PushCall call(session, jobs);
    QByteArray sql;
    call.write(sql);
    // By Qt's way, since somebody else may be reading from this connection.
    Statement answer(session, QSqlQuery(session.database()));
    if (!answer.exec(QString::fromUtf8(sql)))
        return {};
    return call.read(answer);
}

} // namespace Jobs::Sql
