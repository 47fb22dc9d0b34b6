// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QAbstractListModel>

#include <memory>

namespace Jobs {

class HistoryModelPrivate;

//! What happened over a stretch of time up to now, step by step, the oldest first.
class JOBS_EXPORT HistoryModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(int rangeSeconds READ rangeSeconds WRITE setRangeSeconds NOTIFY rangeChanged)
    Q_PROPERTY(int stepSeconds READ stepSeconds NOTIFY rangeChanged)
    Q_PROPERTY(QString queue READ queue WRITE setQueue NOTIFY rangeChanged)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY rangeChanged)
    Q_PROPERTY(bool live READ isLive WRITE setLive NOTIFY liveChanged)
    Q_PROPERTY(int count READ count NOTIFY updated)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY updated)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    enum Role {
        AtRole = Qt::UserRole + 1, //!< QDateTime in UTC: the step's begin
        PushedRole, //!< qint64, as all counts
        CompletedRole,
        FailedRole, //!< for good
        RetriedRole, //!< failed attempts that will be repeated
        CancelledRole,
        WaitP95Role, //!< qint64, milliseconds; -1: nothing started
        RunP95Role, //!< qint64, milliseconds; -1: nothing ended
    };
    Q_ENUM(Role)

    explicit HistoryModel(QObject *parent = nullptr);
    ~HistoryModel() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    //! The step follows: seconds for up to two minutes, else minutes, and about a hundred steps at most.
    int rangeSeconds() const;
    void setRangeSeconds(int seconds);
    int stepSeconds() const;
    QString queue() const; //!< empty: all
    void setQueue(const QString &queue);
    QString kind() const; //!< empty: all
    void setKind(const QString &kind);
    //! Asks again as time goes on; false while nobody looks.
    bool isLive() const;
    void setLive(bool live);
    int count() const;
    bool isLoaded() const;
    QString error() const;

    //! A count of every step, for charts.
    Q_INVOKABLE QList<qreal> series(int role) const;
    //! Sum of a count over the whole range.
    Q_INVOKABLE qreal sum(int role) const;
    //! 0.95 for p95: the time below which that share of all waits (or runs) of the range lie; -1: there were none.
    Q_INVOKABLE qint64 waitQuantile(qreal share) const;
    Q_INVOKABLE qint64 runQuantile(qreal share) const;
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void monitorChanged();
    void rangeChanged();
    void liveChanged();
    void updated(); //!< an answer came, whether it changed anything or not
    void errorChanged();

private:
    friend class HistoryModelPrivate;
    friend class RowDifferences;
    std::unique_ptr<HistoryModelPrivate> d;
};

} // namespace Jobs
