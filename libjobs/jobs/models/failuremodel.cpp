// SPDX-License-Identifier: MIT
#include "failuremodel.h"

#include <jobs/core/names.h>
#include <jobs/models/monitorquestion_p.h>
#include <jobs/models/rowdifferences_p.h>
#include <jobs/models/rowvalues_p.h>

#include <QtCore/QSet>

#include <tuple>

namespace Jobs {

using namespace std::chrono_literals;

namespace {

constexpr int shownSample = 4'000;
constexpr int shownTrace = 16'000;
constexpr int maxMinutes = 30 * 24 * 60;

struct FailureRow
{
    FailureGroup group;

    auto tied() const
    {
        return std::tie(group.fingerprint, group.kind, group.message, group.sample, group.trace, group.count,
                        group.firstSeen, group.lastSeen, group.queues, group.jobs, group.trend);
    }
    friend bool operator==(const FailureRow &a, const FailureRow &b) { return a.tied() == b.tied(); }
};

} // namespace

class FailureModelPrivate
{
public:
    explicit FailureModelPrivate(FailureModel *q)
        : q(q),
          question(
              q, 500ms, [this](JobMonitor &monitor) { return monitor.failures(std::chrono::minutes{minutes}); },
              [this](const Result<FailureReport> &report) {
                  if (report)
                      show(*report);
                  setError(report ? QString() : report.error().message);
              })
    {
    }

    void show(const FailureReport &report)
    {
        std::vector<FailureRow> fresh;
        fresh.reserve(size_t(report.groups.size()));
        qint64 jobs = 0;
        for (const FailureGroup &group : report.groups) {
            FailureRow row{group};
            row.group.sample = shortened(group.sample, shownSample);
            row.group.trace = shortened(group.trace, shownTrace);
            fresh.push_back(std::move(row));
            jobs += group.count;
        }
        take(std::move(fresh));
        failures = jobs;
        partial = !report.complete;
        scanned = report.scanned;
        Q_EMIT q->reportChanged();

        const bool first = !std::exchange(loaded, true);
        for (const FailureGroup &group : report.groups) {
            if (!seen.contains(group.fingerprint)) {
                seen.insert(group.fingerprint);
                if (!first)
                    Q_EMIT q->groupAppeared(group.fingerprint, group.kind, group.message);
            }
        }
        if (first)
            Q_EMIT q->loadedChanged();
    }

    void take(std::vector<FailureRow> fresh)
    {
        const size_t before = rows.size();
        RowDifferences::apply(*q, rows, std::move(fresh), [](const FailureRow &row) { return row.group.fingerprint; });
        if (rows.size() != before)
            Q_EMIT q->countChanged();
    }

    void restart()
    {
        seen.clear();
        if (std::exchange(loaded, false))
            Q_EMIT q->loadedChanged();
        question.restart();
    }

    void setError(const QString &text)
    {
        if (error == text)
            return;
        error = text;
        Q_EMIT q->errorChanged();
    }

    FailureModel *q;
    MonitorQuestion<FailureReport> question;
    std::vector<FailureRow> rows;
    QSet<QString> seen;
    QString error;
    qint64 failures = 0;
    qint64 scanned = 0;
    int minutes = 24 * 60;
    bool partial = false;
    bool held = false;
    bool changedWhileHeld = false;
    bool loaded = false;
};

FailureModel::FailureModel(QObject *parent) : QAbstractListModel(parent), d(std::make_unique<FailureModelPrivate>(this))
{
}
FailureModel::~FailureModel() = default;

JobMonitor *FailureModel::monitor() const { return d->question.monitor(); }

void FailureModel::setMonitor(JobMonitor *monitor)
{
    if (!d->question.setMonitor(monitor))
        return;
    d->take({});
    d->setError({});
    if (monitor) {
        connect(monitor, &JobMonitor::changed, this, [this](const MonitorChange &change) {
            if (!change.failures && !change.counts)
                return;
            if (d->held)
                d->changedWhileHeld = true;
            else
                d->question.request();
        });
    }
    d->restart();
    Q_EMIT monitorChanged();
}

int FailureModel::windowMinutes() const { return d->minutes; }

void FailureModel::setWindowMinutes(int minutes)
{
    minutes = std::clamp(minutes, 1, maxMinutes);
    if (minutes == d->minutes)
        return;
    d->minutes = minutes;
    d->restart();
    Q_EMIT windowChanged();
}

int FailureModel::count() const { return int(d->rows.size()); }
qint64 FailureModel::failures() const { return d->failures; }
bool FailureModel::isPartial() const { return d->partial; }
qint64 FailureModel::scanned() const { return d->scanned; }
bool FailureModel::isHeld() const { return d->held; }
bool FailureModel::isLoaded() const { return d->loaded; }
QString FailureModel::error() const { return d->error; }

void FailureModel::setHeld(bool held)
{
    if (held == d->held)
        return;
    d->held = held;
    if (!held && std::exchange(d->changedWhileHeld, false))
        d->question.request();
    Q_EMIT heldChanged();
}

int FailureModel::rowOf(const QString &fingerprint) const
{
    for (size_t row = 0; row < d->rows.size(); ++row) {
        if (d->rows[row].group.fingerprint == fingerprint)
            return int(row);
    }
    return -1;
}

QVariantMap FailureModel::valuesAt(int row) const { return valuesOfRow(*this, row); }

void FailureModel::refresh() { d->question.requestNow(); }

int FailureModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FailureGroup &group = d->rows[size_t(index.row())].group;
    switch (role) {
    case FingerprintRole:
        return group.fingerprint;
    case KindRole:
        return group.kind;
    case Qt::DisplayRole:
    case MessageRole:
        return group.message;
    case SampleRole:
        return group.sample;
    case TraceRole:
        return group.trace;
    case CountRole:
        return group.count;
    case FirstSeenRole:
        return toDateTime(group.firstSeen);
    case LastSeenRole:
        return toDateTime(group.lastSeen);
    case QueuesRole:
        return group.queues;
    case JobsRole: {
        QVariantList ids;
        for (const JobId id : group.jobs)
            ids.append(id.value);
        return ids;
    }
    case TrendRole:
        return QVariant::fromValue(QList<qreal>(group.trend.begin(), group.trend.end()));
    default:
        return {};
    }
}

QHash<int, QByteArray> FailureModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"}, {FingerprintRole, "fingerprint"},
        {KindRole, "kind"},           {MessageRole, "message"},
        {SampleRole, "sample"},       {TraceRole, "trace"},
        {CountRole, "count"},         {FirstSeenRole, "firstSeen"},
        {LastSeenRole, "lastSeen"},   {QueuesRole, "queues"},
        {JobsRole, "jobs"},           {TrendRole, "trend"},
    };
}

} // namespace Jobs
