// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <jobs/control/jobmonitor.h>
#include <jobs/models/attemptmodel.h>

#include <QtCore/QDateTime>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace Jobs {

class JobDetailsPrivate;

/*!
    Everything about one job, kept up to date: for a detail view. QML: JobDetails.
*/
class JOBS_QML_EXPORT JobDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(double jobId READ jobId WRITE setJobId NOTIFY jobIdChanged)
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(int jobState READ jobState NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString queue READ queue NOTIFY changed)
    Q_PROPERTY(int priority READ priority NOTIFY changed)
    Q_PROPERTY(int attempt READ attempt NOTIFY changed)
    Q_PROPERTY(int maxAttempts READ maxAttempts NOTIFY changed)
    Q_PROPERTY(int crashes READ crashes NOTIFY changed)
    Q_PROPERTY(double worker READ worker NOTIFY changed)
    Q_PROPERTY(QDateTime createdAt READ createdAt NOTIFY changed)
    Q_PROPERTY(QDateTime dueAt READ dueAt NOTIFY changed)
    Q_PROPERTY(QDateTime startedAt READ startedAt NOTIFY changed)
    Q_PROPERTY(QDateTime finishedAt READ finishedAt NOTIFY changed)
    Q_PROPERTY(QDateTime expiresAt READ expiresAt NOTIFY changed)
    Q_PROPERTY(QStringList tags READ tags NOTIFY changed)
    Q_PROPERTY(QString parameters READ parameters NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString metadata READ metadata NOTIFY changed)
    Q_PROPERTY(QString checkpoint READ checkpoint NOTIFY changed)
    Q_PROPERTY(QString uniqueKey READ uniqueKey NOTIFY changed)
    Q_PROPERTY(QString lastError READ lastError NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(double progressTotal READ progressTotal NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(QStringList blockers READ blockers NOTIFY changed)
    Q_PROPERTY(QVariantList log READ log NOTIFY logChanged)
    Q_PROPERTY(Jobs::AttemptModel *attempts READ attempts CONSTANT)

public:
    explicit JobDetails(QObject *parent = nullptr);
    ~JobDetails() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    qint64 jobId() const;
    void setJobId(qint64 id); //!< 0: none
    bool isFound() const; //!< what the properties below tell is known
    bool isLoading() const;
    QString error() const; //!< why it is not known, or empty

    int jobState() const;
    QString kind() const;
    QString queue() const;
    int priority() const;
    int attempt() const;
    int maxAttempts() const;
    int crashes() const;
    qint64 worker() const;
    QDateTime createdAt() const;
    QDateTime dueAt() const;
    QDateTime startedAt() const;
    QDateTime finishedAt() const;
    QDateTime expiresAt() const;
    QStringList tags() const;
    QString parameters() const;
    QString result() const;
    QString metadata() const;
    QString checkpoint() const;
    QString uniqueKey() const;
    QString lastError() const;
    qint64 progress() const;
    qint64 progressTotal() const;
    QString progressText() const;
    QStringList blockers() const; //!< why it does not run now
    QVariantList log() const; //!< maps of "at", "attempt" and "text", the newest 500 lines
    AttemptModel *attempts() const;

    //! Does the job's state allow the action (a JobAction)?
    Q_INVOKABLE bool allows(int action) const;
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void monitorChanged();
    void jobIdChanged();
    void changed();
    void logChanged();

private:
    friend class JobDetailsPrivate;
    std::unique_ptr<JobDetailsPrivate> d;
};

} // namespace Jobs
