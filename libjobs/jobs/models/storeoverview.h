// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>
#include <jobs/models/problems.h>

#include <QtCore/QDateTime>

#include <memory>

namespace Jobs {

class StoreOverviewPrivate;

//! The figures of a store as a whole, and what is wrong with it. Minutes are those that the store keeps.
class JOBS_EXPORT StoreOverview : public QObject
{
    Q_OBJECT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY updated)
    Q_PROPERTY(QString error READ error NOTIFY updated)
    Q_PROPERTY(double available READ available NOTIFY updated)
    Q_PROPERTY(double running READ running NOTIFY updated)
    Q_PROPERTY(double failed READ failed NOTIFY updated)
    Q_PROPERTY(double jobs READ jobs NOTIFY updated)
    Q_PROPERTY(QDateTime oldestDue READ oldestDue NOTIFY updated)
    Q_PROPERTY(int nodes READ nodes NOTIFY updated)
    Q_PROPERTY(int capacity READ capacity NOTIFY updated)
    Q_PROPERTY(qreal perMinute READ perMinute NOTIFY updated)
    Q_PROPERTY(double failedLastHour READ failedLastHour NOTIFY updated)
    Q_PROPERTY(double retriedLastHour READ retriedLastHour NOTIFY updated)
    Q_PROPERTY(double waitP95 READ waitP95 NOTIFY updated)
    Q_PROPERTY(double runP95 READ runP95 NOTIFY updated)
    Q_PROPERTY(double secondsToEmpty READ secondsToEmpty NOTIFY updated)
    Q_PROPERTY(QList<qreal> throughput READ throughput NOTIFY updated)
    Q_PROPERTY(QList<qreal> failures READ failures NOTIFY updated)
    Q_PROPERTY(QVariantList problems READ problemList NOTIFY problemsChanged)

public:
    explicit StoreOverview(QObject *parent = nullptr);
    ~StoreOverview() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    bool isLoaded() const;
    QString error() const;

    qint64 available() const;
    qint64 running() const;
    qint64 failed() const;
    qint64 jobs() const; //!< in any state
    QDateTime oldestDue() const; //!< when the job that has waited longest came due; invalid if none waits
    int nodes() const;
    int capacity() const; //!< handlers that all nodes together may run at a time
    qreal perMinute() const; //!< jobs that ended a minute, over the last five full minutes
    qint64 failedLastHour() const; //!< for good
    qint64 retriedLastHour() const;
    qint64 waitP95() const; //!< milliseconds, of the last hour; -1: nothing started
    qint64 runP95() const;
    qint64 secondsToEmpty() const; //!< at the present pace; -1: never, or there is nothing to wait for
    QList<qreal> throughput() const; //!< jobs that ended, a value a minute
    QList<qreal> failures() const; //!< failed attempts, a value a minute
    const std::vector<Problem> &problems() const;
    QVariantList problemList() const; //!< maps of "type", "subject" and "number"

    //! How many jobs stand in a state (a JobState).
    Q_INVOKABLE qint64 inState(int state) const;

Q_SIGNALS:
    void monitorChanged();
    void updated();
    void problemsChanged();

private:
    friend class StoreOverviewPrivate;
    std::unique_ptr<StoreOverviewPrivate> d;
};

} // namespace Jobs
