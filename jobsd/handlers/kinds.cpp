// SPDX-License-Identifier: MIT
#include "kinds.h"

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
    return parts.join(u", ");
}

Kinds::Kinds(Jobs::JobQueue *queue, HandlerEnvironment environment)
    : m_queue(queue)
    , m_environment(std::move(environment))
{
}

KindChanges Kinds::apply(const Configuration &configuration)
{
    KindChanges changes;
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
        const auto before = m_fingerprints.constFind(it.key());
        const bool isNew = before == m_fingerprints.constEnd();
        if (!isNew && *before == it->fingerprint)
            continue;
        if (const auto registered = m_queue->replaceKind(it.key(), handlerOf(it.key(), *it), it->options); !registered) {
            changes.failed.append(it.key() + u": "_s + registered.error().message);
            continue;
        }
        m_fingerprints.insert(it.key(), it->fingerprint);
        (isNew ? changes.added : changes.changed).append(it.key());
    }
    return changes;
}

Jobs::ErasedHandler Kinds::handlerOf(const QString &, const KindConfiguration &configuration) const
{
    if (const auto *command = std::get_if<CommandDefinition>(&configuration.handler))
        return commandHandler(std::make_shared<const CommandDefinition>(*command), m_environment);
    return {};
}

} // namespace Jobsd
