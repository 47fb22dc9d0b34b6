// SPDX-License-Identifier: MIT
#include "workround.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api {

namespace {

const QString secretKey = u"api.lease-secret"_s;
constexpr auto idleFor = 30s;

tl::unexpected<JobQueueError> leaseLost()
{
    return failure(JobQueueError::Code::LeaseLost, u"the lease ended, and the job with it; its outcome is not taken any more"_s);
}

JobEvent::Type eventOf(JobState state)
{
    switch (state) {
    case JobState::Completed:
        return JobEvent::Type::Completed;
    case JobState::Retryable:
        return JobEvent::Type::Retrying;
    case JobState::Failed:
        return JobEvent::Type::Failed;
    case JobState::Cancelled:
        return JobEvent::Type::Cancelled;
    case JobState::Scheduled:
        return JobEvent::Type::Snoozed;
    case JobState::Suspended:
        return JobEvent::Type::Suspended;
    case JobState::Available:
    case JobState::Running:
    case JobState::Waiting:
        break;
    }
    return JobEvent::Type::HandedBack;
}

} // namespace

WorkRound::WorkRound(WorkDesk &desk, JobQueueDriver &driver)
    : m_desk(desk)
    , m_driver(driver)
    , m_now(desk.m_clock->now())
    , m_instant(desk.m_clock->monotonic())
{
}

Result<> WorkRound::fetchSecret()
{
    if (m_desk.m_tokens.hasSecret())
        return {};
    auto secret = m_driver.metadata(secretKey);
    if (secret && secret->isEmpty()) {
        std::array<quint32, 8> words;
        QRandomGenerator::system()->fillRange(words.data(), words.size());
        if (auto kept = m_driver.setMetadata(secretKey, QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex()); !kept)
            return kept;
        secret = m_driver.metadata(secretKey); // another daemon may have made one at the same moment: the one that stands counts
    }
    if (!secret)
        return tl::unexpected(secret.error());
    m_desk.m_tokens.setSecret(*secret);
    return {};
}

// --- what holders say ------------------------------------------------------------------------------------------------

Result<> WorkRound::recognise(WorkDesk::Said &said)
{
    const auto token = m_desk.m_tokens.read(said.word.token);
    if (!token)
        return tl::unexpected(token.error());
    said.token = *token;
    if (const auto held = m_desk.m_held.find({token->job.value, token->fence}); held != m_desk.m_held.end()) {
        said.job = held->second;
        return {};
    }
    // Claimed before a restart, at another daemon, or finished already by a request whose answer was lost.
    auto job = m_driver.job(token->job);
    if (!job && job.error().code != JobQueueError::Code::NotFound)
        return tl::unexpected(job.error());
    if (!job)
        return leaseLost();
    if (job->fence != token->fence || job->worker != token->worker || (job->state != JobState::Running && !said.word.outcome))
        return leaseLost();
    said.job = *std::move(job);
    return {};
}

void WorkRound::takeWords(std::vector<WorkDesk::Said> &&said)
{
    Tick tick;
    tick.now = m_now;
    std::vector<WorkDesk::Said *> finishing;
    std::vector<WorkDesk::Said *> speaking; // nothing is to be kept of those that only give a sign of life
    std::vector<WorkDesk::Said *> known;
    for (WorkDesk::Said &each : said) {
        if (auto recognised = recognise(each); !recognised) {
            each.exchange->answer(recognised.error());
            continue;
        }
        known.push_back(&each);
        LeaseWord &word = each.word;
        if (word.progress || word.checkpoint || !word.log.isEmpty()) {
            JobNote note{.id = each.job.id, .fence = each.token.fence, .progress = word.progress, .checkpoint = word.checkpoint};
            for (const QString &line : std::as_const(word.log))
                note.log.append({.at = m_now, .attempt = each.job.attempt, .text = line});
            tick.notes.push_back(std::move(note));
            speaking.push_back(&each);
        }
        if (word.outcome) {
            const RetryStrategy retry = m_desk.m_retryOf ? m_desk.m_retryOf(each.job.kind, each.job.queue) : RetryStrategy();
            tick.finished.push_back({.id = each.job.id, .fence = each.token.fence, .queue = each.job.queue, .kind = each.job.kind,
                                     .update = afterAttempt(each.job, *word.outcome, retry, m_now, systemRandom()->uniform())});
            finishing.push_back(&each);
        }
    }
    Result<TickResult> done = TickResult{};
    if (!tick.isEmpty())
        done = m_driver.tick(tick);
    if (!done) {
        for (WorkDesk::Said *each : known)
            each->exchange->answer(done.error());
        return;
    }
    for (size_t i = 0; i < finishing.size(); ++i) {
        if (done->finished[i]) {
            answerFinish(*finishing[i], tick.finished[i].update);
        } else {
            finishing[i]->exchange->answer(leaseLost().value());
            drop(*finishing[i]);
        }
    }
    for (size_t i = 0; i < speaking.size(); ++i) {
        if (speaking[i]->word.progress && done->notes[i]) {
            const JobProgress &progress = *speaking[i]->word.progress;
            tell(speaking[i]->job, JobEvent::Type::Progressed, JobState::Running, progress.text);
            m_events.back().done = progress.done;
            m_events.back().total = progress.total;
        }
        if (!done->notes[i] && !speaking[i]->word.outcome)
            speaking[i]->exchange->answer(leaseLost().value());
    }
    for (WorkDesk::Said *each : known) {
        if (!each->word.outcome && !each->exchange->isAnswered())
            answerHeartbeat(*each);
    }
}

void WorkRound::answerFinish(WorkDesk::Said &said, const JobUpdate &update)
{
    m_changed = true;
    JobState state = update.state;
    if (!isFinal(state)) { // unless a person wished otherwise meanwhile
        if (const auto job = m_driver.job(said.job.id))
            state = job->state;
    }
    if (drop(said)) // else it was told when it happened: this is a repetition
        tell(said.job, eventOf(state), state, update.record ? update.record->error : QString());
    said.exchange->answer(Response::json("{\"state\":\"" + QByteArray(stateName(state).data()) + "\"}"));
}

//! Its worker does not hold the job any more. False: it did not before.
bool WorkRound::drop(const WorkDesk::Said &said)
{
    if (m_desk.m_held.erase({said.job.id.value, said.token.fence}) == 0)
        return false;
    if (const auto entry = m_desk.m_entries.find(said.token.worker); entry != m_desk.m_entries.end())
        --entry->second.held;
    return true;
}

void WorkRound::answerHeartbeat(WorkDesk::Said &said)
{
    const WorkerId worker = said.token.worker;
    auto entry = m_desk.m_entries.find(worker);
    if (entry == m_desk.m_entries.end()) { // of a claim before a restart
        entry = m_desk.m_entries.insert({worker, {.name = {}, .actor = said.exchange->actor, .lease = 30s, .held = 1}}).first;
        m_desk.m_held.insert({{said.job.id.value, said.token.fence}, said.job});
    }
    if (said.word.lease)
        entry->second.lease = *said.word.lease;
    auto beat = m_heartbeats.find(worker);
    if (beat == m_heartbeats.end())
        beat = m_heartbeats.insert({worker, renew(entry)}).first;
    const Result<HeartbeatReply> &reply = beat->second;
    if (!reply) {
        said.exchange->answer(reply.error());
        return;
    }
    if (reply->leaseLost) {
        said.exchange->answer(leaseLost().value());
        forget(worker);
        return;
    }
    QJsonObject answer{{u"cancel"_s, false}, {u"suspend"_s, false}, {u"quiet"_s, reply->mode != WorkerMode::Working},
                       {u"stop"_s, reply->mode == WorkerMode::Stopping}, {u"lease_ms"_s, qint64(entry->second.lease.count())}};
    for (const RunningWish &wish : reply->wishes) {
        if (wish.id == said.job.id && wish.fence == said.token.fence)
            answer.insert(wish.wish == RunningWish::Wish::Cancel ? u"cancel"_s : u"suspend"_s, true);
    }
    said.exchange->answer(Response::json(QJsonDocument(answer).toJson(QJsonDocument::Compact)));
}

Result<HeartbeatReply> WorkRound::renew(Entries::iterator entry)
{
    auto reply = m_driver.heartbeat(entry->first, entry->second.held, m_now, entry->second.lease);
    if (reply && !reply->leaseLost) {
        entry->second.renewed = m_instant;
        entry->second.mode = reply->mode;
    }
    return reply;
}

// --- claims ----------------------------------------------------------------------------------------------------------

void WorkRound::takeClaims()
{
    for (auto claim = m_desk.m_waiting.begin(); claim != m_desk.m_waiting.end();) {
        if (claim->exchange->isAbandoned() || serve(*claim)) {
            if (const auto entry = m_desk.m_entries.find(claim->worker); entry != m_desk.m_entries.end())
                entry->second.waits = false;
            claim->exchange->answer(JobQueueError{JobQueueError::Code::Stopped, {}, {}}); // of one that was abandoned, for nobody
            claim = m_desk.m_waiting.erase(claim);
        } else {
            ++claim;
        }
    }
}

//! The worker in the store on which the claim stands.
Result<WorkRound::Entries::iterator> WorkRound::entryFor(const WorkDesk::Waiting &claim)
{
    Entries &entries = m_desk.m_entries;
    if (const auto own = entries.find(claim.worker); own != entries.end())
        return own;
    const auto idle = std::ranges::find_if(entries, [&](const auto &each) {
        const WorkDesk::Entry &entry = each.second;
        return entry.held == 0 && !entry.waits && entry.name == claim.order.name && entry.actor == claim.exchange->actor;
    });
    if (idle != entries.end()) {
        idle->second.lease = claim.order.lease;
        idle->second.renewed = m_instant - claim.order.lease; // its lease may have been of another length
        return idle;
    }
    const WorkerInfo worker{.name = claim.order.name, .host = claim.exchange->peer.origin, .version = u"http"_s, .startedAt = m_now,
                            .capacity = claim.order.limit};
    const auto id = m_driver.registerWorker(worker, m_now, claim.order.lease);
    if (!id)
        return tl::unexpected(id.error());
    return entries.insert({*id, {.name = claim.order.name, .actor = claim.exchange->actor, .lease = claim.order.lease, .renewed = m_instant}}).first;
}

//! False: there is nothing yet, and it waits on.
bool WorkRound::serve(WorkDesk::Waiting &claim)
{
    auto found = entryFor(claim);
    if (!found) {
        claim.exchange->answer(found.error());
        return true;
    }
    auto entry = *found;
    claim.worker = entry->first;
    entry->second.waits = true;
    if (m_instant - entry->second.renewed > entry->second.lease / 3) {
        const auto reply = renew(entry);
        if (!reply) {
            claim.exchange->answer(reply.error());
            return true;
        }
        if (reply->leaseLost) { // it was idle for too long: the next round makes another one
            forget(entry->first);
            claim.worker = {};
            m_desk.schedule();
            return false;
        }
    }
    const WorkerMode mode = entry->second.mode;
    std::vector<QueuedJob> jobs;
    if (mode == WorkerMode::Working) {
        Tick tick;
        tick.worker = entry->first;
        tick.now = m_now;
        tick.claims.push_back({.limit = claim.order.limit, .queues = claim.order.queues, .exceptQueues = {}, .kinds = claim.order.kinds});
        auto claimed = m_driver.tick(tick);
        if (!claimed) {
            claim.exchange->answer(claimed.error());
            return true;
        }
        if (!claimed->claimed.empty())
            jobs = std::move(claimed->claimed.front());
    }
    if (jobs.empty() && m_instant < claim.deadline && mode != WorkerMode::Stopping)
        return false;
    QByteArray answer = "{\"jobs\":[";
    for (const QueuedJob &job : jobs) {
        QByteArray json = toJson(job);
        json.chop(1);
        const QString lease = m_desk.m_tokens.write({entry->first, job.id, job.fence});
        answer.append(answer.endsWith('[') ? "" : ",").append(json).append(",\"lease\":\"").append(lease.toLatin1()).append("\"}");
        m_desk.m_held.insert({{job.id.value, job.fence}, job});
        ++entry->second.held;
        tell(job, JobEvent::Type::Started, JobState::Running);
    }
    if (!jobs.empty() && entry->second.renewed != m_instant)
        (void) renew(entry); // the whole lease is theirs; if that fails, the rest of it
    answer.append("],\"lease_ms\":").append(QByteArray::number(qint64(entry->second.lease.count())));
    answer.append(",\"quiet\":").append(mode != WorkerMode::Working ? "true" : "false");
    answer.append(",\"stop\":").append(mode == WorkerMode::Stopping ? "true}" : "false}");
    claim.exchange->answer(Response::json(std::move(answer)));
    return true;
}

void WorkRound::removeIdle()
{
    for (auto entry = m_desk.m_entries.begin(); entry != m_desk.m_entries.end();) {
        const auto age = m_instant - entry->second.renewed;
        const bool lost = entry->second.held > 0 && age > 2 * entry->second.lease; // its worker is dead; the queue rescues what it held
        const bool idle = entry->second.held == 0 && !entry->second.waits && age > std::min<std::chrono::milliseconds>(entry->second.lease, idleFor);
        if (idle)
            (void) m_driver.unregisterWorker(entry->first);
        if (!idle && !lost) {
            ++entry;
            continue;
        }
        std::erase_if(m_desk.m_held, [worker = entry->first](const auto &held) { return held.second.worker == worker; });
        entry = m_desk.m_entries.erase(entry);
    }
}

void WorkRound::forget(WorkerId worker)
{
    std::erase_if(m_desk.m_held, [worker](const auto &held) { return held.second.worker == worker; });
    m_desk.m_entries.erase(worker);
}

void WorkRound::tell(const QueuedJob &job, JobEvent::Type type, JobState state, const QString &message)
{
    JobEvent event;
    event.type = type;
    event.state = state;
    event.attempt = job.attempt;
    event.id = job.id;
    event.kind = job.kind;
    event.queue = job.queue;
    event.at = m_now;
    event.message = message;
    event.fence = job.fence;
    event.order = m_desk.m_clock->monotonic();
    const Timestamp started = job.startedAt.value_or(m_now);
    event.wait = std::max(std::chrono::microseconds{0}, std::chrono::duration_cast<std::chrono::microseconds>(started - job.dueAt));
    if (type != JobEvent::Type::Started && type != JobEvent::Type::Progressed)
        event.run = std::max(std::chrono::microseconds{0}, std::chrono::duration_cast<std::chrono::microseconds>(m_now - started));
    count(event);
    m_events.append(event);
}

static size_t classOf(std::chrono::microseconds time)
{
    return size_t(std::ranges::lower_bound(historyBounds, time) - historyBounds.begin());
}

void WorkRound::count(const JobEvent &event)
{
    if (event.type == JobEvent::Type::Progressed)
        return;
    const Timestamp minute = std::chrono::floor<std::chrono::minutes>(event.at);
    HistoryRow &row = m_desk.m_history[{minute, event.queue, event.kind}];
    row.minute = minute;
    row.queue = event.queue;
    row.kind = event.kind;
    if (event.type == JobEvent::Type::Started) {
        ++row.waits[classOf(event.wait)];
        return;
    }
    ++row.runs[classOf(event.run)];
    row.completed += event.type == JobEvent::Type::Completed;
    row.failed += event.type == JobEvent::Type::Failed;
    row.retried += event.type == JobEvent::Type::Retrying;
    row.cancelled += event.type == JobEvent::Type::Cancelled;
}

void WorkRound::keepHistory(bool now)
{
    if (m_desk.m_history.empty() || (!now && m_instant - m_desk.m_historyKept < 1s))
        return;
    std::vector<HistoryRow> rows;
    for (auto &[key, row] : m_desk.m_history)
        rows.push_back(std::move(row));
    m_desk.m_history.clear();
    m_desk.m_historyKept = m_instant;
    (void) m_driver.addHistory(rows); // charts that lack a second are no reason to fail an answer
}

} // namespace Jobs::Api
