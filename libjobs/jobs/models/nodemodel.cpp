// SPDX-License-Identifier: MIT
#include "nodemodel.h"

#include <jobs/models/rowdifferences_p.h>
#include <jobs/models/rowvalues_p.h>
#include <jobs/models/statsfeed.h>

#include <QtCore/QPointer>

#include <tuple>

namespace Jobs {

namespace {

struct NodeRow
{
    WorkerInfo info;

    auto tied() const
    {
        return std::tie(info.id, info.name, info.host, info.pid, info.version, info.startedAt, info.leaseUntil,
                        info.capacity, info.busy, info.mode);
    }
    friend bool operator==(const NodeRow &a, const NodeRow &b) { return a.tied() == b.tied(); }
};

} // namespace

class NodeModelPrivate
{
public:
    explicit NodeModelPrivate(NodeModel *q) : q(q) {}

    void take(const QList<WorkerInfo> &workers)
    {
        std::vector<NodeRow> fresh;
        fresh.reserve(size_t(workers.size()));
        for (const WorkerInfo &worker : workers)
            fresh.push_back({worker});
        std::sort(fresh.begin(), fresh.end(), [](const NodeRow &a, const NodeRow &b) { return a.info.id < b.info.id; });
        const size_t before = rows.size();
        RowDifferences::apply(*q, rows, std::move(fresh), [](const NodeRow &row) { return row.info.id; });
        if (rows.size() != before)
            Q_EMIT q->countChanged();
    }

    void show()
    {
        take(feed->stats().workers);
        if (!std::exchange(loaded, true))
            Q_EMIT q->loadedChanged();
    }

    NodeModel *q;
    QPointer<JobMonitor> monitor;
    QPointer<StatsFeed> feed;
    std::vector<NodeRow> rows;
    bool loaded = false;
};

NodeModel::NodeModel(QObject *parent) : QAbstractListModel(parent), d(std::make_unique<NodeModelPrivate>(this)) {}
NodeModel::~NodeModel() = default;

JobMonitor *NodeModel::monitor() const { return d->monitor; }

void NodeModel::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    if (d->feed)
        d->feed->disconnect(this);
    d->monitor = monitor;
    d->feed = nullptr;
    d->take({});
    if (std::exchange(d->loaded, false))
        Q_EMIT loadedChanged();
    if (monitor) {
        d->feed = StatsFeed::of(monitor);
        connect(d->feed, &StatsFeed::statsChanged, this, [this] { d->show(); });
        if (d->feed->isValid())
            d->show();
    }
    Q_EMIT monitorChanged();
}

int NodeModel::count() const { return int(d->rows.size()); }
bool NodeModel::isLoaded() const { return d->loaded; }

QString NodeModel::nameOf(qint64 id) const
{
    for (const NodeRow &row : d->rows) {
        if (row.info.id.value == id)
            return row.info.name;
    }
    return {};
}

QVariantMap NodeModel::valuesAt(int row) const { return valuesOfRow(*this, row); }

void NodeModel::refresh()
{
    if (d->feed)
        d->feed->refresh();
}

int NodeModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant NodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WorkerInfo &worker = d->rows[size_t(index.row())].info;
    switch (role) {
    case IdRole:
        return worker.id.value;
    case Qt::DisplayRole:
    case NameRole:
        return worker.name;
    case HostRole:
        return worker.host;
    case PidRole:
        return worker.pid;
    case VersionRole:
        return worker.version;
    case StartedAtRole:
        return toDateTime(worker.startedAt);
    case LeaseUntilRole:
        return toDateTime(worker.leaseUntil);
    case CapacityRole:
        return worker.capacity;
    case BusyRole:
        return worker.busy;
    case ModeRole:
        return int(worker.mode);
    default:
        return {};
    }
}

QHash<int, QByteArray> NodeModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"},
        {IdRole, "nodeId"},
        {NameRole, "name"},
        {HostRole, "host"},
        {PidRole, "pid"},
        {VersionRole, "version"},
        {StartedAtRole, "startedAt"},
        {LeaseUntilRole, "leaseUntil"},
        {CapacityRole, "capacity"},
        {BusyRole, "busy"},
        {ModeRole, "mode"},
    };
}

} // namespace Jobs
