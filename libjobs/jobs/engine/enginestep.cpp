// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"
#include "storereader_p.h"

#include <jobs/core/names.h>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

static constexpr auto sameDeadline = 200us;
static constexpr auto quietAfter = 50ms; // without a round; less, and a look at the store every now and then costs no more than to watch it

static constexpr auto wallJump = 1s; // more than clocks are slewed by between two rounds
static constexpr StoreChanges allChanges = StoreChange::Jobs | StoreChange::Failures | StoreChange::Queues | StoreChange::Workers;
static constexpr int maxRounds = 16; // before the answers of the first one are given

Result<> Engine::open()
{
    std::lock_guard lock(m_stepMutex);
    return openLocked();
}

Result<> Engine::openLocked()
{
    if (m_isOpen || !m_driver || isStopping())
        return m_opened;
    m_driver->setWakeUp([this] { // not called any more once the driver is closed
        m_news.store(true, std::memory_order_release);
        handOff().wakeStore();
    });
    m_opened = m_driver->open();
    m_isOpen = m_opened.has_value();
    if (!m_isOpen)
        return m_opened;
    if (auto reader = m_driver->reader(); reader && m_options.mode == ExecutionMode::Threaded) {
        std::lock_guard readerLock(m_readerMutex);
        m_reader = std::make_unique<StoreReader>(std::move(reader));
    }
    return {};
}

std::optional<Engine::Monotonic> Engine::step()
{
    Afterwards afterwards;
    std::optional<Monotonic> next;
    {
        std::lock_guard lock(m_stepMutex);
        // While outcomes keep coming a sweep every few milliseconds suffices; the first worker after a pause wakes us again.
        m_sweepArmed.store(std::exchange(m_collectedSome, false));
        next = rounds(afterwards);
        // Told while the driver is held: what the next one to hold it needs sooner is then compared with this.
        m_sleepsUntil = next ? (m_clock->monotonic() + *next).count() : std::numeric_limits<qint64>::max();
    }
    if (m_stepWanted)
        next = Monotonic{0};
    afterwards.run();
    return m_stepWanted ? Monotonic{0} : next;
}

//! Rounds until nobody waits for one. Continuations may take their time, so they run after all of them.
std::optional<Engine::Monotonic> Engine::rounds(Afterwards &afterwards)
{
    for (int i = 0; i < maxRounds; ++i) {
        m_stepWanted = false;
        (void) openLocked(); // its error answers whoever waits in the inbox
        round(afterwards);
        const auto next = nextDeadline(m_clock->monotonic());
        // By hand nobody comes back for what is due now.
        if (isMoreWaiting() || (m_options.mode != ExecutionMode::Threaded && next == Monotonic{0}))
            m_stepWanted = true;
        if (!m_stepWanted)
            return next;
    }
    return Monotonic{0};
}

void Engine::stepHere()
{
    // Whoever holds the driver looks again before he lets go of the wish, so that no one has to wait for him.
    m_stepWanted.store(true);
    while (m_stepWanted.load() && m_stepMutex.try_lock()) {
        Afterwards afterwards;
        bool sooner = false;
        {
            std::unique_lock lock(m_stepMutex, std::adopt_lock);
            const auto next = rounds(afterwards);
            const Monotonic now = m_clock->monotonic();
            // The same deadline, computed twice, differs by the time between two looks at the clock: that is not sooner.
            sooner = next && (now + *next + sameDeadline).count() < m_sleepsUntil.load();
            if (sooner)
                m_sleepsUntil.store((now + *next).count());
        }
        if (sooner || (m_stepWanted && !afterwards.isEmpty()))
            handOff().wakeStore();
        afterwards.run();
    }
}

void Engine::round(Afterwards &afterwards)
{
    if (!m_isOpen) {
        do {
            takePushes(m_tick);
            tickFailed(m_tick, m_opened ? JobQueueError{JobQueueError::Code::Stopped, u"the store is closed"_s, {}} : m_opened.error(),
                       afterwards);
        } while (!isInboxEmpty());
        runAsks(afterwards);
        if (isStopping() && !isStopped())
            finishStop(afterwards);
        return;
    }
    const Monotonic now = m_clock->monotonic();
    m_isQuiet = now - std::exchange(m_roundBegan, now) > quietAfter;
    if (std::exchange(m_isWatching, false))
        m_driver->setWatching(false); // it would tell what we write ourselves
    followWallClock(now);
    if (m_news.exchange(false)) {
        m_changes |= allChanges;
        // What has changed so far is looked at below and shall not be news again: to a store that cannot tell, everything always is.
        m_driver->peek();
        // Perhaps the news is that the leader has gone; not asked at each of them, which may be many.
        if (!m_leads)
            m_nextLead = std::min(m_nextLead, m_triedToLead + Monotonic(m_options.heartbeat) / 20);
        mayHaveWork();
        m_dueKnown = false;
        if (m_claims && m_worker.isValid() && isAnythingOutstanding()) {
            if (auto wishes = m_driver->runningWishes(m_worker))
                obeyWishes(*wishes);
        }
        lookAtWaiters(afterwards);
    }
    if (now >= m_retryAt && m_claimsUnknown)
        adoptUnknownClaims();
    if (m_clock->monotonic() >= m_retryAt)
        tickOnce(afterwards);
    announceNews(); // before the chores: others wait for it
    runAsks(afterwards);
    chores(afterwards);
    if (isStopping())
        stopStep(now, afterwards);
    checkIdle(afterwards);
    announceNews();
    if (m_events.append(m_newEvents))
        handOff().wakeEvents();
    publishChanges();
}

void Engine::announceNews()
{
    if (std::exchange(m_announce, false))
        m_driver->announce();
}

//! Somebody may set the wall clock, which is what stores judge leases and due times by.
void Engine::followWallClock(Monotonic now)
{
    const qint64 offset = (std::chrono::nanoseconds(m_clock->now().time_since_epoch()) - now).count();
    const qint64 before = m_wallOffset.exchange(offset);
    const Monotonic jump(std::abs(offset - before));
    if (before == 0 || !m_claims || jump < wallJump)
        return;
    qCInfo(lcStore) << "the wall clock was set by" << std::chrono::duration_cast<std::chrono::milliseconds>(jump).count() << "ms";
    m_leaseUntil = 0; // to the store it may have ended: nothing is started before it is renewed
    m_nextHeartbeat = Monotonic{0};
    m_dueKnown = false;
}

bool Engine::isMoreWaiting()
{
    if (!m_isOpen)
        return false;
    if (m_news)
        return true;
    const bool storeMayWork = m_clock->monotonic() >= m_retryAt;
    {
        std::lock_guard lock(m_inbox.mutex);
        if (!m_inbox.asks.empty())
            return true;
        if (storeMayWork && (!m_inbox.tickets.empty() || !m_inbox.notes.empty()))
            return true;
    }
    if (!storeMayWork)
        return false;
    return m_ended.size() >= maxBatch || !m_notes.empty() || ((isStopping() || m_endedAnew) && !m_ended.empty()) || wouldClaim();
}

bool Engine::isInboxEmpty()
{
    std::lock_guard lock(m_inbox.mutex);
    return m_inbox.tickets.empty();
}

void Engine::runAsks(Afterwards &afterwards)
{
    std::vector<Ask> asks;
    {
        std::lock_guard lock(m_inbox.mutex);
        asks.swap(m_inbox.asks);
    }
    for (const Ask &ask : asks) {
        Result<JobQueueDriver *> driver = m_driver.get();
        if (!m_isOpen)
            driver = m_opened ? failure(JobQueueError::Code::Stopped, u"the queue was stopped"_s)
                              : tl::unexpected(m_opened.error());
        if (auto afterwardsOfAsk = ask(driver))
            afterwards.calls.push_back(std::move(afterwardsOfAsk));
    }
}

void Engine::checkIdle(Afterwards &afterwards)
{
    {
        std::lock_guard lock(m_idleMutex);
        std::move(m_newIdleWaiters.begin(), m_newIdleWaiters.end(), std::back_inserter(m_idleWaiters));
        m_newIdleWaiters.clear();
    }
    if (m_idleWaiters.empty() || !m_ended.empty() || !m_notes.empty() || m_news || m_clock->monotonic() < m_retryAt)
        return;
    if (m_claims && (!m_dueKnown || (m_nextDue && *m_nextDue <= m_clock->now())))
        return;
    {
        std::lock_guard lock(m_inbox.mutex);
        if (!m_inbox.tickets.empty() || !m_inbox.asks.empty() || !m_inbox.notes.empty())
            return;
    }
    const bool claims = m_claims && m_mode == WorkerMode::Working && !m_registry.claimableKinds().isEmpty();
    for (const auto &group : groups()) {
        if (group->outstanding() > 0 || (claims && group->target() > 0 && m_mayHaveWork.value(group.get(), true)))
            return;
    }
    auto idle = std::make_shared<std::vector<QPromise<void>>>(std::move(m_idleWaiters));
    m_idleWaiters.clear();
    afterwards.calls.push_back([idle] {
        for (auto &promise : *idle)
            promise.finish();
    });
}

} // namespace Jobs
