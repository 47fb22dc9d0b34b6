// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/jobqueue.h>

#include <QtCore/QFuture>
#include <QtTest/QTest>

#include <chrono>

/*!
    \file
    For tests of programs that push and handle jobs:

    \code
    Jobs::TestQueue queue;
    queue->registerJob(sendInvoice, handler);
    invoices.close(42);                                    // the code under test pushes

    JOBS_VERIFY_PUSHED(*queue, sendInvoice);
    QCOMPARE(Jobs::Testing::pushed(*queue, sendInvoice).first().parameters.customer, 42);
    QCOMPARE(Jobs::Testing::drain(*queue), Jobs::Testing::DrainReport{.completed = 1});
    \endcode
*/
namespace Jobs::Testing {

//! How long the functions here wait for an answer. It only ends what hangs: a busy machine may need seconds for anything.
inline constexpr std::chrono::milliseconds patience{60'000};

//! Runs the event loop until \a done answers true, looking whenever something happened. False: not within \a timeout.
bool waitUntil(const std::function<bool()> &done, std::chrono::milliseconds timeout = patience);

//! What \a future comes to, its thread's events being handled meanwhile.
template<typename T>
Result<T> valueOf(const QFuture<Result<T>> &future, std::chrono::milliseconds timeout = patience)
{
    if (!waitUntil([&] { return future.isFinished(); }, timeout))
        return failure(JobQueueError::Code::Internal, QStringLiteral("no answer within the test's patience"));
    if (future.resultCount() == 0)
        return failure(JobQueueError::Code::Internal, QStringLiteral("the future was cancelled"));
    return future.result();
}

//! A failed attempt, in DrainReport.
struct Failure
{
    JobId id;
    QString kind;
    int attempt = 0;
    QString message;
    bool isFinal = false; //!< false: the job will be retried

    friend bool operator==(const Failure &, const Failure &) = default;
};

//! How the attempts ended that drain() ran.
struct DrainReport
{
    int completed = 0;
    int failed = 0; //!< for good
    int retrying = 0;
    int cancelled = 0;
    int snoozed = 0;
    QList<Failure> failures = {}; //!< in the order in which they happened
    QString error = {}; //!< why the queue could not run

    int ran() const { return completed + failed + retrying + cancelled + snoozed; }
    //! "2 completed, 1 failed: job 3 send-invoice attempt 1: no such customer"
    QString toString() const;
    friend bool operator==(const DrainReport &, const DrainReport &) = default;
};
char *toString(const DrainReport &report);

/*!
    Runs everything that is due, and what that pushes, until nothing is. For queues in ExecutionMode::Manual. Jobs that are due later, retries
    among them, stay: turn the clock and drain again.
*/
DrainReport drain(JobQueue &queue);

//! A pushed job with its parameters decoded.
template<JobParameters P>
struct Pushed
{
    QueuedJob job;
    P parameters;
};

//! All jobs of \a kind in the store, whatever became of them; oldest first.
QList<QueuedJob> jobsOfKind(JobQueue &queue, const QString &kind);

//! All jobs of this kind, oldest first. Fails the test if parameters do not decode.
template<JobParameters P>
QList<Pushed<P>> pushed(JobQueue &queue, JobIdentifier<P> identifier)
{
    QList<Pushed<P>> found;
    for (const QueuedJob &job : jobsOfKind(queue, QString(identifier.kind()))) {
        auto parameters = decodeParameters<P>(job.parameters);
        if (parameters)
            found.append({job, *std::move(parameters)});
        else
            QTest::qFail(qPrintable(parameters.error().toString()), __FILE__, __LINE__);
    }
    return found;
}

//! "2 jobs: send-invoice (available), send-mail (completed)": for messages.
QString listing(JobQueue &queue);

//! The state of a job, or nothing if it is not in the store.
std::optional<JobState> stateOf(JobQueue &queue, JobId id);

//! Runs the event loop until the job stands in \a state. False: not in time.
bool waitForState(JobQueue &queue, JobId id, JobState state, std::chrono::milliseconds timeout = patience);

bool verifyPushed(JobQueue &queue, const QString &kind, bool expected, const char *file, int line);
bool compareState(JobQueue &queue, JobId id, JobState expected, const char *file, int line);

} // namespace Jobs::Testing

//! Fails the test unless a job of that kind was pushed; tells what was.
#define JOBS_VERIFY_PUSHED(queue, identifier)                                                                                \
    do {                                                                                                                     \
        if (!Jobs::Testing::verifyPushed((queue), QString((identifier).kind()), true, __FILE__, __LINE__))                   \
            return;                                                                                                          \
    } while (false)

//! Fails the test if a job of that kind was pushed.
#define JOBS_VERIFY_NOT_PUSHED(queue, identifier)                                                                            \
    do {                                                                                                                     \
        if (!Jobs::Testing::verifyPushed((queue), QString((identifier).kind()), false, __FILE__, __LINE__))                  \
            return;                                                                                                          \
    } while (false)

//! Fails the test unless the job stands in that state.
#define JOBS_COMPARE_STATE(queue, id, state)                                                                                 \
    do {                                                                                                                     \
        if (!Jobs::Testing::compareState((queue), (id), (state), __FILE__, __LINE__))                                        \
            return;                                                                                                          \
    } while (false)
