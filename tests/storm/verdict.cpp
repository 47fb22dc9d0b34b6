// SPDX-License-Identifier: MIT
#include "verdict.h"

#include "chronicle.h"

#include <jobs/core/jobstate.h>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using Jobs::JobState;
using Run = Chronicle::Run;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 startRace = second / 5; // a worker that had decided to start when the stop came
constexpr qint64 stopTime = 12 * second; // the deadline of the storm's workers, and its second after that
constexpr qint64 busyMachine = 2 * second; // what a rescue may take longer where everything is slow

QString name(const Run &run)
{
    return u"job %1 fence %2 in life %3"_s.arg(run.start.job).arg(run.start.fence).arg(run.start.life);
}

const Jobs::JobAttempt *recordOf(const StoreSnapshot &store, qint64 job, qint64 fence)
{
    const auto attempts = store.attempts.constFind(job);
    if (attempts == store.attempts.constEnd())
        return nullptr;
    const auto found = std::find_if(attempts->begin(), attempts->end(),
                                    [&](const Jobs::JobAttempt &each) { return each.fence == fence; });
    return found == attempts->end() ? nullptr : &*found;
}

Finding noneLost(const Chronicle &c, const StoreSnapshot &)
{
    Finding finding{u"no acknowledged job is lost"_s, u"%1 acknowledgements"_s.arg(c.acked.size())};
    for (const HistoryEvent &ack : c.acked) {
        const Jobs::QueuedJob *job = c.jobs.value(ack.job);
        if (!job)
            finding.violations.append(
                u"%1 was acknowledged as job %2, which the store does not have"_s.arg(QString::fromUtf8(ack.client))
                    .arg(ack.job));
        else if (ack.key.isEmpty() ? job->clientId != QString::fromUtf8(ack.client)
                                   : job->uniqueKey != QString::fromUtf8(ack.key))
            finding.violations.append(
                u"%1 was acknowledged as job %2, which is somebody else's"_s.arg(QString::fromUtf8(ack.client))
                    .arg(ack.job));
    }
    return finding;
}

Finding onceFinal(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"every job ends in exactly one final state"_s, {}};
    QMap<QString, qint64> states;
    for (const Jobs::QueuedJob &job : store.jobs) {
        ++states[Jobs::stateName(job.state)];
        if (!Jobs::isFinal(job.state))
            finding.violations.append(u"job %1 is still %2"_s.arg(job.id.toString(), Jobs::stateName(job.state)));
    }
    QHash<qint64, QByteArray> ends;
    for (const HistoryEvent &event : c.stored) {
        const auto state = Jobs::stateFromName(QString::fromUtf8(event.word));
        if (!state || !Jobs::isFinal(*state))
            continue;
        if (ends.contains(event.job))
            finding.violations.append(u"job %1 ended twice: %2, then %3"_s.arg(event.job).arg(
                QString::fromUtf8(ends[event.job]), QString::fromUtf8(event.word)));
        ends.insert(event.job, event.word);
        const Jobs::QueuedJob *job = c.jobs.value(event.job);
        if (job && job->state != *state)
            finding.violations.append(u"job %1 ended as %2 and is %3 now"_s.arg(event.job).arg(
                QString::fromUtf8(event.word), Jobs::stateName(job->state)));
    }
    if (store.counted != store.jobs.size())
        finding.violations.append(
            u"the store counts %1 final jobs and lists %2"_s.arg(store.counted).arg(store.jobs.size()));
    QStringList figures;
    for (auto state = states.begin(); state != states.end(); ++state)
        figures.append(u"%1 %2"_s.arg(state.value()).arg(state.key()));
    finding.figures = figures.join(u", "_s);
    return finding;
}

Finding noOverlap(const Chronicle &c, const StoreSnapshot &)
{
    Finding finding{u"no two attempts of a job run at once, unless a lease was lost"_s, {}};
    qint64 starts = 0;
    qint64 overlaps = 0;
    for (const auto &runs : c.runs) {
        starts += qint64(runs.size());
        for (size_t later = 1; later < runs.size(); ++later) {
            for (size_t earlier = 0; earlier < later; ++earlier) {
                const qint64 begin = runs[earlier].start.at;
                const qint64 meeting = runs[later].start.at;
                if (runs[earlier].end <= meeting)
                    continue;
                ++overlaps;
                if (!c.mayHaveLostLease(runs[earlier].start.life, begin, meeting))
                    finding.violations.append(
                        u"%1 ran beside %2, whose lease was in force"_s.arg(name(runs[later]), name(runs[earlier])));
            }
        }
    }
    finding.figures = u"%1 starts, %2 overlaps after a lost lease"_s.arg(starts).arg(overlaps);
    return finding;
}

Finding fencesGrow(const Chronicle &c, const StoreSnapshot &)
{
    Finding finding{u"fences grow from start to start"_s, u"%1 jobs started"_s.arg(c.runs.size())};
    for (auto runs = c.runs.begin(); runs != c.runs.end(); ++runs) {
        std::set<qint64> seen;
        for (const Run &run : *runs) {
            // A frozen worker may start late what it claimed before others did; but nobody starts under a fence of somebody else.
            if (!seen.insert(run.start.fence).second)
                finding.violations.append(
                    u"job %1 was started twice under fence %2"_s.arg(runs.key()).arg(run.start.fence));
            if (run.start.fence < *seen.rbegin() && !c.mayHaveLostLease(run.start.life, run.start.at, run.start.at))
                finding.violations.append(u"%1 started after fence %2 had"_s.arg(name(run)).arg(*seen.rbegin()));
        }
        const Jobs::QueuedJob *job = c.jobs.value(runs.key());
        if (job && !seen.empty() && job->fence < *seen.rbegin())
            finding.violations.append(u"job %1 was started under fence %2, and its store says %3"_s.arg(runs.key())
                                          .arg(*seen.rbegin())
                                          .arg(job->fence));
    }
    return finding;
}

Finding staleRefused(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"the outcome of a lost attempt is refused, no other"_s,
                    u"%1 accepted, %2 refused"_s.arg(c.stored.size()).arg(c.fenced.size())};
    for (const HistoryEvent &event : c.stored) {
        const Jobs::QueuedJob *job = c.jobs.value(event.job);
        const auto state = Jobs::stateFromName(QString::fromUtf8(event.word));
        if (job && state && Jobs::isFinal(*state) && job->fence != event.fence)
            finding.violations.append(u"job %1 ended under fence %2, and fence %3 was given out"_s.arg(event.job)
                                          .arg(event.fence)
                                          .arg(job->fence));
    }
    for (const auto &runs : c.runs) {
        for (const Run &run : runs) {
            const auto later = std::find_if(runs.begin(), runs.end(),
                                            [&](const Run &each) { return each.start.fence > run.start.fence; });
            if (run.accepted && run.returned && later != runs.end() && later->start.at < run.end)
                finding.violations.append(
                    u"%1 was accepted, although fence %2 had started before it ended"_s.arg(name(run)).arg(
                        later->start.fence));
        }
    }
    for (const HistoryEvent &event : c.fenced) {
        const Jobs::QueuedJob *job = c.jobs.value(event.job);
        const Jobs::JobAttempt *record = recordOf(store, event.job, event.fence);
        if (job && job->fence == event.fence && !(record && record->outcome == u"crashed"))
            finding.violations.append(
                u"job %1 fence %2 was refused, although nobody else had the job"_s.arg(event.job).arg(event.fence));
    }
    return finding;
}

Finding effectsOnce(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"effects in a handler's transaction happen exactly once"_s, u"not a store with transactions"_s};
    if (!store.effects)
        return finding;
    QHash<qint64, qint64> effects;
    for (const qint64 job : *store.effects)
        ++effects[job];
    qint64 completed = 0;
    for (const Jobs::QueuedJob &job : store.jobs) {
        if (job.kind != u"storm-written")
            continue;
        const qint64 wanted = job.state == JobState::Completed;
        completed += wanted;
        if (effects.value(job.id.value) != wanted)
            finding.violations.append(
                u"job %1 is %2 and has %3 effects"_s.arg(job.id.toString(), Jobs::stateName(job.state))
                    .arg(effects.value(job.id.value)));
    }
    for (auto effect = effects.begin(); effect != effects.end(); ++effect) {
        if (!c.jobs.contains(effect.key()))
            finding.violations.append(u"an effect of job %1, which the store does not have"_s.arg(effect.key()));
    }
    finding.figures = u"%1 effects, %2 completions"_s.arg(store.effects->size()).arg(completed);
    return finding;
}

Finding repeatsMakeOneJob(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"a push repeated under its client id makes one job"_s, {}};
    QHash<QString, qint64> byClient;
    for (const Jobs::QueuedJob &job : store.jobs) {
        if (job.clientId.isEmpty())
            continue;
        if (byClient.contains(job.clientId))
            finding.violations.append(
                u"%1 made the jobs %2 and %3"_s.arg(job.clientId).arg(byClient[job.clientId]).arg(job.id.value));
        byClient.insert(job.clientId, job.id.value);
        if (!c.asked.contains(job.clientId.toUtf8()))
            finding.violations.append(u"nobody pushed job %1 (%2)"_s.arg(job.id.toString(), job.clientId));
    }
    QHash<QByteArray, qint64> acked;
    for (const HistoryEvent &ack : c.acked) {
        if (ack.key.isEmpty() && acked.contains(ack.client) && acked[ack.client] != ack.job)
            finding.violations.append(
                u"%1 was acknowledged as job %2 and as job %3"_s.arg(QString::fromUtf8(ack.client))
                    .arg(acked[ack.client])
                    .arg(ack.job));
        acked.insert(ack.client, ack.job);
    }
    finding.figures = u"%1 pushes, %2 answers unknown"_s.arg(c.asked.size()).arg(c.unanswered);
    return finding;
}

Finding uniqueKeysHold(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"a unique key has one unfinished job at a time"_s, {}};
    QHash<QString, QList<const Jobs::QueuedJob *>> byKey;
    for (const Jobs::QueuedJob &job : store.jobs) {
        if (!job.uniqueKey.isEmpty())
            byKey[job.uniqueKey].append(&job);
    }
    qint64 jobs = 0;
    for (auto &ofKey : byKey) {
        jobs += ofKey.size();
        std::sort(ofKey.begin(), ofKey.end(), [](const auto *a, const auto *b) { return a->id < b->id; });
        for (qsizetype i = 1; i < ofKey.size(); ++i) {
            qint64 ended = 0; // the next job of the key can only have been stored after that
            for (const Run &run : c.runs.value(ofKey[i - 1]->id.value))
                ended = run.accepted ? std::max(ended, run.end) : ended;
            const auto runs = c.runs.constFind(ofKey[i]->id.value);
            if (runs != c.runs.constEnd() && !runs->empty() && runs->front().start.at < ended)
                finding.violations.append(u"key %1: job %2 started before job %3 had ended"_s.arg(
                    ofKey[i]->uniqueKey, ofKey[i]->id.toString(), ofKey[i - 1]->id.toString()));
        }
    }
    finding.figures = u"%1 keys, %2 jobs"_s.arg(byKey.size()).arg(jobs);
    return finding;
}

Finding everyStartLeavesATrace(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"every attempt leaves a trace in the store"_s, {}};
    qint64 crashed = 0;
    for (const auto &runs : c.runs) {
        for (const Run &run : runs) {
            const Jobs::QueuedJob *job = c.jobs.value(run.start.job);
            const Jobs::JobAttempt *record = recordOf(store, run.start.job, run.start.fence);
            crashed += record && record->outcome == u"crashed";
            if (!record && job && job->fence != run.start.fence)
                finding.violations.append(u"%1 is nowhere in the job's past"_s.arg(name(run)));
        }
    }
    finding.figures = u"%1 attempts ended with their worker's death or the loss of its lease"_s.arg(crashed);
    return finding;
}

Finding rescuedInTime(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"the jobs of a dead worker are rescued within twice the lease"_s, {}};
    QList<qint64> times;
    for (const auto &runs : c.runs) {
        for (const Run &run : runs) {
            const auto life = c.lives.constFind(run.start.life);
            const Jobs::JobAttempt *record = recordOf(store, run.start.job, run.start.fence);
            if (life == c.lives.constEnd() || !life->killed || run.returned || !record || record->outcome != u"crashed")
                continue;
            const qint64 took = (Jobs::toMSecs(record->finishedAt) - life->diedWall) * 1'000'000;
            times.append(took / 1'000'000);
            // More time for each process that died or froze meanwhile, since it may have led; none may rescue without the store.
            const qint64 until = life->diedAt + std::max<qint64>(took, 0);
            const qint64 bound = 2 * c.lease + busyMachine + c.downTime(life->diedAt, until)
                + c.blows(life->diedAt, until) * (c.lease + c.heartbeat);
            if (took > bound)
                finding.violations.append(
                    u"%1 was rescued %2 ms after its worker's death; %3 ms were allowed"_s.arg(name(run))
                        .arg(took / 1'000'000)
                        .arg(bound / 1'000'000));
        }
    }
    std::sort(times.begin(), times.end());
    finding.figures = times.isEmpty()
        ? u"no worker died in the middle of an attempt"_s
        : u"%1 rescues, half of them within %2 ms, all within %3 ms; lease %4 ms"_s.arg(times.size())
              .arg(times[times.size() / 2])
              .arg(times.last())
              .arg(c.lease / 1'000'000);
    return finding;
}

Finding neverEarly(const Chronicle &c, const StoreSnapshot &)
{
    Finding finding{u"nothing starts before it is due"_s, {}};
    qint64 looked = 0;
    for (const auto &runs : c.runs) {
        const Jobs::QueuedJob *job = runs.empty() ? nullptr : c.jobs.value(runs.front().start.job);
        const auto asked = job ? c.asked.constFind(job->clientId.toUtf8()) : c.asked.constEnd();
        if (asked == c.asked.constEnd() || asked->due == 0)
            continue;
        ++looked;
        if (runs.front().start.wall < asked->due)
            finding.violations.append(
                u"%1 started %2 ms early"_s.arg(name(runs.front())).arg(asked->due - runs.front().start.wall));
    }
    finding.figures = u"%1 delayed jobs"_s.arg(looked);
    return finding;
}

Finding neverExpired(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"nothing is claimed after its expiry"_s, {}};
    qint64 started = 0;
    for (const auto &runs : c.runs) {
        for (const Run &run : runs) {
            if (run.start.expires == 0 || run.start.attempt > 1)
                continue; // one that has failed once does not expire any more
            ++started;
            if (run.start.due >= run.start.expires)
                finding.violations.append(
                    u"%1 was claimed %2 ms after it expired"_s.arg(name(run)).arg(run.start.due - run.start.expires));
        }
    }
    qint64 expired = 0;
    for (const Jobs::QueuedJob &job : store.jobs)
        expired += job.expiresAt && job.state == JobState::Cancelled;
    finding.figures = u"%1 started, %2 expired"_s.arg(started).arg(expired);
    return finding;
}

Finding poisonFails(const Chronicle &c, const StoreSnapshot &store)
{
    Finding finding{u"a job that kills its workers ends as failed"_s, {}};
    qint64 poison = 0;
    for (const Jobs::QueuedJob &job : store.jobs) {
        if (job.crashes > c.maxCrashes)
            finding.violations.append(
                u"job %1 took %2 workers with it; %3 should have been the end"_s.arg(job.id.toString())
                    .arg(job.crashes)
                    .arg(c.maxCrashes));
        if (job.kind != u"storm-poison")
            continue;
        ++poison;
        const qint64 starts = qint64(c.runs.value(job.id.value).size());
        if (job.state != JobState::Failed || starts > c.maxCrashes)
            finding.violations.append(
                u"job %1 is %2 after %3 starts"_s.arg(job.id.toString(), Jobs::stateName(job.state)).arg(starts));
    }
    finding.figures = u"%1 such jobs, at most %2 deaths each"_s.arg(poison).arg(c.maxCrashes);
    return finding;
}

Finding stopsInOrder(const Chronicle &c, const StoreSnapshot &)
{
    Finding finding{u"a worker that is asked to stop starts nothing more and ends"_s, {}};
    qint64 stops = 0;
    for (auto life = c.lives.begin(); life != c.lives.end(); ++life) {
        if (life->stoppingAt == Chronicle::never)
            continue;
        ++stops;
        qint64 frozen = 0;
        for (const Chronicle::Span &span : life->frozen)
            frozen += span.meets(life->stoppingAt, life->diedAt) ? std::min(span.until, life->diedAt) - span.from : 0;
        if (life->diedAt - life->stoppingAt > stopTime + frozen)
            finding.violations.append(u"life %1 took too long to end"_s.arg(life.key()));
    }
    for (const auto &runs : c.runs) {
        for (const Run &run : runs) {
            const auto life = c.lives.constFind(run.start.life);
            if (life != c.lives.constEnd() && life->stoppingAt < run.start.at - startRace)
                finding.violations.append(u"%1 started %2 ms after the stop"_s.arg(name(run)).arg(
                    (run.start.at - life->stoppingAt) / 1'000'000));
        }
    }
    finding.figures = u"%1 stops"_s.arg(stops);
    return finding;
}

Finding nobodyComplains(const Chronicle &c, const StoreSnapshot &store)
{
    return {u"processes and the store find nothing wrong"_s, u"%1 processes"_s.arg(c.lives.size()),
            c.complaints + store.complaints};
}

} // namespace

QList<Finding> judge(const QList<HistoryEvent> &history, const StoreSnapshot &store)
{
    const Chronicle chronicle(history, store);
    QList<Finding> findings;
    for (const auto check :
         {noneLost, onceFinal, noOverlap, fencesGrow, staleRefused, effectsOnce, repeatsMakeOneJob, uniqueKeysHold,
          everyStartLeavesATrace, rescuedInTime, neverEarly, neverExpired, poisonFails, stopsInOrder, nobodyComplains})
        findings.append(check(chronicle, store));
    return findings;
}

QString reportText(const QList<Finding> &findings)
{
    constexpr qsizetype shown = 10;
    QString text;
    for (const Finding &finding : findings) {
        text += u"%1 %2: %3\n"_s.arg(finding.isKept() ? u"ok    "_s : u"BROKEN"_s, finding.promise, finding.figures);
        for (const QString &violation : finding.violations.mid(0, shown))
            text += u"         %1\n"_s.arg(violation);
        if (finding.violations.size() > shown)
            text += u"         and %1 more\n"_s.arg(finding.violations.size() - shown);
    }
    return text;
}

bool areAllKept(const QList<Finding> &findings)
{
    return std::all_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.isKept(); });
}
