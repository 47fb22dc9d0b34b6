// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QAbstractListModel>

#include <memory>

namespace Jobs {

class QueueModelPrivate;

//! The queues of a store by name, with their counts. A paused queue has a row without jobs too.
class JOBS_EXPORT QueueModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int capacity READ capacity NOTIFY capacityChanged)
    Q_PROPERTY(bool trends READ hasTrends WRITE setTrends NOTIFY trendsChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< QString
        PausedRole, //!< bool
        PausedByRole, //!< QString: who, and why
        PausedAtRole, //!< QDateTime in UTC, invalid unless paused
        AvailableRole, //!< qint64: due, and waiting for a worker
        ScheduledRole, //!< qint64: due later
        RunningRole, //!< qint64
        RetryableRole, //!< qint64
        WaitingRole, //!< qint64: for other jobs
        SuspendedRole, //!< qint64
        CompletedRole, //!< qint64
        FailedRole, //!< qint64
        CancelledRole, //!< qint64
        KindsRole, //!< QStringList: kinds that have jobs there
        TrendRole, //!< QList<qreal>: jobs that ended a minute, over the last hour; empty unless trends are wanted
        TroubleTrendRole, //!< QList<qreal>: of them, failed attempts
        PerMinuteRole, //!< qreal: jobs that ended a minute, over the last five full minutes; -1 without trends
    };
    Q_ENUM(Role)

    explicit QueueModel(QObject *parent = nullptr);
    ~QueueModel() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    int count() const;
    int capacity() const; //!< how many jobs all nodes may run at once
    //! Trends cost one question a queue and minute; of the first 50 queues only.
    bool hasTrends() const;
    void setTrends(bool wanted);
    bool isLoaded() const; //!< the first answer came
    QString error() const;

    Q_INVOKABLE int rowOf(const QString &name) const; //!< -1 if there is none
    Q_INVOKABLE QVariantMap valuesAt(int row) const; //!< by the names of roleNames(); empty if there is no such row
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void monitorChanged();
    void countChanged();
    void capacityChanged();
    void trendsChanged();
    void loadedChanged();
    void errorChanged();

private:
    friend class QueueModelPrivate;
    friend class RowDifferences;
    std::unique_ptr<QueueModelPrivate> d;
};

} // namespace Jobs
