// SPDX-License-Identifier: MIT
#include "claims_p.h"

#include "rows_p.h"

#include <algorithm>
#include <numeric>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> setOf(const QStringList &names) { return QSet<QString>(names.begin(), names.end()); }

bool runsBefore(const QueuedJob &one, const QueuedJob &other)
{
    if (one.priority != other.priority)
        return one.priority > other.priority;
    return std::pair(one.dueAt, one.id) < std::pair(other.dueAt, other.id);
}

bool isClaimable(const NewJob &job, Timestamp now)
{
    return job.state == JobState::Available && (!job.expiresAt || *job.expiresAt > now);
}

//! Beside what every job has.
bool hasMore(const NewJob &job)
{
    return job.expiresAt || !job.uniqueKey.isEmpty() || !job.clientId.isEmpty() || !job.tags.isEmpty()
        || !job.metadata.isEmpty();
}

QueuedJob claimedFrom(const NewJob &job, JobId id)
{
    QueuedJob claimed;
    claimed.id = id;
    claimed.kind = job.kind;
    claimed.queue = job.queue;
    claimed.parameters = job.parameters;
    claimed.version = job.version;
    claimed.priority = job.priority;
    claimed.attempt = 1;
    claimed.maxAttempts = job.maxAttempts;
    claimed.fence = 1;
    claimed.createdAt = job.createdAt;
    claimed.dueAt = job.dueAt;
    claimed.expiresAt = job.expiresAt;
    claimed.tags = job.tags;
    claimed.metadata = job.metadata;
    claimed.uniqueKey = job.uniqueKey;
    claimed.clientId = job.clientId;
    return claimed;
}

} // namespace

bool Claims::Asked::isOwn(const QString &queue) const
{
    return queues.isEmpty() ? !exceptQueues.contains(queue) : queues.contains(queue);
}

bool Claims::isWanted(const Asked &asked, const QString &queue, const QString &kind) const
{
    return asked.left > 0 && asked.kinds.contains(kind) && asked.isOwn(queue) && !m_paused.contains(queue);
}

std::vector<Lane> Claims::lanesFor(const Asked &asked) const
{
    std::vector<Lane> lanes;
    const auto &changes = m_session.availableChanges();
    const auto add = [&](Lane lane, qint64 count) {
        if (count > 0 && isWanted(asked, m_session.nameOf(lane.queue), m_session.nameOf(lane.kind)))
            lanes.push_back(lane);
    };
    for (const auto &[lane, count] : m_available.asKeyValueRange())
        add(lane, count + changes.value(lane));
    for (const auto &[lane, change] : changes.asKeyValueRange()) {
        if (!m_available.contains(lane))
            add(lane, change);
    }
    return lanes;
}

void Claims::look(const Tick &tick)
{
    Statement &lanes = m_session.statement("lanes"_L1);
    lanes.bind(":worker"_L1, tick.worker.value).bind(":now"_L1, toMSecs(tick.now));
    if (!lanes.exec())
        return;
    while (lanes.next()) {
        if (lanes.isNull(0))
            m_mayClaim = true;
        else if (lanes.isNull(1))
            m_paused.insert(m_session.nameOf(lanes.number(0)));
        else
            m_available.insert({lanes.number(0), lanes.number(1)}, lanes.number(2));
    }
    for (const ClaimRequest &request : tick.claims)
        m_asked.push_back({request.limit, setOf(request.queues), setOf(request.exceptQueues), setOf(request.kinds)});
}

Claims::Plan Claims::plan(const Tick &tick)
{
    Plan plan(tick.pushes.size(), notPlanned);
    if (!m_mayClaim)
        return plan;

    constexpr int promised = -2; // to a request that has to go the long way
    for (size_t request = 0; request < m_asked.size(); ++request) {
        Asked &asked = m_asked[request];
        std::vector<size_t> wanted;
        for (size_t i = 0; i < tick.pushes.size(); ++i) {
            const NewJob &job = tick.pushes[i];
            if (plan[i] == notPlanned && isClaimable(job, tick.now) && isWanted(asked, job.queue, job.kind))
                wanted.push_back(i);
        }
        if (wanted.empty())
            continue;
        if (!lanesFor(asked).empty()) {
            for (const size_t i : wanted)
                plan[i] = promised;
            continue;
        }
        if (wanted.size() > size_t(asked.left)) {
            std::ranges::stable_sort(wanted, [&tick](size_t one, size_t other) {
                const NewJob &a = tick.pushes[one];
                const NewJob &b = tick.pushes[other];
                return a.priority != b.priority ? a.priority > b.priority : a.dueAt < b.dueAt;
            });
            wanted.resize(size_t(asked.left));
        }
        for (const size_t i : wanted)
            plan[i] = int(request);
        asked.left -= int(wanted.size());
    }
    std::ranges::replace(plan, promised, notPlanned);
    return plan;
}

std::vector<PushedJob> Claims::push(const std::vector<NewJob> &jobs)
{
    TickResult result;
    store(jobs, Plan(jobs.size(), notPlanned), nullptr, result);
    return std::move(result.pushed);
}

void Claims::pushAndClaim(const Tick &tick, TickResult &result)
{
    result.claimed.resize(tick.claims.size());
    if (!tick.claims.empty())
        look(tick);
    if (!tick.pushes.empty())
        store(tick.pushes, plan(tick), &tick, result);
    if (!m_mayClaim)
        return;
    for (size_t request = 0; request < m_asked.size(); ++request) {
        std::vector<QueuedJob> &claimed = result.claimed[request];
        auto more = claim(m_asked[request], tick.worker, tick.now);
        claimed.insert(claimed.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        std::ranges::sort(claimed, runsBefore);
    }
}

void Claims::store(const std::vector<NewJob> &jobs, const Plan &plan, const Tick *tick, TickResult &result)
{
    Statement &take = m_session.statement("take_numbers"_L1);
    take.bind(":count"_L1, qint64(jobs.size()));
    if (jobs.empty() || !take.first())
        return;
    const qint64 firstId = take.number(0) - qint64(jobs.size()) + 1;
    take.finish();

    std::vector<Lane> lanes;
    std::vector<size_t> waiting;
    std::vector<size_t> express;
    lanes.reserve(jobs.size());
    result.pushed.reserve(jobs.size());
    for (size_t i = 0; i < jobs.size(); ++i) {
        const NewJob &job = jobs[i];
        const bool isExpress = plan[i] != notPlanned;
        const Lane lane{m_session.numberOf(job.queue), m_session.numberOf(job.kind)};
        lanes.push_back(lane);
        PushedJob &pushed = result.pushed.emplace_back(PushedJob{JobId{firstId + qint64(i)}, false});
        if (!hasMore(job))
            (isExpress ? express : waiting).push_back(i);
        else if (!storeKeyed(job, pushed.id.value, lane, isExpress, tick, pushed)) {
            if (isExpress)
                ++m_asked[size_t(plan[i])].left;
            continue;
        }
        m_session.count(isExpress ? JobState::Running : job.state, lane, +1);
        if (isExpress) {
            QueuedJob &claimed = result.claimed[size_t(plan[i])].emplace_back(claimedFrom(job, pushed.id));
            claimed.state = JobState::Running;
            claimed.worker = tick->worker;
            claimed.startedAt = tick->now;
        }
    }
    storeRows("push"_L1, jobs, waiting, lanes, firstId, nullptr);
    storeRows("push_running"_L1, jobs, express, lanes, firstId, tick);
}

bool Claims::storeKeyed(const NewJob &job, qint64 id, Lane lane, bool express, const Tick *tick, PushedJob &pushed)
{
    const auto find = [&](QLatin1StringView statement, QLatin1StringView placeholder, const QString &key) {
        Statement &find = m_session.statement(statement);
        find.bind(placeholder, key);
        if (key.isEmpty() || !find.first())
            return false;
        pushed = {JobId{find.number(0)}, true};
        find.finish();
        return true;
    };
    if (find("find_client_id"_L1, ":client_id"_L1, job.clientId)
        || find("find_unique_key"_L1, ":unique_key"_L1, job.uniqueKey))
        return false;

    Statement &push = m_session.statement("push_full"_L1);
    int column = 0;
    const auto bind = [&](const QVariant &value) { push.bindAt(column++, value); };
    bind(id);
    bind(qint64(express ? JobState::Running : job.state));
    bind(lane.queue);
    bind(lane.kind);
    bind(job.priority);
    bind(toMSecs(job.dueAt));
    bind(express ? 1 : 0);
    bind(express ? 1 : 0);
    bind(express ? tick->worker.value : 0);
    bind(express ? QVariant(toMSecs(tick->now)) : QVariant());
    bind(job.maxAttempts);
    bind(job.version);
    bind(toMSecs(job.createdAt));
    bind(orNull(job.expiresAt));
    bind(orNull(job.uniqueKey));
    bind(orNull(job.clientId));
    bind(tagsText(job.tags));
    bind(orNull(job.metadata));
    bind(job.parameters);
    push.exec();
    return true;
}

void Claims::storeRows(QLatin1StringView statement, const std::vector<NewJob> &jobs, const std::vector<size_t> &rows,
                       const std::vector<Lane> &lanes, qint64 firstId, const Tick *tick)
{
    for (size_t done = 0; done < rows.size();) {
        const size_t left = rows.size() - done;
        const size_t count = left >= 64 ? 64 : left >= 8 ? 8 : 1;
        Statement &push = m_session.statement(statement, int(count));
        int column = 0;
        const auto bind = [&](const QVariant &value) { push.bindAt(column++, value); };
        for (const size_t end = done + count; done < end; ++done) {
            const size_t i = rows[done];
            const NewJob &job = jobs[i];
            bind(firstId + qint64(i));
            if (!tick)
                bind(qint64(job.state));
            bind(lanes[i].queue);
            bind(lanes[i].kind);
            bind(job.priority);
            bind(toMSecs(job.dueAt));
            if (tick) {
                bind(tick->worker.value);
                bind(toMSecs(tick->now));
            }
            bind(job.maxAttempts);
            bind(job.version);
            bind(toMSecs(job.createdAt));
            bind(job.parameters);
        }
        push.exec();
    }
}

std::vector<QueuedJob> Claims::claim(const Asked &asked, WorkerId worker, Timestamp now)
{
    std::vector<QueuedJob> claimed;
    if (asked.left <= 0)
        return claimed;
    const std::vector<Lane> lanes = lanesFor(asked);
    if (lanes.empty())
        return claimed;

    const bool isOne = lanes.size() == 1;
    Statement &claim = m_session.statement(isOne ? "claim_lane"_L1 : "claim_lanes"_L1);
    if (isOne) {
        claim.bindAt(0, worker.value);
        claim.bindAt(1, toMSecs(now));
        claim.bindAt(2, lanes.front().queue);
        claim.bindAt(3, lanes.front().kind);
        claim.bindAt(4, toMSecs(now));
        claim.bindAt(5, asked.left);
    } else {
        QByteArray list;
        for (const Lane &lane : lanes) {
            const qint64 numbers[]{lane.queue, lane.kind};
            list += (list.isEmpty() ? "["_ba : ","_ba) + numbersText(numbers);
        }
        claim.bind(":worker"_L1, worker.value)
            .bind(":started_at"_L1, toMSecs(now))
            .bind(":lanes"_L1, QString::fromLatin1(list + ']'))
            .bind(":now"_L1, toMSecs(now))
            .bind(":lane_limit"_L1, asked.left)
            .bind(":limit"_L1, asked.left);
    }
    if (!claim.exec())
        return claimed;
    while (claim.next()) {
        QueuedJob &job = claimed.emplace_back(Sql::claimedFrom(claim, m_session));
        job.state = JobState::Running;
        job.worker = worker;
        job.startedAt = now;
        const Lane lane{claim.number(1), claim.number(2)};
        m_session.count(JobState::Available, lane, -1);
        m_session.count(JobState::Running, lane, +1);
    }
    return claimed;
}

} // namespace Jobs::Sql
