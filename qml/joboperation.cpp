// SPDX-License-Identifier: MIT
#include "joboperation.h"

#include <jobs/models/answers_p.h>

#include <QtCore/QLocale>

#include <atomic>
#include <memory>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

//! The values of \a job that \a edit replaces. Not the parameters: whoever sees no secrets would write their masks back.
std::optional<JobEdit> replacedBy(const JobEdit &edit, const QueuedJob &job)
{
    if (edit.parameters)
        return std::nullopt;
    JobEdit before;
    if (edit.priority)
        before.priority = job.priority;
    if (edit.queue)
        before.queue = job.queue;
    if (edit.dueAt)
        before.dueAt = job.dueAt;
    if (edit.maxAttempts)
        before.maxAttempts = job.maxAttempts;
    if (edit.tags)
        before.tags = job.tags;
    return before;
}

} // namespace

JobOperation::JobOperation(JobMonitor *monitor, JobAction action, const JobFilter &filter, const ActionOptions &options,
                           const QString &scope, QObject *parent)
    : QObject(parent),
      m_monitor(monitor),
      m_action(action),
      m_filter(filter),
      m_options(options),
      m_scope(scope)
{
    m_options.stop = std::make_shared<std::atomic<bool>>(false);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &JobOperation::changed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &JobOperation::finish);
}

void JobOperation::start()
{
    if (m_action != JobAction::Edit || m_filter.ids.size() != 1)
        return begin();
    m_isAsking = true;
    whenAnswered(m_monitor->job(m_filter.ids.first()), this, [this](const Result<QueuedJob> &job) {
        m_isAsking = false;
        if (job)
            m_before = replacedBy(m_options.edit, *job);
        if (m_monitor)
            return begin();
        m_failed = true;
        m_outcome = tr("It was ended before it was done.");
        Q_EMIT changed();
        Q_EMIT ended();
    });
    Q_EMIT changed();
}

void JobOperation::begin()
{
    // One job answers with why it could not be done, where a filter would only count it as skipped.
    m_watcher.setFuture(m_filter.ids.size() == 1 ? m_monitor->act(m_action, m_filter.ids.first(), m_options)
                                                 : m_monitor->actOnAll(m_action, m_filter, m_options));
    Q_EMIT changed();
}

QString JobOperation::title() const { return actionTitle(m_action); }

QString JobOperation::actionTitle(JobAction action)
{
    switch (action) {
    case JobAction::Retry:
        return tr("Retry");
    case JobAction::Cancel:
        return tr("Cancel");
    case JobAction::RunNow:
        return tr("Run now");
    case JobAction::Suspend:
        return tr("Suspend");
    case JobAction::Resume:
        return tr("Resume");
    case JobAction::Edit:
        return tr("Edit");
    case JobAction::Remove:
        return tr("Delete");
    default:
        return QString(actionName(action));
    }
}

double JobOperation::progress() const
{
    const int range = m_watcher.progressMaximum() - m_watcher.progressMinimum();
    if (!isRunning())
        return 1;
    return range > 0 ? double(m_watcher.progressValue() - m_watcher.progressMinimum()) / range : -1;
}

std::optional<JobAction> JobOperation::inverse() const
{
    switch (m_action) {
    case JobAction::Suspend:
        return JobAction::Resume;
    case JobAction::Resume:
        return JobAction::Suspend;
    case JobAction::Edit:
        return m_before ? std::optional(JobAction::Edit) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool JobOperation::isUndoable() const
{
    // By a filter, or beside jobs that were left alone, it would reach some that were so before.
    return !isRunning() && !m_failed && !m_undone && !m_filter.ids.isEmpty() && !m_leftSome && inverse();
}

void JobOperation::cancel()
{
    // Not QFuture::cancel(): a cancelled future has no answer, and nobody would know what was done.
    if (!isRunning())
        return;
    *m_options.stop = true;
    Q_EMIT changed();
}

void JobOperation::undo()
{
    if (!isUndoable() || !m_monitor)
        return;
    m_undone = true;
    ActionOptions options;
    options.edit = m_before.value_or(JobEdit());
    whenAnswered(m_monitor->actOnAll(*inverse(), m_filter, options), this, [this](const Result<ControlSummary> &summary) {
        const bool reached = summary && summary->changed + summary->signalled > 0;
        m_failed = !reached;
        if (!summary)
            m_outcome = summary.error().message;
        else if (!reached)
            m_outcome = tr("It cannot be undone: the jobs have moved on.");
        else
            m_outcome = summary->skipped > 0 ? tr("Undone, but for jobs that have moved on.") : tr("Undone.");
        Q_EMIT changed();
        Q_EMIT ended();
    });
    Q_EMIT changed();
}

void JobOperation::finish()
{
    const QFuture<Result<ControlSummary>> future = m_watcher.future();
    if (future.resultCount() == 0) {
        m_failed = true;
        m_outcome = tr("It was ended before it was done.");
    } else if (const Result<ControlSummary> summary = future.result(); !summary) {
        m_failed = true;
        m_outcome = summary.error().message;
    } else {
        const QLocale locale;
        QStringList parts;
        if (summary->changed > 0 || (summary->signalled == 0 && summary->skipped == 0))
            parts.append(tr("%1 done", "number of jobs", int(summary->changed)).arg(locale.toString(summary->changed)));
        if (summary->signalled > 0)
            parts.append(tr("%1 running, asked to stop", "number of jobs", int(summary->signalled)).arg(locale.toString(summary->signalled)));
        m_leftSome = summary->skipped > 0;
        if (m_leftSome)
            parts.append(
                tr("%1 skipped because of their state", "number of jobs", int(summary->skipped)).arg(locale.toString(summary->skipped)));
        m_outcome = parts.join(u", "_s);
        const bool complete = future.progressMaximum() > 0 && future.progressValue() >= future.progressMaximum();
        if (*m_options.stop && !complete)
            m_outcome = tr("Ended early: %1").arg(m_outcome);
    }
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace Jobs
