// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/clock.h>
#include <jobs/core/jobfilter.h>
#include <jobs/core/jobidentifier.h>
#include <jobs/core/names.h>
#include <jobs/core/pushoptions.h>
#include <jobs/core/queuestats.h>
#include <jobs/drivers/driverfactory.h>
#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/jobevent.h>
#include <jobs/jobhandler.h>
#include <jobs/middleware/jobmiddleware.h>

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QThread>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Jobs {

class JobQueuePrivate;
struct PushRequest;

//! Who calls the handlers.
enum class ExecutionMode {
    Threaded, //!< workers on a thread pool; what programs want
    Manual, //!< nobody, until runNext() or runDueJobs(): one thread, one step at a time
    Inline, //!< the pusher, before push() returns: for tests of code that pushes
};

struct JobQueueOptions
{
    //! Workers that serve every queue which has none of its own. 0: this JobQueue only pushes and looks.
    int numWorkers = QThread::idealThreadCount();
    QHash<QString, int> queues = {}; //!< queues with workers of their own
    QString name = {}; //!< of this worker in listings; empty: host:pid
    ExecutionMode mode = ExecutionMode::Threaded;

    std::chrono::milliseconds lease{15'000}; //!< how long a silent worker keeps its jobs; at least 100 ms
    std::chrono::milliseconds heartbeat{5'000}; //!< how often the lease is renewed; at most half of the lease
    std::chrono::milliseconds stopDeadline{30'000}; //!< how long a stop may take
    std::chrono::milliseconds stopGrace{5'000}; //!< of that, the time left to handlers after they were told to stop
    int maxCrashes = 3; //!< a job whose workers died this often has failed
    RetentionPolicy retention = {};
    qsizetype maxPayload = defaultMaxPayload; //!< bytes of parameters, results and checkpoints
    qint64 maxQueueLength = 0; //!< pushes beyond this many waiting jobs in the store are refused; 0: no limit
    bool pushOnlyRegistered = false; //!< refuse kinds that neither have a handler here nor were declared
    std::chrono::milliseconds keepHistory{std::chrono::hours{24 * 30}}; //!< of counts per minute, for charts; 0: none is written
    std::chrono::milliseconds keepAudit{std::chrono::hours{24 * 90}}; //!< of what people did; negative: for ever

    std::shared_ptr<Clock> clock = {}; //!< empty: systemClock()
    std::shared_ptr<RandomSource> random = {}; //!< empty: systemRandom()
};

//! What may have changed in a store, by this queue or by another process.
enum class StoreChange {
    Jobs = 1,
    Failures = 2, //!< of jobs
    Queues = 4, //!< paused, resumed
    Workers = 8, //!< came, went, changed their mode
};
Q_DECLARE_FLAGS(StoreChanges, StoreChange)
Q_DECLARE_OPERATORS_FOR_FLAGS(StoreChanges)

//! How often and how long a queue could not use its store; an outage that lasts is counted so far.
struct StoreOutages
{
    qint64 count = 0;
    std::chrono::milliseconds total{0};
    std::optional<Timestamp> since; //!< begin of the one that lasts
};

/*!
    \class Jobs::JobQueue
    \brief Pushes jobs into a store, runs them, and tells what happens to them.

    push() and everything marked "any thread" may be called from any thread; the rest belongs to the queue's thread, where
    its signals are emitted too. Futures are fulfilled in any thread: use then() with a context object. Handlers run in worker threads, several
    at a time; member functions of QObjects run in the thread of their object.

    Destroying a queue stops it, as stop() does, and waits for that.
*/
class JOBS_EXPORT JobQueue : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)

public:
    explicit JobQueue(std::unique_ptr<JobQueueDriver> driver, JobQueueOptions options = {}, QObject *parent = nullptr);
    template<std::derived_from<JobQueueDriver> Driver>
    explicit JobQueue(std::unique_ptr<Driver> driver, JobQueueOptions options = {}, QObject *parent = nullptr)
        : JobQueue(std::unique_ptr<JobQueueDriver>(std::move(driver)), std::move(options), parent)
    {
    }
    //! From openDriver(). If that failed, start() and push() answer with its error.
    explicit JobQueue(Result<std::unique_ptr<JobQueueDriver>> driver, JobQueueOptions options = {}, QObject *parent = nullptr);
    ~JobQueue() override;

    //! As given; the clock and the random source are there.
    const JobQueueOptions &options() const;

    // --- kinds -------------------------------------------------------------------------------------------------------
    /*!
        Runs jobs of kind \a identifier with \a handler: a function of (const P &, JobContext &), (const P &), (JobContext &) or nothing, that
        returns void, a JobOutcome, a value (the job's result), a Result, or a QFuture of one of these. What it throws fails the attempt.
        Also while the queue runs. Any thread. DuplicateRegistration if the kind or an alias has a handler.
    */
    template<JobParameters P, typename F>
        requires Detail::HandlerFor<F, P>
    [[nodiscard]] Result<> registerJob(JobIdentifier<P> identifier, F handler, JobDefinitionOptions options = {})
    {
        return registerErased(identifier.kind(), checkOf<P>(), Detail::erase<P>(std::move(handler)), std::move(options));
    }

    /*!
        The same with a member function. That of a QObject, slot or not, is called in the object's thread; an object that is
        destroyed fails the attempts that wait for it. Another object must outlive the queue.
    */
    template<JobParameters P, typename Object, typename Member>
        requires std::is_member_function_pointer_v<Member>
    [[nodiscard]] Result<> registerJob(JobIdentifier<P> identifier, Object *object, Member member,
                                       JobDefinitionOptions options = {})
    {
        if constexpr (std::derived_from<Object, QObject>)
            return registerErased(identifier.kind(), checkOf<P>(),
                                  Detail::eraseIn<P>(object, Detail::bindMember(object, member)), std::move(options));
        else
            return registerErased(identifier.kind(), checkOf<P>(), Detail::erase<P>(Detail::bindMember(object, member)),
                                  std::move(options));
    }

    template<JobParameters P>
    [[nodiscard]] Result<> registerJob(JobDefinition<P> definition)
    {
        if (!definition.handler) // an empty function in a handler would be found at the first job only
            return registerErased(definition.identifier.kind(), checkOf<P>(), {}, std::move(definition.options));
        return registerJob(definition.identifier, std::move(definition.handler), std::move(definition.options));
    }

    //! For kinds known only at run time. \a handler parses JobContext::job().parameters itself.
    [[nodiscard]] Result<> registerKind(const QString &kind, ErasedHandler handler, JobDefinitionOptions options = {});
    /*!
        The same in place of the handler that the kind has, if any, so that a running program can take up a new configuration. Attempts
        under way, and jobs claimed already, keep the old one. Any thread.
    */
    [[nodiscard]] Result<> replaceKind(const QString &kind, ErasedHandler handler, JobDefinitionOptions options = {});
    //! From now on jobs of the kind, and of its aliases, wait; those claimed already still run. Any thread. False: there was no handler.
    bool unregisterKind(const QString &kind);
    QStringList registeredKinds() const;
    /*!
        Makes a kind known that other processes run: pushes take their queue, priority and number of attempts from \a options, and nothing of it
        is claimed here. In place of an earlier declaration; a handler takes its place, and unregisterKind() takes it back. Any thread.
        DuplicateRegistration if the kind or an alias has a handler.
    */
    [[nodiscard]] Result<> declareKind(const QString &kind, JobDefinitionOptions options = {});
    //! The kind has a handler here or was declared, by this name or an alias. Any thread.
    bool knowsKind(const QString &kind) const;

    //! Before start(). The first one added is the outermost.
    void addMiddleware(std::shared_ptr<JobMiddleware> middleware);

    // --- pushing: any thread -----------------------------------------------------------------------------------------
    /*!
        Stores a job. The future has its id once the store has it for good, or why it has not; a refused push is also
        logged and signalled, so the future may be dropped.
    */
    template<JobParameters P>
    QFuture<Result<PushedJob>> push(JobIdentifier<P> identifier, const std::type_identity_t<P> &parameters,
                                    const PushOptions &options = {})
    {
        expectPush();
        return pushEncoded(identifier.kind(), encodeParameters(parameters), options);
    }

    //! Many of one kind, all or none of them; as fast as the store can take them.
    template<JobParameters P>
    QFuture<Result<QList<PushedJob>>> pushAll(JobIdentifier<P> identifier, const QList<std::type_identity_t<P>> &parameters,
                                              const PushOptions &options = {})
    {
        return pushAllEncoded(identifier.kind(), encodeAll<P>(parameters), options);
    }

    //! For kinds known only at run time; \a parameters is the text of a JSON object.
    QFuture<Result<PushedJob>> pushKind(const QString &kind, const QByteArray &parameters, const PushOptions &options = {});
    //! Many of any kinds, each refused or stored by itself; answered index by index. Best in portions of about a thousand.
    QFuture<QList<Result<PushedJob>>> pushEach(const QList<PushRequest> &requests);

    /*!
        Stores a job inside the transaction that \a database, a connection of this thread to the queue's own store, has
        open. It exists when that commits, and is gone if it rolls back. NotSupported by stores without SQL.
    */
    template<JobParameters P>
    [[nodiscard]] Result<PushedJob> pushIn(QSqlDatabase &database, JobIdentifier<P> identifier,
                                           const std::type_identity_t<P> &parameters, const PushOptions &options = {})
    {
        auto pushed = pushAllEncodedIn(database, identifier.kind(), encodeAll<P>({&parameters, 1}), options);
        return pushed.map([](const QList<PushedJob> &all) { return all.first(); });
    }
    //! Many of one kind, all or none of them.
    template<JobParameters P>
    [[nodiscard]] Result<QList<PushedJob>> pushAllIn(QSqlDatabase &database, JobIdentifier<P> identifier,
                                                     const QList<std::type_identity_t<P>> &parameters, const PushOptions &options = {})
    {
        return pushAllEncodedIn(database, identifier.kind(), encodeAll<P>(parameters), options);
    }

    // --- running -----------------------------------------------------------------------------------------------------
    //! Opens the store and begins to run jobs. Blocks until the store answered.
    [[nodiscard]] Result<> start();
    bool isRunning() const;
    /*!
        Stops claiming and lets handlers finish; those that still run when only the grace is left are told to stop, and at the deadline
        their jobs are handed back, the attempt not counted. The future, and stopped(), come when all of that is stored.
        A second call can only shorten the deadline. A stopped queue is not started again: make a new one.
    */
    QFuture<void> stop();
    QFuture<void> stop(std::chrono::milliseconds deadline);
    /*!
        SIGTERM and SIGINT stop this queue and then quit the application; a second signal does not wait for handlers. Call it
        before other threads exist (they must inherit the blocked signals), best first in main(), after the QCoreApplication.
    */
    [[nodiscard]] Result<> stopOnSignals();

    //! The workers that serve \a queue alone; an empty name: all queues that have none of their own. Any thread.
    [[nodiscard]] Result<> setNumWorkers(int workers, const QString &queue = {});
    int numWorkers(const QString &queue = {}) const;
    /*!
        Fulfilled the first time that nothing is due, running or unstored here; at once if that is so already. Any thread.
        Before exec(), QCoreApplication::quit() does nothing: to end a program that may be idle by then, let then() queue it,
        \c{QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection)}.
    */
    QFuture<void> whenIdle();

    //! How long final jobs are kept, from now on. Any thread.
    void setRetention(const RetentionPolicy &retention);

    //! Manual mode: runs the next due job in this thread; false if there is none.
    [[nodiscard]] Result<bool> runNext();
    //! Manual mode: runs what is due, and what that pushes, until nothing is or \a limit jobs ran. Returns how many ran.
    Result<int> runDueJobs(int limit = -1);

    // --- people: any thread ----------------------------------------------------------------------------------------------
    //! By id: NotFound, or Conflict where the job's state does not allow it. By filter: everything that matches, in chunks.
    QFuture<Result<ControlSummary>> cancel(JobId id, const QString &reason = {});
    QFuture<Result<ControlSummary>> cancel(const JobFilter &filter, const QString &reason = {});
    //! Final and retryable jobs run again now, their attempts reset.
    QFuture<Result<ControlSummary>> retry(JobId id);
    QFuture<Result<ControlSummary>> retry(const JobFilter &filter);
    QFuture<Result<ControlSummary>> suspend(JobId id);
    QFuture<Result<ControlSummary>> suspend(const JobFilter &filter);
    QFuture<Result<ControlSummary>> resume(JobId id);
    QFuture<Result<ControlSummary>> resume(const JobFilter &filter);
    QFuture<Result<ControlSummary>> runNow(JobId id);
    QFuture<Result<ControlSummary>> runNow(const JobFilter &filter);
    QFuture<Result<ControlSummary>> edit(JobId id, const JobEdit &edit);
    QFuture<Result<ControlSummary>> edit(const JobFilter &filter, const JobEdit &edit);
    //! Not running ones: cancel those first.
    QFuture<Result<ControlSummary>> remove(JobId id);
    QFuture<Result<ControlSummary>> remove(const JobFilter &filter);

    //! Nobody claims from a paused queue, in any process, until it is resumed; also after a restart.
    QFuture<Result<>> pauseQueue(const QString &queue, const QString &by = {});
    QFuture<Result<>> resumeQueue(const QString &queue);
    //! Of any worker of the store; it obeys within its heartbeat. NotFound if there is no such worker.
    QFuture<Result<>> setWorkerMode(WorkerId worker, WorkerMode mode);

    QFuture<Result<StoreStats>> stats();
    //! Of this queue since it was made: what the signals storeUnavailable() and storeAvailable() told. Any thread.
    StoreOutages outages() const;
    QFuture<Result<JobPage>> jobs(const JobFilter &filter = {}, const JobPageRequest &page = {});
    QFuture<Result<QueuedJob>> job(JobId id);
    QFuture<Result<QList<JobAttempt>>> attempts(JobId id);
    QFuture<Result<QList<JobLogLine>>> log(JobId id);
    //! Newest first, ids below \a before; at most \a limit (1 … 1000).
    QFuture<Result<QList<AuditEntry>>> audit(int limit = 100, std::optional<qint64> before = std::nullopt);
    /*!
        Rows of minutes in [from, until), oldest first; of one queue or kind if given. Every queue writes what it counted once a minute and when it
        stops; what this one has not written yet is in the answer.
    */
    QFuture<Result<std::vector<HistoryRow>>> history(Timestamp from, Timestamp until, const QString &queue = {}, const QString &kind = {});
    //! What this queue alone counted in the last five minutes, a row for each second, queue and kind; \c minute is the second.
    std::vector<HistoryRow> recentHistory() const;

    /*!
        The job's result as JSON text once it is completed, wherever it ran; an error once it is failed (its message), cancelled or removed.
        Results are gone when retention removes the job.
    */
    QFuture<Result<QByteArray>> result(JobId id);
    template<JobResult T>
    QFuture<Result<T>> result(JobId id)
    {
        return result(id).then([](const Result<QByteArray> &json) -> Result<T> {
            if (!json)
                return tl::unexpected(json.error());
            return Detail::decodeResult<T>(*json);
        });
    }

    /*!
        Calls \a work with the open store, or with the reason why there is none, in the store's thread and between the queue's own steps: for
        those who hand jobs to workers of other processes. It must be short, since pushes and claims wait for it, and answers whether it
        changed anything, so that the queue looks again.
    */
    void withDriver(std::function<bool(Result<JobQueueDriver *> driver)> work);

Q_SIGNALS:
    void jobPushed(const Jobs::JobEvent &event);
    void jobStarted(const Jobs::JobEvent &event);
    void jobProgressed(const Jobs::JobEvent &event);
    void jobCompleted(const Jobs::JobEvent &event);
    void jobRetrying(const Jobs::JobEvent &event);
    void jobFailed(const Jobs::JobEvent &event);
    void jobCancelled(const Jobs::JobEvent &event);
    //! Every end of an attempt and every other event, in the order in which they happened; one emission for many.
    void jobEvents(const QList<Jobs::JobEvent> &events);

    void pushRefused(const QString &kind, const Jobs::JobQueueError &error);
    //! The store cannot be used at the moment; the queue keeps trying, running handlers go on.
    void storeUnavailable(const Jobs::JobQueueError &error);
    //! It can again, after \a outage.
    void storeAvailable(std::chrono::milliseconds outage);
    /*!
        The store may hold something new, at most every 100 ms and no later than 250 ms after its commit, by whichever process. A store that only
        pushes are sent to is looked at for it while somebody is connected.
    */
    void storeChanged(Jobs::StoreChanges changes);
    void runningChanged(bool running);
    //! Somebody set this worker's mode to WorkerMode::Stopping: the queue stops, and its program may want to end.
    void stopRequested();
    void stopped();

protected:
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;
    bool event(QEvent *event) override;

private:
    void expectPush() const;
    void initialise();
    QFuture<Result<ControlSummary>> controlOne(JobAction action, JobId id, const QString &reason = {}, const JobEdit &edit = {});
    QFuture<Result<ControlSummary>> controlMany(JobAction action, const JobFilter &filter, const QString &reason = {},
                                                const JobEdit &edit = {});
    void deliverEvents();
    void deliverChanges();
    void noteListeners();

    template<JobParameters P>
    static Result<> checkOf()
    {
        if constexpr (std::same_as<P, QJsonObject> || HasOwnJson<P>)
            return {};
        else
            return GadgetCodec::of(P::staticMetaObject).check();
    }

    template<JobParameters P>
    static std::vector<Result<QByteArray>> encodeAll(std::span<const P> parameters)
    {
        std::vector<Result<QByteArray>> encoded;
        encoded.reserve(parameters.size());
        for (const P &each : parameters)
            encoded.push_back(encodeParameters(each));
        return encoded;
    }

    Result<> registerErased(QLatin1StringView kind, const Result<> &parametersCheck, ErasedHandler handler,
                            JobDefinitionOptions options);
    QFuture<Result<PushedJob>> pushEncoded(QLatin1StringView kind, Result<QByteArray> parameters, const PushOptions &options);
    QFuture<Result<QList<PushedJob>>> pushAllEncoded(QLatin1StringView kind, std::vector<Result<QByteArray>> parameters,
                                                     const PushOptions &options);
    Result<QList<PushedJob>> pushAllEncodedIn(QSqlDatabase &database, QLatin1StringView kind, std::vector<Result<QByteArray>> parameters,
                                              const PushOptions &options);

    std::unique_ptr<JobQueuePrivate> d;
};

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::StoreChanges)
