// SPDX-License-Identifier: MIT
#include "statsfeed.h"

#include <jobs/models/answers_p.h>
#include <jobs/models/refreshgate_p.h>

namespace Jobs {

using namespace std::chrono_literals;

class StatsFeedPrivate
{
public:
    StatsFeedPrivate(StatsFeed *q, JobMonitor *monitor) : monitor(monitor), gate(q, 200ms, [this, q] { ask(q); }) {}

    void ask(StatsFeed *q)
    {
        whenAnswered(monitor->stats(), q, [this, q](const Result<StoreStats> &answer) {
            gate.answered();
            if (!answer) {
                Q_EMIT q->failed(answer.error());
                return;
            }
            stats = *answer;
            valid = true;
            Q_EMIT q->statsChanged();
        });
    }

    JobMonitor *monitor;
    StoreStats stats;
    bool valid = false;
    RefreshGate gate;
};

StatsFeed *StatsFeed::of(JobMonitor *monitor)
{
    Q_ASSERT(monitor);
    if (auto *feed = monitor->findChild<StatsFeed *>(QString(), Qt::FindDirectChildrenOnly))
        return feed;
    return new StatsFeed(monitor);
}

StatsFeed::StatsFeed(JobMonitor *monitor) : QObject(monitor), d(std::make_unique<StatsFeedPrivate>(this, monitor))
{
    connect(monitor, &JobMonitor::changed, this, [this] { d->gate.request(); });
    connect(monitor, &JobMonitor::connectionChanged, this, [this](JobMonitor::Connection connection) {
        if (connection == JobMonitor::Connection::Connected)
            d->gate.requestNow();
    });
    d->gate.request();
}

StatsFeed::~StatsFeed() = default;

const StoreStats &StatsFeed::stats() const { return d->stats; }
bool StatsFeed::isValid() const { return d->valid; }
void StatsFeed::refresh() { d->gate.requestNow(); }

} // namespace Jobs
