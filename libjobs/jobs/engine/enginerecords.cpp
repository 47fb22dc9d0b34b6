// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"

using namespace Qt::StringLiterals;

namespace Jobs {

using Code = JobQueueError::Code;

// --- history ---------------------------------------------------------------------------------------------------------

//! What a tick stored. Its finished attempts lie in m_inTick, whose updates were lent to the tick.
void Engine::countBatch(const Tick &tick, const TickResult &result)
{
    for (size_t i = 0; i < tick.finished.size(); ++i) {
        const JobState state = tick.finished[i].update.state;
        if (state == JobState::Failed || state == JobState::Retryable)
            m_changes |= StoreChange::Failures;
        else if (state == JobState::Available)
            m_announce = true; // handed back: for others to take
    }
    if (!keepsHistory() || (tick.finished.empty() && tick.pushes.empty()))
        return;
    HistoryRecorder::Batch batch(m_history, tick.now);
    for (size_t i = 0; i < tick.pushes.size(); ++i) {
        if (!result.pushed[i].existed)
            batch.pushed(tick.pushes[i].queue, tick.pushes[i].kind);
    }
    for (size_t i = 0; i < tick.finished.size(); ++i) {
        if (!result.finished[i])
            continue; // somebody else's end counts
        const Attempt &attempt = *m_inTick[i].attempt;
        const Monotonic started = attempt.started.load(std::memory_order_relaxed);
        const Monotonic run = started == Attempt::notStarted ? Monotonic{0} : attempt.ended - started;
        batch.ended(attempt.job.queue, attempt.job.kind, tick.finished[i].update, attempt.wait, run);
    }
}

void Engine::writeHistory(bool all)
{
    if (!keepsHistory())
        return;
    const Timestamp now = m_clock->now();
    if (const auto minute = m_history.nextMinute(); !minute || (!all && *minute > now))
        return;
    auto rows = m_history.takeMinutes(now, all);
    if (rows.empty())
        return;
    const auto written = m_driver->addHistory(rows);
    if (written)
        return;
    // Not known to be stored: a second time would count them twice.
    if (written.error().isTransient() && written.error().code != Code::Unknown)
        m_history.giveBack(std::move(rows));
    else if (written.error().code != Code::NotSupported)
        qCWarning(lcStore).noquote() << "the history of a minute is lost:" << written.error().toString();
    if (written.error().code != Code::NotSupported)
        noteStoreError(written.error());
}

QFuture<Result<std::vector<HistoryRow>>> Engine::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    // What is not written yet is taken first: what is written in between would else be missed. Once too often is seen by nobody.
    std::vector<HistoryRow> own = m_history.unwritten();
    std::erase_if(own, [&](const HistoryRow &row) {
        return row.minute < from || row.minute >= until || (!queue.isEmpty() && row.queue != queue) || (!kind.isEmpty() && row.kind != kind);
    });
    return inquire<std::vector<HistoryRow>>([=, own = std::move(own)](JobQueueDriver &driver) -> Result<std::vector<HistoryRow>> {
        auto rows = driver.history(from, until, queue, kind);
        if (!rows && rows.error().code == Code::NotSupported)
            rows = std::vector<HistoryRow>();
        if (!rows)
            return rows;
        for (const HistoryRow &row : own)
            addTo(*rows, row);
        std::ranges::stable_sort(*rows, {}, &HistoryRow::minute);
        return rows;
    });
}

void Engine::pruneRecords()
{
    constexpr int chunk = 1000;
    const Timestamp now = m_clock->now();
    const bool keepsAuditForEver = m_options.keepAudit.count() < 0;
    auto pruned = m_driver->pruneRecords(now - m_options.keepHistory, keepsAuditForEver ? Timestamp::min() : now - m_options.keepAudit, chunk);
    if (!pruned)
        return noteStoreError(pruned.error());
    if (*pruned >= chunk)
        m_nextRecordPrune = Monotonic{0};
}

// --- the worker's mode -------------------------------------------------------------------------------------------------

QFuture<Result<>> Engine::setWorkerMode(WorkerId worker, WorkerMode mode)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    ask([this, promise, worker, mode](Result<JobQueueDriver *> driver) -> std::function<void()> {
        Result<> done = driver ? (*driver)->setWorkerMode(worker, mode) : tl::unexpected(driver.error());
        if (done) {
            m_changes |= StoreChange::Workers;
            if (worker == m_worker)
                m_nextHeartbeat = Monotonic{0}; // ours: no need to wait
        }
        return [promise, done] {
            promise->addResult(done);
            promise->finish();
        };
    });
    return future;
}

void Engine::obeyMode(WorkerMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_changes |= StoreChange::Workers;
    switch (mode) {
    case WorkerMode::Working:
        qCInfo(lcStore) << "worker" << m_worker.value << "works again";
        mayHaveWork();
        break;
    case WorkerMode::Quiet:
        qCInfo(lcStore) << "worker" << m_worker.value << "is to be quiet: it claims nothing";
        handBackUnstarted(); // others may take it
        break;
    case WorkerMode::Stopping:
        qCInfo(lcStore) << "worker" << m_worker.value << "is to stop";
        m_stopWanted = true;
        break;
    }
}

} // namespace Jobs
