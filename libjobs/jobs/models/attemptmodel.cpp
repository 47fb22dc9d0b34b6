// SPDX-License-Identifier: MIT
#include "attemptmodel.h"

#include <jobs/models/rowdifferences_p.h>

namespace Jobs {

class AttemptModelPrivate
{
public:
    std::vector<JobAttempt> rows;
};

AttemptModel::AttemptModel(QObject *parent) : QAbstractListModel(parent), d(std::make_unique<AttemptModelPrivate>()) {}
AttemptModel::~AttemptModel() = default;

int AttemptModel::count() const { return int(d->rows.size()); }

void AttemptModel::setAttempts(const QList<JobAttempt> &attempts)
{
    const size_t before = d->rows.size();
    // Fences grow with each attempt and never repeat within a job.
    RowDifferences::apply(*this, d->rows, std::vector<JobAttempt>(attempts.rbegin(), attempts.rend()),
                          [](const JobAttempt &attempt) { return attempt.fence; });
    if (d->rows.size() != before)
        Q_EMIT countChanged();
}

int AttemptModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant AttemptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobAttempt &attempt = d->rows[size_t(index.row())];
    switch (role) {
    case AttemptRole:
        return attempt.attempt;
    case WorkerRole:
        return attempt.worker.value;
    case StartedAtRole:
        return attempt.startedAt ? toDateTime(*attempt.startedAt) : QDateTime();
    case FinishedAtRole:
        return toDateTime(attempt.finishedAt);
    case DurationRole:
        return attempt.startedAt ? qint64((attempt.finishedAt - *attempt.startedAt).count()) : qint64(-1);
    case OutcomeRole:
        return attempt.outcome;
    case Qt::DisplayRole:
    case ErrorRole:
        return attempt.error;
    case ErrorTypeRole:
        return attempt.errorType;
    case TraceRole:
        return attempt.trace;
    default:
        return {};
    }
}

QHash<int, QByteArray> AttemptModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"}, {AttemptRole, "attempt"},       {WorkerRole, "worker"},
        {StartedAtRole, "startedAt"}, {FinishedAtRole, "finishedAt"}, {DurationRole, "duration"},
        {OutcomeRole, "outcome"},     {ErrorRole, "error"},           {ErrorTypeRole, "errorType"},
        {TraceRole, "trace"},
    };
}

} // namespace Jobs
