// SPDX-License-Identifier: MIT
#include "localactions_p.h"

#include "checkedit_p.h"
#include "localquestions_p.h"

#include <jobs/control/filterlanguage.h>
#include <jobs/core/names.h>
#include <jobs/engine/logging_p.h>

#include <QtCore/QPromise>

#include <limits>

using namespace Qt::StringLiterals;

namespace Jobs {

using Code = JobQueueError::Code;

// --- who may, and what is kept of it -------------------------------------------------------------------------------------

Result<> LocalMonitorPrivate::allowed(Role needed, const QString &what) const
{
    if (options.role >= needed)
        return {};
    return failure(Code::Refused, u"%1 needs the role %2; %3 has %4"_s.arg(what, roleName(needed), options.actor, roleName(options.role)));
}

AuditEntry LocalMonitorPrivate::entry(const QString &action, const QString &target, const QString &detail) const
{
    AuditEntry entry;
    entry.at = store->now();
    entry.actor = options.actor;
    entry.origin = options.origin;
    entry.action = action;
    entry.target = target;
    entry.detail = shortened(detail, 1000);
    return entry;
}

QString auditTarget(const JobFilter &filter)
{
    JobFilter shown = filter;
    for (ParameterMatch &match : shown.parameters)
        match.value = u"…"_s;
    const QString text = filterText(shown);
    return text.isEmpty() ? u"all jobs"_s : u"jobs "_s + shortened(text, 1000);
}

void keepEntry(JobQueueDriver &driver, const AuditEntry &entry, const std::function<void(qint64)> &audited)
{
    const auto kept = driver.addAudit(entry);
    if (kept && audited)
        audited(*kept);
    if (!kept && kept.error().code != Code::NotSupported)
        qCWarning(lcStore).noquote() << "audit:" << entry.actor << entry.action << entry.target << "is done, but was not kept:"
                                     << kept.error().toString();
}

QFuture<Result<>> doAudited(const LocalMonitorPrivate &d, AuditEntry entry,
                            std::function<Result<>(JobQueueDriver &, Timestamp)> work)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    d.store->queue().withDriver([promise, clock = d.store->queue().options().clock, entry = std::move(entry), audited = d.options.audited,
                               work = std::move(work)](Result<JobQueueDriver *> driver) mutable {
        Result<> done = driver ? work(**driver, clock->now()) : tl::unexpected(driver.error());
        if (done)
            keepEntry(**driver, entry, audited);
        promise->addResult(done);
        promise->finish();
        return done.has_value();
    });
    return d.store->observed(future);
}

// --- actions on jobs -----------------------------------------------------------------------------------------------------

namespace {

//! One action on the way through its jobs: chunk after chunk in the driver's thread, asked for in the store's.
class ActionRun : public std::enable_shared_from_this<ActionRun>
{
public:
    ActionRun(const LocalMonitorPrivate &d, JobAction action, JobFilter filter, const ActionOptions &options, AuditEntry entry)
        : m_stop(options.stop), m_audited(d.options.audited), m_entry(std::move(entry))
    {
        m_request.action = action;
        m_request.filter = std::move(filter);
        m_request.edit = options.edit;
        m_request.reason = shortened(options.reason);
        m_promise.start();
    }

    QFuture<Result<ControlSummary>> future() { return m_promise.future(); }

    void runOn(LocalStore &store, JobId id)
    {
        m_oneJob = id;
        chunk(store);
    }

    void runOnAll(LocalStore &store, std::optional<qint64> expected)
    {
        const qint64 bound = expected ? std::max(*expected, maxCounted) : maxCounted;
        const auto counted = countJobs(store, m_request.filter, bound);
        store.whenAnswered(counted, [self = shared_from_this(), expected](LocalStore &store, const Result<MatchCount> &count) {
            if (!count)
                return self->fail(count.error());
            if (expected && (!count->exact || count->count != *expected)) {
                return self->fail({Code::Conflict, u"%1%2 jobs match now, %3 were expected; look at them again"_s
                                       .arg(count->exact ? QString() : u"at least "_s).arg(count->count).arg(*expected), {}});
            }
            self->m_total = count->count;
            self->showProgress();
            self->chunk(store);
        });
    }

private:
    bool isStopped() const { return m_promise.isCanceled() || (m_stop && *m_stop); }

    void chunk(LocalStore &store)
    {
        store.queue().withDriver([self = shared_from_this(), clock = store.queue().options().clock,
                                  ref = store.ref()](Result<JobQueueDriver *> driver) {
            if (!driver) {
                self->fail(driver.error());
                return false;
            }
            const bool stopsBefore = self->isStopped();
            Result<ControlResult> result;
            if (!stopsBefore) {
                self->m_request.now = clock->now();
                result = (*driver)->control(self->m_request);
                if (!result) {
                    // What earlier chunks did has happened.
                    if (self->m_summary != ControlSummary{})
                        self->keep(**driver, u"ended by an error"_s);
                    self->fail(result.error());
                    return false;
                }
                self->count(*result);
            }
            if (stopsBefore || self->isStopped() || !result->next)
                self->finish(**driver, stopsBefore || (result->next && self->isStopped()));
            else
                ref->later([self](LocalStore &store) { self->chunk(store); }); // pushes and claims have their turn in between
            return !stopsBefore && (!result->changed.isEmpty() || !result->signalled.isEmpty());
        });
    }

    void count(const ControlResult &result)
    {
        m_summary.changed += result.changed.size();
        m_summary.signalled += result.signalled.size();
        m_summary.skipped += result.skipped;
        m_request.after = result.next;
        showProgress();
    }

    void showProgress()
    {
        // A future's progress is an int.
        const auto bounded = [](qint64 number) { return int(std::min<qint64>(number, std::numeric_limits<int>::max())); };
        const qint64 done = m_summary.changed + m_summary.signalled + m_summary.skipped;
        m_total = std::max(m_total, done);
        m_promise.setProgressRange(0, bounded(m_total));
        m_promise.setProgressValue(bounded(done));
    }

    void finish(JobQueueDriver &driver, bool stopped)
    {
        const bool didNothing = m_summary.changed + m_summary.signalled == 0;
        if (m_oneJob && didNothing) {
            auto job = driver.job(*m_oneJob);
            if (!job)
                return fail(job.error());
            return fail({Code::Conflict, u"job %1 is %2; %3 is not possible then"_s.arg(m_oneJob->toString(), stateName(job->state),
                                                                                     actionName(m_request.action)), {}});
        }
        keep(driver, stopped ? u"stopped before its end"_s : QString());
        m_promise.addResult(m_summary);
        m_promise.finish();
    }

    void keep(JobQueueDriver &driver, const QString &remark)
    {
        m_entry.changed = m_summary.changed + m_summary.signalled;
        if (!remark.isEmpty())
            m_entry.detail += (m_entry.detail.isEmpty() ? QString() : u"; "_s) + remark;
        keepEntry(driver, m_entry, m_audited);
    }

    void fail(const JobQueueError &error)
    {
        m_promise.addResult(tl::unexpected(error));
        m_promise.finish();
    }

    const std::shared_ptr<std::atomic<bool>> m_stop;
    const std::function<void(qint64)> m_audited;
    AuditEntry m_entry;
    ControlRequest m_request;
    ControlSummary m_summary;
    std::optional<JobId> m_oneJob;
    qint64 m_total = 0;
    QPromise<Result<ControlSummary>> m_promise;
};

Result<> checkAction(const LocalMonitorPrivate &d, JobAction action, const ActionOptions &options)
{
    if (std::ranges::find(personActions, action) == personActions.end())
        return failure(Code::InvalidArgument, u"\"%1\" is not an action of people"_s.arg(actionName(action)));
    if (auto may = d.allowed(Role::Operate, QString(actionName(action))); !may)
        return may;
    return action == JobAction::Edit ? checkEdit(options.edit, d.store->queue().options().maxPayload) : Result<>{};
}

AuditEntry entryOf(const LocalMonitorPrivate &d, JobAction action, const QString &target, const ActionOptions &options)
{
    return d.entry(QString(actionName(action)), target, action == JobAction::Edit ? editText(options.edit) : options.reason);
}

} // namespace

QFuture<Result<ControlSummary>> actOnOne(const LocalMonitorPrivate &d, JobAction action, JobId id, const ActionOptions &options)
{
    if (auto checked = checkAction(d, action, options); !checked)
        return readyAnswer<ControlSummary>(tl::unexpected(checked.error()));
    auto run = std::make_shared<ActionRun>(d, action, JobFilter{.ids = {id}}, options,
                                           entryOf(d, action, u"job "_s + id.toString(), options));
    auto future = run->future();
    run->runOn(*d.store, id);
    return d.store->observed(future);
}

QFuture<Result<ControlSummary>> actOnMany(const LocalMonitorPrivate &d, JobAction action, const JobFilter &filter, const ActionOptions &options)
{
    if (auto checked = checkAction(d, action, options); !checked)
        return readyAnswer<ControlSummary>(tl::unexpected(checked.error()));
    auto run = std::make_shared<ActionRun>(d, action, filter, options, entryOf(d, action, auditTarget(filter), options));
    auto future = run->future(); // given as it is: progress and cancel do not pass through a continuation
    run->runOnAll(*d.store, options.expectedCount);
    return future;
}

} // namespace Jobs
