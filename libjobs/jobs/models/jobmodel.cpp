// SPDX-License-Identifier: MIT
#include "jobmodel_p.h"

#include <jobs/control/filterlanguage.h>
#include <jobs/models/rowvalues_p.h>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

QVariant time(const std::optional<Timestamp> &at) { return at ? QVariant(toDateTime(*at)) : QVariant(QDateTime()); }

} // namespace

JobModel::JobModel(QObject *parent) : QAbstractListModel(parent), d(std::make_unique<JobModelPrivate>(this)) {}
JobModel::~JobModel() = default;

JobMonitor *JobModel::monitor() const { return d->monitor; }

void JobModel::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    disconnect(d->onChanged);
    disconnect(d->onConnection);
    d->monitor = monitor;
    if (monitor) {
        d->onChanged = connect(monitor, &JobMonitor::changed, this, [this](const MonitorChange &change) {
            if (!change.counts && change.jobs.isEmpty())
                return;
            if (d->held) {
                d->changedWhileHeld = true;
                return;
            }
            d->visible.request();
            d->counting.request();
        });
        d->onConnection =
            connect(monitor, &JobMonitor::connectionChanged, this, [this](JobMonitor::Connection connection) {
                if (connection == JobMonitor::Connection::Connected)
                    refresh();
            });
    }
    d->restart();
    Q_EMIT monitorChanged();
}

const JobFilter &JobModel::filter() const { return d->filter; }

void JobModel::setFilter(const JobFilter &filter)
{
    d->filter = filter;
    d->filterText = Jobs::filterText(filter);
    d->filterError.clear();
    d->restart();
    Q_EMIT filterChanged();
}

QString JobModel::filterText() const { return d->filterText; }
QString JobModel::filterError() const { return d->filterError; }

void JobModel::setFilterText(const QString &text)
{
    if (text == d->filterText)
        return;
    d->filterText = text;
    const auto parsed = parseFilter(text);
    if (parsed) {
        d->filter = *parsed;
        d->filterError.clear();
        d->restart();
    } else {
        d->filterError = parsed.error().message;
    }
    Q_EMIT filterChanged();
}

bool JobModel::isOldestFirst() const { return d->window.isOldestFirst(); }

void JobModel::setOldestFirst(bool oldestFirst)
{
    if (oldestFirst == isOldestFirst())
        return;
    d->forget();
    d->window.setOldestFirst(oldestFirst);
    d->restart();
    Q_EMIT orderChanged();
}

int JobModel::count() const { return d->window.size(); }
qint64 JobModel::total() const { return d->complete ? d->window.size() : d->total; }
bool JobModel::isTotalExact() const { return d->complete || d->totalExact; }
bool JobModel::isComplete() const { return d->complete; }
bool JobModel::isLoading() const { return d->loading; }
bool JobModel::isLoaded() const { return d->loaded; }
bool JobModel::isHeld() const { return d->held; }
bool JobModel::hasNewer() const { return d->newer; }
QString JobModel::error() const { return d->error; }

void JobModel::setHeld(bool held)
{
    if (held == d->held)
        return;
    d->held = held;
    if (!held && std::exchange(d->changedWhileHeld, false)) {
        d->visible.request();
        d->counting.request();
    }
    Q_EMIT heldChanged();
}

void JobModel::setVisibleRows(int first, int last)
{
    if (first == d->firstVisible && last == d->lastVisible)
        return;
    d->firstVisible = std::max(0, first);
    d->lastVisible = std::max(first, last);
    d->wantMore();
    if (!d->held) {
        d->visible.request();
        return;
    }
    const int end = std::min(last, d->window.size() - 1);
    for (int row = d->firstVisible; row <= end; ++row) {
        if (!d->window.valuesOf(d->window.idAt(row))) {
            d->visible.request();
            return;
        }
    }
}

void JobModel::refresh()
{
    if (!d->monitor)
        return;
    d->visible.requestNow();
    d->counting.requestNow();
}

void JobModel::showNewest()
{
    d->lastVisible = d->lastVisible - d->firstVisible;
    d->firstVisible = 0;
    refresh();
}

qint64 JobModel::idAt(int row) const { return row >= 0 && row < d->window.size() ? d->window.idAt(row) : 0; }
int JobModel::rowOf(qint64 id) const { return d->window.rowOf(id); }

QVariantMap JobModel::valuesAt(int row) const { return valuesOfRow(*this, row); }

int JobModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : d->window.size(); }

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    static const JobRow unknown{};
    const qint64 id = d->window.idAt(index.row());
    const JobRow *values = d->window.valuesOf(id);
    const JobRow &row = values ? *values : unknown;
    switch (role) {
    case Qt::DisplayRole:
        return values ? u"%1 %2"_s.arg(QString::number(id), row.kind) : QString::number(id);
    case IdRole:
        return id;
    case LoadedRole:
        return values != nullptr;
    case StateRole:
        return int(row.state);
    case KindRole:
        return row.kind;
    case QueueRole:
        return row.queue;
    case PriorityRole:
        return row.priority;
    case AttemptRole:
        return row.attempt;
    case MaxAttemptsRole:
        return row.maxAttempts;
    case CreatedAtRole:
        return toDateTime(row.createdAt);
    case DueAtRole:
        return toDateTime(row.dueAt);
    case StartedAtRole:
        return time(row.startedAt);
    case FinishedAtRole:
        return time(row.finishedAt);
    case ErrorRole:
        return row.error;
    case TagsRole:
        return row.tags;
    case ProgressRole:
        return row.progress.done;
    case ProgressTotalRole:
        return row.progress.total;
    case ProgressTextRole:
        return row.progress.text;
    default:
        return {};
    }
}

QHash<int, QByteArray> JobModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"},
        {IdRole, "jobId"},
        {LoadedRole, "loaded"},
        {StateRole, "jobState"},
        {KindRole, "kind"},
        {QueueRole, "queue"},
        {PriorityRole, "priority"},
        {AttemptRole, "attempt"},
        {MaxAttemptsRole, "maxAttempts"},
        {CreatedAtRole, "createdAt"},
        {DueAtRole, "dueAt"},
        {StartedAtRole, "startedAt"},
        {FinishedAtRole, "finishedAt"},
        {ErrorRole, "error"},
        {TagsRole, "tags"},
        {ProgressRole, "progress"},
        {ProgressTotalRole, "progressTotal"},
        {ProgressTextRole, "progressText"},
    };
}

bool JobModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && d->monitor && d->loaded && !d->complete && d->error.isEmpty() && !d->more.isBusy();
}

void JobModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        d->more.request();
}

} // namespace Jobs
