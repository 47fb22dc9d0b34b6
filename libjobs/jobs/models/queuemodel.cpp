// SPDX-License-Identifier: MIT
#include "queuemodel.h"

#include <jobs/core/clock.h>
#include <jobs/models/answers_p.h>
#include <jobs/models/pace_p.h>
#include <jobs/models/rowdifferences_p.h>
#include <jobs/models/rowvalues_p.h>
#include <jobs/models/statsfeed.h>

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <algorithm>
#include <map>

namespace Jobs {

using namespace std::chrono_literals;

namespace {

constexpr int trendMinutes = 60;
constexpr int maxTrends = 50;

struct Trend
{
    QList<qreal> ended;
    QList<qreal> troubles;
    qreal perMinute = -1;
    bool young = false;

    friend bool operator==(const Trend &, const Trend &) = default;
};

struct QueueRow
{
    QueueInfo info;
    JobCounts counts;
    QStringList kinds;
    Trend trend;

    friend bool operator==(const QueueRow &a, const QueueRow &b)
    {
        return a.info == b.info && a.counts.byState == b.counts.byState && a.kinds == b.kinds && a.trend == b.trend;
    }
};

std::vector<QueueRow> rowsOf(const StoreStats &stats)
{
    std::map<QString, QueueRow> rows;
    for (const QueueInfo &queue : stats.queues)
        rows[queue.name].info = queue;
    for (const JobCounts &counts : stats.counts) {
        QueueRow &row = rows[counts.queue];
        row.info.name = counts.queue;
        qint64 jobs = 0;
        for (size_t state = 0; state < counts.byState.size(); ++state) {
            row.counts.byState[state] += counts.byState[state];
            jobs += counts.byState[state];
        }
        if (jobs > 0)
            row.kinds.append(counts.kind);
    }
    std::vector<QueueRow> result;
    result.reserve(rows.size());
    for (auto &[name, row] : rows) {
        row.kinds.sort();
        result.push_back(std::move(row));
    }
    return result;
}

Trend trendOf(const QList<HistoryPoint> &points, Timestamp now)
{
    Trend trend;
    for (const HistoryPoint &point : points) {
        const HistoryRow &row = point.sums;
        trend.ended.append(qreal(row.completed + row.failed + row.cancelled));
        trend.troubles.append(qreal(row.failed + row.retried));
    }
    const Pace pace = Pace::of(points, now);
    trend.perMinute = pace.perMinute;
    trend.young = pace.young || pace.perMinute <= 0;
    return trend;
}

} // namespace

class QueueModelPrivate
{
public:
    explicit QueueModelPrivate(QueueModel *q) : q(q)
    {
        trendTimer.setInterval(60s);
        QObject::connect(&trendTimer, &QTimer::timeout, q, [this] { askTrends(); });
    }

    void take(std::vector<QueueRow> fresh)
    {
        for (QueueRow &row : fresh) {
            if (const auto found = known.find(row.info.name); found != known.end())
                row.trend = found->second;
        }
        const size_t before = rows.size();
        RowDifferences::apply(*q, rows, std::move(fresh), [](const QueueRow &row) { return row.info.name; });
        if (rows.size() != before)
            Q_EMIT q->countChanged();
    }

    void show(const StoreStats &stats)
    {
        const bool first = rows.empty();
        take(rowsOf(stats));
        int slotsOfAll = 0;
        for (const WorkerInfo &worker : stats.workers)
            slotsOfAll += worker.capacity;
        if (std::exchange(capacity, slotsOfAll) != slotsOfAll)
            Q_EMIT q->capacityChanged();
        setError({});
        if (!std::exchange(loaded, true))
            Q_EMIT q->loadedChanged();
        if (first && wantsTrends)
            askTrends();
    }

    void setError(const QString &text)
    {
        if (error == text)
            return;
        error = text;
        Q_EMIT q->errorChanged();
    }

    //! One queue after the other, so that they never crowd out what people wait for.
    void askTrends()
    {
        if (!monitor || !wantsTrends || !pending.isEmpty())
            return;
        for (size_t row = 0; row < rows.size() && row < maxTrends; ++row)
            pending.append(rows[row].info.name);
        askNextTrend();
    }

    void askNextTrend()
    {
        if (pending.isEmpty() || !monitor)
            return;
        const QString queue = pending.takeFirst();
        whenAnswered(monitor->history({.range = trendMinutes * 1min, .step = 1min, .queue = queue, .kind = {}}), q,
                     [this, queue, asked = epoch](const Result<QList<HistoryPoint>> &points) {
                         if (asked != epoch)
                             return;
                         if (points)
                             known[queue] = trendOf(*points, systemClock()->now());
                         if (!pending.isEmpty())
                             return askNextTrend();
                         take(rows);
                         // What has just begun to move is looked at more often.
                         const bool young = std::any_of(known.begin(), known.end(), [](const auto &each) { return each.second.young; });
                         trendTimer.setInterval(young ? 15s : 60s);
                     });
    }

    QueueModel *q;
    QPointer<JobMonitor> monitor;
    QPointer<StatsFeed> feed;
    std::vector<QueueRow> rows;
    std::map<QString, Trend> known;
    QStringList pending;
    QTimer trendTimer;
    QString error;
    quint64 epoch = 0;
    int capacity = 0;
    bool wantsTrends = false;
    bool loaded = false;
};

QueueModel::QueueModel(QObject *parent) : QAbstractListModel(parent), d(std::make_unique<QueueModelPrivate>(this)) {}
QueueModel::~QueueModel() = default;

JobMonitor *QueueModel::monitor() const { return d->monitor; }

void QueueModel::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    if (d->feed)
        d->feed->disconnect(this);
    ++d->epoch;
    d->monitor = monitor;
    d->feed = nullptr;
    d->known.clear();
    d->pending.clear();
    d->take({});
    if (std::exchange(d->capacity, 0) != 0)
        Q_EMIT capacityChanged();
    if (std::exchange(d->loaded, false))
        Q_EMIT loadedChanged();
    if (monitor) {
        d->feed = StatsFeed::of(monitor);
        connect(d->feed, &StatsFeed::statsChanged, this, [this] { d->show(d->feed->stats()); });
        connect(d->feed, &StatsFeed::failed, this, [this](const JobQueueError &error) { d->setError(error.message); });
        if (d->feed->isValid())
            d->show(d->feed->stats());
    }
    Q_EMIT monitorChanged();
}

int QueueModel::count() const { return int(d->rows.size()); }
int QueueModel::capacity() const { return d->capacity; }
bool QueueModel::hasTrends() const { return d->wantsTrends; }
bool QueueModel::isLoaded() const { return d->loaded; }
QString QueueModel::error() const { return d->error; }

void QueueModel::setTrends(bool wanted)
{
    if (wanted == d->wantsTrends)
        return;
    d->wantsTrends = wanted;
    if (wanted) {
        d->trendTimer.start();
        d->askTrends();
    } else {
        d->trendTimer.stop();
    }
    Q_EMIT trendsChanged();
}

int QueueModel::rowOf(const QString &name) const
{
    for (size_t row = 0; row < d->rows.size(); ++row) {
        if (d->rows[row].info.name == name)
            return int(row);
    }
    return -1;
}

QVariantMap QueueModel::valuesAt(int row) const { return valuesOfRow(*this, row); }

void QueueModel::refresh()
{
    if (d->feed)
        d->feed->refresh();
}

int QueueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueueRow &row = d->rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.info.name;
    case PausedRole:
        return row.info.paused;
    case PausedByRole:
        return row.info.pausedBy;
    case PausedAtRole:
        return row.info.pausedAt ? toDateTime(*row.info.pausedAt) : QDateTime();
    case AvailableRole:
        return row.counts[JobState::Available];
    case ScheduledRole:
        return row.counts[JobState::Scheduled];
    case RunningRole:
        return row.counts[JobState::Running];
    case RetryableRole:
        return row.counts[JobState::Retryable];
    case WaitingRole:
        return row.counts[JobState::Waiting];
    case SuspendedRole:
        return row.counts[JobState::Suspended];
    case CompletedRole:
        return row.counts[JobState::Completed];
    case FailedRole:
        return row.counts[JobState::Failed];
    case CancelledRole:
        return row.counts[JobState::Cancelled];
    case KindsRole:
        return row.kinds;
    case TrendRole:
        return QVariant::fromValue(row.trend.ended);
    case TroubleTrendRole:
        return QVariant::fromValue(row.trend.troubles);
    case PerMinuteRole:
        return row.trend.perMinute;
    default:
        return {};
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"},
        {NameRole, "name"},
        {PausedRole, "paused"},
        {PausedByRole, "pausedBy"},
        {PausedAtRole, "pausedAt"},
        {AvailableRole, "available"},
        {ScheduledRole, "scheduled"},
        {RunningRole, "running"},
        {RetryableRole, "retryable"},
        {WaitingRole, "waiting"},
        {SuspendedRole, "suspended"},
        {CompletedRole, "completed"},
        {FailedRole, "failed"},
        {CancelledRole, "cancelled"},
        {KindsRole, "kinds"},
        {TrendRole, "trend"},
        {TroubleTrendRole, "troubleTrend"},
        {PerMinuteRole, "perMinute"},
    };
}

} // namespace Jobs
