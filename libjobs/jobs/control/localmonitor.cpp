// SPDX-License-Identifier: MIT
#include <jobs/control/localmonitor.h>

#include "localactions_p.h"
#include "localquestions_p.h"

#include <jobs/core/names.h>

#include <QtCore/QMetaMethod>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Jobs {

using Code = JobQueueError::Code;

static QString processUser()
{
#ifdef Q_OS_UNIX
    char buffer[4096];
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer, sizeof buffer, &found) == 0 && found && *found->pw_name)
        return QString::fromLocal8Bit(found->pw_name);
    return u"uid %1"_s.arg(geteuid());
#else
    return qEnvironmentVariable("USERNAME", u"unknown"_s);
#endif
}

static LocalMonitorOptions completed(LocalMonitorOptions options)
{
    if (options.actor.isEmpty())
        options.actor = processUser();
    return options;
}

static std::unique_ptr<LocalMonitorPrivate> makePrivate(std::shared_ptr<LocalStore> store, LocalMonitorOptions options)
{
    auto d = std::make_unique<LocalMonitorPrivate>();
    d->store = std::move(store);
    d->options = completed(std::move(options));
    return d;
}

LocalMonitor::LocalMonitor(JobQueue *queue, LocalMonitorOptions options, QObject *parent)
    : LocalMonitor(makePrivate(std::make_shared<LocalStore>(queue), std::move(options)), parent)
{
}

LocalMonitor::LocalMonitor(const QString &storeUrl, LocalMonitorOptions options, QObject *parent)
    : LocalMonitor(makePrivate(std::make_shared<LocalStore>(storeUrl), std::move(options)), parent)
{
}

LocalMonitor::LocalMonitor(std::unique_ptr<LocalMonitorPrivate> priv, QObject *parent)
    : JobMonitor(parent)
    , d(std::move(priv))
{
    const LocalStore *store = d->store.get();
    connect(store, &LocalStore::connectionChanged, this, &LocalMonitor::connectionChanged);
    connect(store, &LocalStore::infoChanged, this, &LocalMonitor::infoChanged);
    connect(store, &LocalStore::changed, this, &LocalMonitor::changed);
    connect(store, &LocalStore::jobEvents, this, &LocalMonitor::jobEvents);
}

LocalMonitor::~LocalMonitor()
{
    if (d->followsChanges)
        d->store->unfollow(LocalStore::Signal::Changes);
    if (d->followsEvents)
        d->store->unfollow(LocalStore::Signal::Events);
}

std::unique_ptr<LocalMonitor> LocalMonitor::as(const LocalMonitorOptions &options) const
{
    return std::unique_ptr<LocalMonitor>(new LocalMonitor(makePrivate(d->store, options), nullptr));
}

// --- who listens: nothing is looked at for nobody ------------------------------------------------------------------------

void LocalMonitor::connectNotify(const QMetaMethod &) { followWhatIsListenedTo(); }

void LocalMonitor::disconnectNotify(const QMetaMethod &)
{
    // Qt may hold its mutex: who is left is asked later.
    QMetaObject::invokeMethod(this, &LocalMonitor::followWhatIsListenedTo, Qt::QueuedConnection);
}

void LocalMonitor::followWhatIsListenedTo()
{
    const auto follow = [this](bool &follows, LocalStore::Signal what, const QMetaMethod &signal) {
        const bool wanted = isSignalConnected(signal);
        if (follows == wanted)
            return;
        follows = wanted;
        wanted ? d->store->follow(what) : d->store->unfollow(what);
    };
    follow(d->followsChanges, LocalStore::Signal::Changes, QMetaMethod::fromSignal(&JobMonitor::changed));
    follow(d->followsEvents, LocalStore::Signal::Events, QMetaMethod::fromSignal(&JobMonitor::jobEvents));
}

// --- the connection ------------------------------------------------------------------------------------------------------

JobMonitor::Connection LocalMonitor::connection() const { return d->store->connection(); }
JobQueueError LocalMonitor::lastError() const { return d->store->lastError(); }

MonitorInfo LocalMonitor::info() const
{
    MonitorInfo info = d->store->info();
    info.role = d->options.role;
    return info;
}

// --- questions -----------------------------------------------------------------------------------------------------------

template<typename T>
static QFuture<Result<T>> ask(const LocalMonitorPrivate &d, const QString &what, auto question)
{
    if (auto may = d.allowed(Role::View, what); !may)
        return readyAnswer<T>(tl::unexpected(may.error()));
    return d.store->observed<T>(question());
}

QFuture<Result<StoreStats>> LocalMonitor::stats()
{
    return ask<StoreStats>(*d, u"looking"_s, [this] { return d->store->queue().stats(); });
}

QFuture<Result<JobPage>> LocalMonitor::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    return ask<JobPage>(*d, u"looking"_s, [&] { return d->store->queue().jobs(filter, page); });
}

QFuture<Result<MatchCount>> LocalMonitor::count(const JobFilter &filter)
{
    return ask<MatchCount>(*d, u"looking"_s, [&] { return countJobs(*d->store, filter); });
}

QFuture<Result<QueuedJob>> LocalMonitor::job(JobId id)
{
    return ask<QueuedJob>(*d, u"looking"_s, [&] { return d->store->queue().job(id); });
}

QFuture<Result<QList<JobAttempt>>> LocalMonitor::attempts(JobId id)
{
    return ask<QList<JobAttempt>>(*d, u"looking"_s, [&] { return d->store->queue().attempts(id); });
}

QFuture<Result<QList<JobLogLine>>> LocalMonitor::log(JobId id)
{
    return ask<QList<JobLogLine>>(*d, u"looking"_s, [&] { return d->store->queue().log(id); });
}

QFuture<Result<QStringList>> LocalMonitor::explain(JobId id)
{
    return ask<QStringList>(*d, u"looking"_s, [&] { return explainJob(*d->store, id); });
}

QFuture<Result<FailureReport>> LocalMonitor::failures(std::chrono::milliseconds window)
{
    return ask<FailureReport>(*d, u"looking"_s, [&] { return failureReport(*d->store, window); });
}

QFuture<Result<QList<HistoryPoint>>> LocalMonitor::history(const HistoryRequest &request)
{
    return ask<QList<HistoryPoint>>(*d, u"looking"_s, [&] { return historyPoints(*d->store, request); });
}

QFuture<Result<QList<AuditEntry>>> LocalMonitor::audit(int limit, std::optional<qint64> before)
{
    return ask<QList<AuditEntry>>(*d, u"looking"_s, [&] { return d->store->queue().audit(limit, before); });
}

// --- actions -------------------------------------------------------------------------------------------------------------

QFuture<Result<QList<Result<PushedJob>>>> LocalMonitor::push(const QList<PushRequest> &requests)
{
    using Answers = QList<Result<PushedJob>>;
    if (auto may = d->allowed(Role::Push, u"push"_s); !may)
        return readyAnswer<Answers>(tl::unexpected(may.error()));
    return d->store->observed<Answers>(d->store->queue().pushEach(requests).then([](const Answers &answers) -> Result<Answers> {
        // None was stored, and for one reason that lies with the store: that is the answer to all.
        const auto isStores = [](Code code) {
            return code == Code::StoreUnavailable || code == Code::StoreBusy || code == Code::StoreFull || code == Code::StoreUnusable
                || code == Code::SchemaTooNew || code == Code::UnknownDriver || code == Code::Stopped;
        };
        const bool allFailed = !answers.isEmpty() && std::ranges::all_of(answers, [&](const Result<PushedJob> &answer) {
            return !answer && isStores(answer.error().code);
        });
        if (allFailed)
            return tl::unexpected(answers.constFirst().error());
        return answers;
    }));
}

QFuture<Result<PushedJob>> LocalMonitor::duplicate(JobId id)
{
    if (auto may = d->allowed(Role::Operate, u"duplicate"_s); !may)
        return readyAnswer<PushedJob>(tl::unexpected(may.error()));
    return JobMonitor::duplicate(id)
        .then(this,
              [this, id](const Result<PushedJob> &pushed) {
                  if (!pushed)
                      return readyAnswer<PushedJob>(pushed);
                  AuditEntry entry = d->entry(u"duplicate"_s, u"job "_s + id.toString(), u"as job "_s + pushed->id.toString());
                  entry.changed = 1;
                  return doAudited(*d, entry, [](JobQueueDriver &, Timestamp) { return Result<>(); }).then([pushed](const Result<> &) {
                      return pushed; // it is pushed, whatever became of the entry
                  });
              })
        .unwrap();
}

QFuture<Result<ControlSummary>> LocalMonitor::act(JobAction action, JobId id, const ActionOptions &options)
{
    return actOnOne(*d, action, id, options);
}

QFuture<Result<ControlSummary>> LocalMonitor::actOnAll(JobAction action, const JobFilter &filter, const ActionOptions &options)
{
    return actOnMany(*d, action, filter, options);
}

QFuture<Result<>> LocalMonitor::pauseQueue(const QString &queue, const QString &reason)
{
    if (auto may = d->allowed(Role::Operate, u"pause queue"_s); !may)
        return readyAnswer<void>(may);
    if (auto checked = checkName(queue, "queue"_L1); !checked)
        return readyAnswer<void>(checked);
    const QString by = shortened(reason.isEmpty() ? d->options.actor : u"%1: %2"_s.arg(d->options.actor, reason), 200);
    return doAudited(*d, d->entry(u"pause queue"_s, u"queue "_s + queue, reason), [queue, by](JobQueueDriver &driver, Timestamp now) {
        return driver.setQueuePaused(queue, true, by, now);
    });
}

QFuture<Result<>> LocalMonitor::resumeQueue(const QString &queue)
{
    if (auto may = d->allowed(Role::Operate, u"resume queue"_s); !may)
        return readyAnswer<void>(may);
    if (auto checked = checkName(queue, "queue"_L1); !checked)
        return readyAnswer<void>(checked);
    return doAudited(*d, d->entry(u"resume queue"_s, u"queue "_s + queue), [queue](JobQueueDriver &driver, Timestamp now) {
        return driver.setQueuePaused(queue, false, {}, now);
    });
}

QFuture<Result<>> LocalMonitor::setWorkerMode(WorkerId worker, WorkerMode mode)
{
    if (auto may = d->allowed(Role::Operate, u"setting a worker's mode"_s); !may)
        return readyAnswer<void>(may);
    const AuditEntry entry = d->entry(u"set worker mode"_s, u"worker %1"_s.arg(worker.value), QString(workerModeName(mode)));
    return doAudited(*d, entry, [worker, mode](JobQueueDriver &driver, Timestamp) { return driver.setWorkerMode(worker, mode); });
}

} // namespace Jobs
