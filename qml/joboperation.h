// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <jobs/control/jobmonitor.h>

#include <QtCore/QFutureWatcher>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace Jobs {

/*!
    An action on jobs that is under way or has ended: its progress, its outcome, and its undoing where there is one. QML: JobOperation,
    made by MonitorSession.
*/
class JOBS_QML_EXPORT JobOperation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MonitorSession makes them")
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QString scope READ scope CONSTANT)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool stopping READ isStopping NOTIFY changed)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool undoable READ isUndoable NOTIFY changed)

public:
    JobOperation(JobMonitor *monitor, JobAction action, const JobFilter &filter, const ActionOptions &options,
                 const QString &scope, QObject *parent);

    void start();

    //! "Retry"
    QString title() const;
    //! "3 jobs", "job 17", the filter's text
    QString scope() const { return m_scope; }
    bool isRunning() const { return m_isAsking || m_watcher.isRunning(); }
    bool hasFailed() const { return m_failed; }
    bool isStopping() const { return isRunning() && *m_options.stop; }
    double progress() const; //!< 0 … 1, below 0: unknown
    QString outcome() const { return m_outcome; } //!< a sentence, once it has ended
    bool isUndoable() const;

    //! Ends it after the chunk under way; what was done stays done, and outcome() tells it.
    Q_INVOKABLE void cancel();
    //! Does the inverse: resumes what was suspended, gives an edited job its old values. What has moved on meanwhile is left alone.
    Q_INVOKABLE void undo();

    //! "Retry" for JobAction::Retry.
    static QString actionTitle(JobAction action);

Q_SIGNALS:
    void changed();
    void ended();

private:
    void begin();
    void finish();
    std::optional<JobAction> inverse() const;

    QPointer<JobMonitor> m_monitor;
    JobAction m_action;
    JobFilter m_filter;
    ActionOptions m_options;
    QString m_scope;
    QString m_outcome;
    QFutureWatcher<Result<ControlSummary>> m_watcher;
    std::optional<JobEdit> m_before; //!< the values that an edit replaced
    bool m_isAsking = false;
    bool m_failed = false;
    bool m_undone = false;
    bool m_leftSome = false; //!< because of their state
};

} // namespace Jobs
