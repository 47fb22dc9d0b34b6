// SPDX-License-Identifier: MIT
#pragma once

#include "../config/configuration.h"
#include "../plugins/quarantine.h"
#include "commandhandler.h"

#include <jobs/jobqueue.h>

#include <QtCore/QSet>

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

/*!
    \brief Refuses pushes of kinds that nobody is known to run, unless they are allowed: a misspelt kind would wait for ever.

    Any thread.
*/
class KnownKinds final : public Jobs::JobMiddleware
{
public:
    //! \a queue outlives this.
    void take(const Jobs::JobQueue *queue, const Configuration &configuration);
    Jobs::Result<> aboutToPush(Jobs::NewJob &job) override;

private:
    mutable std::mutex m_mutex; //!< guards what follows
    const Jobs::JobQueue *m_queue = nullptr;
    QSet<QString> m_configured; //!< kinds and aliases, also those that are quarantined and have no handler now
    QString m_file;
    bool m_acceptAll = true;
};

//! What a new configuration did to the kinds.
struct KindChanges
{
    QStringList added;
    QStringList changed;
    QStringList removed;
    QStringList failed; //!< "kind: why"; they are as before
    QStringList quarantined; //!< "kind since …": their jobs wait

    QString toString() const; //!< "2 added, 1 changed", or empty
};

/*!
    \brief Registers the configured kinds with the queue, and keeps that up to date.

    Lives in the queue's thread.
*/
class Kinds : public QObject
{
    Q_OBJECT

public:
    Kinds(Jobs::JobQueue *queue, HandlerEnvironment environment);

    /*!
        All but isolated plugins may be registered before the queue starts; for those the store is asked whether they are
        quarantined. \a withPlugins: the queue runs.
    */
    KindChanges apply(const Configuration &configuration, bool withPlugins);
    //! A kind was closed: its jobs wait from now on.
    void close(const QString &kind);

    std::shared_ptr<Quarantine> quarantine() const { return m_quarantine; }

private:
    Jobs::ErasedHandler handlerOf(const KindConfiguration &configuration, const QStringList &directories) const;
    void take(const QString &kind, const KindConfiguration &configuration, const QStringList &directories, KindChanges &changes);
    Jobs::Result<> declare(const QString &kind, const Jobs::JobDefinitionOptions &options);

    Jobs::JobQueue *const m_queue;
    const HandlerEnvironment m_environment;
    std::shared_ptr<Quarantine> m_quarantine; //!< outlives the attempts that know it
    QMap<QString, QString> m_fingerprints; //!< of the kinds that are registered

Q_SIGNALS:
    void quarantined(const QString &kind);
};

} // namespace Jobsd
