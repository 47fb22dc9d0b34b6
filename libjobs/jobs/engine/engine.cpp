// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"
#include "storereader_p.h"

#include <jobs/core/names.h>

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace Jobs {

void Engine::Afterwards::run()
{
    for (auto &[ticket, pushed] : pushes)
        ticket.fulfil(std::move(pushed));
    for (const auto &call : calls)
        call();
}

static JobQueueOptions completed(JobQueueOptions options)
{
    if (!options.clock)
        options.clock = systemClock();
    if (!options.random)
        options.random = systemRandom();
    return options;
}

Engine::Engine(Result<std::unique_ptr<JobQueueDriver>> driver, JobQueueOptions options, std::shared_ptr<HandOff> handOff)
    : m_options(completed(std::move(options)))
    , m_clock(m_options.clock)
    , m_random(m_options.random)
    , m_handOff(std::move(handOff))
    , m_retention(m_options.retention)
{
    if (driver) {
        m_driver = *std::move(driver);
        m_anyThread = m_driver->hasFeature(JobQueueDriver::Feature::AnyThread);
    } else {
        m_opened = tl::unexpected(driver.error());
    }
    m_groups.add(std::make_shared<WorkerGroup>(QString(), m_options.numWorkers));
    for (auto it = m_options.queues.begin(); it != m_options.queues.end(); ++it)
        m_groups.add(std::make_shared<WorkerGroup>(it.key(), it.value()));
}

Engine::~Engine()
{
    // Closed by the stop; an engine that was never started and stopped closes here, in whatever thread ends it.
    if (m_isOpen && m_driver)
        m_driver->close();
}

void Engine::ask(Ask ask)
{
    {
        std::unique_lock lock(m_inbox.mutex);
        if (m_inbox.closed) {
            lock.unlock();
            if (auto afterwards = ask(failure(JobQueueError::Code::Stopped, u"the queue was stopped"_s)))
                afterwards();
            return;
        }
        m_inbox.asks.push_back(std::move(ask));
    }
    poke();
}

void Engine::askAndLook(std::function<bool(Result<JobQueueDriver *>)> work)
{
    ask([this, work = std::move(work)](const Result<JobQueueDriver *> &driver) -> std::function<void()> {
        if (work(driver) && driver) {
            m_announce = true;
            m_news = true;
            m_nextHeartbeat = Monotonic{0}; // our own mode may have been set
            m_dueKnown = false;
            mayHaveWork();
        }
        return {};
    });
}

void Engine::askReader(Ask ask)
{
    {
        std::lock_guard lock(m_readerMutex);
        if (m_reader) {
            m_reader->ask(std::move(ask));
            return;
        }
    }
    this->ask(std::move(ask));
}

void Engine::note(NoteTicket note)
{
    {
        std::unique_lock lock(m_inbox.mutex);
        if (m_inbox.closed) {
            lock.unlock();
            for (auto &reply : note.replies) {
                reply.addResult(failure(JobQueueError::Code::LeaseLost, u"the queue was stopped"_s));
                reply.finish();
            }
            return;
        }
        m_inbox.notes.push_back(std::move(note));
    }
    poke();
}

void Engine::noteProgress(Attempt &attempt, JobProgress progress)
{
    {
        std::lock_guard lock(attempt.mutex);
        const bool queued = attempt.progress.has_value();
        attempt.progress = std::move(progress);
        if (queued)
            return; // the newest wins when its turn comes
    }
    {
        std::lock_guard lock(m_inbox.mutex);
        m_inbox.progressing.push_back(attempt.shared_from_this());
    }
    poke();
}

//! The store's side has something to do: does it here where any thread may, else wakes whoever does.
void Engine::poke()
{
    if (stepsAnywhere() || m_options.mode != ExecutionMode::Threaded)
        stepHere();
    else
        handOff().wakeStore();
}

// --- groups ----------------------------------------------------------------------------------------------------------

Snapshot<std::shared_ptr<WorkerGroup>> Engine::groups() const
{
    std::lock_guard lock(m_groupsMutex);
    return m_groups;
}

void Engine::setRetention(const RetentionPolicy &retention)
{
    std::lock_guard lock(m_retentionMutex);
    m_retention = retention;
}

Result<> Engine::setNumWorkers(int workers, const QString &queue)
{
    if (workers < 0 || workers > 10'000)
        return failure(JobQueueError::Code::InvalidArgument, u"%1 workers: give 0 to 10000"_s.arg(workers));
    if (!queue.isEmpty()) {
        if (auto checked = checkName(queue, "queue"_L1); !checked)
            return checked;
    }
    std::shared_ptr<WorkerGroup> group;
    {
        std::lock_guard lock(m_groupsMutex);
        for (const auto &each : m_groups) {
            if (each->queue() == queue)
                group = each;
        }
        if (!group) {
            group = std::make_shared<WorkerGroup>(queue, workers);
            m_groups.add(group);
        }
        group->setTarget(workers);
    }
    group->wakeAll();
    handOff().wakeWorkers(*group);
    ask([this](const Result<JobQueueDriver *> &) -> std::function<void()> {
        mayHaveWork();
        return {};
    });
    return {};
}

void Engine::kindsChanged()
{
    ask([this](const Result<JobQueueDriver *> &) -> std::function<void()> {
        mayHaveWork();
        return {};
    });
}

int Engine::numWorkers(const QString &queue) const
{
    std::lock_guard lock(m_groupsMutex);
    for (const auto &group : m_groups) {
        if (group->queue() == queue)
            return group->target();
    }
    return 0;
}

std::vector<JobEvent> Engine::takeEvents(bool disarm)
{
    if (disarm)
        m_events.disarm();
    std::vector<JobEvent> started;
    std::vector<JobEvent> stored = m_events.take([&] {
        for (const auto &group : groups()) {
            for (const auto &worker : group->workers()) {
                std::lock_guard lock(worker->mutex);
                if (started.empty())
                    started.swap(worker->events);
                else
                    std::move(worker->events.begin(), worker->events.end(), std::back_inserter(started));
                worker->events.clear();
            }
        }
    });
    return joinEvents(std::move(stored), std::move(started));
}

// --- changes ---------------------------------------------------------------------------------------------------------

void Engine::setChangesWanted(bool wanted)
{
    if (m_changesWanted.exchange(wanted) != wanted && wanted)
        poke(); // a store that nobody looked at is looked at from now on
}

//! At the end of a round: one look at an atomic while nobody listens, or while the listener pauses.
void Engine::publishChanges()
{
    if (!m_changes)
        return;
    const StoreChanges changes = std::exchange(m_changes, {});
    if (!m_changesWanted)
        return;
    m_publishedChanges.fetch_or(changes.toInt());
    if (m_changesArmed && m_changesArmed.exchange(false) && onStoreChanged)
        onStoreChanged();
}

StoreChanges Engine::takeChanges(bool arm)
{
    // Armed before looking: a change that comes after the look finds it so.
    if (arm)
        m_changesArmed = true;
    return StoreChanges::fromInt(m_publishedChanges.exchange(0));
}

} // namespace Jobs
