// SPDX-License-Identifier: MIT
#include "jobqueue_p.h"

#include "engine/logging_p.h"

#include <jobs/middleware/loggingmiddleware.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <future>

using namespace Qt::StringLiterals;

namespace Jobs {

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

void JobQueue::setRetention(const RetentionPolicy &retention)
{
    d->engine->setRetention(retention);
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

} // namespace Jobs
