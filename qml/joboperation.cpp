// SPDX-License-Identifier: MIT
#include "joboperation.h"

#include <jobs/models/answers_p.h>

#include <QtCore/QLocale>

#include <atomic>
#include <memory>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

std::optional<JobAction> undoOf(JobAction action)
{
    if (action == JobAction::Suspend)
        return JobAction::Resume;
    if (action == JobAction::Resume)
        return JobAction::Suspend;
    return std::nullopt;
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

bool JobOperation::isUndoable() const
{
    // By a filter it would reach jobs that were there before.
    return !isRunning() && !m_failed && !m_undone && !m_filter.ids.isEmpty() && undoOf(m_action);
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
    whenAnswered(m_monitor->actOnAll(*undoOf(m_action), m_filter), this, [this](const Result<ControlSummary> &summary) {
        m_failed = !summary;
        m_outcome = summary ? tr("Undone.") : summary.error().message;
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
            parts.append(tr("%1 running ones were told", "number of jobs", int(summary->signalled)).arg(locale.toString(summary->signalled)));
        if (summary->skipped > 0)
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
