// SPDX-License-Identifier: MIT
#include "jobdetails.h"

#include <jobs/core/transition.h>
#include <jobs/models/answers_p.h>
#include <jobs/models/refreshgate_p.h>

#include <QtCore/QPointer>
#include <QtCore/QVariantMap>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype shownLogLines = 500;

QDateTime time(Timestamp at) { return at == Timestamp{} ? QDateTime() : toDateTime(at); }
QDateTime time(const std::optional<Timestamp> &at) { return at ? toDateTime(*at) : QDateTime(); }

} // namespace

class JobDetailsPrivate
{
public:
    explicit JobDetailsPrivate(JobDetails *q) : q(q), attempts(new AttemptModel(q)), gate(q, 250ms, [this] { ask(); })
    {
    }

    void restart()
    {
        ++epoch;
        gate.reset();
        found = false;
        error.clear();
        job = {};
        blockers.clear();
        lines.clear();
        attempts->setAttempts({});
        loading = monitor && id > 0;
        Q_EMIT q->changed();
        Q_EMIT q->logChanged();
        if (loading)
            gate.requestNow();
    }

    //! \a then gets what was asked for of the job that is still shown.
    template<typename T, typename Then>
    void ask(QFuture<Result<T>> future, Then then)
    {
        whenAnswered(future, q, [this, asked = epoch, then](const Result<T> &answer) {
            if (asked == epoch)
                then(answer);
        });
    }

    void ask()
    {
        if (!monitor || id == 0)
            return;
        ask(monitor->job({id}), [this](const Result<QueuedJob> &answer) {
            loading = false;
            if (!answer) {
                // Known values stay while the store is away; a job that is gone is gone.
                if (answer.error().code == JobQueueError::Code::NotFound)
                    found = false;
                error = answer.error().message;
                Q_EMIT q->changed();
                gate.answered();
                return;
            }
            job = *answer;
            found = true;
            error.clear();
            Q_EMIT q->changed();
            askMore();
        });
    }

    void askMore()
    {
        ask(monitor->attempts({id}), [this](const Result<QList<JobAttempt>> &answer) {
            if (answer)
                attempts->setAttempts(*answer);
            gate.answered();
        });
        ask(monitor->log({id}), [this](const Result<QList<JobLogLine>> &answer) {
            if (answer && *answer != lines) {
                lines = *answer;
                Q_EMIT q->logChanged();
            }
        });
        ask(monitor->explain({id}), [this](const Result<QStringList> &answer) {
            if (answer && *answer != blockers) {
                blockers = *answer;
                Q_EMIT q->changed();
            }
        });
    }

    JobDetails *q;
    QPointer<JobMonitor> monitor;
    AttemptModel *attempts;
    RefreshGate gate;
    QueuedJob job;
    QStringList blockers;
    QList<JobLogLine> lines;
    QString error;
    quint64 epoch = 0;
    qint64 id = 0;
    bool found = false;
    bool loading = false;
};

JobDetails::JobDetails(QObject *parent) : QObject(parent), d(std::make_unique<JobDetailsPrivate>(this)) {}
JobDetails::~JobDetails() = default;

JobMonitor *JobDetails::monitor() const { return d->monitor; }

void JobDetails::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    if (d->monitor)
        d->monitor->disconnect(this);
    d->monitor = monitor;
    if (monitor) {
        connect(monitor, &JobMonitor::changed, this, [this](const MonitorChange &change) {
            if (d->id > 0 && (change.jobs.isEmpty() || change.jobs.contains(JobId{d->id})))
                d->gate.request();
        });
        connect(monitor, &JobMonitor::jobEvents, this, [this](const QList<JobEvent> &events) {
            for (const JobEvent &event : events) {
                if (event.id.value == d->id)
                    d->gate.request();
            }
        });
        connect(monitor, &JobMonitor::connectionChanged, this, [this](JobMonitor::Connection connection) {
            if (connection == JobMonitor::Connection::Connected)
                refresh();
        });
    }
    d->restart();
    Q_EMIT monitorChanged();
}

qint64 JobDetails::jobId() const { return d->id; }

void JobDetails::setJobId(qint64 id)
{
    if (id == d->id)
        return;
    d->id = id;
    d->restart();
    Q_EMIT jobIdChanged();
}

bool JobDetails::isFound() const { return d->found; }
bool JobDetails::isLoading() const { return d->loading; }
QString JobDetails::error() const { return d->error; }
int JobDetails::jobState() const { return int(d->job.state); }
QString JobDetails::kind() const { return d->job.kind; }
QString JobDetails::queue() const { return d->job.queue; }
int JobDetails::priority() const { return d->job.priority; }
int JobDetails::attempt() const { return d->job.attempt; }
int JobDetails::maxAttempts() const { return d->job.maxAttempts; }
int JobDetails::crashes() const { return d->job.crashes; }
qint64 JobDetails::worker() const { return d->job.worker.value; }
QDateTime JobDetails::createdAt() const { return time(d->job.createdAt); }
QDateTime JobDetails::dueAt() const { return time(d->job.dueAt); }
QDateTime JobDetails::startedAt() const { return time(d->job.startedAt); }
QDateTime JobDetails::finishedAt() const { return time(d->job.finishedAt); }
QDateTime JobDetails::expiresAt() const { return time(d->job.expiresAt); }
QStringList JobDetails::tags() const { return d->job.tags; }
QString JobDetails::parameters() const { return QString::fromUtf8(d->job.parameters); }
QString JobDetails::result() const { return QString::fromUtf8(d->job.result); }
QString JobDetails::metadata() const { return QString::fromUtf8(d->job.metadata); }
QString JobDetails::checkpoint() const { return QString::fromUtf8(d->job.checkpoint); }
QString JobDetails::uniqueKey() const { return d->job.uniqueKey; }
QString JobDetails::lastError() const { return d->job.error; }
qint64 JobDetails::progress() const { return d->job.progress.done; }
qint64 JobDetails::progressTotal() const { return d->job.progress.total; }
QString JobDetails::progressText() const { return d->job.progress.text; }
QStringList JobDetails::blockers() const { return d->blockers; }
AttemptModel *JobDetails::attempts() const { return d->attempts; }

QVariantList JobDetails::log() const
{
    QVariantList result;
    for (qsizetype i = std::max<qsizetype>(0, d->lines.size() - shownLogLines); i < d->lines.size(); ++i) {
        const JobLogLine &line = d->lines[i];
        result.append(
            QVariantMap{{u"at"_s, toDateTime(line.at)}, {u"attempt"_s, line.attempt}, {u"text"_s, line.text}});
    }
    return result;
}

bool JobDetails::allows(int action) const
{
    return d->found && transition(d->job.state, JobAction(action)).has_value();
}

void JobDetails::refresh()
{
    if (d->monitor && d->id > 0)
        d->gate.requestNow();
}

} // namespace Jobs
