// SPDX-License-Identifier: MIT
#include "historymodel.h"

#include <jobs/models/monitorquestion_p.h>
#include <jobs/models/rowdifferences_p.h>

#include <QtCore/QTimer>

namespace Jobs {

using namespace std::chrono_literals;

namespace {

struct HistoryStep
{
    Timestamp at{};
    HistoryRow sums;

    friend bool operator==(const HistoryStep &, const HistoryStep &) = default;
};

qint64 milliseconds(const std::optional<std::chrono::milliseconds> &time) { return time ? qint64(time->count()) : -1; }

//! Stores keep whole minutes; seconds are what the answering process saw itself, enough for a look at the last minute.
std::chrono::seconds stepFor(std::chrono::seconds range)
{
    if (range <= 2min)
        return 1s;
    if (range <= 2h)
        return 1min;
    return std::chrono::duration_cast<std::chrono::minutes>((range / 96) + 59s);
}

} // namespace

class HistoryModelPrivate
{
public:
    explicit HistoryModelPrivate(HistoryModel *q)
        : q(q),
          question(
              q, 300ms,
              [this](JobMonitor &monitor) {
                  return monitor.history({.range = range, .step = stepFor(range), .queue = queue, .kind = kind});
              },
              [this](const Result<QList<HistoryPoint>> &points) {
                  setError(points ? QString() : points.error().message);
                  if (points)
                      show(*points);
              })
    {
        QObject::connect(&timer, &QTimer::timeout, q, [this] { question.request(); });
        setPace();
    }

    void setPace() { timer.setInterval(std::clamp<std::chrono::milliseconds>(stepFor(range) / 3, 1s, 30s)); }

    void show(const QList<HistoryPoint> &points)
    {
        std::vector<HistoryStep> fresh;
        fresh.reserve(size_t(points.size()));
        for (const HistoryPoint &point : points)
            fresh.push_back({point.at, point.sums});
        RowDifferences::apply(*q, rows, std::move(fresh), [](const HistoryStep &step) { return step.at; });
        loaded = true;
        Q_EMIT q->updated();
    }

    void restart()
    {
        RowDifferences::apply(*q, rows, {}, [](const HistoryStep &step) { return step.at; });
        loaded = false;
        Q_EMIT q->updated();
        setPace();
        question.restart();
    }

    void setError(const QString &text)
    {
        if (error == text)
            return;
        error = text;
        Q_EMIT q->errorChanged();
    }

    template<typename Classes>
    qint64 quantileOf(Classes HistoryRow::*member, qreal share) const
    {
        Classes sum{};
        for (const HistoryStep &row : rows) {
            for (size_t i = 0; i < sum.size(); ++i)
                sum[i] += (row.sums.*member)[i];
        }
        return milliseconds(quantile(sum, share));
    }

    HistoryModel *q;
    MonitorQuestion<QList<HistoryPoint>> question;
    QTimer timer;
    std::vector<HistoryStep> rows;
    std::chrono::seconds range{1h};
    QString queue;
    QString kind;
    QString error;
    bool live = false;
    bool loaded = false;
};

HistoryModel::HistoryModel(QObject *parent) : QAbstractListModel(parent), d(std::make_unique<HistoryModelPrivate>(this))
{
}
HistoryModel::~HistoryModel() = default;

JobMonitor *HistoryModel::monitor() const { return d->question.monitor(); }

void HistoryModel::setMonitor(JobMonitor *monitor)
{
    if (!d->question.setMonitor(monitor))
        return;
    d->restart();
    Q_EMIT monitorChanged();
}

int HistoryModel::rangeSeconds() const { return int(d->range.count()); }
int HistoryModel::stepSeconds() const { return int(stepFor(d->range).count()); }

void HistoryModel::setRangeSeconds(int seconds)
{
    const std::chrono::seconds range{std::clamp(seconds, 10, 31 * 24 * 3600)};
    if (range == d->range)
        return;
    d->range = range;
    d->restart();
    Q_EMIT rangeChanged();
}

QString HistoryModel::queue() const { return d->queue; }

void HistoryModel::setQueue(const QString &queue)
{
    if (queue == d->queue)
        return;
    d->queue = queue;
    d->restart();
    Q_EMIT rangeChanged();
}

QString HistoryModel::kind() const { return d->kind; }

void HistoryModel::setKind(const QString &kind)
{
    if (kind == d->kind)
        return;
    d->kind = kind;
    d->restart();
    Q_EMIT rangeChanged();
}

bool HistoryModel::isLive() const { return d->live; }

void HistoryModel::setLive(bool live)
{
    if (live == d->live)
        return;
    d->live = live;
    if (live) {
        d->timer.start();
        refresh();
    } else {
        d->timer.stop();
    }
    Q_EMIT liveChanged();
}

int HistoryModel::count() const { return int(d->rows.size()); }
bool HistoryModel::isLoaded() const { return d->loaded; }
QString HistoryModel::error() const { return d->error; }

QList<qreal> HistoryModel::series(int role) const
{
    QList<qreal> values;
    values.reserve(count());
    for (int row = 0; row < count(); ++row)
        values.append(data(index(row), role).toReal());
    return values;
}

qreal HistoryModel::sum(int role) const
{
    qreal sum = 0;
    for (const qreal value : series(role))
        sum += value;
    return sum;
}

qint64 HistoryModel::waitQuantile(qreal share) const { return d->quantileOf(&HistoryRow::waits, share); }
qint64 HistoryModel::runQuantile(qreal share) const { return d->quantileOf(&HistoryRow::runs, share); }

void HistoryModel::refresh() { d->question.requestNow(); }

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryStep &step = d->rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case AtRole:
        return toDateTime(step.at);
    case PushedRole:
        return step.sums.pushed;
    case CompletedRole:
        return step.sums.completed;
    case FailedRole:
        return step.sums.failed;
    case RetriedRole:
        return step.sums.retried;
    case CancelledRole:
        return step.sums.cancelled;
    case WaitP95Role:
        return milliseconds(quantile(step.sums.waits, 0.95));
    case RunP95Role:
        return milliseconds(quantile(step.sums.runs, 0.95));
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"}, {AtRole, "at"},           {PushedRole, "pushed"},
        {CompletedRole, "completed"}, {FailedRole, "failed"},   {RetriedRole, "retried"},
        {CancelledRole, "cancelled"}, {WaitP95Role, "waitP95"}, {RunP95Role, "runP95"},
    };
}

} // namespace Jobs
