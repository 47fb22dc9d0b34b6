// SPDX-License-Identifier: MIT
#include "jobqueue.h"

#include "engine/engine_p.h"
#include "engine/enginethreads_p.h"
#include "engine/logging_p.h"
#include "signalwatcher_p.h"

#include <jobs/control/monitortypes.h>
#include <jobs/middleware/loggingmiddleware.h>

#include <QtCore/QBasicTimer>
#include <QtCore/QCoreApplication>
#include <QtCore/QMetaMethod>
#include <QtCore/QPointer>
#include <QtCore/QTimerEvent>

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Jobs {

static constexpr size_t busyBatch = 200;
static constexpr int changePause = 100; // ms between two storeChanged()

//! Where the engine's callbacks find the queue, for as long as it is there: they may come from any thread at any time.
struct QueueRef
{
    std::mutex mutex;
    JobQueue *queue; //!< guarded by mutex

    void later(auto function)
    {
        std::lock_guard lock(mutex);
        if (queue)
            QMetaObject::invokeMethod(queue, [queue = queue, function = std::move(function)] { function(*queue); }, Qt::QueuedConnection);
    }
};

class JobQueuePrivate
{
public:
    std::shared_ptr<QueueRef> ref = std::make_shared<QueueRef>();
    std::shared_ptr<EngineThreads> threads; //!< Threaded mode only
    std::shared_ptr<Engine> engine;
    std::unique_ptr<SignalWatcher> signalWatcher;
    Result<> optionsChecked;
    QBasicTimer eventTimer; //!< runs while events come in crowds: nobody wakes us then
    QBasicTimer changeTimer; //!< runs between two storeChanged()
    size_t eventsBefore = 0; //!< in the last delivery
    int signalsCaught = 0;
    std::atomic<bool> running = false;
    std::atomic<bool> listenersLeft = false; //!< whether anybody still listens is to be looked at
};

static Result<> checkOptions(const JobQueueOptions &options)
{
    using namespace std::chrono_literals;
    const auto wrong = [](const QString &what) { return failure(JobQueueError::Code::InvalidArgument, u"JobQueueOptions: "_s + what); };
    if (options.numWorkers < 0 || options.numWorkers > 10'000)
        return wrong(u"numWorkers is %1; give 0 to 10000"_s.arg(options.numWorkers));
    for (auto it = options.queues.begin(); it != options.queues.end(); ++it) {
        if (auto checked = checkName(it.key(), "queue"_L1); !checked)
            return checked;
        if (it.value() < 0 || it.value() > 10'000)
            return wrong(u"queue %1 has %2 workers; give 0 to 10000"_s.arg(it.key()).arg(it.value()));
    }
    if (options.lease < 100ms)
        return wrong(u"the lease of %1 ms is shorter than 100 ms"_s.arg(options.lease.count()));
    if (options.heartbeat < 10ms || options.heartbeat * 2 > options.lease)
        return wrong(u"the heartbeat of %1 ms must be at least 10 ms and at most half of the lease of %2 ms"_s
                         .arg(options.heartbeat.count()).arg(options.lease.count()));
    if (options.stopDeadline < 0ms || options.stopGrace < 0ms)
        return wrong(u"stopDeadline and stopGrace must not be negative"_s);
    if (options.maxCrashes < 1)
        return wrong(u"maxCrashes is %1; give 1 or more"_s.arg(options.maxCrashes));
    if (options.maxPayload < 1)
        return wrong(u"maxPayload is %1; give a number of bytes"_s.arg(options.maxPayload));
    if (options.maxQueueLength < 0)
        return wrong(u"maxQueueLength is negative; 0 means no limit"_s);
    if (options.keepHistory < 0ms)
        return wrong(u"keepHistory is negative; 0 means that no history is written"_s);
    return {};
}

JobQueue::JobQueue(std::unique_ptr<JobQueueDriver> driver, JobQueueOptions options, QObject *parent)
    : JobQueue(Result<std::unique_ptr<JobQueueDriver>>(std::move(driver)), std::move(options), parent)
{
}

JobQueue::JobQueue(Result<std::unique_ptr<JobQueueDriver>> driver, JobQueueOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<JobQueuePrivate>())
{
    d->optionsChecked = checkOptions(options);
    if (driver && !*driver)
        driver = failure(JobQueueError::Code::InvalidArgument, u"the JobQueue was given no driver"_s);
    if (!d->optionsChecked) {
        driver = tl::unexpected(d->optionsChecked.error());
        options.mode = ExecutionMode::Threaded;
    }
    std::shared_ptr<HandOff> handOff;
    if (options.mode == ExecutionMode::Threaded) {
        d->threads = std::make_shared<EngineThreads>(this);
        handOff = d->threads;
    } else {
        handOff = std::make_shared<ManualHandOff>();
    }
    d->engine = std::make_shared<Engine>(std::move(driver), std::move(options), handOff);
    if (d->threads)
        d->threads->setEngine(d->engine);
    initialise();
}

void JobQueue::initialise()
{
    addMiddleware(std::make_shared<LoggingMiddleware>());
    d->ref->queue = this;
    d->engine->onStoreState = [ref = d->ref](const std::optional<JobQueueError> &error, std::chrono::milliseconds outage) {
        ref->later([error, outage](JobQueue &queue) {
            if (error)
                Q_EMIT queue.storeUnavailable(*error);
            else
                Q_EMIT queue.storeAvailable(outage);
        });
    };
    d->engine->onPushRefused = [ref = d->ref](const QString &kind, const JobQueueError &error) {
        qCWarning(lcPush).noquote() << "push of" << kind << "refused:" << error.toString();
        ref->later([kind, error](JobQueue &queue) { Q_EMIT queue.pushRefused(kind, error); });
    };
    d->engine->onStoreChanged = [ref = d->ref] { ref->later([](JobQueue &queue) { queue.deliverChanges(); }); };
    d->engine->onStopRequested = [ref = d->ref] { ref->later([](JobQueue &queue) { Q_EMIT queue.stopRequested(); }); };
    d->engine->onStopped = [ref = d->ref] {
        ref->later([](JobQueue &queue) {
            const QPointer<JobQueue> alive(&queue); // a slot may delete it
            queue.deliverEvents();
            if (!alive)
                return;
            if (queue.d->running.exchange(false))
                Q_EMIT queue.runningChanged(false);
            if (alive)
                Q_EMIT queue.stopped();
        });
    };
}

JobQueue::~JobQueue()
{
    d->signalWatcher.reset();
    // Nobody but this thread could move on a handler's future in the other modes: it is not waited for.
    stop(d->threads ? d->engine->options().stopDeadline : std::chrono::milliseconds{0}).waitForFinished();
    if (d->threads)
        d->threads->shutDown();
    std::lock_guard lock(d->ref->mutex);
    d->ref->queue = nullptr;
}

const JobQueueOptions &JobQueue::options() const { return d->engine->options(); }

// --- kinds -----------------------------------------------------------------------------------------------------------

Result<> JobQueue::registerErased(QLatin1StringView kind, const Result<> &parametersCheck, ErasedHandler handler,
                                  JobDefinitionOptions options)
{
    if (!parametersCheck)
        return parametersCheck;
    return registerKind(QString(kind), std::move(handler), std::move(options));
}

Result<> JobQueue::registerKind(const QString &kind, ErasedHandler handler, JobDefinitionOptions options)
{
    auto registered = d->engine->registry().add(kind, std::move(handler), std::move(options));
    if (registered && d->running)
        d->engine->kindsChanged();
    return registered;
}

Result<> JobQueue::replaceKind(const QString &kind, ErasedHandler handler, JobDefinitionOptions options)
{
    auto replaced = d->engine->registry().replace(kind, std::move(handler), std::move(options));
    if (replaced && d->running)
        d->engine->kindsChanged();
    return replaced;
}

Result<> JobQueue::declareKind(const QString &kind, JobDefinitionOptions options)
{
    return d->engine->registry().declare(kind, std::move(options));
}

bool JobQueue::knowsKind(const QString &kind) const
{
    return d->engine->registry().find(kind) != nullptr;
}

bool JobQueue::unregisterKind(const QString &kind)
{
    return d->engine->registry().remove(kind);
}

QStringList JobQueue::registeredKinds() const
{
    return d->engine->registry().kinds();
}

void JobQueue::addMiddleware(std::shared_ptr<JobMiddleware> middleware)
{
    if (middleware)
        d->engine->addMiddleware(std::move(middleware));
}

// --- pushing ---------------------------------------------------------------------------------------------------------

template<typename T>
static QFuture<Result<T>> answered(Result<T> answer)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

void JobQueue::setRetention(const RetentionPolicy &retention)
{
    d->engine->setRetention(retention);
}

//! A push is being prepared: a worker may wake up meanwhile.
void JobQueue::expectPush() const
{
    d->engine->expectPush();
}

QFuture<Result<PushedJob>> JobQueue::pushKind(const QString &kind, const QByteArray &parameters, const PushOptions &options)
{
    Result<QByteArray> checked = parameters;
    if (auto json = checkJson(parameters, d->engine->options().maxPayload, "parameters"_L1, true); !json)
        checked = tl::unexpected(json.error());
    auto job = d->engine->newJob(kind, std::move(checked), options);
    if (!job) {
        d->engine->onPushRefused(kind, job.error());
        return answered<PushedJob>(tl::unexpected(job.error()));
    }
    QPromise<Result<PushedJob>> promise;
    promise.start();
    auto future = promise.future();
    std::vector<NewJob> jobs;
    jobs.push_back(*std::move(job));
    d->engine->push(std::move(jobs), PushTicket{std::move(promise), 1});
    if (d->engine->options().mode == ExecutionMode::Inline)
        (void) runDueJobs();
    return future;
}

QFuture<Result<PushedJob>> JobQueue::pushEncoded(QLatin1StringView kind, Result<QByteArray> parameters, const PushOptions &options)
{
    auto job = d->engine->newJob(QString(kind), std::move(parameters), options);
    if (!job) {
        d->engine->onPushRefused(QString(kind), job.error());
        return answered<PushedJob>(tl::unexpected(job.error()));
    }
    QPromise<Result<PushedJob>> promise;
    promise.start();
    auto future = promise.future();
    std::vector<NewJob> jobs;
    jobs.push_back(*std::move(job));
    d->engine->push(std::move(jobs), PushTicket{std::move(promise), 1});
    if (d->engine->options().mode == ExecutionMode::Inline)
        (void) runDueJobs();
    return future;
}

//! All of them, or why not.
static Result<std::vector<NewJob>> newJobs(Engine &engine, const QString &kind, std::vector<Result<QByteArray>> parameters,
                                           const PushOptions &options)
{
    std::vector<NewJob> jobs;
    jobs.reserve(parameters.size());
    for (auto &each : parameters) {
        auto job = engine.newJob(kind, std::move(each), options);
        if (!job)
            return tl::unexpected(job.error());
        jobs.push_back(*std::move(job));
    }
    return jobs;
}

QFuture<Result<QList<PushedJob>>> JobQueue::pushAllEncoded(QLatin1StringView kind, std::vector<Result<QByteArray>> parameters,
                                                           const PushOptions &options)
{
    if (parameters.empty())
        return answered<QList<PushedJob>>(QList<PushedJob>());
    const QString name(kind);
    auto jobs = newJobs(*d->engine, name, std::move(parameters), options);
    if (!jobs) {
        d->engine->onPushRefused(name, jobs.error());
        return answered<QList<PushedJob>>(tl::unexpected(jobs.error()));
    }
    QPromise<Result<QList<PushedJob>>> promise;
    promise.start();
    auto future = promise.future();
    const size_t count = jobs->size();
    d->engine->push(*std::move(jobs), PushTicket{std::move(promise), count});
    if (d->engine->options().mode == ExecutionMode::Inline)
        (void) runDueJobs();
    return future;
}

QFuture<QList<Result<PushedJob>>> JobQueue::pushEach(const QList<PushRequest> &requests)
{
    QList<Result<PushedJob>> answers;
    answers.reserve(requests.size());
    std::vector<NewJob> jobs;
    jobs.reserve(size_t(requests.size()));
    for (const PushRequest &each : requests) {
        Result<QByteArray> checked = each.parameters;
        if (auto json = checkJson(each.parameters, d->engine->options().maxPayload, "parameters"_L1, true); !json)
            checked = tl::unexpected(json.error());
        auto job = d->engine->newJob(each.kind, std::move(checked), each.options);
        if (!job) {
            d->engine->onPushRefused(each.kind, job.error());
            answers.append(tl::unexpected(job.error()));
            continue;
        }
        jobs.push_back(*std::move(job));
        answers.append(PushedJob{}); // its id comes with the store's answer
    }
    if (jobs.empty())
        return QtFuture::makeReadyFuture(std::move(answers));
    QPromise<Result<QList<PushedJob>>> promise;
    promise.start();
    auto future = promise.future();
    const size_t count = jobs.size();
    d->engine->push(std::move(jobs), PushTicket{std::move(promise), count});
    if (d->engine->options().mode == ExecutionMode::Inline)
        (void) runDueJobs();
    return future.then([answers = std::move(answers)](const Result<QList<PushedJob>> &pushed) mutable {
        qsizetype next = 0;
        for (Result<PushedJob> &answer : answers) {
            if (!answer)
                continue;
            if (pushed)
                answer = pushed->at(next++);
            else
                answer = tl::unexpected(pushed.error());
        }
        return std::move(answers);
    });
}

Result<QList<PushedJob>> JobQueue::pushAllEncodedIn(QSqlDatabase &database, QLatin1StringView kind,
                                                   std::vector<Result<QByteArray>> parameters, const PushOptions &options)
{
    if (parameters.empty())
        return QList<PushedJob>();
    auto jobs = newJobs(*d->engine, QString(kind), std::move(parameters), options);
    if (!jobs)
        return tl::unexpected(jobs.error());
    return d->engine->pushIn(database, *jobs);
}

// --- running ---------------------------------------------------------------------------------------------------------

Result<> JobQueue::start()
{
    if (!d->optionsChecked)
        return d->optionsChecked;
    if (d->engine->isStopping())
        return failure(JobQueueError::Code::Stopped, u"the queue was stopped; make a new one"_s);
    if (d->running)
        return {};
    if (!d->threads) {
        if (auto opened = d->engine->open(); !opened)
            return opened;
        if (auto claiming = d->engine->startClaiming(); !claiming)
            return claiming;
    } else {
        // Opened in the store's thread, which owns the driver from then on.
        auto answer = std::make_shared<std::promise<Result<>>>();
        auto future = answer->get_future();
        d->threads->startStore();
        d->engine->ask([answer, engine = d->engine.get()](const Result<JobQueueDriver *> &driver) -> std::function<void()> {
            if (!driver)
                return [answer, error = driver.error()] { answer->set_value(tl::unexpected(error)); };
            return [answer, engine] { answer->set_value(engine->startClaiming()); };
        });
        if (auto started = future.get(); !started)
            return started;
        d->threads->startWorkers();
    }
    d->running = true;
    Q_EMIT runningChanged(true);
    return {};
}

bool JobQueue::isRunning() const
{
    return d->running && !d->engine->isStopping();
}

QFuture<void> JobQueue::stop()
{
    return stop(d->engine->options().stopDeadline);
}

QFuture<void> JobQueue::stop(std::chrono::milliseconds deadline)
{
    return d->engine->beginStop(deadline);
}

Result<> JobQueue::stopOnSignals()
{
    auto watcher = SignalWatcher::create([this](int signal) {
        const bool again = d->signalsCaught++ > 0;
        qCInfo(lcQueue).noquote() << "signal" << signal << (again ? "again: not waiting for handlers" : ": stopping");
        if (again) {
            (void) stop(std::chrono::milliseconds{0});
            return;
        }
        connect(this, &JobQueue::stopped, qApp, &QCoreApplication::quit);
        (void) stop();
    });
    if (!watcher)
        return tl::unexpected(watcher.error());
    d->signalWatcher = *std::move(watcher);
    return {};
}

Result<> JobQueue::setNumWorkers(int workers, const QString &queue)
{
    return d->engine->setNumWorkers(workers, queue);
}

int JobQueue::numWorkers(const QString &queue) const
{
    return d->engine->numWorkers(queue);
}

StoreOutages JobQueue::outages() const
{
    return d->engine->outages();
}

QFuture<void> JobQueue::whenIdle()
{
    return d->engine->whenIdle();
}

Result<bool> JobQueue::runNext()
{
    auto ran = runDueJobs(1);
    if (!ran)
        return tl::unexpected(ran.error());
    return *ran == 1;
}

Result<int> JobQueue::runDueJobs(int limit)
{
    if (!d->optionsChecked)
        return tl::unexpected(d->optionsChecked.error());
    if (d->threads)
        return failure(JobQueueError::Code::NotSupported,
                       u"runNext() and runDueJobs() are for ExecutionMode::Manual; this queue's jobs are run by its workers"_s);
    if (!d->running) {
        if (auto started = start(); !started)
            return tl::unexpected(started.error());
    }
    int ran = 0;
    while (limit < 0 || ran < limit) {
        if (!d->engine->runAny())
            break;
        ++ran;
    }
    d->engine->stepHere(); // stores the last outcome
    deliverEvents();
    return ran;
}

// --- people ----------------------------------------------------------------------------------------------------------

QFuture<Result<ControlSummary>> JobQueue::controlOne(JobAction action, JobId id, const QString &reason, const JobEdit &edit)
{
    return d->engine->control(action, JobFilter{.ids = {id}}, edit, reason, true);
}

QFuture<Result<ControlSummary>> JobQueue::controlMany(JobAction action, const JobFilter &filter, const QString &reason,
                                                      const JobEdit &edit)
{
    return d->engine->control(action, filter, edit, reason, false);
}

QFuture<Result<ControlSummary>> JobQueue::cancel(JobId id, const QString &reason) { return controlOne(JobAction::Cancel, id, reason); }
QFuture<Result<ControlSummary>> JobQueue::cancel(const JobFilter &filter, const QString &reason) { return controlMany(JobAction::Cancel, filter, reason); }
QFuture<Result<ControlSummary>> JobQueue::retry(JobId id) { return controlOne(JobAction::Retry, id); }
QFuture<Result<ControlSummary>> JobQueue::retry(const JobFilter &filter) { return controlMany(JobAction::Retry, filter); }
QFuture<Result<ControlSummary>> JobQueue::suspend(JobId id) { return controlOne(JobAction::Suspend, id); }
QFuture<Result<ControlSummary>> JobQueue::suspend(const JobFilter &filter) { return controlMany(JobAction::Suspend, filter); }
QFuture<Result<ControlSummary>> JobQueue::resume(JobId id) { return controlOne(JobAction::Resume, id); }
QFuture<Result<ControlSummary>> JobQueue::resume(const JobFilter &filter) { return controlMany(JobAction::Resume, filter); }
QFuture<Result<ControlSummary>> JobQueue::runNow(JobId id) { return controlOne(JobAction::RunNow, id); }
QFuture<Result<ControlSummary>> JobQueue::runNow(const JobFilter &filter) { return controlMany(JobAction::RunNow, filter); }
QFuture<Result<ControlSummary>> JobQueue::edit(JobId id, const JobEdit &edit) { return controlOne(JobAction::Edit, id, {}, edit); }
QFuture<Result<ControlSummary>> JobQueue::edit(const JobFilter &filter, const JobEdit &edit) { return controlMany(JobAction::Edit, filter, {}, edit); }
QFuture<Result<ControlSummary>> JobQueue::remove(JobId id) { return controlOne(JobAction::Remove, id); }
QFuture<Result<ControlSummary>> JobQueue::remove(const JobFilter &filter) { return controlMany(JobAction::Remove, filter); }

QFuture<Result<>> JobQueue::pauseQueue(const QString &queue, const QString &by) { return d->engine->setQueuePaused(queue, true, by); }
QFuture<Result<>> JobQueue::resumeQueue(const QString &queue) { return d->engine->setQueuePaused(queue, false, {}); }

QFuture<Result<StoreStats>> JobQueue::stats()
{
    return d->engine->inquire<StoreStats>([](JobQueueDriver &driver) { return driver.stats(); });
}

QFuture<Result<JobPage>> JobQueue::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    if (page.limit < 1 || page.limit > 1000)
        return answered<JobPage>(failure(JobQueueError::Code::InvalidArgument,
                                         u"a page of %1 jobs: give 1 to 1000"_s.arg(page.limit)));
    return d->engine->inquire<JobPage>([filter, page](JobQueueDriver &driver) { return driver.jobs(filter, page); });
}

QFuture<Result<QueuedJob>> JobQueue::job(JobId id)
{
    return d->engine->inquire<QueuedJob>([id](JobQueueDriver &driver) { return driver.job(id); });
}

QFuture<Result<QList<JobAttempt>>> JobQueue::attempts(JobId id)
{
    return d->engine->inquire<QList<JobAttempt>>([id](JobQueueDriver &driver) { return driver.attempts(id); });
}

QFuture<Result<QList<JobLogLine>>> JobQueue::log(JobId id)
{
    return d->engine->inquire<QList<JobLogLine>>([id](JobQueueDriver &driver) { return driver.log(id); });
}

QFuture<Result<QList<AuditEntry>>> JobQueue::audit(int limit, std::optional<qint64> before)
{
    if (limit < 1 || limit > 1000)
        return answered<QList<AuditEntry>>(failure(JobQueueError::Code::InvalidArgument, u"%1 audit entries: give 1 to 1000"_s.arg(limit)));
    return d->engine->inquire<QList<AuditEntry>>([limit, before](JobQueueDriver &driver) { return driver.audit(limit, before); });
}

QFuture<Result<std::vector<HistoryRow>>> JobQueue::history(Timestamp from, Timestamp until, const QString &queue, const QString &kind)
{
    return d->engine->history(from, until, queue, kind);
}

std::vector<HistoryRow> JobQueue::recentHistory() const { return d->engine->recentHistory(); }

QFuture<Result<>> JobQueue::setWorkerMode(WorkerId worker, WorkerMode mode) { return d->engine->setWorkerMode(worker, mode); }

QFuture<Result<QByteArray>> JobQueue::result(JobId id)
{
    return d->engine->result(id);
}

void JobQueue::withDriver(std::function<bool(Result<JobQueueDriver *>)> work)
{
    d->engine->askAndLook(std::move(work));
}

// --- signals ---------------------------------------------------------------------------------------------------------

static const auto &eventSignals()
{
    static const std::array signals{
        QMetaMethod::fromSignal(&JobQueue::jobPushed), QMetaMethod::fromSignal(&JobQueue::jobStarted),
        QMetaMethod::fromSignal(&JobQueue::jobProgressed), QMetaMethod::fromSignal(&JobQueue::jobCompleted),
        QMetaMethod::fromSignal(&JobQueue::jobRetrying), QMetaMethod::fromSignal(&JobQueue::jobFailed),
        QMetaMethod::fromSignal(&JobQueue::jobCancelled), QMetaMethod::fromSignal(&JobQueue::jobEvents)};
    return signals;
}

void JobQueue::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&JobQueue::storeChanged))
        d->engine->setChangesWanted(true);
    if (std::find(eventSignals().begin(), eventSignals().end(), signal) != eventSignals().end())
        d->engine->events().setWanted(true);
}

void JobQueue::disconnectNotify(const QMetaMethod &signal)
{
    d->listenersLeft = true; // Qt may hold its mutex: who is left is asked at the next delivery
    if (!signal.isValid() || signal == QMetaMethod::fromSignal(&JobQueue::storeChanged))
        d->ref->later([](JobQueue &queue) { queue.d->engine->setChangesWanted(queue.isSignalConnected(QMetaMethod::fromSignal(&JobQueue::storeChanged))); });
}

void JobQueue::noteListeners()
{
    const auto anyoneListens = [this] {
        return std::any_of(eventSignals().begin(), eventSignals().end(), [this](const auto &signal) { return isSignalConnected(signal); });
    };
    if (!d->listenersLeft.exchange(false) || anyoneListens())
        return;
    d->engine->events().setWanted(false);
    if (anyoneListens()) // since then
        d->engine->events().setWanted(true);
}

bool JobQueue::event(QEvent *event)
{
    if (event->type() == QEvent::Timer && static_cast<QTimerEvent *>(event)->timerId() == d->changeTimer.timerId()) {
        d->changeTimer.stop();
        deliverChanges();
        return true;
    }
    const bool isTimer = event->type() == QEvent::Timer && static_cast<QTimerEvent *>(event)->timerId() == d->eventTimer.timerId();
    if (event->type() != EngineThreads::eventType() && !isTimer)
        return QObject::event(event);
    d->eventTimer.stop();
    deliverEvents();
    return true;
}

void JobQueue::deliverChanges()
{
    if (d->changeTimer.isActive())
        return; // the pause after the last one ends with a look
    StoreChanges changes = d->engine->takeChanges(false);
    if (!changes)
        changes = d->engine->takeChanges(true); // armed again: nobody looks before the next one comes
    if (!changes)
        return;
    d->changeTimer.start(changePause, this);
    Q_EMIT storeChanged(changes);
}

void JobQueue::deliverEvents()
{
    noteListeners();
    // A busy queue is looked at once a millisecond, without being woken for each event; an idle one is woken at once.
    const bool busy = d->eventsBefore > busyBatch;
    const std::vector<JobEvent> events = d->engine->takeEvents(!busy);
    d->eventsBefore = events.size();
    if (busy)
        d->eventTimer.start(1, Qt::PreciseTimer, this);
    if (events.empty())
        return;
    const QPointer<JobQueue> alive(this); // a slot may delete the queue
    for (const JobEvent &event : events) {
        switch (event.type) {
        case JobEvent::Type::Pushed: Q_EMIT jobPushed(event); break;
        case JobEvent::Type::Started: Q_EMIT jobStarted(event); break;
        case JobEvent::Type::Progressed: Q_EMIT jobProgressed(event); break;
        case JobEvent::Type::Completed: Q_EMIT jobCompleted(event); break;
        case JobEvent::Type::Retrying: Q_EMIT jobRetrying(event); break;
        case JobEvent::Type::Failed: Q_EMIT jobFailed(event); break;
        case JobEvent::Type::Cancelled: Q_EMIT jobCancelled(event); break;
        case JobEvent::Type::Snoozed:
        case JobEvent::Type::Suspended:
        case JobEvent::Type::HandedBack:
        case JobEvent::Type::Rescued:
        case JobEvent::Type::Hung:
        case JobEvent::Type::LeaseLost:
            break; // jobEvents() tells
        }
        if (!alive)
            return;
    }
    if (isSignalConnected(QMetaMethod::fromSignal(&JobQueue::jobEvents)))
        Q_EMIT jobEvents(QList<JobEvent>(events.begin(), events.end()));
}

} // namespace Jobs
