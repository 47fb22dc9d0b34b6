// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QAbstractListModel>

#include <memory>

namespace Jobs {

class FailureModelPrivate;

//! Failures of the last while, grouped by their cause, the latest seen first.
class JOBS_EXPORT FailureModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(int windowMinutes READ windowMinutes WRITE setWindowMinutes NOTIFY windowChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(double failures READ failures NOTIFY reportChanged)
    Q_PROPERTY(bool partial READ isPartial NOTIFY reportChanged)
    Q_PROPERTY(double scanned READ scanned NOTIFY reportChanged)
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    enum Role {
        FingerprintRole = Qt::UserRole + 1, //!< QString
        KindRole, //!< QString
        MessageRole, //!< QString, without what differs from job to job
        SampleRole, //!< QString: the newest error as it is, at most 4000 characters
        TraceRole, //!< QString: of the newest, at most 16000 characters
        CountRole, //!< qint64
        FirstSeenRole, //!< QDateTime in UTC
        LastSeenRole, //!< QDateTime in UTC
        QueuesRole, //!< QStringList
        JobsRole, //!< QVariantList of qint64: the newest, at most 10
        TrendRole, //!< QList<qreal>: 12 parts of the window, oldest first
    };
    Q_ENUM(Role)

    explicit FailureModel(QObject *parent = nullptr);
    ~FailureModel() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    int windowMinutes() const;
    void setWindowMinutes(int minutes); //!< 1 … 43200
    int count() const;
    qint64 failures() const; //!< jobs in all groups
    bool isPartial() const; //!< older failures were not looked at
    qint64 scanned() const;
    //! While held nothing changes.
    bool isHeld() const;
    void setHeld(bool held);
    bool isLoaded() const;
    QString error() const;

    Q_INVOKABLE int rowOf(const QString &fingerprint) const; //!< -1 if there is none
    Q_INVOKABLE QVariantMap valuesAt(int row) const; //!< by the names of roleNames(); empty if there is no such row
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void monitorChanged();
    void windowChanged();
    void countChanged();
    void reportChanged();
    void heldChanged();
    void loadedChanged();
    void errorChanged();
    //! A cause that was not there when this model began to look.
    void groupAppeared(const QString &fingerprint, const QString &kind, const QString &message);

private:
    friend class FailureModelPrivate;
    friend class RowDifferences;
    std::unique_ptr<FailureModelPrivate> d;
};

} // namespace Jobs
