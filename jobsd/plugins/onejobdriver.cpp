// SPDX-License-Identifier: MIT
#include "onejobdriver.h"

#include "../config/units.h"

#include <jobs/jobhandler.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace Jobsd {

using namespace Jobs;

namespace {

QByteArray line(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QJsonObject errorObject(const JobError &error)
{
    QJsonObject object{{u"message"_s, error.message}, {u"type"_s, error.type}, {u"trace"_s, error.trace}, {u"retry"_s, error.retryable}};
    if (error.retryAfter)
        object.insert(u"retry_after"_s, durationText(*error.retryAfter));
    return object;
}

} // namespace

QByteArray outcomeLine(const JobOutcome &outcome)
{
    if (const auto *completed = std::get_if<Completed>(&outcome))
        return completed->result.isEmpty() ? QByteArray("{\"result\":null}") : "{\"result\":" + completed->result + '}';
    if (const auto *error = std::get_if<JobError>(&outcome))
        return line({{u"error"_s, errorObject(*error)}});
    if (const auto *cancelled = std::get_if<Cancelled>(&outcome))
        return line({{u"cancelled"_s, true}, {u"error"_s, cancelled->reason}});
    if (const auto *snoozed = std::get_if<Snoozed>(&outcome))
        return line({{u"snooze"_s, durationText(snoozed->delay)}});
    // Handed back or parked: the other side knows why it asked for that, and makes the same of this.
    return line({{u"error"_s, u"stopped when it was asked to"_s}});
}

void OneJobDriver::Exchange::stop()
{
    isStopWanted = true;
    std::lock_guard lock(mutex);
    if (wakeUp)
        wakeUp();
}

JobOutcome OneJobDriver::Witness::attempt(const QueuedJob &, JobContext &, const Next &next)
{
    JobOutcome outcome;
    try {
        outcome = next();
    } catch (...) {
        outcome = HandlerCall::outcomeOfCurrentException();
    }
    std::lock_guard lock(m_exchange->mutex);
    m_exchange->outcome = outcome;
    return outcome;
}

OneJobDriver::OneJobDriver(std::shared_ptr<Exchange> exchange) : m_exchange(std::move(exchange)) { }

QLatin1StringView OneJobDriver::name() const { return "isolated"_L1; }
QString OneJobDriver::description() const { return u"a job of another process"_s; }
bool OneJobDriver::hasFeature(Feature) const { return false; }

void OneJobDriver::setWakeUp(std::function<void()> wakeUp)
{
    std::lock_guard lock(m_exchange->mutex);
    m_exchange->wakeUp = std::move(wakeUp);
}

Result<TickResult> OneJobDriver::tick(const Tick &tick)
{
    if (!tick.pushes.empty())
        return elsewhere();
    TickResult result;
    result.notes.assign(tick.notes.size(), true);
    for (const JobNote &note : tick.notes) {
        for (const JobLogLine &said : note.log)
            m_exchange->write(line({{u"log"_s, said.text}}));
        if (note.progress)
            m_exchange->write(line({{u"progress"_s, QJsonObject{{u"done"_s, note.progress->done}, {u"total"_s, note.progress->total}, {u"text"_s, note.progress->text}}}}));
        if (note.checkpoint)
            m_exchange->write("{\"checkpoint\":" + *note.checkpoint + '}');
    }
    result.finished.assign(tick.finished.size(), true);
    if (!tick.finished.empty()) {
        std::optional<JobOutcome> outcome;
        {
            std::lock_guard lock(m_exchange->mutex);
            outcome = m_exchange->outcome;
        }
        // The queue itself may have ended it, for a result that is too large for example.
        const auto &record = tick.finished.front().update.record;
        if (!outcome || (std::holds_alternative<Completed>(*outcome) && record))
            outcome = JobError{record ? record->error : u"the attempt ended without an outcome"_s};
        m_exchange->write(outcomeLine(*outcome));
        m_exchange->ended();
    }
    result.claimed.resize(tick.claims.size());
    for (size_t i = 0; i < tick.claims.size() && !m_claimed; ++i) {
        if (tick.claims[i].limit <= 0 || !tick.claims[i].kinds.contains(m_exchange->job.kind))
            continue;
        m_claimed = true;
        QueuedJob job = m_exchange->job;
        job.worker = tick.worker;
        result.claimed[i].push_back(std::move(job));
    }
    return result;
}

Result<HeartbeatReply> OneJobDriver::heartbeat(WorkerId worker, int, Timestamp, std::chrono::milliseconds)
{
    HeartbeatReply reply;
    reply.wishes = *runningWishes(worker);
    return reply;
}

Result<std::vector<RunningWish>> OneJobDriver::runningWishes(WorkerId)
{
    std::vector<RunningWish> wishes;
    if (m_exchange->isStopWanted && m_claimed)
        wishes.push_back({m_exchange->job.id, m_exchange->job.fence, RunningWish::Wish::Cancel});
    return wishes;
}

Result<QueuedJob> OneJobDriver::job(JobId id)
{
    if (id == m_exchange->job.id)
        return m_exchange->job;
    return elsewhere();
}

tl::unexpected<JobQueueError> OneJobDriver::elsewhere()
{
    return failure(JobQueueError::Code::NotSupported, u"a plugin in a process of its own has no store; load it into the daemon, or push through jobsctl"_s);
}

} // namespace Jobsd
