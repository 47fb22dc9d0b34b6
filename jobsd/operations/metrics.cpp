// SPDX-License-Identifier: MIT
#include "metrics.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <future>
#include <mutex>
#include <sstream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobsd {

using namespace Jobs;
using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

namespace {

const Histogram::BucketBoundaries jobTimes{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600};
const Histogram::BucketBoundaries storageTimes{.0001, .00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 5};

//! Bounds a label's values.
class Names
{
public:
    std::string operator()(const QString &name)
    {
        if (m_known.contains(name))
            return name.toStdString();
        if (m_known.size() >= Metrics::mostNames)
            return "other";
        m_known.insert(name);
        return name.toStdString();
    }

private:
    QSet<QString> m_known;
};

double seconds(std::chrono::nanoseconds time) { return std::chrono::duration<double>(time).count(); }

} // namespace

class Metrics::Private
{
public:
    prometheus::Registry registry;
    Family<Counter> &pushed = counter("jobs_pushed_total", "Jobs stored by pushes through this daemon");
    Family<Counter> &finished = counter("jobs_finished_total", "Jobs that came to a final state here");
    Family<Counter> &retries = counter("jobs_retries_total", "Attempts that failed and are repeated");
    Family<Counter> &leases = counter("jobs_lease_expired_total", "Jobs taken back from workers that died, and outcomes refused for a lost lease");
    Family<Histogram> &waits = histogram("jobs_wait_seconds", "From due to start, of every attempt");
    Family<Histogram> &runs = histogram("jobs_run_seconds", "From start to end, of every attempt");
    Family<Gauge> &jobs = gauge("jobs_queue_jobs", "Jobs in the store");
    Family<Gauge> &paused = gauge("jobs_queue_paused", "1: nobody claims from the queue");
    Family<Gauge> &oldest = gauge("jobs_oldest_age_seconds", "How long the job has been due that waits longest");
    Family<Gauge> &workers = gauge("jobs_workers", "Workers, by what people want of them");
    Family<Gauge> &slots = gauge("jobs_worker_slots", "Handlers that all workers may run, and those that do");
    Family<Histogram> &storage = histogram("jobs_storage_seconds", "Calls to the store");
    Family<Counter> &storageErrors = counter("jobs_storage_errors_total", "Calls to the store that failed");
    Family<Gauge> &up = gauge("jobs_storage_up", "1: the store answered this question");
    Family<Gauge> &quarantined = gauge("jobs_quarantined_kinds", "Kinds that wait since their plugin crashed too often");

    std::mutex mutex; //!< guards what follows
    JobQueue *queue = nullptr;
    Names kinds;
    Names queues;
    QHash<QString, Gauge *> shown; //!< gauges of the last question, which may be gone at the next
    QHash<QLatin1StringView, std::pair<Histogram *, Counter *>> operations;

    void count(const JobEvent &event);
    void show(const StoreStats &stats);

private:
    Family<Counter> &counter(const char *name, const char *help) { return prometheus::BuildCounter().Name(name).Help(help).Register(registry); }
    Family<Gauge> &gauge(const char *name, const char *help) { return prometheus::BuildGauge().Name(name).Help(help).Register(registry); }
    Family<Histogram> &histogram(const char *name, const char *help)
    {
        return prometheus::BuildHistogram().Name(name).Help(help).Register(registry);
    }
};

Metrics::Metrics(const QString &version) : d(std::make_unique<Private>())
{
    prometheus::BuildGauge().Name("jobs_build_info").Help("Always 1; the labels tell what this is").Register(d->registry)
        .Add({{"version", version.toStdString()}, {"qt", qVersion()}}).Set(1);
    d->quarantined.Add({}).Set(0);
}

Metrics::~Metrics() = default;

void Metrics::setQueue(JobQueue *queue)
{
    std::lock_guard lock(d->mutex);
    d->queue = queue;
}

void Metrics::count(const QList<JobEvent> &events)
{
    std::lock_guard lock(d->mutex);
    for (const JobEvent &event : events)
        d->count(event);
}

void Metrics::Private::count(const JobEvent &event)
{
    const std::string queue = queues(event.queue);
    const std::string kind = kinds(event.kind);
    const auto ended = [&](const char *outcome) {
        if (outcome)
            finished.Add({{"queue", queue}, {"kind", kind}, {"outcome", outcome}}).Increment();
        if (event.run.count() > 0)
            runs.Add({{"kind", kind}}, jobTimes).Observe(seconds(event.run));
    };
    switch (event.type) {
    case JobEvent::Type::Pushed:
        pushed.Add({{"queue", queue}, {"kind", kind}}).Increment();
        break;
    case JobEvent::Type::Started:
        waits.Add({{"queue", queue}}, jobTimes).Observe(seconds(event.wait));
        break;
    case JobEvent::Type::Completed:
        ended("completed");
        break;
    case JobEvent::Type::Failed:
        ended("failed");
        break;
    case JobEvent::Type::Cancelled:
        ended("cancelled");
        break;
    case JobEvent::Type::Retrying:
        retries.Add({{"queue", queue}, {"kind", kind}}).Increment();
        ended(nullptr);
        break;
    case JobEvent::Type::Rescued:
    case JobEvent::Type::LeaseLost:
        leases.Add({{"queue", queue}, {"kind", kind}}).Increment();
        break;
    case JobEvent::Type::Snoozed:
    case JobEvent::Type::Suspended:
    case JobEvent::Type::HandedBack:
        ended(nullptr);
        break;
    case JobEvent::Type::Progressed:
    case JobEvent::Type::Hung:
        break;
    }
}

void Metrics::countStorage(QLatin1StringView operation, std::chrono::nanoseconds took, const JobQueueError *error)
{
    std::lock_guard lock(d->mutex);
    auto &[times, errors] = d->operations[operation];
    if (!times) {
        const prometheus::Labels labels{{"op", std::string(operation.data(), size_t(operation.size()))}};
        times = &d->storage.Add(labels, storageTimes);
        errors = &d->storageErrors.Add(labels);
    }
    times->Observe(seconds(took));
    if (error)
        errors->Increment();
}

void Metrics::setQuarantined(int kinds) { d->quarantined.Add({}).Set(kinds); }

//! Sets what is there, and to 0 what was there at the last question and is not any more.
void Metrics::Private::show(const StoreStats &stats)
{
    for (Gauge *gauge : std::as_const(shown))
        gauge->Set(0);
    const auto at = [this](Family<Gauge> &family, const prometheus::Labels &labels) -> Gauge & {
        Gauge &gauge = family.Add(labels);
        QString key = QString::fromStdString(family.GetName());
        for (const auto &[name, value] : labels)
            key += u'\x1f' + QString::fromStdString(value);
        shown.insert(key, &gauge);
        return gauge;
    };
    for (const JobCounts &counts : stats.counts) {
        for (const JobState state : allJobStates)
            at(jobs, {{"queue", queues(counts.queue)}, {"state", std::string(stateName(state).data(), size_t(stateName(state).size()))}})
                .Increment(double(counts[state]));
    }
    for (const QueueInfo &info : stats.queues)
        at(paused, {{"queue", queues(info.name)}}).Set(info.paused ? 1 : 0);
    double age = 0;
    if (stats.oldestAvailable)
        age = std::max(0.0, seconds(systemClock()->now() - *stats.oldestAvailable));
    oldest.Add({}).Set(age);
    int busy = 0;
    int capacity = 0;
    for (const char *mode : {"working", "quiet", "stopping"})
        at(workers, {{"state", mode}});
    for (const WorkerInfo &worker : stats.workers) {
        const char *mode = worker.mode == WorkerMode::Working ? "working" : worker.mode == WorkerMode::Quiet ? "quiet" : "stopping";
        at(workers, {{"state", mode}}).Increment();
        busy += worker.busy;
        capacity += worker.capacity;
    }
    at(slots, {{"state", "busy"}}).Set(busy);
    at(slots, {{"state", "free"}}).Set(std::max(0, capacity - busy));
}

QByteArray Metrics::render()
{
    auto answer = std::make_shared<std::promise<Result<StoreStats>>>();
    auto stats = answer->get_future();
    bool isAsked = false;
    {
        std::lock_guard lock(d->mutex);
        if (d->queue) {
            isAsked = true;
            d->queue->stats().then([answer](const Result<StoreStats> &stats) { answer->set_value(stats); });
        }
    }
    std::optional<Result<StoreStats>> got;
    if (isAsked && stats.wait_for(1s) == std::future_status::ready)
        got = stats.get();
    {
        std::lock_guard lock(d->mutex);
        if (got && *got)
            d->show(**got);
        d->up.Add({}).Set(got && *got ? 1 : 0);
    }
    std::ostringstream text;
    prometheus::TextSerializer().Serialize(text, d->registry.Collect());
    return QByteArray::fromStdString(text.str());
}

} // namespace Jobsd
