// SPDX-License-Identifier: MIT
#include "attempt_p.h"

#include "engine_p.h"
#include "logging_p.h"

#include <jobs/core/names.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace Jobs {

void Attempt::requestStop(StopReason reason)
{
    StopReason none = StopReason::None;
    if (!m_stopReason.compare_exchange_strong(none, reason))
        return;
    std::optional<std::stop_source> source;
    {
        std::lock_guard lock(mutex);
        source = m_stopSource;
    }
    if (source)
        source->request_stop();
}

std::stop_token Attempt::stopToken()
{
    std::lock_guard lock(mutex);
    if (!m_stopSource) {
        m_stopSource.emplace();
        if (stopReason() != StopReason::None)
            m_stopSource->request_stop();
    }
    return m_stopSource->get_token();
}

void Attempt::keepEngine()
{
    std::lock_guard lock(mutex);
    if (!m_engineKept)
        m_engineKept = engine.shared_from_this();
}

thread_local const Engine *Completion::inside = nullptr;

bool Attempt::addCompletion(std::function<Result<>(QSqlDatabase &)> work)
{
    auto added = std::make_unique<Completion>(Completion{std::move(work), {}});
    // The driver is told yes or no; why not is kept here, for nothing that the work may do must reach the driver.
    added->guarded = [completion = added.get(), engine = &engine](QSqlDatabase &database) {
        const QScopedValueRollback<const Engine *> inside(Completion::inside, engine);
        completion->called = true;
        completion->failed.reset();
        try {
            if (auto done = completion->work(database); !done)
                completion->failed = JobError{done.error().toString(), u"JobQueueError"_s};
        } catch (...) {
            completion->failed = HandlerCall::outcomeOfCurrentException();
        }
        return !completion->failed;
    };
    Completion *none = nullptr;
    if (!m_completion.compare_exchange_strong(none, added.get(), std::memory_order_acq_rel))
        return false;
    (void) added.release();
    return true;
}

void Attempt::collectPending()
{
    std::lock_guard lock(mutex);
    m_collectsPending = true;
}

bool Attempt::offerPending(JobOutcome &outcome)
{
    {
        std::lock_guard lock(mutex);
        if (!m_collectsPending || m_pendingOutcome)
            return m_collectsPending;
        m_pendingOutcome = std::move(outcome);
    }
    m_pendingCame.notify_all();
    return true;
}

JobOutcome Attempt::waitForPending()
{
    std::unique_lock lock(mutex);
    m_pendingCame.wait(lock, [this] { return m_pendingOutcome.has_value(); });
    return *std::move(m_pendingOutcome);
}

// --- the handler's view ----------------------------------------------------------------------------------------------

JobContext::JobContext(std::shared_ptr<Attempt> attempt) : m_attempt(std::move(attempt)) {}

JobContext::JobContext(const JobContext &other)
    : m_attempt(other.m_attempt)
{
    m_attempt->keepEngine(); // a copy may outlive the handler's call, and the queue
}

JobContext &JobContext::operator=(const JobContext &other)
{
    m_attempt = other.m_attempt;
    m_attempt->keepEngine();
    return *this;
}

JobContext::JobContext(JobContext &&other) noexcept = default;
JobContext &JobContext::operator=(JobContext &&other) noexcept = default;
JobContext::~JobContext() = default;

const QueuedJob &JobContext::job() const { return m_attempt->job; }

std::chrono::milliseconds JobContext::age() const
{
    return m_attempt->engine.clock().now() - m_attempt->job.createdAt;
}

QByteArray JobContext::traceParent() const
{
    if (m_attempt->job.metadata.isEmpty())
        return {};
    return QJsonDocument::fromJson(m_attempt->job.metadata).object().value("traceparent"_L1).toString().toUtf8();
}

StopReason JobContext::stopReason() const { return m_attempt->stopReason(); }

void JobContext::throwIfStopped() const
{
    if (isStopRequested())
        throw JobInterrupted();
}

std::stop_token JobContext::stopToken() const { return m_attempt->stopToken(); }

void JobContext::progress(qint64 done, qint64 total, const QString &text)
{
    if (m_attempt->isSettled())
        return;
    m_attempt->engine.noteProgress(*m_attempt, {done, total, shortened(text, 1000)});
}

void JobContext::log(const QString &line)
{
    if (m_attempt->isSettled())
        return;
    NoteTicket ticket{{job().id, job().fence}, {}};
    ticket.note.log.append({m_attempt->engine.clock().now(), job().attempt, shortened(line)});
    m_attempt->engine.note(std::move(ticket));
}

QFuture<Result<>> JobContext::checkpoint(const QJsonValue &value)
{
    NoteTicket ticket{{job().id, job().fence}, {}};
    QPromise<Result<>> promise;
    promise.start();
    auto future = promise.future();
    const QByteArray json = jsonText(value);
    const qsizetype limit = m_attempt->engine.options().maxPayload;
    Result<> refused;
    if (m_attempt->isSettled())
        refused = failure(JobQueueError::Code::LeaseLost, u"job %1: the attempt has ended"_s.arg(id().toString()));
    else if (json.size() > limit)
        refused = failure(JobQueueError::Code::PayloadTooLarge, u"job %1: the checkpoint takes %2 bytes, more than the limit of %3"_s
                                                                    .arg(id().toString()).arg(json.size()).arg(limit));
    if (!refused) {
        promise.addResult(refused);
        promise.finish();
        return future;
    }
    {
        std::lock_guard lock(m_attempt->mutex);
        m_attempt->checkpoint = json;
    }
    ticket.note.checkpoint = json;
    ticket.replies.push_back(std::move(promise));
    m_attempt->engine.note(std::move(ticket));
    return future;
}

QJsonValue JobContext::lastCheckpoint() const
{
    QByteArray json;
    {
        std::lock_guard lock(m_attempt->mutex);
        json = m_attempt->checkpoint.isEmpty() ? job().checkpoint : m_attempt->checkpoint;
    }
    if (json.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return valueOfJsonText(json);
}

void JobContext::snooze(std::chrono::milliseconds delay) const { throw JobSnooze(delay); }

Result<> JobContext::completeIn(QSqlDatabase &database, const QJsonValue &result)
{
    if (m_attempt->isSettled())
        return failure(JobQueueError::Code::LeaseLost, u"job %1: the attempt has ended"_s.arg(id().toString()));
    if (m_attempt->completion()) {
        return failure(JobQueueError::Code::InvalidArgument,
                       u"job %1: completeWith() was called before in this attempt"_s.arg(id().toString()));
    }
    return m_attempt->engine.completeIn(database, *m_attempt, result.isUndefined() ? QByteArray() : jsonText(result));
}

Result<> JobContext::completeWith(std::function<Result<>(QSqlDatabase &)> work)
{
    const auto refused = [this](JobQueueError::Code code, const QString &why) {
        return failure(code, u"job %1: %2"_s.arg(id().toString(), why));
    };
    if (m_attempt->isSettled())
        return refused(JobQueueError::Code::LeaseLost, u"the attempt has ended"_s);
    if (!m_attempt->engine.canCompleteInTransactions()) {
        return refused(JobQueueError::Code::NotSupported,
                       u"the store has no SQL transactions to complete a job in; return from the handler instead"_s);
    }
    if (!work)
        return refused(JobQueueError::Code::InvalidArgument, u"completeWith() was given no function"_s);
    if (m_attempt->completedInTransaction || !m_attempt->addCompletion(std::move(work)))
        return refused(JobQueueError::Code::InvalidArgument, u"completeWith() or completeIn() was called before in this attempt"_s);
    return {};
}

static QDebug withIdentifiers(QDebug debug, const QueuedJob &job)
{
    return debug.noquote() << "job" << job.id.value << job.kind << "attempt" << job.attempt;
}

QDebug JobContext::debug() const { return withIdentifiers(QMessageLogger(nullptr, 0, nullptr).debug(lcHandler()), job()); }
QDebug JobContext::info() const { return withIdentifiers(QMessageLogger(nullptr, 0, nullptr).info(lcHandler()), job()); }
QDebug JobContext::warning() const { return withIdentifiers(QMessageLogger(nullptr, 0, nullptr).warning(lcHandler()), job()); }

// --- the engine's side of handlers -----------------------------------------------------------------------------------

void HandlerCall::finish(JobContext &context, JobOutcome outcome)
{
    context.m_attempt->engine.finishPending(context.m_attempt, std::move(outcome));
}

void HandlerCall::post(const JobContext &context) { context.m_attempt->postCall(); }

bool HandlerCall::begin(const JobContext &context) { return context.m_attempt->beginCall(); }

JobOutcome HandlerCall::outcomeOfCurrentException()
{
    try {
        throw;
    } catch (const JobFailure &failed) {
        return failed.error();
    } catch (const JobError &error) {
        return error;
    } catch (const JobSnooze &snooze) {
        return Snoozed{std::max(snooze.delay(), std::chrono::milliseconds{0})};
    } catch (const JobInterrupted &interrupted) {
        return JobError{QString::fromUtf8(interrupted.what()), u"JobInterrupted"_s};
    } catch (const JobQueueError &error) {
        return JobError{error.toString(), u"JobQueueError"_s};
    } catch (const std::bad_alloc &) {
        return JobError{u"out of memory"_s, u"std::bad_alloc"_s};
    } catch (const std::exception &error) {
        return JobError{QString::fromUtf8(error.what()), QString::fromLatin1(typeid(error).name())};
    } catch (...) {
        return JobError{u"the handler threw something that is not a std::exception"_s, u"unknown exception"_s};
    }
}

Result<QByteArray> HandlerCall::parameters(const JobContext &context)
{
    const QueuedJob &job = context.job();
    const JobDefinitionOptions &options = context.m_attempt->definition.options;
    if (job.version >= options.version)
        return job.parameters;
    auto object = objectFromJsonText(job.parameters);
    if (!object)
        return tl::unexpected(object.error());
    for (int version = job.version; version < options.version; ++version) {
        if (const auto upgrade = options.upgraders.constFind(version); upgrade != options.upgraders.constEnd())
            object = (*upgrade)(*object);
    }
    return toJsonText(*object);
}

QByteArray jsonText(const QJsonValue &value)
{
    // QJsonDocument writes arrays and objects only: write an array of one and take the brackets off.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QJsonValue valueOfJsonText(const QByteArray &json)
{
    // QJsonDocument reads arrays and objects only.
    const QJsonArray array = QJsonDocument::fromJson('[' + json + ']').array();
    return array.isEmpty() ? QJsonValue(QJsonValue::Undefined) : array.at(0);
}

} // namespace Jobs
