// SPDX-License-Identifier: MIT
#include "historyrecorder_p.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Jobs {

static constexpr auto keptSeconds = 5min;
static constexpr size_t maxRowsPerSecond = 200; // names may be made up by whoever pushes: memory stays bounded all the same
static constexpr size_t maxRowsPerMinute = 1000;
static constexpr size_t maxSecondRows = 20'000;
static constexpr size_t maxUnwritten = 10'000;

static size_t classOf(std::chrono::nanoseconds time)
{
    return size_t(std::ranges::lower_bound(historyBounds, time) - historyBounds.begin());
}

// --- a batch ---------------------------------------------------------------------------------------------------------

HistoryRecorder::Batch::Batch(HistoryRecorder &recorder, Timestamp now)
    : m_recorder(recorder)
    , m_lock(recorder.m_mutex)
{
    m_recorder.beginSecond(std::chrono::floor<std::chrono::seconds>(now));
}

HistoryRow &HistoryRecorder::Batch::row(const QString &queue, const QString &kind)
{
    // Names are shared copies as a rule: the same text lies at the same place.
    const auto isSame = [](const QString &a, const QString &b) { return a.constData() == b.constData() || a == b; };
    if (m_row && isSame(m_row->queue, queue) && isSame(m_row->kind, kind))
        return *m_row;
    auto &rows = m_recorder.m_current;
    auto found = std::ranges::find_if(rows, [&](const HistoryRow &each) { return isSame(each.queue, queue) && isSame(each.kind, kind); });
    if (found == rows.end() && rows.size() >= maxRowsPerSecond)
        found = std::ranges::find_if(rows, [](const HistoryRow &each) { return each.queue.isEmpty(); });
    if (found == rows.end()) {
        const bool isOther = rows.size() >= maxRowsPerSecond;
        rows.push_back({.minute = m_recorder.m_second, .queue = isOther ? QString() : queue, .kind = isOther ? QString() : kind});
        found = rows.end() - 1;
    }
    return *(m_row = &*found);
}

void HistoryRecorder::Batch::pushed(const QString &queue, const QString &kind) { ++row(queue, kind).pushed; }

void HistoryRecorder::Batch::ended(const QString &queue, const QString &kind, const JobUpdate &update, std::chrono::nanoseconds wait,
                                   std::chrono::nanoseconds run)
{
    HistoryRow &row = this->row(queue, kind);
    switch (update.state) {
    case JobState::Completed:
        ++row.completed;
        break;
    case JobState::Failed:
        ++row.failed;
        break;
    case JobState::Retryable:
        ++row.retried;
        break;
    case JobState::Cancelled:
        ++row.cancelled;
        break;
    case JobState::Available:
        return; // handed back, most likely without a start
    case JobState::Scheduled:
    case JobState::Running:
    case JobState::Waiting:
    case JobState::Suspended:
        break; // snoozed or parked: it ran all the same
    }
    ++row.waits[classOf(wait)];
    ++row.runs[classOf(run)];
}

// --- seconds and minutes -----------------------------------------------------------------------------------------------

void HistoryRecorder::closeSecond()
{
    const Timestamp minute = std::chrono::floor<std::chrono::minutes>(m_second);
    for (HistoryRow &row : m_current) {
        m_seconds.push_back(row);
        row.minute = minute;
        if (m_minutes.size() < maxUnwritten)
            addTo(m_minutes, row, maxRowsPerMinute);
    }
    m_current.clear();
    while (!m_seconds.empty() && (m_seconds.size() > maxSecondRows || m_seconds.front().minute + keptSeconds < m_second))
        m_seconds.pop_front();
}

void HistoryRecorder::beginSecond(Timestamp second)
{
    if (second == m_second)
        return;
    closeSecond();
    m_second = second;
}

std::vector<HistoryRow> HistoryRecorder::takeMinutes(Timestamp now, bool all)
{
    std::lock_guard lock(m_mutex);
    const Timestamp minute = std::chrono::floor<std::chrono::minutes>(now);
    if (all || m_second < minute)
        closeSecond();
    // Of a clock that was set back, too: only the running minute stays.
    const auto taken = all ? m_minutes.begin() : std::ranges::stable_partition(m_minutes, [minute](const HistoryRow &row) {
        return row.minute == minute;
    }).begin();
    std::vector<HistoryRow> rows(std::make_move_iterator(taken), std::make_move_iterator(m_minutes.end()));
    m_minutes.erase(taken, m_minutes.end());
    return rows;
}

void HistoryRecorder::giveBack(std::vector<HistoryRow> rows)
{
    std::lock_guard lock(m_mutex);
    rows.insert(rows.end(), std::make_move_iterator(m_minutes.begin()), std::make_move_iterator(m_minutes.end()));
    if (rows.size() > maxUnwritten) // a long outage: the oldest are given up
        rows.erase(rows.begin(), rows.end() - qptrdiff(maxUnwritten));
    m_minutes = std::move(rows);
}

std::optional<Timestamp> HistoryRecorder::nextMinute() const
{
    std::lock_guard lock(m_mutex);
    if (m_current.empty() && m_minutes.empty())
        return std::nullopt;
    const Timestamp first = m_minutes.empty() ? std::chrono::floor<std::chrono::minutes>(m_second) : m_minutes.front().minute;
    return first + 1min;
}

std::vector<HistoryRow> HistoryRecorder::unwritten() const
{
    std::lock_guard lock(m_mutex);
    std::vector<HistoryRow> rows = m_minutes;
    for (HistoryRow row : m_current) {
        row.minute = std::chrono::floor<std::chrono::minutes>(row.minute);
        addTo(rows, row, maxRowsPerMinute);
    }
    return rows;
}

std::vector<HistoryRow> HistoryRecorder::seconds(Timestamp now) const
{
    std::lock_guard lock(m_mutex);
    std::vector<HistoryRow> rows(m_seconds.begin(), m_seconds.end());
    rows.insert(rows.end(), m_current.begin(), m_current.end());
    std::erase_if(rows, [now](const HistoryRow &row) { return row.minute + keptSeconds < now || row.minute > now; });
    return rows;
}

} // namespace Jobs
