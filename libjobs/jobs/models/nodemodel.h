// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QAbstractListModel>

#include <memory>

namespace Jobs {

class NodeModelPrivate;

//! The processes that run a store's jobs, the oldest first.
class JOBS_EXPORT NodeModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< qint64, for setWorkerMode
        NameRole, //!< QString
        HostRole, //!< QString
        PidRole, //!< qint64
        VersionRole, //!< QString, of libjobs there
        StartedAtRole, //!< QDateTime in UTC
        LeaseUntilRole, //!< QDateTime in UTC: silent until then, its jobs are given to others
        CapacityRole, //!< int: handlers it may run at a time
        BusyRole, //!< int: of them running at the last heartbeat
        ModeRole, //!< int, a WorkerMode
    };
    Q_ENUM(Role)

    explicit NodeModel(QObject *parent = nullptr);
    ~NodeModel() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    int count() const;
    bool isLoaded() const;

    Q_INVOKABLE QString nameOf(qint64 id) const; //!< empty if it is not there any more
    Q_INVOKABLE QVariantMap valuesAt(int row) const; //!< by the names of roleNames(); empty if there is no such row
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void monitorChanged();
    void countChanged();
    void loadedChanged();

private:
    friend class NodeModelPrivate;
    friend class RowDifferences;
    std::unique_ptr<NodeModelPrivate> d;
};

} // namespace Jobs
