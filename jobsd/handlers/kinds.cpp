// SPDX-License-Identifier: MIT
#include "kinds.h"

#include "../plugins/isolatedhandler.h"
#include "../plugins/pluginfile.h"
#include "httphandler.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobsd {

void RetryBook::take(const Configuration &configuration)
{
    QHash<QString, Jobs::RetryStrategy> ofQueues;
    for (auto it = configuration.queues.begin(); it != configuration.queues.end(); ++it) {
        if (it->retry)
            ofQueues.insert(it.key(), *it->retry);
    }
    QHash<QString, Jobs::RetryStrategy> ofKinds;
    for (auto it = configuration.kinds.begin(); it != configuration.kinds.end(); ++it)
        ofKinds.insert(it.key(), it->options.retry);
    std::lock_guard lock(m_mutex);
    m_ofQueues.swap(ofQueues);
    m_ofKinds.swap(ofKinds);
}

Jobs::RetryStrategy RetryBook::retryOf(const QString &kind, const QString &queue) const
{
    std::lock_guard lock(m_mutex);
    if (const auto found = m_ofQueues.constFind(queue); found != m_ofQueues.constEnd())
        return *found;
    return m_ofKinds.value(kind);
}

std::optional<Jobs::RetryStrategy> RetryBook::retryOfQueue(const QString &queue) const
{
    std::lock_guard lock(m_mutex);
    const auto found = m_ofQueues.constFind(queue);
    return found == m_ofQueues.constEnd() ? std::nullopt : std::optional(*found);
}

Jobs::Result<> RetryBook::aboutToPush(Jobs::NewJob &job)
{
    std::lock_guard lock(m_mutex);
    const auto queue = m_ofQueues.constFind(job.queue);
    if (queue != m_ofQueues.constEnd() && job.maxAttempts == m_ofKinds.value(job.kind).maxAttempts())
        job.maxAttempts = queue->maxAttempts();
    return {};
}

void KnownKinds::take(const Jobs::JobQueue *queue, const Configuration &configuration)
{
    QSet<QString> configured;
    for (auto it = configuration.kinds.begin(); it != configuration.kinds.end(); ++it) {
        configured.insert(it.key());
        for (const QString &alias : it->options.aliases)
            configured.insert(alias);
    }
    std::lock_guard lock(m_mutex);
    m_queue = queue;
    m_configured.swap(configured);
    m_file = configuration.file.isEmpty() ? u"/etc/jobsd/jobsd.toml"_s : configuration.file;
    m_acceptAll = configuration.acceptUnknownKinds;
}

Jobs::Result<> KnownKinds::aboutToPush(Jobs::NewJob &job)
{
    std::lock_guard lock(m_mutex);
    if (m_acceptAll || m_configured.contains(job.kind) || m_queue->knowsKind(job.kind))
        return {};
    const bool isBare = std::ranges::all_of(job.kind, [](QChar c) { return c != u'.' && c != u':'; });
    const QString table = isBare ? job.kind : u'"' + job.kind + u'"'; // TOML's bare keys have neither
    return Jobs::failure(Jobs::JobQueueError::Code::UnknownKind,
                         u"nothing here runs jobs of the kind %1. Is it misspelt? Otherwise add to %2, and reload jobsd:\n"
                         "    [command.%3]\n"
                         "    exec = [\"/path/to/program\"]\n"
                         "    timeout = \"5m\"\n"
                         "or, where programs elsewhere claim it over the API, the one line\n"
                         "    [worker.%3]"_s.arg(job.kind, m_file, table));
}

QString KindChanges::toString() const
{
    QStringList parts;
    const auto part = [&](const QStringList &kinds, const QString &what) {
        if (!kinds.isEmpty())
            parts.append(u"%1 %2"_s.arg(kinds.size()).arg(what));
    };
    part(added, u"added"_s);
    part(changed, u"changed"_s);
    part(removed, u"removed"_s);
    part(failed, u"failed"_s);
    part(quarantined, u"quarantined"_s);
    return parts.join(u", ");
}

Kinds::Kinds(Jobs::JobQueue *queue, HandlerEnvironment environment)
    : m_queue(queue)
    , m_environment(std::move(environment))
    , m_quarantine(std::make_shared<Quarantine>(queue, [self = QPointer(this)](const QString &kind) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, kind] {
            if (self)
                self->close(kind);
        });
    }))
{
}

KindChanges Kinds::apply(const Configuration &configuration, bool withPlugins)
{
    KindChanges changes;
    m_quarantine->setLimit(configuration.plugins.quarantineAfter);
    // What goes, goes first: its name may be an alias of what comes.
    const auto known = m_fingerprints.keys();
    for (const QString &kind : known) {
        if (configuration.kinds.contains(kind))
            continue;
        m_queue->unregisterKind(kind);
        m_fingerprints.remove(kind);
        changes.removed.append(kind);
    }
    for (auto it = configuration.kinds.begin(); it != configuration.kinds.end(); ++it) {
        if (m_fingerprints.value(it.key()) == it->fingerprint)
            continue;
        if (std::holds_alternative<PluginKindDefinition>(it->handler)) {
            if (!withPlugins)
                continue;
            if (const auto since = m_quarantine->closedSince(it.key()); since && !since->isEmpty()) {
                changes.quarantined.append(it.key() + u' ' + *since);
                continue;
            }
        }
        take(it.key(), *it, configuration.plugins.directories, changes);
    }
    return changes;
}

void Kinds::take(const QString &kind, const KindConfiguration &configuration, const QStringList &directories, KindChanges &changes)
{
    if (const auto *plugin = std::get_if<PluginKindDefinition>(&configuration.handler)) {
        if (const auto file = checkedPluginFile(plugin->file, directories); !file) {
            changes.failed.append(kind + u": "_s + file.error().message);
            return;
        }
    }
    const bool isElsewhere = std::holds_alternative<WorkerKindDefinition>(configuration.handler);
    const auto registered = isElsewhere ? declare(kind, configuration.options)
                                        : m_queue->replaceKind(kind, handlerOf(configuration, directories), configuration.options);
    if (!registered) {
        changes.failed.append(kind + u": "_s + registered.error().message);
        return;
    }
    (m_fingerprints.contains(kind) ? changes.changed : changes.added).append(kind);
    m_fingerprints.insert(kind, configuration.fingerprint);
}

Jobs::Result<> Kinds::declare(const QString &kind, const Jobs::JobDefinitionOptions &options)
{
    if (m_fingerprints.contains(kind)) // what was ours to run until now
        m_queue->unregisterKind(kind);
    return m_queue->declareKind(kind, options);
}

void Kinds::close(const QString &kind)
{
    m_queue->unregisterKind(kind);
    m_fingerprints.remove(kind);
    Q_EMIT quarantined(kind);
}

Jobs::ErasedHandler Kinds::handlerOf(const KindConfiguration &configuration, const QStringList &directories) const
{
    if (const auto *command = std::get_if<CommandDefinition>(&configuration.handler))
        return commandHandler(std::make_shared<const CommandDefinition>(*command), m_environment);
    if (const auto *http = std::get_if<HttpDefinition>(&configuration.handler))
        return httpHandler(std::make_shared<const HttpDefinition>(*http), m_environment);
    return isolatedHandler(std::make_shared<const PluginKindDefinition>(std::get<PluginKindDefinition>(configuration.handler)), directories,
                           m_environment, m_quarantine);
}

} // namespace Jobsd
