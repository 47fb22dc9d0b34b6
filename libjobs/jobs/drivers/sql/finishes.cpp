// SPDX-License-Identifier: MIT
#include "finishes_p.h"

#include "rows_p.h"

#include <jobs/core/names.h>

#include <algorithm>
#include <map>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

bool isPlainCompletion(const FinishedAttempt &attempt)
{
    const JobUpdate &update = attempt.update;
    return update.state == JobState::Completed && !attempt.completedByHandler && !attempt.work && !update.record && !update.dueAt
        && !update.refundAttempt && !update.crashed && update.result.isEmpty() && attempt.fence > 0;
}

JobState stateAfter(const JobUpdate &update, int wish)
{
    if (isFinal(update.state) || wish == 0)
        return update.state;
    return wish == wishToCancel ? JobState::Cancelled : JobState::Suspended;
}

std::vector<bool> Finishes::finish(const std::vector<FinishedAttempt> &attempts)
{
    std::vector<bool> accepted(attempts.size());
    const bool together = !m_oneByOne && finishCompleted(attempts, accepted);
    for (size_t i = 0; i < attempts.size(); ++i) {
        if (!together || !isPlainCompletion(attempts[i]))
            accepted[i] = finishOne(attempts[i]);
    }
    return accepted;
}

bool Finishes::finishCompleted(const std::vector<FinishedAttempt> &attempts, std::vector<bool> &accepted)
{
    // Few fences differ: most jobs complete under their first one.
    std::map<qint64, std::vector<qint64>> byFence;
    for (size_t i = 0; i < attempts.size(); ++i) {
        const FinishedAttempt &attempt = attempts[i];
        if (!isPlainCompletion(attempt))
            continue;
        const auto queue = m_session.findNumberOf(attempt.queue);
        const auto kind = m_session.findNumberOf(attempt.kind);
        if (!queue || !kind) {
            m_mustRepeat = !m_session.hasFailed(); // without its names the counters cannot be kept
            return false;
        }
        byFence[attempt.fence].push_back(attempt.id.value);
        m_session.count(JobState::Running, {*queue, *kind}, -1);
        m_session.count(JobState::Completed, {*queue, *kind}, +1);
        accepted[i] = true;
    }
    for (const auto &[fence, ids] : byFence) {
        Statement &finish = m_session.statement("finish_completed"_L1);
        finish.bindAt(0, toMSecs(m_now));
        finish.bindAt(1, numbersText(ids));
        finish.bindAt(2, fence);
        if (!finish.exec())
            return true; // the error sticks to the session
        if (finish.affected() != int(ids.size())) {
            m_mustRepeat = true;
            return false;
        }
    }
    return true;
}

bool Finishes::finishOne(const FinishedAttempt &attempt)
{
    Statement &find = m_session.statement("attempt"_L1);
    find.bind(":id"_L1, attempt.id.value);
    if (attempt.fence <= 0 || !find.first() || find.number(3) != attempt.fence)
        return false;
    const auto state = JobState(find.number(0));
    const Lane lane{find.number(1), find.number(2)};
    const int wish = int(find.number(4));
    find.finish();

    if (attempt.completedByHandler)
        return state == JobState::Completed;
    if (state != JobState::Running)
        return state == stateAfter(attempt.update, wish);
    if (attempt.work)
        return writeWithWork(attempt, lane);
    return write(attempt.id, attempt.fence, lane, wish, attempt.update);
}

bool Finishes::writeWithWork(const FinishedAttempt &attempt, Lane lane)
{
    if (std::ranges::find(m_spoilers, attempt.id) != m_spoilers.end())
        return false;
    if (!m_session.statement("savepoint"_L1).exec() || !write(attempt.id, attempt.fence, lane, 0, attempt.update))
        return false;
    const bool keep = (*attempt.work)(m_session.database());
    if (!keep) {
        m_session.statement("savepoint_undo"_L1).exec();
        m_session.count(JobState::Running, lane, +1);
        m_session.count(attempt.update.state, lane, -1);
    }
    if (!m_session.statement("savepoint_end"_L1).exec()) {
        // It ended the transaction. The tick begins again, without it, or it would fail for ever.
        m_spoilers.push_back(attempt.id);
        m_mustRepeat = true;
        return false;
    }
    return keep;
}

bool Finishes::write(JobId id, qint64 fence, Lane lane, int wish, const JobUpdate &update)
{
    const JobState state = stateAfter(update, wish);
    Statement &finish = m_session.statement("finish"_L1);
    finish.bind(":state"_L1, qint64(state))
        .bind(":due_at"_L1, orNull(update.dueAt))
        .bind(":refund"_L1, update.refundAttempt ? 1 : 0)
        .bind(":crashed"_L1, update.crashed ? 1 : 0)
        .bind(":finished_at"_L1, isFinal(state) ? QVariant(toMSecs(m_now)) : QVariant())
        .bind(":error"_L1, update.record ? orNull(update.record->error) : QVariant())
        .bind(":result"_L1, orNull(update.result))
        .bind(":id"_L1, id.value)
        .bind(":fence"_L1, fence);
    if (!finish.exec() || finish.affected() != 1)
        return false;
    m_session.count(JobState::Running, lane, -1);
    m_session.count(state, lane, +1);
    if (update.record)
        record(id, *update.record);
    return true;
}

void Finishes::record(JobId id, const JobAttempt &attempt)
{
    Statement &add = m_session.statement("record_attempt"_L1);
    add.bind(":job"_L1, id.value)
        .bind(":fence"_L1, attempt.fence)
        .bind(":attempt"_L1, attempt.attempt)
        .bind(":worker"_L1, attempt.worker.value)
        .bind(":started_at"_L1, orNull(attempt.startedAt))
        .bind(":finished_at"_L1, toMSecs(attempt.finishedAt))
        .bind(":outcome"_L1, attempt.outcome.isNull() ? u""_s : attempt.outcome)
        .bind(":error"_L1, orNull(attempt.error))
        .bind(":error_type"_L1, orNull(attempt.errorType))
        .bind(":trace"_L1, orNull(attempt.trace));
    add.exec();

    // A job that snoozes for ever must not fill the store.
    if (attempt.fence > attemptsKept && attempt.fence % 32 == 0) {
        Statement &trim = m_session.statement("attempts_trim"_L1);
        trim.bind(":job"_L1, id.value).bind(":of"_L1, id.value).bind(":kept"_L1, attemptsKept);
        trim.exec();
    }
}

std::vector<bool> Finishes::note(const std::vector<JobNote> &notes)
{
    std::vector<bool> accepted;
    accepted.reserve(notes.size());
    for (const JobNote &note : notes)
        accepted.push_back(noteOne(note));
    return accepted;
}

bool Finishes::noteOne(const JobNote &note)
{
    if (note.fence <= 0)
        return false;
    if (note.progress || note.checkpoint) {
        Statement &update = m_session.statement("note"_L1);
        const auto progress = note.progress.value_or(JobProgress{});
        const bool has = note.progress.has_value();
        update.bind(":done"_L1, has ? QVariant(progress.done) : QVariant())
            .bind(":total"_L1, has ? QVariant(progress.total) : QVariant())
            .bind(":text"_L1, has ? QVariant(progress.text.isNull() ? u""_s : progress.text) : QVariant())
            .bind(":checkpoint"_L1, note.checkpoint ? QVariant(*note.checkpoint) : QVariant())
            .bind(":id"_L1, note.id.value)
            .bind(":fence"_L1, note.fence);
        if (!update.exec() || update.affected() != 1)
            return false;
    } else {
        Statement &find = m_session.statement("attempt"_L1);
        find.bind(":id"_L1, note.id.value);
        if (!find.first() || find.number(3) != note.fence)
            return false;
        find.finish();
    }
    if (!note.log.isEmpty())
        addLog(note);
    return true;
}

void Finishes::addLog(const JobNote &note)
{
    Statement &find = m_session.statement("log_end"_L1);
    find.bind(":job"_L1, note.id.value);
    qint64 line = 0;
    qint64 end = 0;
    if (find.first()) {
        line = find.number(0);
        end = find.number(1);
        find.finish();
    }
    for (const JobLogLine &said : note.log) {
        Statement &add = m_session.statement("log_add"_L1);
        add.bindAt(0, note.id.value);
        add.bindAt(1, end);
        add.bindAt(2, ++line);
        add.bindAt(3, toMSecs(said.at));
        add.bindAt(4, said.attempt);
        add.bindAt(5, said.text.isNull() ? u""_s : said.text);
        if (!add.exec())
            return;
        end += said.text.toUtf8().size();
    }
    if (end > maxLogBytesPerJob) {
        Statement &trim = m_session.statement("log_trim"_L1);
        trim.bind(":job"_L1, note.id.value).bind(":start"_L1, qint64(end - maxLogBytesPerJob));
        trim.exec();
    }
}

} // namespace Jobs::Sql
