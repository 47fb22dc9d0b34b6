// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QAbstractListModel>

#include <memory>

namespace Jobs {

class AuditModelPrivate;

//! What people did, the newest first; older entries are fetched as a view comes to them.
class JOBS_EXPORT AuditModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< qint64
        AtRole, //!< QDateTime in UTC
        ActorRole, //!< QString: who
        OriginRole, //!< QString: from where
        ActionRole, //!< QString: "retry", "pause queue"
        TargetRole, //!< QString: "job 17", "queue mail", the filter in words
        DetailRole, //!< QString: reason, new values
        ChangedRole, //!< qint64: how many jobs it changed
    };
    Q_ENUM(Role)

    explicit AuditModel(QObject *parent = nullptr);
    ~AuditModel() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    int count() const;
    bool isLoaded() const;
    QString error() const;
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void monitorChanged();
    void countChanged();
    void loadedChanged();
    void errorChanged();

private:
    friend class AuditModelPrivate;
    std::unique_ptr<AuditModelPrivate> d;
};

} // namespace Jobs
