// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

/*!
    \brief Which jobs ran, how often, and when the first and the last of them did.

    Each thread marks the jobs that it ran in a list of its own, so that counting costs the handlers next to nothing.
*/
class Tally
{
public:
    //! For jobs 0 … \a jobs - 1.
    explicit Tally(qint64 jobs);
    Q_DISABLE_COPY_MOVE(Tally)

    //! Any thread.
    void ran(qint64 id);
    qint64 count() const { return m_count.load(); }

    //! Begins anew to look at the time: the future is finished when \a count more have run.
    QFuture<void> expect(qint64 count);
    qint64 firstAt() const { return m_firstAt.load(); } //!< ns; of the first since expect()
    qint64 lastAt() const { return m_lastAt.load(); } //!< ns; of the last expected one

    //! Gives up unless \a from … \a until - 1 ran exactly once each. Handlers must not run meanwhile.
    void verify(qint64 from, qint64 until) const;
    //! Gives up if any job ran twice.
    void verifyNoneTwice() const;

private:
    using Marks = std::vector<quint8>;
    Marks &marksOfThisThread();
    int timesRan(qint64 id) const;

    const qint64 m_jobs;
    const quint64 m_serial;
    std::atomic<qint64> m_count{0};
    std::atomic<qint64> m_first{1};
    std::atomic<qint64> m_last{-1};
    std::atomic<qint64> m_firstAt{0};
    std::atomic<qint64> m_lastAt{0};
    QPromise<void> m_promise;
    mutable std::mutex m_mutex; //!< guards m_marks
    std::vector<std::unique_ptr<Marks>> m_marks;
};
