// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>
#include <exception>
#include <optional>
#include <variant>

namespace Jobs {

/*!
    Why an attempt failed. A handler throws one, or returns one as its outcome.
    What else a handler throws becomes one: std::exception's what(), or "unknown exception".
*/
struct JobError
{
    QString message = {};
    QString type = {}; //!< groups failures: a C++ type, an HTTP status, a signal's name
    bool retryable = true; //!< false: "do not retry", whatever the retry strategy says
    std::optional<std::chrono::milliseconds> retryAfter =
        std::nullopt; //!< overrides the strategy's delay, not its number of attempts
    QString trace = {}; //!< stack or further text for people

    static JobError permanent(QString message, QString type = {})
    {
        return {std::move(message), std::move(type), false};
    }

    friend bool operator==(const JobError &, const JobError &) = default;
};

//! Ways an attempt can end. Completed carries the job's result as JSON text, or nothing.
struct Completed
{
    QByteArray result = {};
};
struct Cancelled
{
    QString reason = {};
};
//! Runs again later; the attempt is not counted.
struct Snoozed
{
    std::chrono::milliseconds delay{0};
};
//! The worker stopped before the attempt ended: available at once, the attempt is not counted.
struct HandedBack
{
};
//! A person suspended the running job; it stopped at its last checkpoint and waits for resume. Not counted.
struct Parked
{
};

using JobOutcome = std::variant<Completed, JobError, Cancelled, Snoozed, HandedBack, Parked>;

//! Thrown out of a handler: ends the attempt with this error.
class JOBS_EXPORT JobFailure : public std::exception
{
public:
    explicit JobFailure(JobError error);
    explicit JobFailure(const QString &message, bool retryable = true);
    const char *what() const noexcept override { return m_what.constData(); }
    const JobError &error() const { return m_error; }

private:
    JobError m_error;
    QByteArray m_what;
};

//! Thrown by JobContext::throwIfCancelled(): ends the attempt as the cancellation asked for.
class JOBS_EXPORT JobInterrupted : public std::exception
{
public:
    const char *what() const noexcept override { return "the job was asked to stop"; }
};

//! Thrown by JobContext::snooze(): ends the attempt without counting it.
class JOBS_EXPORT JobSnooze : public std::exception
{
public:
    explicit JobSnooze(std::chrono::milliseconds delay) : m_delay(delay) {}
    std::chrono::milliseconds delay() const { return m_delay; }
    const char *what() const noexcept override { return "the job snoozes"; }

private:
    std::chrono::milliseconds m_delay;
};

} // namespace Jobs
