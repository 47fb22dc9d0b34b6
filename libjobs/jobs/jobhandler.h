// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobidentifier.h>
#include <jobs/core/joboutcome.h>
#include <jobs/core/jobparameters.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/retrystrategy.h>
#include <jobs/jobcontext.h>

#include <QtCore/QFuture>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonValue>
#include <QtCore/QMap>
#include <QtCore/QMetaObject>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <chrono>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

/*!
    \file
    How functions become handlers: the templates behind JobQueue::registerJob().
*/
namespace Jobs {

//! How a kind of job is run; each push may override what PushOptions names.
struct JobDefinitionOptions
{
    RetryStrategy retry = {};
    std::chrono::milliseconds timeout{0}; //!< of one attempt; 0: none. The handler is asked to stop,
    std::chrono::milliseconds hungAfter{10'000}; //!< and this much later its slot is replaced and the attempt has failed
    QString queue = {}; //!< where pushes go that name none; empty: "default"
    int priority = 0; //!< of pushes that leave theirs at 0
    QStringList aliases = {}; //!< former names of the kind; stored jobs under them still run
    int version = 1; //!< of the parameters' layout; written with each push
    //! From a version to the next one. A payload is taken step by step up to \c version before it is decoded.
    QMap<int, std::function<QJsonObject(const QJsonObject &)>> upgraders = {};
};

//! One ended or pending call of a handler: empty means that it goes on and will report through HandlerCall.
using HandlerResult = std::optional<JobOutcome>;
using ErasedHandler = std::function<HandlerResult(JobContext &)>;

//! The engine's side of a handler that returned before it was done.
class JOBS_EXPORT HandlerCall
{
public:
    //! Ends the attempt. Any thread; the first call counts.
    static void finish(JobContext &context, JobOutcome outcome);
    //! The outcome for the exception that is being handled.
    static JobOutcome outcomeOfCurrentException();
    //! The parameters' text, upgraded to the definition's version.
    static Result<QByteArray> parameters(const JobContext &context);
};

template<typename T>
concept JobResult = JobParameters<T> || std::is_arithmetic_v<T> || std::same_as<T, QString> || std::same_as<T, QJsonValue>
    || std::same_as<T, QJsonArray>;

JOBS_EXPORT QByteArray jsonText(const QJsonValue &value);
//! The value in the text; undefined if it is none.
JOBS_EXPORT QJsonValue valueOfJsonText(const QByteArray &json);

namespace Detail {

template<typename T>
inline constexpr bool isOutcome = std::same_as<T, JobOutcome> || std::same_as<T, Completed> || std::same_as<T, JobError>
    || std::same_as<T, Cancelled> || std::same_as<T, Snoozed> || std::same_as<T, HandedBack> || std::same_as<T, Parked>;
template<typename T>
inline constexpr bool isFuture = false;
template<typename T>
inline constexpr bool isFuture<QFuture<T>> = true;
template<typename T>
inline constexpr bool isResult = false;
template<typename T>
inline constexpr bool isResult<tl::expected<T, JobQueueError>> = true;
template<typename T>
struct FutureValue;
template<typename T>
struct FutureValue<QFuture<T>> { using Type = T; };

template<typename T>
JobOutcome outcomeOf(T &&value)
{
    using V = std::remove_cvref_t<T>;
    if constexpr (isOutcome<V>) {
        return std::forward<T>(value);
    } else if constexpr (isResult<V>) {
        if (!value)
            return JobError{value.error().message, QStringLiteral("JobQueueError"), true};
        if constexpr (std::is_void_v<typename V::value_type>)
            return Completed{};
        else
            return outcomeOf(std::move(*value));
    } else if constexpr (JobParameters<V>) {
        auto json = encodeParameters(value);
        if (!json)
            return JobError::permanent(QStringLiteral("the result cannot be stored: ") + json.error().message);
        return Completed{*std::move(json)};
    } else {
        static_assert(JobResult<V>, "A job handler returns void, a JobOutcome, a Result, a value that can be stored as JSON, "
                                    "or a QFuture of one of these.");
        return Completed{jsonText(QJsonValue(value))};
    }
}

template<JobResult T>
Result<T> decodeResult(const QByteArray &json)
{
    if constexpr (JobParameters<T>) {
        return decodeParameters<T>(json);
    } else {
        const QJsonValue value = valueOfJsonText(json);
        const auto wrong = failure(JobQueueError::Code::InvalidParameters,
                                   QStringLiteral("the result is of another type: ") + QString::fromUtf8(json.left(100)));
        if constexpr (std::same_as<T, QJsonValue>)
            return value;
        else if constexpr (std::same_as<T, QJsonArray>)
            return value.isArray() ? Result<T>(value.toArray()) : wrong;
        else if constexpr (std::same_as<T, QString>)
            return value.isString() ? Result<T>(value.toString()) : wrong;
        else if constexpr (std::same_as<T, bool>)
            return value.isBool() ? Result<T>(value.toBool()) : wrong;
        else if constexpr (std::is_integral_v<T>)
            return value.isDouble() ? Result<T>(T(value.toInteger())) : wrong;
        else
            return value.isDouble() ? Result<T>(T(value.toDouble())) : wrong;
    }
}

template<typename Call>
HandlerResult outcomeOfCall(JobContext &context, Call &&call)
{
    using R = std::invoke_result_t<Call>;
    if constexpr (std::is_void_v<R>) {
        call();
        return Completed{};
    } else if constexpr (isFuture<R>) {
        using V = typename FutureValue<R>::Type;
        // The continuation owns a context: the attempt lives until the future is done, wherever that happens.
        call().then([context](const QFuture<V> &done) mutable {
                  try {
                      if constexpr (std::is_void_v<V>) {
                          QFuture<void>(done).waitForFinished();
                          HandlerCall::finish(context, Completed{});
                      } else if (done.resultCount() == 0 && !done.isCanceled()) {
                          HandlerCall::finish(context, JobError{QStringLiteral("the handler's future finished without a value"),
                                                                QStringLiteral("QFuture")});
                      } else {
                          HandlerCall::finish(context, outcomeOf(done.result()));
                      }
                  } catch (...) {
                      HandlerCall::finish(context, HandlerCall::outcomeOfCurrentException());
                  }
              })
            .onCanceled([context]() mutable {
                HandlerCall::finish(context, JobError{QStringLiteral("the handler's future was cancelled"),
                                                      QStringLiteral("QFuture")});
            });
        return std::nullopt;
    } else {
        return outcomeOf(call());
    }
}

template<typename F, typename P>
concept HandlerFor = std::invocable<F &, const P &, JobContext &> || std::invocable<F &, const P &>
    || std::invocable<F &, JobContext &> || std::invocable<F &>;

template<JobParameters P, typename F>
HandlerResult callHandler(F &handler, JobContext &context)
{
    if constexpr (std::invocable<F &, const P &, JobContext &> || std::invocable<F &, const P &>) {
        auto json = HandlerCall::parameters(context);
        if (!json)
            return JobError::permanent(json.error().message, QStringLiteral("InvalidParameters"));
        auto parameters = decodeParameters<P>(*json);
        if (!parameters)
            return JobError::permanent(parameters.error().message, QStringLiteral("InvalidParameters"));
        if constexpr (std::invocable<F &, const P &, JobContext &>)
            return outcomeOfCall(context, [&]() -> decltype(auto) { return handler(*parameters, context); });
        else
            return outcomeOfCall(context, [&]() -> decltype(auto) { return handler(*parameters); });
    } else if constexpr (std::invocable<F &, JobContext &>) {
        return outcomeOfCall(context, [&]() -> decltype(auto) { return handler(context); });
    } else {
        return outcomeOfCall(context, [&]() -> decltype(auto) { return handler(); });
    }
}

//! A handler that runs in the worker's thread.
template<JobParameters P, typename F>
ErasedHandler erase(F handler)
{
    static_assert(HandlerFor<F, P>, "A job handler takes (const Parameters &, JobContext &), (const Parameters &), (JobContext &) "
                                    "or nothing.");
    return [handler = std::move(handler)](JobContext &context) mutable { return callHandler<P>(handler, context); };
}

//! Ends the attempt if the call it belongs to is thrown away unmade.
class DroppedCallGuard
{
public:
    explicit DroppedCallGuard(JobContext context) : m_context(std::move(context)) {}
    ~DroppedCallGuard()
    {
        if (!m_made)
            HandlerCall::finish(m_context, JobError{QStringLiteral("the handler's object is gone"), QStringLiteral("QObject")});
    }
    Q_DISABLE_COPY_MOVE(DroppedCallGuard)
    JobContext &made()
    {
        m_made = true;
        return m_context;
    }

private:
    JobContext m_context;
    bool m_made = false;
};

//! A member function of a QObject runs in the object's thread, like a slot; the worker is free meanwhile.
template<JobParameters P, typename Object, typename F>
ErasedHandler eraseIn(Object *object, F handler)
{
    return [receiver = QPointer<Object>(object), handler = std::move(handler)](JobContext &context) mutable -> HandlerResult {
        auto guard = std::make_shared<DroppedCallGuard>(context);
        Object *target = receiver.data();
        if (!target)
            return std::nullopt; // the guard reports it
        QMetaObject::invokeMethod(
            target,
            [guard, handler]() mutable {
                JobContext &made = guard->made();
                try {
                    if (HandlerResult outcome = callHandler<P>(handler, made))
                        HandlerCall::finish(made, *std::move(outcome));
                } catch (...) {
                    HandlerCall::finish(made, HandlerCall::outcomeOfCurrentException());
                }
            },
            Qt::QueuedConnection);
        return std::nullopt;
    };
}

template<typename Object, typename Base, typename R, typename... Args>
auto bindMember(Object *object, R (Base::*member)(Args...))
{
    return [object, member](Args... args) -> R { return (object->*member)(std::forward<Args>(args)...); };
}

template<typename Object, typename Base, typename R, typename... Args>
auto bindMember(Object *object, R (Base::*member)(Args...) const)
{
    return [object, member](Args... args) -> R { return (object->*member)(std::forward<Args>(args)...); };
}

} // namespace Detail

/*!
    A kind with its handler and options, as one value: JobQueue::registerJob(definition).
*/
template<JobParameters P>
struct JobDefinition
{
    JobIdentifier<P> identifier;
    std::function<JobOutcome(const P &, JobContext &)> handler;
    JobDefinitionOptions options = {};
};

} // namespace Jobs
