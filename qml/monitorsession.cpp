// SPDX-License-Identifier: MIT
#include "monitorsession.h"

#include "jobexport.h"

#include <jobs/control/filterlanguage.h>
#include <jobs/core/clock.h>
#include <jobs/core/transition.h>
#include <jobs/models/answers_p.h>
#include <jobs/models/statsfeed.h>

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype keptOperations = 20;

JobFilter filterOf(const QVariantList &ids)
{
    JobFilter filter;
    for (const QVariant &id : ids)
        filter.ids.append(JobId{id.toLongLong()});
    return filter;
}

//! Of the states that \a filter names (or of all) those in which \a action is allowed.
QList<JobState> allowedStates(const JobFilter &filter, JobAction action)
{
    QList<JobState> states;
    for (const JobState state : allJobStates) {
        if ((filter.states.isEmpty() || filter.states.contains(state)) && transition(state, action))
            states.append(state);
    }
    return states;
}

JobEdit editOf(const QVariantMap &changes)
{
    JobEdit edit;
    if (const auto it = changes.find(u"parameters"_s); it != changes.end())
        edit.parameters = it->toString().toUtf8();
    if (const auto it = changes.find(u"priority"_s); it != changes.end())
        edit.priority = it->toInt();
    if (const auto it = changes.find(u"queue"_s); it != changes.end())
        edit.queue = it->toString();
    if (const auto it = changes.find(u"dueAt"_s); it != changes.end() && it->toDateTime().isValid())
        edit.dueAt = fromDateTime(it->toDateTime());
    if (const auto it = changes.find(u"maxAttempts"_s); it != changes.end())
        edit.maxAttempts = it->toInt();
    if (const auto it = changes.find(u"tags"_s); it != changes.end())
        edit.tags = it->toStringList();
    return edit;
}

QString scopeOf(const QVariantList &ids)
{
    return ids.size() == 1 ? MonitorSession::tr("job %1").arg(ids.first().toLongLong())
                           : MonitorSession::tr("%1 jobs", nullptr, int(ids.size())).arg(QLocale().toString(ids.size()));
}

} // namespace

class MonitorSessionPrivate
{
public:
    explicit MonitorSessionPrivate(MonitorSession *q) : q(q) {}

    JobOperation *run(JobAction action, const JobFilter &filter, const ActionOptions &options, const QString &scope)
    {
        if (!q->canOperate()) {
            Q_EMIT q->notice(q->lockedReason(), true);
            return nullptr;
        }
        auto *operation = new JobOperation(monitor, action, filter, options, scope, q);
        QObject::connect(operation, &JobOperation::ended, q, [this, operation] {
            Q_EMIT q->notice(MonitorSession::tr("%1 (%2): %3", "action, on what, outcome")
                                 .arg(operation->title(), operation->scope(), operation->outcome()),
                             operation->hasFailed());
            Q_EMIT q->operationsChanged();
        });
        operations.prepend(operation);
        while (operations.size() > keptOperations && !static_cast<JobOperation *>(operations.last())->isRunning())
            operations.takeLast()->deleteLater();
        operation->start();
        Q_EMIT q->operationsChanged();
        return operation;
    }

    //! Tells of an outcome; \a done is the sentence for a good one.
    void report(QFuture<Result<>> future, const QString &done)
    {
        whenAnswered(future, q, [this, done](const Result<> &result) {
            Q_EMIT q->notice(result ? done : result.error().message, !result);
        });
    }

    bool refuse()
    {
        if (q->canOperate())
            return false;
        Q_EMIT q->notice(q->lockedReason(), true);
        return true;
    }

    void noteConnection()
    {
        connected = connected || (monitor && monitor->connection() == JobMonitor::Connection::Connected);
        measureClock();
        Q_EMIT q->statusChanged();
        Q_EMIT q->rightsChanged();
        Q_EMIT q->infoChanged();
    }

    void measureClock()
    {
        const Timestamp server = monitor ? monitor->info().serverTime : Timestamp{};
        ahead = server == Timestamp{} ? 0ms : systemClock()->now() - server;
    }

    MonitorSession *q;
    QPointer<JobMonitor> monitor;
    QPointer<StatsFeed> feed;
    QString name;
    QList<QObject *> operations;
    QDateTime updatedAt;
    std::chrono::milliseconds ahead{0};
    bool production = false;
    bool unlocked = false;
    bool connected = false;
};

MonitorSession::MonitorSession(QObject *parent) : QObject(parent), d(std::make_unique<MonitorSessionPrivate>(this)) {}
MonitorSession::~MonitorSession() = default;

JobMonitor *MonitorSession::monitor() const { return d->monitor; }

void MonitorSession::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    if (d->monitor)
        d->monitor->disconnect(this);
    if (d->feed)
        d->feed->disconnect(this);
    d->monitor = monitor;
    d->feed = nullptr;
    d->connected = false;
    d->updatedAt = {};
    if (monitor) {
        d->feed = StatsFeed::of(monitor);
        connect(d->feed, &StatsFeed::statsChanged, this, [this] {
            d->updatedAt = QDateTime::currentDateTimeUtc();
            Q_EMIT updatedAtChanged();
        });
        connect(monitor, &JobMonitor::connectionChanged, this, [this] { d->noteConnection(); });
        connect(monitor, &JobMonitor::infoChanged, this, [this] { d->noteConnection(); });
    }
    Q_EMIT monitorChanged();
    Q_EMIT updatedAtChanged();
    d->noteConnection();
}

QString MonitorSession::name() const { return d->name; }

void MonitorSession::setName(const QString &name)
{
    if (name == d->name)
        return;
    d->name = name;
    Q_EMIT nameChanged();
}

bool MonitorSession::isProduction() const { return d->production; }

void MonitorSession::setProduction(bool production)
{
    if (production == d->production)
        return;
    d->production = production;
    Q_EMIT productionChanged();
}

bool MonitorSession::isUnlocked() const { return d->unlocked; }

void MonitorSession::setUnlocked(bool unlocked)
{
    if (unlocked == d->unlocked)
        return;
    d->unlocked = unlocked;
    Q_EMIT rightsChanged();
}

bool MonitorSession::mayUnlock() const { return d->monitor && d->monitor->info().role >= Role::Operate; }
bool MonitorSession::canOperate() const { return d->unlocked && mayUnlock() && status() == Connected; }

QString MonitorSession::lockedReason() const
{
    if (status() != Connected)
        return tr("There is no connection.");
    if (!mayUnlock())
        return tr("Your role here is “%1”. Changing jobs needs “operate”; ask whoever runs the server for a token with "
                  "that role.")
            .arg(roleText());
    if (!d->unlocked)
        return tr("Read-only. Unlock with the padlock at the top to change something.");
    return {};
}

QString MonitorSession::roleText() const { return d->monitor ? QString(roleName(d->monitor->info().role)) : QString(); }

MonitorSession::Status MonitorSession::status() const
{
    if (!d->monitor)
        return None;
    switch (d->monitor->connection()) {
    case JobMonitor::Connection::Connecting:
        return Connecting;
    case JobMonitor::Connection::Connected:
        return Connected;
    case JobMonitor::Connection::Lost:
        return Lost;
    case JobMonitor::Connection::Refused:
        return Refused;
    }
    return None;
}

QString MonitorSession::statusText() const
{
    switch (status()) {
    case None:
        return tr("No connection");
    case Connecting:
        return tr("Connecting…");
    case Connected:
        return tr("Connected");
    case Lost:
        return tr("Connection lost");
    case Refused:
        return tr("Connection refused");
    }
    return {};
}

QString MonitorSession::errorText() const
{
    return status() == Lost || status() == Refused ? d->monitor->lastError().message : QString();
}

QString MonitorSession::advice() const
{
    switch (status()) {
    case None:
        return tr("Choose a connection, or add one.");
    case Connecting:
        return tr("This takes a moment.");
    case Connected:
        return {};
    case Lost:
        return d->connected ? tr("It is tried again by itself. What you see is the last known state.")
                            : tr("It is tried again by itself. Does the server run, and is the address of this connection right?");
    case Refused:
        break;
    }
    switch (d->monitor->lastError().code) {
    case JobQueueError::Code::SchemaTooNew:
        return tr("Update this program: the store was written by a newer release.");
    case JobQueueError::Code::Refused:
        return tr("Check the token of this connection.");
    case JobQueueError::Code::StoreUnusable:
    case JobQueueError::Code::UnknownDriver:
    case JobQueueError::Code::InvalidArgument:
        return tr("Check the address of this connection.");
    default:
        return tr("Change the connection, or ask whoever runs the server.");
    }
}

bool MonitorSession::wasEverConnected() const { return d->connected; }
QString MonitorSession::product() const { return d->monitor ? d->monitor->info().product : QString(); }
QString MonitorSession::driver() const { return d->monitor ? d->monitor->info().driver : QString(); }
QString MonitorSession::store() const { return d->monitor ? d->monitor->info().store : QString(); }
double MonitorSession::clockAhead() const { return double(d->ahead.count()); }
QDateTime MonitorSession::updatedAt() const { return d->updatedAt; }

int MonitorSession::runningOperations() const
{
    return int(std::count_if(d->operations.begin(), d->operations.end(),
                             [](QObject *operation) { return static_cast<JobOperation *>(operation)->isRunning(); }));
}

QVariantList MonitorSession::operations() const
{
    QVariantList list;
    for (QObject *operation : std::as_const(d->operations))
        list.append(QVariant::fromValue(operation));
    return list;
}

// --- actions -----------------------------------------------------------------------------------------------------------

JobOperation *MonitorSession::act(Action action, const QVariantList &ids, const QString &reason)
{
    if (ids.isEmpty())
        return nullptr;
    const QString scope = scopeOf(ids);
    ActionOptions options;
    options.reason = reason;
    return d->run(JobAction(action), filterOf(ids), options, scope);
}

JobOperation *MonitorSession::actOnFilter(Action action, const QString &filterText, double expected,
                                          const QString &reason)
{
    const Result<JobFilter> filter = parseFilter(filterText);
    if (!filter) {
        Q_EMIT notice(filter.error().message, true);
        return nullptr;
    }
    ActionOptions options;
    options.reason = reason;
    if (expected >= 0)
        options.expectedCount = qint64(expected);
    return d->run(JobAction(action), *filter, options, filterText.isEmpty() ? tr("all jobs") : filterText);
}

JobOperation *MonitorSession::edit(const QVariantList &ids, const QVariantMap &changes)
{
    ActionOptions options;
    options.edit = editOf(changes);
    const QString scope = scopeOf(ids);
    return ids.isEmpty() ? nullptr : d->run(JobAction::Edit, filterOf(ids), options, scope);
}

void MonitorSession::duplicate(qint64 id)
{
    if (d->refuse())
        return;
    whenAnswered(d->monitor->duplicate({id}), this, [this, id](const Result<PushedJob> &copy) {
        if (copy) {
            Q_EMIT notice(tr("Job %1 was pushed again as job %2.").arg(id).arg(copy->id.value), false);
            Q_EMIT duplicated(id, copy->id.value);
        } else {
            Q_EMIT notice(copy.error().message, true);
        }
    });
}

void MonitorSession::dryRun(Action action, const QVariantList &ids, const QString &filterText, int token)
{
    const Result<JobFilter> filter = ids.isEmpty() ? parseFilter(filterText) : Result<JobFilter>(filterOf(ids));
    if (!filter || !d->monitor) {
        Q_EMIT counted(token, 0, 0, true, filter ? lockedReason() : filter.error().message);
        return;
    }
    JobFilter allowed = *filter;
    allowed.states = allowedStates(*filter, JobAction(action));
    whenAnswered(d->monitor->count(*filter), this, [this, token, allowed](const Result<MatchCount> &matching) {
        if (!matching || !d->monitor) {
            Q_EMIT counted(token, 0, 0, true, matching ? lockedReason() : matching.error().message);
            return;
        }
        if (allowed.states.isEmpty()) {
            Q_EMIT counted(token, double(matching->count), 0, matching->exact, {});
            return;
        }
        whenAnswered(d->monitor->count(allowed), this,
                     [this, token, matching = *matching](const Result<MatchCount> &able) {
                         Q_EMIT counted(token, double(matching.count), able ? double(able->count) : 0,
                                        matching.exact && able && able->exact, able ? QString() : able.error().message);
                     });
    });
}

void MonitorSession::dismiss(QObject *operation)
{
    if (d->operations.removeOne(operation)) {
        operation->deleteLater();
        Q_EMIT operationsChanged();
    }
}

QString MonitorSession::actionName(Action action) { return JobOperation::actionTitle(JobAction(action)); }

void MonitorSession::pauseQueue(const QString &queue, const QString &reason)
{
    if (!d->refuse())
        d->report(d->monitor->pauseQueue(queue, reason),
                  tr("Queue %1 is paused: nothing is claimed from it.").arg(queue));
}

void MonitorSession::resumeQueue(const QString &queue)
{
    if (!d->refuse())
        d->report(d->monitor->resumeQueue(queue), tr("Queue %1 is resumed.").arg(queue));
}

QString MonitorSession::purgeFilter(const QString &queue)
{
    return u"queue:%1 state:scheduled,available,retryable,waiting,suspended"_s.arg(quoted(queue));
}

JobOperation *MonitorSession::purgeQueue(const QString &queue, double expected)
{
    return actOnFilter(Remove, purgeFilter(queue), expected);
}

void MonitorSession::setNodeMode(qint64 node, int mode)
{
    if (d->refuse())
        return;
    const auto wanted = WorkerMode(mode);
    d->report(d->monitor->setWorkerMode({node}, wanted),
              wanted == WorkerMode::Working     ? tr("The node claims jobs again.")
                  : wanted == WorkerMode::Quiet ? tr("The node finishes what runs and claims nothing more.")
                                                : tr("The node stops in order."));
}

// --- filters -----------------------------------------------------------------------------------------------------------

QString MonitorSession::filterError(const QString &text)
{
    const Result<JobFilter> filter = parseFilter(text);
    return filter ? QString() : filter.error().message;
}

QVariantMap MonitorSession::complete(const QString &text, int cursor) const
{
    FilterNames names;
    if (d->feed) {
        for (const JobCounts &counts : d->feed->stats().counts) {
            names.queues.append(counts.queue);
            names.kinds.append(counts.kind);
        }
        names.queues.removeDuplicates();
        names.kinds.removeDuplicates();
    }
    const FilterCompletion completion = completeFilter(text, cursor, names);
    return {{u"from"_s, int(completion.from)}, {u"candidates"_s, completion.candidates.mid(0, 50)}};
}

QString MonitorSession::quoted(const QString &value)
{
    static const QString plain = u"._-"_s;
    const bool isPlain = !value.isEmpty()
        && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isLetterOrNumber() || plain.contains(c); });
    if (isPlain)
        return value;
    QString inner = value;
    return u'"' + inner.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString MonitorSession::withStates(const QString &text, const QVariantList &states)
{
    const Result<JobFilter> parsed = parseFilter(text);
    JobFilter filter = parsed.value_or(JobFilter());
    filter.states.clear();
    for (const QVariant &state : states)
        filter.states.append(JobState(state.toInt()));
    return filterText(filter);
}

QVariantList MonitorSession::statesOf(const QString &text)
{
    QVariantList states;
    const Result<JobFilter> filter = parseFilter(text);
    if (filter) {
        for (const JobState state : filter->states)
            states.append(int(state));
    }
    return states;
}

// --- and more ----------------------------------------------------------------------------------------------------------

void MonitorSession::copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

void MonitorSession::exportJobs(const QString &filterText, const QString &fileName)
{
    const Result<JobFilter> filter = parseFilter(filterText);
    if (!filter || !d->monitor) {
        Q_EMIT exported(fileName, 0, filter ? lockedReason() : filter.error().message);
        return;
    }
    auto *job = new JobExport(d->monitor, *filter, fileName, d->monitor);
    connect(job, &JobExport::ended, this, [this, fileName](qint64 jobs, const QString &error) {
        Q_EMIT notice(error.isEmpty() ? tr("%1 jobs were written to %2.", nullptr, int(jobs))
                                            .arg(QLocale().toString(jobs), fileName)
                                      : error,
                      !error.isEmpty());
        Q_EMIT exported(fileName, double(jobs), error);
    });
    job->start();
}

QString MonitorSession::exportFileName(const QString &ending)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return QDir(folder.isEmpty() ? QDir::homePath() : folder)
        .filePath(u"jobs-%1.%2"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s), ending));
}

QString MonitorSession::deepLink(qint64 id) const
{
    return u"jobs://%1/jobs/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(d->name)), QString::number(id));
}

} // namespace Jobs
