// SPDX-License-Identifier: MIT
#include "workdesk.h"

#include "workround.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QPromise>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api {

static constexpr auto pollInterval = 250ms; // hints make most claims faster; this is for jobs that come due, or that others push

WorkDesk::WorkDesk(JobQueue *queue, const ApiOptions &options, std::function<void(const QList<JobEvent> &)> tell)
    : m_queue(queue)
    , m_clock(queue->options().clock)
    , m_limits(options.limits)
    , m_retryOf(options.retryOf)
    , m_tell(std::move(tell))
{
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_waitingCount > 0 || m_entryCount > 0) {
            schedule();
            return;
        }
        m_timer.stop();
        m_ticking = false;
    });
}

WorkDesk::~WorkDesk()
{
    close();
}

void WorkDesk::close()
{
    std::vector<ExchangePtr> left;
    {
        std::lock_guard lock(m_mutex);
        if (std::exchange(m_closed, true))
            return;
        for (const Waiting &claim : m_newClaims)
            left.push_back(claim.exchange);
        for (const Said &said : m_said)
            left.push_back(said.exchange);
        m_newClaims.clear();
        m_said.clear();
    }
    m_timer.stop();
    for (const ExchangePtr &exchange : left)
        exchange->answer(JobQueueError{JobQueueError::Code::Stopped, u"the server stops"_s, {}});
    // Nothing of ours may be called by the queue once we are gone: the last round is waited for.
    QPromise<void> done;
    done.start();
    auto future = done.future();
    m_queue->withDriver([this, promise = std::make_shared<QPromise<void>>(std::move(done))](const Result<JobQueueDriver *> &driver) {
        for (const Waiting &claim : m_waiting)
            claim.exchange->answer(JobQueueError{JobQueueError::Code::Stopped, u"the server stops"_s, {}});
        m_waiting.clear();
        for (const auto &[worker, entry] : m_entries) {
            if (entry.held == 0 && driver)
                (void) (*driver)->unregisterWorker(worker); // one that holds jobs goes on: its lease outlives us
        }
        if (driver)
            WorkRound(*this, **driver).keepHistory(true);
        m_entries.clear();
        m_held.clear();
        promise->finish();
        return false;
    });
    future.waitForFinished();
}

void WorkDesk::claim(const ExchangePtr &exchange, ClaimOrder order)
{
    if (m_waitingCount >= m_limits.waitingClaims) {
        exchange->answer(problem(503, "Busy"_L1, u"%1 workers wait for jobs already"_s.arg(m_limits.waitingClaims), u"try again later"_s));
        return;
    }
    order.wait = std::min(order.wait, m_limits.longestWait);
    {
        std::lock_guard lock(m_mutex);
        if (m_closed) {
            exchange->answer(JobQueueError{JobQueueError::Code::Stopped, u"the server stops"_s, {}});
            return;
        }
        ++m_waitingCount;
        m_newClaims.push_back({.exchange = exchange, .order = order, .deadline = m_clock->monotonic() + order.wait});
    }
    if (!m_ticking.exchange(true))
        QMetaObject::invokeMethod(&m_timer, [this] { m_timer.start(); });
    schedule();
}

void WorkDesk::say(const ExchangePtr &exchange, LeaseWord word)
{
    {
        std::lock_guard lock(m_mutex);
        if (m_closed) {
            exchange->answer(JobQueueError{JobQueueError::Code::Stopped, u"the server stops"_s, {}});
            return;
        }
        m_said.push_back({.exchange = exchange, .word = std::move(word)});
    }
    schedule();
}

void WorkDesk::mayHaveWork()
{
    if (m_waitingCount > 0)
        schedule();
}

void WorkDesk::schedule()
{
    if (!m_scheduled.exchange(true))
        m_queue->withDriver([this](const Result<JobQueueDriver *> &driver) { return serve(driver); });
}

bool WorkDesk::serve(const Result<JobQueueDriver *> &driver)
{
    m_scheduled = false; // what comes from here on has a round of its own
    std::vector<Said> said;
    {
        std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        said.swap(m_said);
        for (Waiting &claim : m_newClaims)
            m_waiting.push_back(std::move(claim));
        m_newClaims.clear();
    }
    if (!driver) {
        for (const Said &each : said)
            each.exchange->answer(driver.error());
        for (const Waiting &claim : m_waiting)
            claim.exchange->answer(driver.error());
        m_waiting.clear();
        m_waitingCount = 0;
        return false;
    }
    WorkRound round(*this, **driver);
    if (auto secret = round.fetchSecret(); !secret) {
        for (const Said &each : said)
            each.exchange->answer(secret.error());
        said.clear();
    }
    round.takeWords(std::move(said));
    round.takeClaims();
    round.removeIdle();
    round.keepHistory(m_entries.empty());
    m_waitingCount = int(m_waiting.size());
    m_entryCount = int(m_entries.size());
    if (!round.events().isEmpty())
        m_tell(round.events());
    return round.hasChanged();
}

} // namespace Jobs::Api
