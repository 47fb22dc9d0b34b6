// SPDX-License-Identifier: MIT
#pragma once

#include "dialect_p.h"
#include "statement_p.h"

#include <jobs/core/jobstate.h>

#include <QtCore/QHash>

#include <array>
#include <memory>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace Jobs::Sql {

//! A queue and a kind, by their numbers.
struct Lane
{
    qint64 queue = 0;
    qint64 kind = 0;

    friend bool operator==(const Lane &, const Lane &) = default;
    friend size_t qHash(const Lane &lane, size_t seed = 0) noexcept { return qHashMulti(seed, lane.queue, lane.kind); }
};

/*!
    \brief A connection at work: prepared statements, the names behind the numbers, and the counters of a transaction.

    The first error sticks: statements after it do nothing, and commit(), or result(), answers with it. That spares each step
    of a transaction its own check. Used by one thread.
*/
class Session
{
public:
    Session(QSqlDatabase database, const Dialect &dialect);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const Dialect &dialect() const { return m_dialect; }
    QSqlDatabase &database() { return m_database; }

    //! Made once and kept. \a rows: see statementText().
    Statement &statement(QLatin1StringView name, int rows = 1);

    // --- errors
    bool hasFailed() const { return m_error.has_value(); }
    void fail(const QSqlError &error);
    void fail(JobQueueError error);
    //! Is the connection gone? Nothing but a new session helps.
    bool isLost() const { return m_isLost; }
    //! Neither failed nor lost.
    bool isUsable();
    //! Forgets the names that a failed or rolled back transaction may have added.
    void forgetNames();

    // --- transactions
    //! Starts one as a writer and waits for others up to the dialect's patience.
    Result<> begin();
    //! Writes the counters and commits; rolls back and answers the error if anything failed.
    Result<> commit();
    void rollback();

    //! All that \a work does, or nothing. \a work answers a value; errors stick to the session.
    template<typename Work>
    auto write(Work &&work) -> Result<std::invoke_result_t<Work>>
    {
        if (auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
        auto value = work();
        if (auto done = commit(); !done)
            return tl::unexpected(done.error());
        return value;
    }

    /*!
        A look at the store: at one state of it if \a consistent, which costs two more statements. Repeated while somebody
        else is in the way.
    */
    template<typename Work>
    auto read(Work &&work, bool consistent = false) -> Result<std::invoke_result_t<Work>>
    {
        for (Patience patience(m_dialect);;) {
            start();
            if (consistent)
                beginReading();
            auto value = work();
            const bool again = m_isBusy;
            const auto done = endReading(consistent);
            if (done)
                return value;
            if (!again || !patience.wait())
                return tl::unexpected(done.error());
        }
    }

    /*!
        Part of a transaction that is somebody else's: neither begun nor ended here, the counters are written.
    */
    template<typename Work>
    auto within(Work &&work) -> Result<std::invoke_result_t<Work>>
    {
        start();
        auto value = work();
        writeCounts();
        if (auto done = result(); !done)
            return tl::unexpected(done.error());
        return value;
    }

    //! What happens within is the end of a transaction: if the answer is lost, nobody knows.
    template<typename Work>
    auto committing(Work &&work)
    {
        m_isCommitting = true;
        auto value = work();
        m_isCommitting = false;
        return value;
    }

    //! The store's time where it has a clock, else \a given.
    Timestamp now(Timestamp given);

    // --- names
    //! The number of a queue or kind, a new one if need be. Only in a transaction.
    qint64 numberOf(const QString &name);
    std::optional<qint64> findNumberOf(const QString &name);
    QString nameOf(qint64 number);

    // --- counters
    void count(JobState state, Lane lane, qint64 change);
    //! Changes that the open transaction has not written yet.
    const QHash<Lane, qint64> &availableChanges() const { return m_counts[size_t(JobState::Available)]; }

private:
    friend class Exchange;
    friend class Statement;

    //! Waits of random length between tries, so that processes do not keep step.
    class Patience
    {
    public:
        explicit Patience(const Dialect &dialect);
        //! False: out of patience.
        bool wait();

    private:
        std::chrono::steady_clock::time_point m_until;
    };

    struct Key
    {
        QLatin1StringView name;
        int rows;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const noexcept { return qHashMulti(0, key.name, key.rows); }
    };

    void start();
    void setReading(Statement &statement) { m_reading.push_back(&statement); }
    void finishReading();
    void beginReading();
    Result<> endReading(bool consistent);
    Result<> result();
    void writeCounts();
    void loadNames();

    QSqlDatabase m_database;
    const Dialect &m_dialect;
    std::unordered_map<Key, std::unique_ptr<Statement>, KeyHash> m_statements;
    std::unique_ptr<Statement> m_unprepared; // the last that could not be prepared; its exec() does nothing
    std::vector<Statement *> m_reading; // with rows that may not all be read: COMMIT fails while one is
    std::optional<JobQueueError> m_error;
    bool m_isBusy = false;
    bool m_isLost = false;
    bool m_isCommitting = false;
    QHash<QString, qint64> m_numbers;
    QHash<qint64, QString> m_names;
    qint64 m_lastName = 0;
    std::array<QHash<Lane, qint64>, 10> m_counts;
};

} // namespace Jobs::Sql
