// SPDX-License-Identifier: MIT
#include "finishes_p.h"
#include "removal_p.h"
#include "rows_p.h"
#include "selection_p.h"
#include "sqldriver_p.h"

#include <jobs/core/jobfilter_p.h>

#include <QtCore/QSet>

#include <algorithm>
#include <limits>
#include <map>

namespace Jobs {

using namespace Qt::StringLiterals;
using Sql::Selection;
using Sql::Session;
using Sql::Statement;

namespace {

//! A job that matches, as far as an action must know it.
struct Chosen
{
    qint64 id = 0;
    JobState state = JobState::Available;
    Sql::Lane lane;
    Timestamp dueAt{};
    qint64 worker = 0;
    int wish = 0;
    bool hasUniqueKey = false;
};

class Control
{
public:
    Control(Session &session, const ControlRequest &request) : m_session(session), m_request(request) {}

    ControlResult run();

private:
    std::vector<Chosen> choose();
    void keepMatching(std::vector<Chosen> &chosen, const Selection &selection);
    void act(const std::vector<Chosen> &jobs, JobState to);
    void actOnRunning(const std::vector<Chosen> &jobs);
    void retry(const std::vector<Chosen> &jobs);
    void edit(const std::vector<Chosen> &jobs, JobState to);
    void changed(const std::vector<Chosen> &jobs, std::optional<JobState> to);

    Session &m_session;
    const ControlRequest &m_request;
    ControlResult m_result;
};

QByteArray idsOf(const std::vector<Chosen> &jobs)
{
    std::vector<qint64> ids;
    for (const Chosen &job : jobs)
        ids.push_back(job.id);
    return Sql::numbersText(ids);
}

bool isPersonal(JobAction action)
{
    switch (action) {
    case JobAction::Cancel:
    case JobAction::Suspend:
    case JobAction::Resume:
    case JobAction::Retry:
    case JobAction::RunNow:
    case JobAction::Edit:
    case JobAction::Remove:
        return true;
    case JobAction::Claim:
    case JobAction::Complete:
    case JobAction::Fail:
    case JobAction::FailAndRetry:
    case JobAction::Snooze:
    case JobAction::HandBack:
    case JobAction::Park:
    case JobAction::Abort:
    case JobAction::Promote:
    case JobAction::Expire:
    case JobAction::Rescue:
    case JobAction::RescueAndFail:
        return false;
    }
    return false;
}

std::vector<Chosen> Control::choose()
{
    std::vector<Chosen> chosen;
    const Selection selection(m_session, m_request.filter);
    if (selection.isEmpty())
        return chosen;
    const qint64 after = m_request.after ? m_request.after->value : 0;
    const int limit = std::max(m_request.limit, 1);

    Statement *rows = nullptr;
    if (const auto &ids = selection.candidates()) {
        const auto from = std::ranges::upper_bound(*ids, after);
        const auto count = std::min<std::ptrdiff_t>(ids->end() - from, limit);
        if (from + count != ids->end())
            m_result.next = JobId{*(from + count - 1)};
        rows = &m_session.statement("choose_ids"_L1);
        rows->bind(":ids"_L1, Sql::numbersText(std::span(from, from + count)));
    } else {
        Statement &look = m_session.statement("look_up"_L1);
        look.bind(":after"_L1, after).bind(":looks"_L1, limit);
        if (!look.first() || look.isNull(0))
            return chosen;
        const qint64 to = look.number(0);
        if (look.number(1) >= limit)
            m_result.next = JobId{to};
        look.finish();
        rows = &m_session.statement("choose_between"_L1);
        rows->bind(":after"_L1, after).bind(":to"_L1, to);
    }
    selection.bindTo(*rows);
    rows->bind(":limit"_L1, limit);
    if (!rows->exec())
        return chosen;
    while (rows->next()) {
        chosen.push_back({.id = rows->number(0),
                          .state = JobState(rows->number(1)),
                          .lane = {rows->number(2), rows->number(3)},
                          .dueAt = fromMSecs(rows->number(4)),
                          .worker = rows->number(5),
                          .wish = int(rows->number(6)),
                          .hasUniqueKey = !rows->isNull(7)});
    }
    if (comparesJobByJob(m_request.filter))
        keepMatching(chosen, selection);
    return chosen;
}

//! Reads the jobs in full, some at a time, for what the statements do not compare.
void Control::keepMatching(std::vector<Chosen> &chosen, const Selection &selection)
{
    constexpr size_t some = 100; // each may have a megabyte of parameters
    QSet<qint64> matching;
    for (size_t begin = 0; begin < chosen.size(); begin += some) {
        const size_t end = std::min(chosen.size(), begin + some);
        Statement &rows = m_session.statement("list_ids"_L1);
        selection.bindTo(rows);
        rows.bind(":ids"_L1, idsOf({chosen.begin() + qptrdiff(begin), chosen.begin() + qptrdiff(end)})).bind(":limit"_L1, qint64(some));
        if (!rows.exec())
            break;
        while (rows.next()) {
            if (const QueuedJob job = Sql::jobFrom(rows, m_session); m_request.filter.matches(job))
                matching.insert(job.id.value);
        }
    }
    std::erase_if(chosen, [&](const Chosen &job) { return !matching.contains(job.id); });
}

ControlResult Control::run()
{
    // One statement for all jobs that go the same way.
    std::map<JobState, std::vector<Chosen>> byTarget;
    std::vector<Chosen> running;
    for (const Chosen &job : choose()) {
        auto to = isPersonal(m_request.action) ? transition(job.state, m_request.action) : std::nullopt;
        if (!to) {
            ++m_result.skipped;
            continue;
        }
        if (job.state == JobState::Running) {
            running.push_back(job);
            continue;
        }
        if (m_request.action == JobAction::Resume)
            to = stateWhenDue(job.dueAt, m_request.now);
        else if (m_request.action == JobAction::Edit && m_request.edit.dueAt && job.state == JobState::Available)
            to = stateWhenDue(*m_request.edit.dueAt, m_request.now);
        byTarget[*to].push_back(job);
    }
    for (const auto &[to, jobs] : byTarget)
        act(jobs, to);
    actOnRunning(running);
    std::ranges::sort(m_result.changed);
    return m_result;
}

void Control::changed(const std::vector<Chosen> &jobs, std::optional<JobState> to)
{
    for (const Chosen &job : jobs) {
        m_session.count(job.state, job.lane, -1);
        if (to)
            m_session.count(*to, job.lane, +1);
        m_result.changed.append(JobId{job.id});
    }
}

void Control::act(const std::vector<Chosen> &jobs, JobState to)
{
    if (m_request.action == JobAction::Remove) {
        std::vector<qint64> ids;
        for (const Chosen &job : jobs)
            ids.push_back(job.id);
        Sql::removeJobs(m_session, ids);
        return changed(jobs, std::nullopt);
    }
    if (m_request.action == JobAction::Retry)
        return retry(jobs);
    if (m_request.action == JobAction::Edit)
        return edit(jobs, to);

    constexpr qint64 asItWas = std::numeric_limits<qint64>::max();
    m_session.statement("control_end"_L1)
        .bind(":state"_L1, qint64(to))
        .bind(":due_at"_L1, m_request.action == JobAction::RunNow ? toMSecs(m_request.now) : asItWas)
        .bind(":finished_at"_L1, isFinal(to) ? QVariant(toMSecs(m_request.now)) : QVariant())
        .bind(":error"_L1, m_request.action == JobAction::Cancel ? Sql::orNull(m_request.reason) : QVariant())
        .bind(":ids"_L1, idsOf(jobs))
        .exec();
    changed(jobs, to);
}

void Control::retry(const std::vector<Chosen> &jobs)
{
    Statement &retry = m_session.statement("control_retry"_L1);
    const auto run = [&](const std::vector<Chosen> &some) {
        retry.bind(":now"_L1, toMSecs(m_request.now)).bind(":ids"_L1, idsOf(some));
        retry.exec();
        if (retry.affected() == int(some.size()))
            changed(some, JobState::Available);
        else
            m_result.skipped += qint64(some.size());
    };
    // Those with a unique key one by one: another job may have it now.
    std::vector<Chosen> free;
    for (const Chosen &job : jobs) {
        if (job.hasUniqueKey)
            run({job});
        else
            free.push_back(job);
    }
    if (!free.empty())
        run(free);
}

void Control::edit(const std::vector<Chosen> &jobs, JobState to)
{
    const JobEdit &edit = m_request.edit;
    const auto number = [](const std::optional<int> &value) { return value ? QVariant(*value) : QVariant(); };
    const qint64 queue = edit.queue ? m_session.numberOf(*edit.queue) : 0; // 0: it stays
    m_session.statement("control_edit"_L1)
        .bind(":parameters"_L1, edit.parameters ? QVariant(*edit.parameters) : QVariant())
        .bind(":version"_L1, number(edit.version))
        .bind(":priority"_L1, number(edit.priority))
        .bind(":queue"_L1, queue != 0 ? QVariant(queue) : QVariant())
        .bind(":due_at"_L1, Sql::orNull(edit.dueAt))
        .bind(":max_attempts"_L1, number(edit.maxAttempts))
        .bind(":set_tags"_L1, edit.tags ? 1 : 0)
        .bind(":tags"_L1, edit.tags ? Sql::tagsText(*edit.tags) : QVariant())
        .bind(":state"_L1, qint64(to))
        .bind(":ids"_L1, idsOf(jobs))
        .exec();
    for (const Chosen &job : jobs) {
        m_session.count(job.state, job.lane, -1);
        m_session.count(to, {queue != 0 ? queue : job.lane.queue, job.lane.kind}, +1);
        m_result.changed.append(JobId{job.id});
    }
}

void Control::actOnRunning(const std::vector<Chosen> &jobs)
{
    const int wish = m_request.action == JobAction::Cancel ? Sql::wishToCancel : Sql::wishToSuspend;
    std::vector<Chosen> told;
    for (const Chosen &job : jobs) {
        if (wish < job.wish) {
            ++m_result.skipped;
            continue;
        }
        told.push_back(job);
        m_result.signalled.append(JobId{job.id});
        m_session.statement("wish_add"_L1).bind(":job"_L1, job.id).bind(":worker"_L1, job.worker).exec();
    }
    if (told.empty())
        return;
    m_session.statement("control_wish"_L1)
        .bind(":wish"_L1, wish)
        .bind(":error"_L1, m_request.action == JobAction::Cancel ? Sql::orNull(m_request.reason) : QVariant())
        .bind(":ids"_L1, idsOf(told))
        .exec();
}

} // namespace

Result<ControlResult> SqlDriver::control(const ControlRequest &request)
{
    return d->write([&](Session &session) {
        ControlRequest timed = request;
        timed.now = session.now(request.now);
        return Control(session, timed).run();
    });
}

} // namespace Jobs
