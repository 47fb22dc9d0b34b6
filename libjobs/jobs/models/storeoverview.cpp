// SPDX-License-Identifier: MIT
#include "storeoverview.h"

#include <jobs/core/clock.h>
#include <jobs/models/answers_p.h>
#include <jobs/models/pace_p.h>
#include <jobs/models/refreshgate_p.h>
#include <jobs/models/statsfeed.h>

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QVariantMap>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StoreOverviewPrivate
{
public:
    explicit StoreOverviewPrivate(StoreOverview *q) : q(q), gate(q, 1s, [this] { askHistory(); })
    {
        timer.setInterval(5s);
        QObject::connect(&timer, &QTimer::timeout, q, [this] { gate.request(); });
    }

    void askHistory()
    {
        if (!monitor)
            return;
        whenAnswered(monitor->history({.range = 1h, .step = 1min, .queue = {}, .kind = {}}), q,
                     [this, asked = epoch](const Result<QList<HistoryPoint>> &answer) {
                         if (asked != epoch)
                             return;
                         gate.answered();
                         if (!answer)
                             return;
                         points = *answer;
                         digest();
                         update();
                     });
    }

    void digest()
    {
        HistoryClasses waits{};
        HistoryClasses runs{};
        ended.clear();
        troubles.clear();
        failed = retried = 0;
        for (const HistoryPoint &point : points) {
            const HistoryRow &row = point.sums;
            ended.append(qreal(row.completed + row.failed + row.cancelled));
            troubles.append(qreal(row.failed + row.retried));
            failed += row.failed;
            retried += row.retried;
            for (size_t i = 0; i < waits.size(); ++i) {
                waits[i] += row.waits[i];
                runs[i] += row.runs[i];
            }
        }
        waitP95 = quantile(waits, 0.95);
        runP95 = quantile(runs, 0.95);
        perMinute = Pace::of(points, systemClock()->now() - ahead).perMinute;
    }

    void update()
    {
        if (feed && feed->isValid()) {
            // The offset is that of the moment when info() was answered; how long ago that is, is not known here.
            std::vector<Problem> fresh = problemsOf(feed->stats(), points, systemClock()->now() - ahead, ahead);
            if (fresh != problems) {
                problems = std::move(fresh);
                Q_EMIT q->problemsChanged();
            }
        }
        Q_EMIT q->updated();
    }

    void measureClock()
    {
        const Timestamp server = monitor->info().serverTime;
        ahead = server == Timestamp{} ? 0ms : systemClock()->now() - server;
    }

    const StoreStats &stats() const
    {
        static const StoreStats none;
        return feed ? feed->stats() : none;
    }

    StoreOverview *q;
    QPointer<JobMonitor> monitor;
    QPointer<StatsFeed> feed;
    RefreshGate gate;
    QTimer timer;
    QList<HistoryPoint> points;
    QList<qreal> ended;
    QList<qreal> troubles;
    std::vector<Problem> problems;
    std::optional<std::chrono::milliseconds> waitP95;
    std::optional<std::chrono::milliseconds> runP95;
    std::chrono::milliseconds ahead{0};
    QString error;
    quint64 epoch = 0;
    qint64 failed = 0;
    qint64 retried = 0;
    qreal perMinute = 0;
};

StoreOverview::StoreOverview(QObject *parent) : QObject(parent), d(std::make_unique<StoreOverviewPrivate>(this)) {}
StoreOverview::~StoreOverview() = default;

JobMonitor *StoreOverview::monitor() const { return d->monitor; }

void StoreOverview::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    if (d->monitor)
        d->monitor->disconnect(this);
    if (d->feed)
        d->feed->disconnect(this);
    ++d->epoch;
    d->gate.reset();
    d->timer.stop();
    d->monitor = monitor;
    d->feed = nullptr;
    d->points.clear();
    d->problems.clear();
    d->error.clear();
    d->digest();
    if (monitor) {
        d->feed = StatsFeed::of(monitor);
        d->measureClock();
        connect(d->feed, &StatsFeed::statsChanged, this, [this] {
            d->error.clear();
            d->update();
        });
        connect(d->feed, &StatsFeed::failed, this, [this](const JobQueueError &error) {
            d->error = error.message;
            Q_EMIT updated();
        });
        connect(monitor, &JobMonitor::infoChanged, this, [this] { d->measureClock(); });
        connect(monitor, &JobMonitor::changed, this, [this] { d->gate.request(); });
        connect(monitor, &JobMonitor::connectionChanged, this, [this](JobMonitor::Connection connection) {
            if (connection == JobMonitor::Connection::Connected) {
                d->measureClock();
                d->gate.requestNow();
            }
        });
        d->gate.requestNow();
        d->timer.start();
    }
    Q_EMIT monitorChanged();
    Q_EMIT problemsChanged();
    d->update();
}

bool StoreOverview::isLoaded() const { return d->feed && d->feed->isValid(); }
QString StoreOverview::error() const { return d->error; }
qint64 StoreOverview::available() const { return d->stats().total(JobState::Available); }
qint64 StoreOverview::running() const { return d->stats().total(JobState::Running); }
qint64 StoreOverview::failed() const { return d->stats().total(JobState::Failed); }

qint64 StoreOverview::jobs() const
{
    qint64 sum = 0;
    for (const JobState state : allJobStates)
        sum += d->stats().total(state);
    return sum;
}

QDateTime StoreOverview::oldestDue() const
{
    return d->stats().oldestAvailable ? toDateTime(*d->stats().oldestAvailable) : QDateTime();
}

int StoreOverview::nodes() const { return int(d->stats().workers.size()); }

int StoreOverview::capacity() const
{
    int sum = 0;
    for (const WorkerInfo &worker : d->stats().workers)
        sum += worker.capacity;
    return sum;
}

qreal StoreOverview::perMinute() const { return d->perMinute; }
qint64 StoreOverview::failedLastHour() const { return d->failed; }
qint64 StoreOverview::retriedLastHour() const { return d->retried; }
qint64 StoreOverview::waitP95() const { return d->waitP95 ? qint64(d->waitP95->count()) : -1; }
qint64 StoreOverview::runP95() const { return d->runP95 ? qint64(d->runP95->count()) : -1; }

qint64 StoreOverview::secondsToEmpty() const
{
    const qint64 waiting = available();
    return waiting > 0 && d->perMinute > 0 ? qint64(qreal(waiting) / d->perMinute * 60) : -1;
}

QList<qreal> StoreOverview::throughput() const { return d->ended; }
QList<qreal> StoreOverview::failures() const { return d->troubles; }
const std::vector<Problem> &StoreOverview::problems() const { return d->problems; }

QVariantList StoreOverview::problemList() const
{
    QVariantList list;
    for (const Problem &problem : d->problems) {
        list.append(QVariantMap{
            {u"type"_s, int(problem.type)}, {u"subject"_s, problem.subject}, {u"number"_s, problem.number}});
    }
    return list;
}

qint64 StoreOverview::inState(int state) const
{
    return state >= 1 && state <= int(JobState::Cancelled) ? d->stats().total(JobState(state)) : 0;
}

} // namespace Jobs
