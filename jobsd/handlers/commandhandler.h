// SPDX-License-Identifier: MIT
#pragma once

#include "childprocess.h"
#include "report.h"

#include <jobs/jobhandler.h>

#include <functional>
#include <memory>

namespace Jobsd {

//! What handlers need to know of the daemon. Any thread.
struct HandlerEnvironment
{
    qsizetype maxPayload = Jobs::defaultMaxPayload;
    std::chrono::milliseconds stopGrace{5000}; //!< a program is killed before the queue's stop gives up
    QString program = {}; //!< that runs plugins; empty: this one
    //! The retries that a queue prescribes, or nothing.
    std::function<std::optional<Jobs::RetryStrategy>(const QString &queue)> retryOfQueue;
};

//! The handler of a [command.KIND].
Jobs::ErasedHandler commandHandler(std::shared_ptr<const CommandDefinition> definition, HandlerEnvironment environment);

//! With the delay that the job's queue prescribes, if it does and the error has none of its own.
Jobs::JobError withDelayOfQueue(Jobs::JobError error, const Jobs::JobContext &context, const HandlerEnvironment &environment);

//! How long a program that is told to end may take: not longer than a queue that stops.
std::chrono::milliseconds patience(std::chrono::milliseconds killAfter, const Jobs::JobContext &context, const HandlerEnvironment &environment);

//! JOBS_ID and the others, as "NAME=value".
std::vector<QByteArray> jobVariables(const Jobs::JobContext &context);
//! The job as a JSON object, as `stdin = "job"` promises.
QByteArray jobAsJson(const Jobs::JobContext &context, const QByteArray &parameters);

/*!
    Takes what a program reports to its job's context, and keeps what decides its outcome. Log and checkpoints are bounded, however much
    comes.
*/
class ReportTaker
{
public:
    ReportTaker(Jobs::JobContext &context, qsizetype maxPayload) : m_context(context), m_maxPayload(maxPayload) {}

    void take(QByteArrayView line);
    void log(const QString &line);
    //! The last checkpoint is on its way after this.
    void finish();

    std::optional<QByteArray> result;
    std::optional<Report> end; //!< the last one with an error, a snooze or a cancellation

private:
    void saveCheckpoint(bool atEnd);

    Jobs::JobContext &m_context;
    const qsizetype m_maxPayload;
    qsizetype m_logged = 0;
    bool m_logFull = false;
    std::optional<QByteArray> m_checkpoint; //!< not saved yet
    std::optional<QFuture<Jobs::Result<>>> m_saving;
};

} // namespace Jobsd
