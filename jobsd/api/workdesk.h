// SPDX-License-Identifier: MIT
#pragma once

#include "apioptions.h"
#include "exchange.h"
#include "leasetoken.h"

#include <jobs/core/joboutcome.h>
#include <jobs/jobqueue.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>
#include <vector>

namespace Jobs::Api {

//! What a worker elsewhere asks for.
struct ClaimOrder
{
    QStringList kinds;
    QStringList queues = {}; //!< empty: all
    int limit = 1;
    std::chrono::milliseconds wait{0};
    std::chrono::milliseconds lease{30'000};
    QString name; //!< of the worker in listings
};

//! The end of an attempt, or words about it, as a lease's holder tells them.
struct LeaseWord
{
    QString token;
    std::optional<JobOutcome> outcome = {}; //!< ends the attempt
    std::optional<JobProgress> progress = {};
    std::optional<QByteArray> checkpoint = {};
    QStringList log = {};
    std::optional<std::chrono::milliseconds> lease = {}; //!< of the heartbeat
};

/*!
    \class Jobs::Api::WorkDesk
    \brief Hands jobs to workers in other processes and languages, under leases in the store like those of the queue's own workers.

    Each claim that was given jobs stands as a worker of its own in the store, and its lease is renewed by heartbeats under any of them: a
    process that dies takes down no other, whatever name it goes by, and what it held is rescued when its lease ends. Once all of a claim's jobs
    are finished its entry serves the next claim of that name.

    All work with the store is done between the queue's own steps, on its connection, and what came in meanwhile is done together. Any thread.
*/
class WorkDesk : public QObject
{
    Q_OBJECT

public:
    WorkDesk(JobQueue *queue, const ApiOptions &options, std::function<void(const QList<JobEvent> &)> tell);
    ~WorkDesk() override;
    //! Answers all who wait. The queue's thread; before the queue goes.
    void close();

    void claim(const ExchangePtr &exchange, ClaimOrder order);
    //! Answers with what is wanted of the attempt, or with the job's new state if \a word ends it.
    void say(const ExchangePtr &exchange, LeaseWord word);
    //! There may be jobs to claim. Cheap.
    void mayHaveWork();

private:
    using Instant = std::chrono::nanoseconds; //!< of the queue's clock, which never goes back
    struct Waiting
    {
        ExchangePtr exchange;
        ClaimOrder order;
        Instant deadline{};
        WorkerId worker = {};
    };
    struct Said
    {
        ExchangePtr exchange;
        LeaseWord word;
        LeaseToken token = {};
        QueuedJob job = {};
    };
    //! A worker in the store.
    struct Entry
    {
        QString name;
        QString actor;
        std::chrono::milliseconds lease{0};
        Instant renewed{};
        WorkerMode mode = WorkerMode::Working;
        int held = 0; //!< jobs
        bool waits = false; //!< a claim waits on it
    };
    friend class WorkRound;

    void schedule();
    bool serve(const Result<JobQueueDriver *> &driver);

    JobQueue *const m_queue;
    const std::shared_ptr<Clock> m_clock; //!< the queue's: the store's leases are kept in it
    const Limits m_limits;
    const std::function<RetryStrategy(const QString &, const QString &)> m_retryOf;
    const std::function<void(const QList<JobEvent> &)> m_tell;
    LeaseTokens m_tokens;
    QTimer m_timer; //!< runs while somebody waits, or entries are to be removed

    std::atomic<bool> m_scheduled = false;
    std::atomic<bool> m_ticking = false;
    std::atomic<int> m_waitingCount = 0;
    std::atomic<int> m_entryCount = 0;
    std::mutex m_mutex; //!< guards what follows
    bool m_closed = false;
    std::vector<Waiting> m_newClaims;
    std::vector<Said> m_said;

    // Of the rounds with the driver, of which there is one at a time.
    std::list<Waiting> m_waiting;
    std::map<WorkerId, Entry> m_entries;
    std::map<std::pair<qint64, qint64>, QueuedJob> m_held; //!< by job and fence
    std::map<std::tuple<Timestamp, QString, QString>, HistoryRow> m_history; //!< not kept yet, by minute, queue and kind
    Instant m_historyKept{};
};

} // namespace Jobs::Api
