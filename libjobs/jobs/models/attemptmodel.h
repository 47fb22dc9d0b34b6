// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QAbstractListModel>

#include <memory>

namespace Jobs {

class AttemptModelPrivate;

//! The ended attempts of one job that did not complete it, the newest first.
class JOBS_EXPORT AttemptModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        AttemptRole = Qt::UserRole + 1, //!< int: its number; handed-back ones are not counted and share it
        WorkerRole, //!< qint64
        StartedAtRole, //!< QDateTime in UTC, invalid if unknown
        FinishedAtRole, //!< QDateTime in UTC
        DurationRole, //!< qint64, milliseconds; -1 if unknown
        OutcomeRole, //!< QString: "failed", "snoozed", "crashed", "handed back", "cancelled", "parked"
        ErrorRole, //!< QString
        ErrorTypeRole, //!< QString
        TraceRole, //!< QString
    };
    Q_ENUM(Role)

    explicit AttemptModel(QObject *parent = nullptr);
    ~AttemptModel() override;

    int count() const;
    void setAttempts(const QList<JobAttempt> &attempts);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    friend class RowDifferences;
    std::unique_ptr<AttemptModelPrivate> d;
};

} // namespace Jobs
