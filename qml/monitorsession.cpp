// SPDX-License-Identifier: MIT
#include "monitorsession_p.h"

#include <jobs/core/clock.h>

#include <algorithm>

namespace Jobs {

using namespace std::chrono_literals;

void MonitorSessionPrivate::noteConnection()
{
    connected = connected || (monitor && monitor->connection() == JobMonitor::Connection::Connected);
    measureClock();
    Q_EMIT q->statusChanged();
    Q_EMIT q->rightsChanged();
    Q_EMIT q->infoChanged();
}

void MonitorSessionPrivate::measureClock()
{
    const Timestamp server = monitor ? monitor->info().serverTime : Timestamp{};
    ahead = server == Timestamp{} ? 0ms : systemClock()->now() - server;
}

MonitorSession::MonitorSession(QObject *parent) : QObject(parent), d(std::make_unique<MonitorSessionPrivate>(this)) {}
MonitorSession::~MonitorSession() = default;

JobMonitor *MonitorSession::monitor() const { return d->monitor; }

void MonitorSession::setMonitor(JobMonitor *monitor)
{
    if (monitor == d->monitor)
        return;
    if (d->monitor)
        d->monitor->disconnect(this);
    if (d->feed)
        d->feed->disconnect(this);
    d->monitor = monitor;
    d->feed = nullptr;
    d->connected = false;
    d->updatedAt = {};
    d->draining.clear();
    d->offerUndo({}, {});
    if (monitor) {
        d->feed = StatsFeed::of(monitor);
        connect(d->feed, &StatsFeed::statsChanged, this, [this] {
            d->updatedAt = QDateTime::currentDateTimeUtc();
            Q_EMIT updatedAtChanged();
            d->watchDrains();
        });
        connect(monitor, &JobMonitor::connectionChanged, this, [this] { d->noteConnection(); });
        connect(monitor, &JobMonitor::infoChanged, this, [this] { d->noteConnection(); });
    }
    Q_EMIT monitorChanged();
    Q_EMIT updatedAtChanged();
    d->noteConnection();
}

QString MonitorSession::name() const { return d->name; }

void MonitorSession::setName(const QString &name)
{
    if (name == d->name)
        return;
    d->name = name;
    Q_EMIT nameChanged();
}

bool MonitorSession::isProduction() const { return d->production; }

void MonitorSession::setProduction(bool production)
{
    if (production == d->production)
        return;
    d->production = production;
    Q_EMIT productionChanged();
}

bool MonitorSession::isUnlocked() const { return d->unlocked; }

void MonitorSession::setUnlocked(bool unlocked)
{
    if (unlocked == d->unlocked)
        return;
    d->unlocked = unlocked;
    Q_EMIT rightsChanged();
}

bool MonitorSession::mayUnlock() const { return d->monitor && d->monitor->info().role >= Role::Operate; }
bool MonitorSession::canOperate() const { return d->unlocked && mayUnlock() && status() == Connected; }

QString MonitorSession::lockedReason() const
{
    if (status() != Connected)
        return tr("There is no connection.");
    if (!mayUnlock())
        return tr("Your role here is “%1”. Changing jobs needs “operate”; ask whoever runs the server for a token with "
                  "that role.")
            .arg(roleText());
    if (!d->unlocked)
        return tr("Read-only. Unlock with the padlock at the top to change something.");
    return {};
}

QString MonitorSession::roleText() const { return d->monitor ? QString(roleName(d->monitor->info().role)) : QString(); }

MonitorSession::Status MonitorSession::status() const
{
    if (!d->monitor)
        return None;
    switch (d->monitor->connection()) {
    case JobMonitor::Connection::Connecting:
        return Connecting;
    case JobMonitor::Connection::Connected:
        return Connected;
    case JobMonitor::Connection::Lost:
        return Lost;
    case JobMonitor::Connection::Refused:
        return Refused;
    }
    return None;
}

QString MonitorSession::statusText() const
{
    switch (status()) {
    case None:
        return tr("No connection");
    case Connecting:
        return tr("Connecting…");
    case Connected:
        return tr("Connected");
    case Lost:
        return tr("Connection lost");
    case Refused:
        return tr("Connection refused");
    }
    return {};
}

QString MonitorSession::errorText() const
{
    return status() == Lost || status() == Refused ? d->monitor->lastError().message : QString();
}

QString MonitorSession::advice() const
{
    switch (status()) {
    case None:
        return tr("Choose a connection, or add one.");
    case Connecting:
        return tr("This takes a moment.");
    case Connected:
        return {};
    case Lost:
        return d->connected ? tr("It is tried again by itself. What you see is the last known state.")
                            : tr("It is tried again by itself. Does the server run, and is the address of this connection right?");
    case Refused:
        break;
    }
    switch (d->monitor->lastError().code) {
    case JobQueueError::Code::SchemaTooNew:
        return tr("Update this program: the store was written by a newer release.");
    case JobQueueError::Code::Refused:
        return tr("Check the token of this connection.");
    case JobQueueError::Code::StoreUnusable:
    case JobQueueError::Code::UnknownDriver:
    case JobQueueError::Code::InvalidArgument:
        return tr("Check the address of this connection.");
    default:
        return tr("Change the connection, or ask whoever runs the server.");
    }
}

bool MonitorSession::wasEverConnected() const { return d->connected; }
QString MonitorSession::product() const { return d->monitor ? d->monitor->info().product : QString(); }
QString MonitorSession::driver() const { return d->monitor ? d->monitor->info().driver : QString(); }
QString MonitorSession::store() const { return d->monitor ? d->monitor->info().store : QString(); }
double MonitorSession::clockAhead() const { return double(d->ahead.count()); }
QDateTime MonitorSession::updatedAt() const { return d->updatedAt; }

int MonitorSession::runningOperations() const
{
    return int(std::count_if(d->operations.begin(), d->operations.end(),
                             [](QObject *operation) { return static_cast<JobOperation *>(operation)->isRunning(); }));
}

QVariantList MonitorSession::operations() const
{
    QVariantList list;
    for (QObject *operation : std::as_const(d->operations))
        list.append(QVariant::fromValue(operation));
    return list;
}

QString MonitorSession::undoText() const { return d->undo.text; }

} // namespace Jobs
