// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/queuedjob.h>

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <deque>
#include <optional>

namespace Jobs {

//! What a list shows of a job; parameters and results, which may be large, stay in the store.
struct JobRow
{
    JobState state = JobState::Available;
    QString kind;
    QString queue;
    int priority = 0;
    int attempt = 0;
    int maxAttempts = 1;
    Timestamp createdAt{};
    Timestamp dueAt{};
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> finishedAt;
    QString error;
    QStringList tags;
    JobProgress progress;

    static JobRow of(const QueuedJob &job);
    friend bool operator==(const JobRow &, const JobRow &) = default;
};

/*!
    The ids of all rows, newest first or oldest first, and the values of those near the visible ones. Pure bookkeeping: JobModel turns its
    steps into insertions and removals.
*/
class JobWindow
{
public:
    //! Values kept; more are dropped, those farthest from the visible rows first.
    static constexpr int capacity = 2'000;

    //! Empties it.
    void setOldestFirst(bool oldestFirst);
    bool isOldestFirst() const { return m_oldestFirst; }
    //! Does \a id stand above \a other?
    bool isAbove(qint64 id, qint64 other) const { return m_oldestFirst ? id < other : id > other; }

    int size() const { return int(m_ids.size()); }
    qint64 idAt(int row) const { return m_ids[size_t(row)]; }
    //! The row of \a id, or the one before which it would be inserted.
    int lowerRow(qint64 id) const;
    int rowBelow(qint64 id) const; //!< the first one below \a id, whether that is there or not
    int rowOf(qint64 id) const;
    const JobRow *valuesOf(qint64 id) const;

    //! \a job's values; true if they were others before, or unknown.
    bool store(const QueuedJob &job);
    void insert(int row, const QList<QueuedJob> &jobs); //!< in the order of the rows
    void remove(int first, int last);
    void clear();
    //! Rows whose values were dropped, to keep within the capacity: first and last, or nothing.
    void trim(int firstVisible, int lastVisible);
    int loadedCount() const { return int(m_values.size()); }

private:
    std::deque<qint64> m_ids; // falling, or rising
    QHash<qint64, JobRow> m_values;
    bool m_oldestFirst = false;
};

} // namespace Jobs
