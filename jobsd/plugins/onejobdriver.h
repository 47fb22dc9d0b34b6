// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/middleware/jobmiddleware.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace Jobsd {

/*!
    \brief A store that holds one running job, whose real store another process has.

    It lets an ordinary JobQueue run a plugin's handler in a process of its own: the queue claims the job with its true id, attempt and fence,
    and what it would store becomes the lines that programs write to descriptor 3.
*/
class OneJobDriver final : public Jobs::JobQueueDriver
{
public:
    //! What both sides of the queue share.
    struct Exchange
    {
        explicit Exchange(Jobs::QueuedJob job) : job(std::move(job)) {}

        const Jobs::QueuedJob job;
        std::function<void(const QByteArray &line)> write; //!< one line, in the store's thread
        std::function<void()> ended; //!< the outcome was written

        std::mutex mutex; //!< guards the two below
        std::optional<Jobs::JobOutcome> outcome; //!< of the handler, as it said it
        std::function<void()> wakeUp;
        std::atomic<bool> isStopWanted = false;

        //! The handler is asked to end.
        void stop();
    };

    //! Sees the handler's outcome before the queue makes an update of it.
    class Witness final : public Jobs::JobMiddleware
    {
    public:
        explicit Witness(std::shared_ptr<Exchange> exchange) : m_exchange(std::move(exchange)) {}
        bool wrapsAttempts() const override { return true; }
        Jobs::JobOutcome attempt(const Jobs::QueuedJob &job, Jobs::JobContext &context, const Next &next) override;

    private:
        const std::shared_ptr<Exchange> m_exchange;
    };

    explicit OneJobDriver(std::shared_ptr<Exchange> exchange);

    QLatin1StringView name() const override;
    QString description() const override;
    bool hasFeature(Feature feature) const override;
    Jobs::Result<> open() override { return {}; }
    void close() override {}
    void setWakeUp(std::function<void()> wakeUp) override;
    bool peek() override { return m_exchange->isStopWanted; }
    Jobs::Result<Jobs::TickResult> tick(const Jobs::Tick &tick) override;
    Jobs::Result<int> promote(Jobs::Timestamp, int) override { return 0; }
    Jobs::Result<std::optional<Jobs::Timestamp>> nextDue() override { return std::optional<Jobs::Timestamp>(); }
    Jobs::Result<Jobs::WorkerId> registerWorker(const Jobs::WorkerInfo &, Jobs::Timestamp, std::chrono::milliseconds) override { return Jobs::WorkerId{1}; }
    Jobs::Result<Jobs::HeartbeatReply> heartbeat(Jobs::WorkerId worker, int, Jobs::Timestamp, std::chrono::milliseconds) override;
    Jobs::Result<std::vector<Jobs::RunningWish>> runningWishes(Jobs::WorkerId worker) override;
    Jobs::Result<> unregisterWorker(Jobs::WorkerId) override { return {}; }
    Jobs::Result<std::vector<Jobs::QueuedJob>> rescue(Jobs::Timestamp, int, const std::function<Jobs::JobUpdate(const Jobs::QueuedJob &)> &) override
    {
        return std::vector<Jobs::QueuedJob>();
    }
    Jobs::Result<Jobs::ControlResult> control(const Jobs::ControlRequest &) override { return elsewhere(); }
    Jobs::Result<> setQueuePaused(const QString &, bool, const QString &, Jobs::Timestamp) override { return elsewhere(); }
    Jobs::Result<Jobs::JobPage> jobs(const Jobs::JobFilter &, const Jobs::JobPageRequest &) override { return elsewhere(); }
    Jobs::Result<Jobs::QueuedJob> job(Jobs::JobId id) override;
    Jobs::Result<QList<Jobs::JobAttempt>> attempts(Jobs::JobId) override { return elsewhere(); }
    Jobs::Result<QList<Jobs::JobLogLine>> log(Jobs::JobId) override { return elsewhere(); }
    Jobs::Result<Jobs::StoreStats> stats() override { return elsewhere(); }
    Jobs::Result<int> prune(const Jobs::RetentionPolicy &, Jobs::Timestamp, int) override { return 0; }
    Jobs::Result<> setMetadata(const QString &, const QByteArray &) override { return {}; }
    Jobs::Result<QByteArray> metadata(const QString &) override { return QByteArray(); }
    Jobs::Result<bool> acquireLock(const QString &, const QString &, Jobs::Timestamp, std::chrono::milliseconds) override { return true; }
    Jobs::Result<> releaseLock(const QString &, const QString &) override { return {}; }

private:
    static tl::unexpected<Jobs::JobQueueError> elsewhere();

    const std::shared_ptr<Exchange> m_exchange;
    bool m_claimed = false;
};

//! The line that tells \a outcome to the process that has the store.
QByteArray outcomeLine(const Jobs::JobOutcome &outcome);

} // namespace Jobsd
