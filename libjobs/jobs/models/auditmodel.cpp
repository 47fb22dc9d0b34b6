// SPDX-License-Identifier: MIT
#include "auditmodel.h"

#include <jobs/models/answers_p.h>
#include <jobs/models/refreshgate_p.h>

#include <QtCore/QPointer>

#include <deque>

namespace Jobs {

using namespace std::chrono_literals;

namespace {

constexpr int pageSize = 100;
//! Beyond it the list ends: who looks that far back asks the command line.
constexpr size_t maxEntries = 5'000;

} // namespace

class AuditModelPrivate
{
public:
    explicit AuditModelPrivate(AuditModel *q)
        : q(q),
          newest(q, 300ms, [this] { askNewest(); }),
          older(q, 0ms, [this] { askOlder(); })
    {
    }

    template<typename Then>
    void ask(std::optional<qint64> before, Then then)
    {
        if (!monitor)
            return;
        whenAnswered(monitor->audit(pageSize, before), q,
                     [this, asked = epoch, then](const Result<QList<AuditEntry>> &entries) {
                         if (asked != epoch)
                             return;
                         setError(entries ? QString() : entries.error().message);
                         then(entries.value_or(QList<AuditEntry>()), bool(entries));
                         if (entries && !std::exchange(loaded, true))
                             Q_EMIT q->loadedChanged();
                     });
    }

    void askNewest()
    {
        ask({}, [this](const QList<AuditEntry> &entries, bool good) {
            newest.answered();
            if (good)
                prepend(entries);
        });
    }

    void askOlder()
    {
        ask(rows.empty() ? std::nullopt : std::optional(rows.back().id),
            [this](const QList<AuditEntry> &entries, bool good) {
                older.answered();
                if (good)
                    append(entries);
            });
    }

    //! Entries are never changed: only those above the newest known one are new.
    void prepend(const QList<AuditEntry> &entries)
    {
        const qint64 top = rows.empty() ? 0 : rows.front().id;
        qsizetype fresh = 0;
        while (fresh < entries.size() && entries[fresh].id > top)
            ++fresh;
        if (fresh == entries.size() && !rows.empty() && fresh == pageSize) {
            // A whole page of news may leave a hole below it.
            remove(0);
        }
        if (rows.empty())
            complete = entries.size() < pageSize;
        if (fresh == 0)
            return;
        q->beginInsertRows({}, 0, int(fresh) - 1);
        rows.insert(rows.begin(), entries.begin(), entries.begin() + fresh);
        q->endInsertRows();
        Q_EMIT q->countChanged();
    }

    void append(const QList<AuditEntry> &entries)
    {
        complete = entries.size() < pageSize || rows.size() >= maxEntries;
        if (entries.isEmpty())
            return;
        q->beginInsertRows({}, int(rows.size()), int(rows.size() + size_t(entries.size())) - 1);
        rows.insert(rows.end(), entries.begin(), entries.end());
        q->endInsertRows();
        Q_EMIT q->countChanged();
    }

    void remove(size_t from)
    {
        if (from >= rows.size())
            return;
        q->beginRemoveRows({}, int(from), int(rows.size()) - 1);
        rows.erase(rows.begin() + qsizetype(from), rows.end());
        q->endRemoveRows();
        Q_EMIT q->countChanged();
    }

    void setError(const QString &text)
    {
        if (error == text)
            return;
        error = text;
        Q_EMIT q->errorChanged();
    }

    AuditModel *q;
    QPointer<JobMonitor> monitor;
    RefreshGate newest;
    RefreshGate older;
    std::deque<AuditEntry> rows;
    QString error;
    quint64 epoch = 0;
    bool complete = false;
    bool loaded = false;
};

AuditModel::AuditModel(QObject *parent) : QAbstractListModel(parent), d(std::make_unique<AuditModelPrivate>(this)) {}
AuditModel::~AuditModel() = default;

JobMonitor *AuditModel::monitor() const { return d->monitor; }

void AuditModel::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    if (d->monitor)
        d->monitor->disconnect(this);
    ++d->epoch;
    d->newest.reset();
    d->older.reset();
    d->monitor = monitor;
    d->complete = false;
    d->remove(0);
    d->setError({});
    if (std::exchange(d->loaded, false))
        Q_EMIT loadedChanged();
    if (monitor) {
        connect(monitor, &JobMonitor::changed, this, [this] { d->newest.request(); });
        connect(monitor, &JobMonitor::connectionChanged, this, [this](JobMonitor::Connection connection) {
            if (connection == JobMonitor::Connection::Connected)
                d->newest.requestNow();
        });
        d->newest.requestNow();
    }
    Q_EMIT monitorChanged();
}

int AuditModel::count() const { return int(d->rows.size()); }
bool AuditModel::isLoaded() const { return d->loaded; }
QString AuditModel::error() const { return d->error; }

void AuditModel::refresh()
{
    if (d->monitor)
        d->newest.requestNow();
}

int AuditModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditEntry &entry = d->rows[size_t(index.row())];
    switch (role) {
    case IdRole:
        return entry.id;
    case AtRole:
        return toDateTime(entry.at);
    case ActorRole:
        return entry.actor;
    case OriginRole:
        return entry.origin;
    case Qt::DisplayRole:
    case ActionRole:
        return entry.action;
    case TargetRole:
        return entry.target;
    case DetailRole:
        return entry.detail;
    case ChangedRole:
        return entry.changed;
    default:
        return {};
    }
}

QHash<int, QByteArray> AuditModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"}, {IdRole, "entryId"},    {AtRole, "at"},
        {ActorRole, "actor"},         {OriginRole, "origin"}, {ActionRole, "action"},
        {TargetRole, "target"},       {DetailRole, "detail"}, {ChangedRole, "changed"},
    };
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && d->monitor && d->loaded && !d->complete && !d->older.isBusy();
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        d->older.request();
}

} // namespace Jobs
