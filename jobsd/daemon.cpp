// SPDX-License-Identifier: MIT
#include "daemon.h"

#include "config/defaults.h"
#include "operations/logging.h"
#include "operations/timeddriver.h"
#include "plugins/pluginfile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobsd {

//! How much longer than its deadline a stop may take before it is given up: a store that hangs must not keep the process.
static constexpr auto stopMargin = 2s;

Daemon::Daemon(LoadRequest request, Configuration configuration, ActivatedSockets sockets, Notifier notifier)
    : m_request(std::move(request))
    , m_configuration(std::move(configuration))
    , m_sockets(sockets)
    , m_notifier(std::move(notifier))
    , m_metrics(std::make_shared<Metrics>(QStringLiteral(JOBSD_VERSION)))
{
}

Daemon::~Daemon()
{
    m_metrics->setQueue(nullptr);
    m_watchdog.reset();
    m_api.reset();
    m_kinds.reset();
}

ExitCode Daemon::start()
{
    QElapsedTimer timer;
    timer.start();
    setUpLogging(m_configuration.log, m_running);
    if (!prepareFolders())
        return ExitCode::Failed;
    makeQueue();
    m_retries->take(m_configuration);
    m_knownKinds->take(m_queue.get(), m_configuration);
    m_kinds = std::make_unique<Kinds>(m_queue.get(), HandlerEnvironment{
        .maxPayload = m_configuration.queueOptions.maxPayload,
        .stopGrace = m_configuration.queueOptions.stopGrace,
        .retryOfQueue = [retries = m_retries](const QString &queue) { return retries->retryOfQueue(queue); },
    });
    connect(m_kinds.get(), &Kinds::quarantined, this, [this](const QString &kind) {
        qCCritical(lcKinds).noquote() << "kind" << kind << "crashed too often and is quarantined: its jobs wait. When it is mended: jobsd --lift-quarantine"
                                      << kind << "and a reload";
        m_quarantined.insert(kind);
        m_metrics->setQuarantined(int(m_quarantined.size()));
        m_notifier.status(statusText());
    });
    if (!loadPlugins() || !applyKinds(false))
        return ExitCode::Configuration;

    if (const auto started = m_queue->start(); !started) {
        qCCritical(lcDaemon).noquote() << "the store cannot be used:" << started.error().toString();
        return ExitCode::StoreUnavailable;
    }
    if (!applyKinds(true)) {
        m_queue->stop(0ms).waitForFinished();
        return ExitCode::Configuration;
    }
    m_metrics->setQueue(m_queue.get());
    m_api = std::make_unique<Jobs::Api::ApiServer>(m_queue.get(), apiOptions());
    connect(m_api.get(), &Jobs::Api::ApiServer::workEvents, this, [this](const QList<Jobs::JobEvent> &events) { m_metrics->count(events); });
    if (const auto listening = m_api->start(); !listening) {
        qCCritical(lcDaemon).noquote() << listening.error().message;
        m_queue->stop(0ms).waitForFinished();
        return ExitCode::CannotListen;
    }
    m_watchdog = std::make_unique<Watchdog>(m_queue.get(), m_notifier);
    m_notifier.ready(statusText());
    qCInfo(lcDaemon).noquote() << "ready after" << timer.elapsed() << "ms:" << statusText();
    return ExitCode::Done;
}

void Daemon::makeQueue()
{
    auto driver = Jobs::openDriver(m_configuration.storeUrl);
    if (driver) {
        driver = std::make_unique<TimedDriver>(*std::move(driver), [metrics = m_metrics](QLatin1StringView operation, std::chrono::nanoseconds took,
                                                                                         const Jobs::JobQueueError *error) {
            metrics->countStorage(operation, took, error);
        });
    }
    m_queue = std::make_unique<Jobs::JobQueue>(std::move(driver), m_configuration.queueOptions);
    m_queue->addMiddleware(m_running);
    m_queue->addMiddleware(m_retries);
    m_queue->addMiddleware(m_knownKinds);
    connect(m_queue.get(), &Jobs::JobQueue::jobEvents, this, [this](const QList<Jobs::JobEvent> &events) { m_metrics->count(events); });
    connect(m_queue.get(), &Jobs::JobQueue::storeUnavailable, this, &Daemon::storeLost);
    connect(m_queue.get(), &Jobs::JobQueue::storeAvailable, this, &Daemon::storeBack);
    // Also by a person's wish for this worker, without a signal.
    connect(m_queue.get(), &Jobs::JobQueue::stopped, this, &Daemon::queueStopped, Qt::QueuedConnection);
}

//! Plugins that run in the daemon itself.
bool Daemon::loadPlugins()
{
    for (const QString &path : std::as_const(m_configuration.plugins.load)) {
        const auto before = m_queue->registeredKinds();
        const auto loaded = checkedPluginFile(path, m_configuration.plugins.directories).and_then(loadPlugin).and_then([this](Jobs::JobPlugin *plugin) {
            return plugin->registerJobs(*m_queue, {});
        });
        if (!loaded) {
            qCCritical(lcKinds).noquote() << loaded.error().message;
            return false;
        }
        const auto after = m_queue->registeredKinds();
        qCInfo(lcKinds).noquote() << "plugin" << path << "with" << after.size() - before.size() << "kinds";
    }
    return true;
}

//! False: a kind failed, as was logged.
bool Daemon::applyKinds(bool withPlugins)
{
    const KindChanges kinds = m_kinds->apply(m_configuration, withPlugins);
    for (const QString &failed : kinds.failed)
        qCCritical(lcKinds).noquote() << failed;
    if (withPlugins) {
        m_quarantined.clear();
        for (const QString &closed : kinds.quarantined) {
            qCWarning(lcKinds).noquote() << "quarantined, and not run: kind" << closed;
            m_quarantined.insert(closed.section(u' ', 0, 0));
        }
        m_metrics->setQuarantined(int(m_quarantined.size()));
        if (const QString changed = kinds.toString(); !changed.isEmpty())
            qCInfo(lcKinds).noquote() << "kinds:" << changed;
    }
    return kinds.failed.isEmpty();
}

//! The folders of the defaults are made here; one that somebody named is there, or the error says that it is not.
bool Daemon::prepareFolders()
{
    const auto make = [](const QString &folder, mode_t mode) {
        if (QFileInfo::exists(folder))
            return true;
        if (!QDir().mkpath(QFileInfo(folder).path()) || (mkdir(QFile::encodeName(folder).constData(), mode) != 0 && errno != EEXIST)) {
            qCCritical(lcDaemon).noquote() << "the folder" << folder << "cannot be made:" << qt_error_string();
            return false;
        }
        return true;
    };
    const QProcessEnvironment &environment = m_request.environment;
    if (m_configuration.storeUrl == defaultStoreUrl(environment) && !make(stateFolder(environment), 0700))
        return false;
    if (m_configuration.listen.socket == defaultSocket(environment) && m_sockets.local < 0)
        return make(QFileInfo(m_configuration.listen.socket).path(), 0750);
    return true;
}

Jobs::Api::Access Daemon::access() const
{
    Jobs::Api::Access access;
    access.tokensFile = m_configuration.auth.tokens;
    // The socket's mode lets in its group, root and ourselves.
    access.otherUsers = m_configuration.auth.groupRole;
    access.redacted = m_configuration.auth.redact;
    access.rules = m_configuration.auth.rules;
    access.tokenRules = m_configuration.auth.tokenRules;
    return access;
}

Jobs::Api::ApiOptions Daemon::apiOptions() const
{
    const ListenConfiguration &listen = m_configuration.listen;
    Jobs::Api::ApiOptions options;
    options.local = {listen.socket, m_sockets.local, listen.socketGroup};
    options.tcp = {.address = listen.http, .descriptor = m_sockets.tcp, .certificateFile = listen.certificate, .keyFile = listen.key,
                   .clientAuthorityFile = listen.clientCa, .certificateRoles = listen.clientRoles, .hosts = listen.hosts};
    options.metrics = {.address = listen.metrics, .descriptor = m_sockets.metrics};
    options.access = access();
    options.metricsText = [metrics = m_metrics] { return metrics->render(); };
    options.readiness = [health = m_health]() -> Jobs::Result<> {
        std::lock_guard lock(health->mutex);
        return health->outage ? Jobs::Result<>(tl::unexpected(*health->outage)) : Jobs::Result<>();
    };
    options.retryOf = [retries = m_retries](const QString &kind, const QString &queue) { return retries->retryOf(kind, queue); };
    return options;
}

void Daemon::reload()
{
    if (m_stops > 0)
        return;
    m_notifier.reloading();
    LoadedConfiguration loaded = loadConfiguration(m_request);
    QStringList problems;
    for (const ConfigIssue &issue : loaded.issues) {
        qCCritical(lcDaemon).noquote() << issue.toString();
        problems.append(issue.toString());
    }
    if (problems.isEmpty()) {
        noteUnreloadable(loaded.configuration);
        m_configuration = std::move(loaded.configuration);
        setUpLogging(m_configuration.log, m_running);
        m_retries->take(m_configuration);
        m_knownKinds->take(m_queue.get(), m_configuration);
        m_queue->setRetention(m_configuration.queueOptions.retention);
        (void) m_queue->setNumWorkers(m_configuration.queueOptions.numWorkers);
        for (auto it = m_configuration.queueOptions.queues.cbegin(); it != m_configuration.queueOptions.queues.cend(); ++it)
            (void) m_queue->setNumWorkers(it.value(), it.key());
        if (!applyKinds(true))
            problems.append(u"a kind was not taken up"_s);
        if (const auto applied = m_api->setAccess(access()); !applied) {
            qCCritical(lcDaemon).noquote() << applied.error().message;
            problems.append(applied.error().message);
        }
        qCInfo(lcDaemon).noquote() << "reloaded" << m_configuration.file;
    } else {
        qCCritical(lcDaemon).noquote() << "the configuration was not reloaded; the old one stays in force";
    }
    m_lastReload = problems.isEmpty() ? QString() : u"; reload failed: %1"_s.arg(problems.first());
    m_notifier.ready(statusText());
}

//! What the reload cannot change is said, so that nobody waits for it.
void Daemon::noteUnreloadable(const Configuration &next) const
{
    QMap<QString, QVariant> before;
    const auto old = m_configuration.settings.all();
    for (const Setting &setting : old)
        before.insert(setting.path(), setting.value);
    const auto settings = next.settings.all();
    for (const Setting &setting : settings) {
        if (!(setting.key->flags & KeyFlag::Reload) && !setting.section->isNamed() && before.value(setting.path()) != setting.value)
            qCWarning(lcDaemon).noquote() << setting.path() << "has changed; that takes effect at the next start";
    }
    for (auto queue = m_configuration.queueOptions.queues.cbegin(); queue != m_configuration.queueOptions.queues.cend(); ++queue) {
        if (!next.queueOptions.queues.contains(queue.key()))
            qCWarning(lcDaemon).noquote() << "queue" << queue.key() << "keeps threads of its own until the next start";
    }
}

void Daemon::stop()
{
    if (m_isFinished)
        return;
    const bool now = m_stops++ > 0;
    const auto deadline = now ? 0ms : m_configuration.queueOptions.stopDeadline;
    m_notifier.stopping(deadline + stopMargin + 3s, now ? u"stopping at once"_s : u"stopping: running jobs may end"_s);
    qCInfo(lcDaemon) << (now ? "stops at once" : "stops; a second signal does not wait for running jobs");
    if (m_api)
        m_api->drain();
    m_queue->stop(deadline);
    QTimer::singleShot(deadline + stopMargin, this, [this] {
        if (m_isFinished)
            return;
        qCCritical(lcDaemon) << "the stop does not end; the process does. Its jobs run again when their lease is over";
        m_isFinished = true;
        Q_EMIT finished(int(ExitCode::Failed));
    });
}

void Daemon::queueStopped()
{
    if (std::exchange(m_isFinished, true))
        return;
    if (m_stops == 0)
        m_notifier.stopping(5s, u"stopped by an operator"_s);
    if (m_api)
        m_api->stop();
    qCInfo(lcDaemon) << "stopped";
    Q_EMIT finished(int(ExitCode::Done));
}

void Daemon::storeLost(const Jobs::JobQueueError &error)
{
    {
        std::lock_guard lock(m_health->mutex);
        m_health->outage = error;
    }
    if (m_stops == 0)
        m_notifier.status(u"the store is unavailable: "_s + error.message);
}

void Daemon::storeBack(std::chrono::milliseconds)
{
    {
        std::lock_guard lock(m_health->mutex);
        m_health->outage.reset();
    }
    if (m_stops == 0)
        m_notifier.status(statusText());
}

QString Daemon::statusText() const
{
    QString url = m_configuration.storeUrl;
    if (const qsizetype colon = url.indexOf(u':'); colon > 0 && !url.startsWith("sqlite:"_L1))
        url = url.left(colon) + u" store"_s; // the rest may hold a password
    QStringList quarantined(m_quarantined.cbegin(), m_quarantined.cend());
    quarantined.sort();
    return u"%1, %2 kinds, %3 threads%4%5"_s.arg(url).arg(m_queue->registeredKinds().size()).arg(m_queue->numWorkers())
        .arg(quarantined.isEmpty() ? QString() : u"; quarantined: "_s + quarantined.join(u", "), m_lastReload);
}

} // namespace Jobsd
