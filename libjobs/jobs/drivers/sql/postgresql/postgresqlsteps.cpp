// SPDX-License-Identifier: MIT
#include "postgresqlsteps_p.h"

#include "postgresqlpush_p.h"
#include "postgresqltext_p.h"

#include <jobs/drivers/sql/finishes_p.h>
#include <jobs/drivers/sql/rows_p.h>

#include <algorithm>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

constexpr size_t manyCompletions = 64; //!< worth a transaction of their own

bool runsBefore(const QueuedJob &one, const QueuedJob &other)
{
    if (one.priority != other.priority)
        return one.priority > other.priority;
    return std::pair(one.dueAt, one.id) < std::pair(other.dueAt, other.id);
}

//! It calls the handler's work in between, or only looks.
bool needsDriver(const FinishedAttempt &attempt) { return attempt.completedByHandler || attempt.work; }

class TickRun
{
public:
    TickRun(Session &session, const Tick &tick) : m_session(session), m_tick(tick) {}

    Result<TickResult> run(const std::function<Session *()> &second, QByteArray &afterwards);

private:
    using Positions = std::vector<size_t>; // in m_tick.finished

    void learnNames();
    Result<TickResult> runStepwise(TickResult result);
    Result<TickResult> runApart(Session &second, TickResult result);
    bool isWorthSecond() const;

    //! Each writes a call, or reads what that answered.
    void writeCompletions(QByteArray &sql) const;
    void writeOtherFinishes(QByteArray &sql) const;
    void writeClaim(QByteArray &sql, const ClaimRequest &request);
    void readFinishes(const Exchange &answer, const Positions &given, TickResult &result) const;
    std::vector<QueuedJob> readClaim(const Exchange &answer, std::vector<Lane> &lanes) const;
    //! Only after the exchange, since a name may have to be asked for.
    void nameLanes(std::vector<QueuedJob> &claimed, const std::vector<Lane> &lanes);

    //! What the tick holds, in its order.
    TickResult exchange(bool withCompletions, TickResult result, const QByteArray &afterwards = {});
    TickResult exchangeCompletions(TickResult result);

    static bool isEmptyClaim(const ClaimRequest &request) { return request.limit <= 0 || request.kinds.isEmpty(); }

    Session &m_session;
    const Tick &m_tick;
    Positions m_completions; //!< with nothing to say, as nearly all are
    Positions m_others;
    Positions m_stepwise;
};

void TickRun::learnNames()
{
    // Apart from the step itself: what is known is kept whatever becomes of that, and is asked for once a session.
    const QString *last = nullptr;
    const auto learn = [&](const QString &name) {
        if (!last || *last != name)
            m_session.numberOf(name);
        last = &name;
    };
    for (const NewJob &job : m_tick.pushes)
        learn(job.queue);
    for (const NewJob &job : m_tick.pushes)
        learn(job.kind);
    for (const ClaimRequest &request : m_tick.claims) {
        for (const QStringList *names : {&request.queues, &request.exceptQueues, &request.kinds})
            std::ranges::for_each(*names, learn);
    }
}

Result<TickResult> TickRun::run(const std::function<Session *()> &second, QByteArray &afterwards)
{
    TickResult result;
    result.finished.resize(m_tick.finished.size());
    result.claimed.resize(m_tick.claims.size());
    if (m_tick.isEmpty())
        return result;

    const auto learnt = m_session.read([&] {
        learnNames();
        return true;
    });
    if (!learnt)
        return tl::unexpected(learnt.error());

    for (size_t i = 0; i < m_tick.finished.size(); ++i) {
        const FinishedAttempt &attempt = m_tick.finished[i];
        (isPlainCompletion(attempt) ? m_completions : needsDriver(attempt) ? m_stepwise : m_others).push_back(i);
    }
    if (!m_stepwise.empty() || !m_tick.notes.empty())
        return runStepwise(std::move(result));
    if (Session *other = isWorthSecond() ? second() : nullptr)
        return runApart(*other, std::move(result));
    auto done = m_session.read([&] { return m_session.committing([&] { return exchange(true, result, afterwards); }); });
    if (done)
        afterwards.clear();
    return done;
}

Result<TickResult> TickRun::runStepwise(TickResult result)
{
    std::vector<JobId> spoilers;
    for (int tries = 0;;) {
        if (auto begun = m_session.begin(); !begun)
            return tl::unexpected(begun.error());
        TickResult all = result;
        Finishes finishes(m_session, m_session.now(m_tick.now), true, spoilers);
        for (const size_t i : m_stepwise)
            all.finished[i] = finishes.finishOne(m_tick.finished[i]);
        if (finishes.mustRepeat()) {
            spoilers = finishes.spoilers();
            m_session.rollback();
            continue;
        }
        all.notes = finishes.note(m_tick.notes);
        all = exchange(true, std::move(all));
        const auto committed = m_session.commit();
        if (committed)
            return all;
        constexpr int mostTries = 5; // as long as another transaction got in the way
        if (committed.error().code != Code::StoreBusy || ++tries >= mostTries)
            return tl::unexpected(committed.error());
    }
}

//! A completion may free the unique key that a push needs: those stay together.
bool TickRun::isWorthSecond() const
{
    return m_completions.size() >= manyCompletions && std::ranges::any_of(m_tick.claims, std::not_fn(isEmptyClaim))
        && !PushCall(m_session, m_tick.pushes).isKeyed();
}

Result<TickResult> TickRun::runApart(Session &second, TickResult result)
{
    std::optional<Result<TickResult>> rest;
    const auto completed = second.read([&] {
        QByteArray sql;
        writeCompletions(sql);
        Exchange completing(second);
        const bool isSent = completing.send(sql);
        if (!rest) // not again if only the completions are
            rest = m_session.read([&] { return m_session.committing([&] { return exchange(false, result); }); });
        TickResult done = *rest ? **rest : result;
        if (isSent && completing.next())
            readFinishes(completing, m_completions, done);
        completing.finish();
        return done;
    });
    if (!*rest || completed)
        return *rest ? completed : *rest;
    const auto repeated = m_session.read([&] { return exchangeCompletions(**rest); });
    if (repeated)
        return repeated;
    JobQueueError error = repeated.error();
    error.code = Code::Unknown; // what was claimed is looked for
    return tl::unexpected(error);
}

void TickRun::writeCompletions(QByteArray &sql) const
{
    beginCall(sql, m_session, "*"_L1, "jobs_finish"_L1);
    ArrayText ids(sql);
    for (const size_t i : m_completions)
        ids.add(m_tick.finished[i].id.value);
    ids.end();
    sql += ',';
    ArrayText fences(sql);
    for (const size_t i : m_completions)
        fences.add(m_tick.finished[i].fence);
    fences.end();
    sql += ");";
}

void TickRun::writeOtherFinishes(QByteArray &sql) const
{
    static const JobAttempt none;
    bool isFirst = true;
    const auto array = [&](auto &&value) {
        if (!std::exchange(isFirst, false))
            sql += ',';
        ArrayText text(sql);
        for (const size_t i : m_others)
            value(text, m_tick.finished[i]);
        text.end();
    };
    const auto number = [&](auto &&value) {
        array([&](ArrayText &text, const FinishedAttempt &attempt) { text.add(qint64(value(attempt))); });
    };
    const auto recorded = [&](auto &&value) {
        array([&](ArrayText &text, const FinishedAttempt &attempt) {
            if (attempt.update.record)
                value(text, *attempt.update.record);
            else
                text.addNull();
        });
    };
    const auto time = [](const std::optional<Timestamp> &time) { return time ? std::optional(toMSecs(*time)) : std::nullopt; };

    beginCall(sql, m_session, "*"_L1, "jobs_finish_otherwise"_L1);
    number([](const FinishedAttempt &attempt) { return attempt.id.value; });
    number([](const FinishedAttempt &attempt) { return attempt.fence; });
    number([](const FinishedAttempt &attempt) { return attempt.update.state; });
    array([&](ArrayText &text, const FinishedAttempt &attempt) { text.add(time(attempt.update.dueAt)); });
    number([](const FinishedAttempt &attempt) { return attempt.update.refundAttempt; });
    number([](const FinishedAttempt &attempt) { return attempt.update.crashed; });
    array([](ArrayText &text, const FinishedAttempt &attempt) { text.addUnlessEmpty(attempt.update.result); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.add(record.fence); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.add(qint64(record.attempt)); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.add(record.worker.value); });
    recorded([&](ArrayText &text, const JobAttempt &record) { text.add(time(record.startedAt)); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.add(toMSecs(record.finishedAt)); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.add(record.outcome); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.addUnlessEmpty(record.error); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.addUnlessEmpty(record.errorType); });
    recorded([](ArrayText &text, const JobAttempt &record) { text.addUnlessEmpty(record.trace); });
    sql += ");";
}

void TickRun::writeClaim(QByteArray &sql, const ClaimRequest &request)
{
    const auto addNames = [&](const QStringList &names) {
        sql += ',';
        ArrayText text(sql);
        for (const QString &name : names)
            text.add(m_session.numberOf(name));
        text.end();
    };
    beginCall(sql, m_session, "*"_L1, "jobs_claim"_L1);
    sql += QByteArray::number(m_tick.worker.value) + ',' + QByteArray::number(request.limit);
    if (request.queues.isEmpty())
        sql += ",NULL";
    else
        addNames(request.queues);
    addNames(request.exceptQueues);
    addNames(request.kinds);
    sql += ");";
}

TickResult TickRun::exchange(bool withCompletions, TickResult result, const QByteArray &afterwards)
{
    const bool hasCompletions = withCompletions && !m_completions.empty();
    const PushCall push(m_session, m_tick.pushes);
    QByteArray sql;
    qsizetype size = 1024 + qsizetype(m_tick.finished.size()) * 24;
    for (const NewJob &job : m_tick.pushes)
        size += job.parameters.size() * 2 + 80;
    sql.reserve(size);
    if (hasCompletions)
        writeCompletions(sql);
    if (!m_others.empty())
        writeOtherFinishes(sql);
    if (!m_tick.pushes.empty())
        push.write(sql);
    for (const ClaimRequest &request : m_tick.claims) {
        if (!isEmptyClaim(request))
            writeClaim(sql, request);
    }
    // What came before becomes part of the transaction that begins here. Without one around it all, an error leaves none behind.
    if (!afterwards.isEmpty() && !sql.isEmpty())
        sql += "BEGIN;COMMIT;" + afterwards;

    Exchange answer(m_session);
    if (sql.isEmpty() || !answer.send(sql))
        return result;
    if (hasCompletions && answer.next())
        readFinishes(answer, m_completions, result);
    if (!m_others.empty() && answer.next())
        readFinishes(answer, m_others, result);
    if (!m_tick.pushes.empty() && answer.next())
        result.pushed = push.read(answer);
    std::vector<std::vector<Lane>> lanes(m_tick.claims.size());
    for (size_t i = 0; i < m_tick.claims.size(); ++i) {
        if (!isEmptyClaim(m_tick.claims[i]) && answer.next())
            result.claimed[i] = readClaim(answer, lanes[i]);
    }
    if (!afterwards.isEmpty() && answer.next() && answer.next()) // BEGIN and COMMIT
        answer.ignoreRest();
    answer.finish();
    for (size_t i = 0; i < lanes.size(); ++i)
        nameLanes(result.claimed[i], lanes[i]);
    return result;
}

TickResult TickRun::exchangeCompletions(TickResult result)
{
    QByteArray sql;
    writeCompletions(sql);
    Exchange answer(m_session);
    if (answer.send(sql) && answer.next())
        readFinishes(answer, m_completions, result);
    answer.finish();
    return result;
}

void TickRun::readFinishes(const Exchange &answer, const Positions &given, TickResult &result) const
{
    for (const size_t i : given)
        result.finished[i] = true;
    if (answer.rows() != 1)
        return m_session.fail({Code::Internal, u"the store did not tell which finishes it took"_s, {}});
    const QString refused = answer.text(0, 0); // "{2,5}"
    for (const QStringView position : QStringView(refused).mid(1, refused.size() - 2).split(u',', Qt::SkipEmptyParts))
        result.finished[given[size_t(position.toLongLong()) - 1]] = false;
}

std::vector<QueuedJob> TickRun::readClaim(const Exchange &answer, std::vector<Lane> &lanes) const
{
    std::vector<QueuedJob> claimed;
    claimed.reserve(size_t(answer.rows()));
    lanes.reserve(size_t(answer.rows()));
    for (int row = 0; row < answer.rows(); ++row) {
        lanes.push_back({answer.number(row, 1), answer.number(row, 2)});
        QueuedJob &job = claimed.emplace_back();
        job.state = JobState::Running;
        job.worker = m_tick.worker;
        job.id = JobId{answer.number(row, 0)};
        job.priority = int(answer.number(row, 3));
        job.attempt = int(answer.number(row, 4));
        job.maxAttempts = int(answer.number(row, 5));
        job.crashes = int(answer.number(row, 6));
        job.fence = answer.number(row, 7);
        job.version = int(answer.number(row, 8));
        job.createdAt = fromMSecs(answer.number(row, 9));
        job.dueAt = fromMSecs(answer.number(row, 10));
        job.expiresAt = answer.time(row, 11);
        job.tags = tagsFrom(answer.bytes(row, 12));
        job.metadata = answer.bytes(row, 13);
        job.checkpoint = answer.bytes(row, 14);
        job.parameters = answer.bytes(row, 15);
        job.startedAt = answer.time(row, 16);
    }
    return claimed;
}

void TickRun::nameLanes(std::vector<QueuedJob> &claimed, const std::vector<Lane> &lanes)
{
    for (size_t i = 0; i < claimed.size(); ++i) {
        claimed[i].queue = m_session.nameOf(lanes[i].queue);
        claimed[i].kind = m_session.nameOf(lanes[i].kind);
    }
    std::ranges::sort(claimed, runsBefore);
}

} // namespace

Result<TickResult> runTick(Session &session, const Tick &tick, const std::function<Session *()> &second, QByteArray &afterwards)
{
    return TickRun(session, tick).run(second, afterwards);
}

} // namespace Jobs::Sql
