// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/historyrow_p.h>
#include <jobs/core/transition.h>

#include <chrono>
#include <deque>
#include <mutex>
#include <vector>

namespace Jobs {

/*!
    Counts what a queue's jobs do, by second for its own charts and by minute for the store. The store's side counts, in the batches in which
    it stores; any thread may look.
*/
class HistoryRecorder
{
public:
    //! One batch, for as long as it lives. A run of jobs of one kind and queue costs a comparison and some additions each.
    class Batch
    {
    public:
        Batch(HistoryRecorder &recorder, Timestamp now);
        void pushed(const QString &queue, const QString &kind);
        //! \a wait and \a run of an attempt that ended as \a update says.
        void ended(const QString &queue, const QString &kind, const JobUpdate &update, std::chrono::nanoseconds wait,
                   std::chrono::nanoseconds run);

    private:
        HistoryRow &row(const QString &queue, const QString &kind);

        HistoryRecorder &m_recorder;
        std::lock_guard<std::mutex> m_lock;
        HistoryRow *m_row = nullptr;
    };

    //! The rows of minutes that are over at \a now; of all, at the end. They are the caller's to store.
    std::vector<HistoryRow> takeMinutes(Timestamp now, bool all);
    //! Rows that could not be stored: they come with the next takeMinutes().
    void giveBack(std::vector<HistoryRow> rows);
    //! When takeMinutes() will have something, or nothing while there is nothing.
    std::optional<Timestamp> nextMinute() const;

    //! What no takeMinutes() has given yet.
    std::vector<HistoryRow> unwritten() const;
    //! The last five minutes, a row for each second.
    std::vector<HistoryRow> seconds(Timestamp now) const;

private:
    void closeSecond();
    void beginSecond(Timestamp second);

    mutable std::mutex m_mutex; //!< guards what follows
    Timestamp m_second{}; //!< the begin of the one that is counted
    std::vector<HistoryRow> m_current; //!< in it
    std::deque<HistoryRow> m_seconds; //!< before it
    std::vector<HistoryRow> m_minutes; //!< closed seconds that nobody took yet
};

} // namespace Jobs
