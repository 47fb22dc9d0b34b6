// SPDX-License-Identifier: MIT
#include "copyjobs.h"

#include <jobs/core/clock.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtCore/QThread>
#include <QtCore/QUuid>

#include <algorithm>
#include <vector>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

constexpr qsizetype batchSize = 300;
constexpr int tries = 3; // of a call whose answer was lost
constexpr auto journalKey = "copy-jobs"_L1; // in the old store: what is on its way
constexpr auto identityKey = "copy-jobs-store"_L1; // in both: who they are

//! Those that would run by themselves; they are suspended for the way.
const QList<JobState> active{JobState::Available, JobState::Scheduled, JobState::Retryable};
//! Those that can be taken out of a store.
const QList<JobState> atRest{JobState::Suspended, JobState::Completed, JobState::Failed, JobState::Cancelled};

//! A job on its way.
struct Entry
{
    JobId id;
    JobState state = JobState::Available; //!< as it was before the way began
    JobId newId; //!< invalid: not there yet
};

using Batch = std::vector<Entry>;

QList<JobId> idsOf(const Batch &batch)
{
    QList<JobId> ids;
    for (const Entry &entry : batch)
        ids.append(entry.id);
    return ids;
}

class Copy
{
public:
    Copy(JobQueueDriver &from, JobQueueDriver &to, const CopyOptions &options)
        : m_from(from),
          m_to(to),
          m_options(options)
    {
    }

    Result<CopySummary> run();

private:
    Result<QString> identityOf(JobQueueDriver &store);
    Result<> keepOthersOut();
    Result<> writeJournal(const Batch &batch);
    Result<Batch> readJournal();
    Result<std::vector<Entry>> choose();
    Result<QList<QueuedJob>> read(JobQueueDriver &store, const QList<JobId> &ids);
    Result<QSet<JobId>> control(JobQueueDriver &store, JobAction action, const QList<JobId> &ids,
                                const QList<JobState> &states);
    Result<> copyPauses();
    Result<> finishEarlier();
    Result<> move(Batch batch);
    Result<> suspend(Batch &batch);
    Result<> adopt(Batch &batch);
    Result<> release(const Batch &batch);
    Result<bool> isOurs(const QueuedJob &job, JobId there);
    Timestamp now() const { return systemClock()->now(); }

    JobQueueDriver &m_from;
    JobQueueDriver &m_to;
    const CopyOptions &m_options;
    CopySummary m_summary;
    QString m_fromIdentity;
    QString m_toIdentity;
};

//! Calls again while nobody knows whether it happened; every call of a copy may be repeated.
template<typename Call>
auto insist(Call &&call) -> decltype(call())
{
    auto answer = call();
    for (int i = 1; i < tries && !answer && answer.error().code == Code::Unknown; ++i)
        answer = call();
    return answer;
}

Result<QString> Copy::identityOf(JobQueueDriver &store)
{
    const auto known = store.metadata(identityKey);
    if (!known)
        return tl::unexpected(known.error());
    if (!known->isEmpty())
        return QString::fromLatin1(*known);
    const QString fresh = QUuid::createUuid().toString(QUuid::Id128);
    if (auto set = insist([&] { return store.setMetadata(identityKey, fresh.toLatin1()); }); !set)
        return tl::unexpected(set.error());
    return fresh;
}

Result<> Copy::keepOthersOut()
{
    const QString owner = u"copy %1"_s.arg(QCoreApplication::applicationPid());
    const auto giveUpAt = systemClock()->monotonic() + 2 * m_options.keepOut;
    while (true) {
        const auto mine = m_from.acquireLock(journalKey, owner, now(), m_options.keepOut);
        if (!mine)
            return tl::unexpected(mine.error());
        if (*mine)
            return {};
        if (systemClock()->monotonic() > giveUpAt)
            return failure(Code::Conflict, u"another copy is taking jobs out of %1"_s.arg(m_from.description()));
        QThread::msleep(20);
    }
}

// --- the journal -----------------------------------------------------------------------------------------------------

Result<> Copy::writeJournal(const Batch &batch)
{
    QByteArray text;
    if (!batch.empty()) {
        QJsonArray jobs;
        for (const Entry &entry : batch)
            jobs.append(QJsonArray{entry.id.value, int(entry.state), entry.newId.value});
        text = QJsonDocument(QJsonObject{{u"to"_s, m_toIdentity}, {u"store"_s, m_to.description()}, {u"jobs"_s, jobs}})
                   .toJson(QJsonDocument::Compact);
    }
    return insist([&] { return m_from.setMetadata(journalKey, text); });
}

Result<Batch> Copy::readJournal()
{
    const auto text = m_from.metadata(journalKey);
    if (!text)
        return tl::unexpected(text.error());
    Batch batch;
    if (text->isEmpty())
        return batch;
    const QJsonObject journal = QJsonDocument::fromJson(*text).object();
    if (journal.value("to"_L1).toString() != m_toIdentity)
        return failure(Code::Conflict,
                       u"jobs of %1 are on their way to %2; finish that copy first"_s.arg(
                           m_from.description(), journal.value("store"_L1).toString(u"an unknown store"_s)));
    const QJsonArray jobs = journal.value("jobs"_L1).toArray();
    for (const QJsonValue &job : jobs)
        batch.push_back({{job[0].toInteger()}, JobState(job[1].toInt()), {job[2].toInteger()}});
    return batch;
}

// --- looking and acting ------------------------------------------------------------------------------------------------

Result<QList<QueuedJob>> Copy::read(JobQueueDriver &store, const QList<JobId> &ids)
{
    QList<QueuedJob> jobs;
    if (ids.isEmpty())
        return jobs;
    JobPageRequest page{.limit = 1000};
    do {
        const auto some = store.jobs({.ids = ids}, page);
        if (!some)
            return tl::unexpected(some.error());
        jobs += some->jobs;
        page.before = some->next;
    } while (page.before);
    return jobs;
}

Result<QSet<JobId>> Copy::control(JobQueueDriver &store, JobAction action, const QList<JobId> &ids,
                                  const QList<JobState> &states)
{
    QSet<JobId> changed;
    if (ids.isEmpty())
        return changed;
    ControlRequest request;
    request.action = action;
    request.filter.ids = ids;
    request.filter.states = states;
    do {
        request.now = now();
        const auto result = insist([&] { return store.control(request); });
        if (!result)
            return tl::unexpected(result.error());
        for (const JobId id : result->changed)
            changed.insert(id);
        request.after = result->next;
    } while (request.after);
    return changed;
}

//! All that can be moved, oldest first: so ids stay free for those that follow.
Result<std::vector<Entry>> Copy::choose()
{
    std::vector<Entry> chosen;
    JobPageRequest page{.limit = 1000};
    do {
        const auto some = m_from.jobs(m_options.filter, page);
        if (!some)
            return tl::unexpected(some.error());
        for (const QueuedJob &job : some->jobs) {
            if (active.contains(job.state) || atRest.contains(job.state))
                chosen.push_back({job.id, job.state, {}});
            else
                ++m_summary.left;
        }
        page.before = some->next;
    } while (page.before);
    std::reverse(chosen.begin(), chosen.end());
    m_summary.total += qint64(chosen.size());
    return chosen;
}

Result<> Copy::copyPauses()
{
    const auto stats = m_from.stats();
    if (!stats)
        return tl::unexpected(stats.error());
    for (const QueueInfo &queue : stats->queues) {
        const QStringList &wanted = m_options.filter.queues;
        if (!queue.paused || (!wanted.isEmpty() && !wanted.contains(queue.name)))
            continue;
        if (auto paused = m_to.setQueuePaused(queue.name, true, queue.pausedBy, now()); !paused)
            return paused;
    }
    return {};
}

// --- the way of a batch --------------------------------------------------------------------------------------------------

//! Keeps those in the batch that are at rest in the old store now.
Result<> Copy::suspend(Batch &batch)
{
    if (auto suspended = control(m_from, JobAction::Suspend, idsOf(batch), active); !suspended)
        return tl::unexpected(suspended.error());
    const auto jobs = read(m_from, idsOf(batch));
    if (!jobs)
        return tl::unexpected(jobs.error());
    QSet<JobId> ready;
    for (const QueuedJob &job : *jobs) {
        if (atRest.contains(job.state))
            ready.insert(job.id);
    }
    m_summary.left += std::erase_if(batch, [&](const Entry &entry) { return !ready.contains(entry.id); });
    return {};
}

//! Is what the new store has under that client id or key this very job, from an earlier try?
Result<bool> Copy::isOurs(const QueuedJob &job, JobId there)
{
    const auto found = m_to.job(there);
    if (!found)
        return tl::unexpected(found.error());
    return found->state == job.state && found->clientId == job.clientId && found->uniqueKey == job.uniqueKey
        && found->kind == job.kind && found->queue == job.queue && found->priority == job.priority
        && found->createdAt == job.createdAt && found->dueAt == job.dueAt && found->fence == job.fence
        && found->parameters == job.parameters;
}

//! Puts the batch into the new store, where nothing of it runs yet. Jobs that cannot go are released in the old one.
Result<> Copy::adopt(Batch &batch)
{
    const auto jobs = read(m_from, idsOf(batch));
    if (!jobs)
        return tl::unexpected(jobs.error());
    QHash<JobId, QueuedJob> byId;
    for (const QueuedJob &job : *jobs)
        byId.insert(job.id, job);
    std::erase_if(batch, [&](const Entry &entry) { return !byId.contains(entry.id); });

    std::vector<MovedJob> moved;
    for (const Entry &entry : batch) {
        MovedJob job{.job = byId[entry.id], .attempts = {}, .log = {}};
        if (job.job.clientId.isEmpty())
            job.job.clientId = u"moved:%1:%2"_s.arg(m_fromIdentity, entry.id.toString());
        if (job.job.fence > 0) {
            const auto attempts = m_from.attempts(entry.id);
            const auto log = m_from.log(entry.id);
            if (!attempts || !log)
                return tl::unexpected(!attempts ? attempts.error() : log.error());
            job.attempts = *attempts;
            job.log = *log;
        }
        moved.push_back(std::move(job));
    }
    const auto adopted = insist([&] { return m_to.adopt(moved); });
    if (!adopted)
        return tl::unexpected(adopted.error());

    Batch there;
    QList<JobId> back;
    for (size_t i = 0; i < batch.size(); ++i) {
        Entry entry = batch[i];
        bool ours = !(*adopted)[i].existed;
        if (!ours) {
            const auto answer = isOurs(moved[i].job, (*adopted)[i].id);
            if (!answer)
                return tl::unexpected(answer.error());
            ours = *answer;
        }
        if (ours) {
            entry.newId = (*adopted)[i].id;
            there.push_back(entry);
        } else {
            ++m_summary.conflicts;
            if (active.contains(entry.state))
                back.append(entry.id);
        }
    }
    if (auto resumed = control(m_from, JobAction::Resume, back, {JobState::Suspended}); !resumed)
        return tl::unexpected(resumed.error());
    batch = there;
    return {};
}

//! The old store has let go of them: what ran by itself there does so here.
Result<> Copy::release(const Batch &batch)
{
    QList<JobId> ids;
    for (const Entry &entry : batch) {
        ++m_summary.moved;
        m_summary.renumbered += entry.newId != entry.id;
        if (active.contains(entry.state))
            ids.append(entry.newId);
    }
    auto resumed = control(m_to, JobAction::Resume, ids, {JobState::Suspended});
    m_to.announce();
    return resumed ? Result<>{} : tl::unexpected(resumed.error());
}

Result<> Copy::move(Batch batch)
{
    if (auto kept = keepOthersOut().and_then([&] { return writeJournal(batch); }); !kept)
        return kept;
    if (auto suspended = suspend(batch); !suspended)
        return suspended;
    if (auto adopted = adopt(batch).and_then([&] { return writeJournal(batch); }); !adopted)
        return adopted;
    if (auto removed = control(m_from, JobAction::Remove, idsOf(batch), atRest); !removed)
        return tl::unexpected(removed.error());

    // Somebody may have resumed one in the old store meanwhile: there it stays, and its copy goes.
    const auto still = read(m_from, idsOf(batch));
    if (!still)
        return tl::unexpected(still.error());
    QSet<JobId> kept;
    for (const QueuedJob &job : *still)
        kept.insert(job.id);
    QList<JobId> copies;
    for (const Entry &entry : batch) {
        if (kept.contains(entry.id))
            copies.append(entry.newId);
    }
    if (auto undone = control(m_to, JobAction::Remove, copies, atRest); !undone)
        return tl::unexpected(undone.error());
    m_summary.left += std::erase_if(batch, [&](const Entry &entry) { return kept.contains(entry.id); });
    return release(batch).and_then([&] { return writeJournal({}); });
}

//! A copy that did not come to its end left a journal.
Result<> Copy::finishEarlier()
{
    auto batch = readJournal();
    if (!batch || batch->empty())
        return batch ? Result<>{} : tl::unexpected(batch.error());
    const auto jobs = read(m_from, idsOf(*batch));
    if (!jobs)
        return tl::unexpected(jobs.error());
    QSet<JobId> here;
    for (const QueuedJob &job : *jobs)
        here.insert(job.id);
    Batch arrived;
    Batch onTheWay;
    for (const Entry &entry : *batch) {
        if (here.contains(entry.id))
            onTheWay.push_back(entry);
        else if (entry.newId.isValid())
            arrived.push_back(entry);
    }
    m_summary.total += qint64(batch->size());
    if (auto released = release(arrived); !released)
        return released;
    return onTheWay.empty() ? writeJournal({}) : move(onTheWay);
}

Result<CopySummary> Copy::run()
{
    if (m_options.dryRun) {
        auto chosen = choose();
        return chosen ? Result<CopySummary>(m_summary) : tl::unexpected(chosen.error());
    }
    auto fromIdentity = identityOf(m_from);
    auto toIdentity = identityOf(m_to);
    if (!fromIdentity || !toIdentity)
        return tl::unexpected(!fromIdentity ? fromIdentity.error() : toIdentity.error());
    m_fromIdentity = *fromIdentity;
    m_toIdentity = *toIdentity;
    if (m_fromIdentity == m_toIdentity)
        return failure(Code::InvalidArgument,
                       u"%1 and %2 are the same store"_s.arg(m_from.description(), m_to.description()));
    if (auto ready = keepOthersOut().and_then([&] { return finishEarlier(); }).and_then([&] { return copyPauses(); });
        !ready)
        return tl::unexpected(ready.error());

    const auto chosen = choose();
    if (!chosen)
        return tl::unexpected(chosen.error());
    for (auto it = chosen->begin(); it != chosen->end() && !m_summary.stopped;) {
        const auto end = it + std::min<qsizetype>(batchSize, chosen->end() - it);
        if (auto moved = move(Batch(it, end)); !moved)
            return tl::unexpected(moved.error());
        it = end;
        m_summary.stopped = m_options.progress && !m_options.progress(m_summary);
    }
    (void)m_from.releaseLock(journalKey, u"copy %1"_s.arg(QCoreApplication::applicationPid()));
    return m_summary;
}

} // namespace

Result<CopySummary> copyJobs(JobQueueDriver &from, JobQueueDriver &to, const CopyOptions &options)
{
    return Copy(from, to, options).run();
}

} // namespace Jobs
