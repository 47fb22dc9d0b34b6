// SPDX-License-Identifier: MIT

// What a person does to jobs, queues and nodes, and how it is taken back.

#include "monitorsession_p.h"

#include <jobs/control/filterlanguage.h>
#include <jobs/core/transition.h>
#include <jobs/models/answers_p.h>

#include <QtCore/QLocale>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;

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

JobOperation *MonitorSessionPrivate::run(JobAction action, const JobFilter &filter, const ActionOptions &options, const QString &scope)
{
    if (!q->canOperate()) {
        Q_EMIT q->notice(q->lockedReason(), true);
        return nullptr;
    }
    offerUndo({}, {});
    auto *operation = new JobOperation(monitor, action, filter, options, scope, q);
    QObject::connect(operation, &JobOperation::ended, q, [this, operation] {
        Q_EMIT q->notice(MonitorSession::tr("%1 (%2): %3", "action, on what, outcome")
                             .arg(operation->title(), operation->scope(), operation->outcome()),
                         operation->hasFailed());
        if (operation->isUndoable()) {
            offerUndo(MonitorSession::tr("%1 (%2)", "action, on what").arg(operation->title(), operation->scope()),
                      [operation = QPointer(operation)] {
                          if (operation)
                              operation->undo();
                      });
        }
        Q_EMIT q->operationsChanged();
    });
    operations.prepend(operation);
    while (operations.size() > keptOperations && !static_cast<JobOperation *>(operations.last())->isRunning())
        operations.takeLast()->deleteLater();
    operation->start();
    Q_EMIT q->operationsChanged();
    return operation;
}

void MonitorSessionPrivate::report(QFuture<Result<>> future, const QString &done, const Undo &inverse)
{
    offerUndo({}, {});
    whenAnswered(future, q, [this, done, inverse](const Result<> &result) {
        Q_EMIT q->notice(result ? done : result.error().message, !result);
        if (result && !inverse.text.isEmpty())
            offerUndo(inverse.text, inverse.run);
    });
}

void MonitorSessionPrivate::offerUndo(const QString &text, std::function<void()> run)
{
    undo = {text, std::move(run)};
    Q_EMIT q->undoChanged();
    if (!text.isEmpty())
        Q_EMIT q->undoOffered();
}

bool MonitorSessionPrivate::refuse()
{
    if (q->canOperate())
        return false;
    Q_EMIT q->notice(q->lockedReason(), true);
    return true;
}

QueueInfo MonitorSessionPrivate::known(const QString &queue) const
{
    if (feed) {
        for (const QueueInfo &info : feed->stats().queues) {
            if (info.name == queue)
                return info;
        }
    }
    return {};
}

void MonitorSessionPrivate::watchDrains()
{
    QStringList drained;
    for (auto it = draining.begin(); it != draining.end();) {
        auto &[queue, wasPaused] = *it;
        const bool isPaused = known(queue).paused;
        const bool isEmpty = feed->stats().total(JobState::Running, queue) == 0;
        if (isPaused && isEmpty)
            drained.append(queue);
        // Resumed ends the watch. But before it was seen paused, that answer was on its way when the queue was paused.
        const bool isOver = isPaused ? isEmpty : wasPaused;
        wasPaused = wasPaused || isPaused;
        it = isOver ? draining.erase(it) : std::next(it);
    }
    for (const QString &queue : std::as_const(drained))
        Q_EMIT q->notice(MonitorSession::tr("Queue %1 is drained: none of its jobs runs. It stays paused.").arg(queue), false);
}

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

void MonitorSession::undo()
{
    if (d->undo.text.isEmpty() || d->refuse())
        return;
    const auto run = std::exchange(d->undo, {}).run;
    Q_EMIT undoChanged();
    run();
}

QString MonitorSession::actionName(Action action) { return JobOperation::actionTitle(JobAction(action)); }

void MonitorSession::pauseQueue(const QString &queue, const QString &reason)
{
    if (d->refuse())
        return;
    MonitorSessionPrivate::Undo inverse;
    if (!d->known(queue).paused)
        inverse = {tr("Pause queue %1").arg(queue), [this, queue] { resumeQueue(queue); }};
    d->report(d->monitor->pauseQueue(queue, reason), tr("Queue %1 is paused: nothing is claimed from it.").arg(queue), inverse);
}

void MonitorSession::resumeQueue(const QString &queue)
{
    if (d->refuse())
        return;
    d->draining.erase(queue);
    MonitorSessionPrivate::Undo inverse;
    if (const QueueInfo before = d->known(queue); before.paused) {
        // "anna: the database is being moved", as the store keeps it; who pauses it now is known to the store.
        const QString reason = before.pausedBy.section(u": "_s, 1);
        inverse = {tr("Resume queue %1").arg(queue), [this, queue, reason] { pauseQueue(queue, reason); }};
    }
    d->report(d->monitor->resumeQueue(queue), tr("Queue %1 is resumed.").arg(queue), inverse);
}

void MonitorSession::drainQueue(const QString &queue, const QString &reason)
{
    if (d->refuse())
        return;
    MonitorSessionPrivate::Undo inverse;
    if (!d->known(queue).paused)
        inverse = {tr("Drain queue %1").arg(queue), [this, queue] { resumeQueue(queue); }};
    const QFuture<Result<>> paused = d->monitor->pauseQueue(queue, reason);
    d->report(paused, tr("Queue %1 is paused. You are told when the last of its running jobs has ended.").arg(queue), inverse);
    whenAnswered(paused, this, [this, queue](const Result<> &result) {
        if (!result || !d->feed)
            return;
        d->draining[queue] = false;
        d->feed->refresh();
    });
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
    MonitorSessionPrivate::Undo inverse;
    // Stopping has no way back.
    for (const WorkerInfo &worker : d->feed->stats().workers) {
        if (worker.id.value != node || worker.mode == wanted || worker.mode == WorkerMode::Stopping || wanted == WorkerMode::Stopping)
            continue;
        inverse = {wanted == WorkerMode::Quiet ? tr("Quiet node %1").arg(worker.name) : tr("Resume node %1").arg(worker.name),
                   [this, node, before = int(worker.mode)] { setNodeMode(node, before); }};
    }
    d->report(d->monitor->setWorkerMode({node}, wanted),
              wanted == WorkerMode::Working     ? tr("The node claims jobs again.")
                  : wanted == WorkerMode::Quiet ? tr("The node finishes what runs and claims nothing more.")
                                                : tr("The node stops in order."),
              inverse);
}

} // namespace Jobs
