// SPDX-License-Identifier: MIT
#pragma once

#include "api/apiserver.h"
#include "config/configuration.h"
#include "handlers/kinds.h"
#include "operations/activation.h"
#include "operations/metrics.h"
#include "operations/notifier.h"
#include "operations/runningjobs.h"
#include "operations/watchdog.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <atomic>
#include <memory>

namespace Jobsd {

//! What the process ends with; sysexits.h has most of them.
enum class ExitCode : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    StoreUnavailable = 69,
    CannotListen = 73,
    Configuration = 78,
};

/*!
    \class Jobsd::Daemon
    \brief A queue with the configured kinds, the server in front of it, and what watches both.
*/
class Daemon : public QObject
{
    Q_OBJECT

public:
    //! \a request made \a configuration, and is used again by reload().
    Daemon(LoadRequest request, Configuration configuration, ActivatedSockets sockets, Notifier notifier);
    ~Daemon() override;

    //! Done: it serves. Otherwise the reason was logged.
    ExitCode start();

    Jobs::JobQueue &queue() { return *m_queue; }

public Q_SLOTS:
    //! Reads the configuration again; one with mistakes is logged and changes nothing.
    void reload();
    //! The orderly end; the second call does not wait for handlers. finished() comes when all is stored.
    void stop();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void makeQueue();
    bool loadPlugins();
    bool applyKinds(bool withPlugins);
    bool prepareFolders();
    Jobs::Api::ApiOptions apiOptions() const;
    Jobs::Api::Access access() const;
    void noteUnreloadable(const Configuration &next) const;
    void storeLost(const Jobs::JobQueueError &error);
    void storeBack(std::chrono::milliseconds outage);
    void queueStopped();
    QString statusText() const;

    const LoadRequest m_request;
    Configuration m_configuration;
    const ActivatedSockets m_sockets;
    const Notifier m_notifier;

    //! Shared with the server's threads.
    struct Health
    {
        std::mutex mutex; //!< guards outage
        std::optional<Jobs::JobQueueError> outage;
    };
    std::shared_ptr<Health> m_health = std::make_shared<Health>();
    std::shared_ptr<RunningJobs> m_running = std::make_shared<RunningJobs>();
    std::shared_ptr<KnownKinds> m_knownKinds = std::make_shared<KnownKinds>();
    std::shared_ptr<RetryBook> m_retries = std::make_shared<RetryBook>();
    std::shared_ptr<Metrics> m_metrics; //!< outlives the queue's and the server's threads
    std::unique_ptr<Jobs::JobQueue> m_queue;
    std::unique_ptr<Kinds> m_kinds;
    std::unique_ptr<Jobs::Api::ApiServer> m_api;
    std::unique_ptr<Watchdog> m_watchdog;
    QSet<QString> m_quarantined; //!< kinds
    QString m_lastReload; //!< in the status, if it failed
    int m_stops = 0;
    bool m_isFinished = false;
};

} // namespace Jobsd
