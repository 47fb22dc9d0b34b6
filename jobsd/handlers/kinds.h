// SPDX-License-Identifier: MIT
#pragma once

#include "../config/configuration.h"
#include "commandhandler.h"

#include <jobs/jobqueue.h>

#include <memory>
#include <mutex>

namespace Jobsd {

/*!
    \brief The retries that are configured now, for kinds and queues; and the number of attempts that a queue gives to pushes that name none.

    Any thread.
*/
class RetryBook final : public Jobs::JobMiddleware
{
public:
    void take(const Configuration &configuration);
    //! The queue's, else the kind's, else the library's.
    Jobs::RetryStrategy retryOf(const QString &kind, const QString &queue) const;
    std::optional<Jobs::RetryStrategy> retryOfQueue(const QString &queue) const;

    //! A push that names as many attempts as the kind has by itself cannot be told from one that names none.
    Jobs::Result<> aboutToPush(Jobs::NewJob &job) override;

private:
    mutable std::mutex m_mutex; //!< guards both
    QHash<QString, Jobs::RetryStrategy> m_ofQueues;
    QHash<QString, Jobs::RetryStrategy> m_ofKinds;
};

//! What a new configuration did to the kinds.
struct KindChanges
{
    QStringList added;
    QStringList changed;
    QStringList removed;
    QStringList failed; //!< "kind: why"; they are as before

    QString toString() const; //!< "2 added, 1 changed", or empty
};

/*!
    \brief Registers the configured kinds with the queue, and keeps that up to date.

    Lives in the queue's thread.
*/
class Kinds
{
public:
    Kinds(Jobs::JobQueue *queue, HandlerEnvironment environment);

    KindChanges apply(const Configuration &configuration);

private:
    Jobs::ErasedHandler handlerOf(const QString &kind, const KindConfiguration &configuration) const;

    Jobs::JobQueue *const m_queue;
    const HandlerEnvironment m_environment;
    QMap<QString, QString> m_fingerprints; //!< of the kinds that are registered
};

} // namespace Jobsd
