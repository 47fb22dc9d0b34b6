// SPDX-License-Identifier: MIT
#include "registry_p.h"

#include <jobs/core/names.h>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Jobs {

static constexpr std::chrono::milliseconds longestTimeout = std::chrono::hours{24 * 366};

static Result<> checkOptions(const QString &kind, const JobDefinitionOptions &options)
{
    const auto wrong = [&](const QString &what) {
        return failure(JobQueueError::Code::InvalidArgument, u"kind %1: %2"_s.arg(kind, what));
    };
    if (options.timeout.count() < 0)
        return wrong(u"the timeout is negative; use 0 for none"_s);
    if (options.hungAfter.count() < 0)
        return wrong(u"hungAfter is negative"_s);
    if (options.timeout > longestTimeout || options.hungAfter > longestTimeout)
        return wrong(u"a timeout is longer than a year; use 0 for none"_s);
    if (options.version < 1)
        return wrong(u"version %1: versions count from 1"_s.arg(options.version));
    if (options.retry.maxAttempts() < 1 || options.retry.maxAttempts() > 1000)
        return wrong(u"%1 attempts: give 1 to 1000"_s.arg(options.retry.maxAttempts()));
    if (options.priority < -32768 || options.priority > 32767)
        return wrong(u"priority %1 lies outside -32768 … 32767"_s.arg(options.priority));
    for (auto it = options.upgraders.begin(); it != options.upgraders.end(); ++it) {
        if (it.key() < 1 || it.key() >= options.version)
            return wrong(u"there is an upgrader from version %1, but versions run from 1 to %2"_s.arg(it.key())
                             .arg(options.version));
        if (!it.value())
            return wrong(u"the upgrader from version %1 is empty"_s.arg(it.key()));
    }
    if (!options.queue.isEmpty())
        return checkName(options.queue, "queue"_L1);
    return {};
}

static Result<> emptyHandler(const QString &kind)
{
    return failure(JobQueueError::Code::InvalidArgument, u"kind %1: the handler is empty"_s.arg(kind));
}

Result<> Registry::add(const QString &kind, ErasedHandler handler, JobDefinitionOptions options)
{
    if (!handler)
        return emptyHandler(kind);
    return store(kind, std::move(handler), std::move(options), false);
}

Result<> Registry::replace(const QString &kind, ErasedHandler handler, JobDefinitionOptions options)
{
    if (!handler)
        return emptyHandler(kind);
    return store(kind, std::move(handler), std::move(options), true);
}

Result<> Registry::declare(const QString &kind, JobDefinitionOptions options)
{
    return store(kind, {}, std::move(options), true);
}

Result<> Registry::store(const QString &kind, ErasedHandler handler, JobDefinitionOptions options, bool replace)
{
    QStringList names{kind};
    names += options.aliases;
    for (const QString &name : std::as_const(names)) {
        if (auto checked = checkName(name, "kind"_L1); !checked)
            return checked;
    }
    if (auto checked = checkOptions(kind, options); !checked)
        return checked;

    std::unique_lock lock(m_mutex);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const RegisteredJob *owner = m_byName.value(names[i], nullptr);
        const bool isOurs = owner && owner->kind == kind && (!owner->handler || (replace && handler));
        if ((owner && !isOurs) || names.indexOf(names[i]) != i)
            return failure(JobQueueError::Code::DuplicateRegistration,
                           u"kind %1 has a handler already; a kind, and an alias, can be registered once"_s.arg(names[i]));
    }
    giveUp(kind);
    auto entry = std::make_unique<RegisteredJob>();
    entry->kind = internedName(kind);
    entry->handler = std::move(handler);
    entry->options = std::move(options);
    for (const QString &name : std::as_const(names))
        m_byName.insert(internedName(name), entry.get());
    if (entry->handler)
        m_names += names;
    m_entries.push_back(std::move(entry));
    return {};
}

bool Registry::remove(const QString &kind)
{
    std::unique_lock lock(m_mutex);
    const RegisteredJob *entry = m_byName.value(kind, nullptr);
    if (!entry || entry->kind != kind)
        return false;
    giveUp(kind);
    return true;
}

void Registry::giveUp(const QString &kind)
{
    m_byName.removeIf([&](const auto &named) {
        if (named.value()->kind != kind)
            return false;
        m_names.removeOne(named.key());
        if (named.value()->handler)
            m_former.insert(named.key(), named.value());
        return true;
    });
}

const RegisteredJob *Registry::find(const QString &kind) const
{
    std::shared_lock lock(m_mutex);
    return m_byName.value(kind, nullptr);
}

const RegisteredJob *Registry::findHandled(const QString &kind) const
{
    const RegisteredJob *entry = find(kind);
    return entry && entry->handler ? entry : nullptr;
}

const RegisteredJob *Registry::findForClaimed(const QString &kind) const
{
    std::shared_lock lock(m_mutex);
    const RegisteredJob *entry = m_byName.value(kind, nullptr);
    return entry && entry->handler ? entry : m_former.value(kind, nullptr);
}

QStringList Registry::claimableKinds() const
{
    std::shared_lock lock(m_mutex);
    return m_names;
}

QStringList Registry::kinds() const
{
    std::shared_lock lock(m_mutex);
    QStringList kinds;
    for (const auto &entry : m_entries) {
        if (entry->handler && m_byName.value(entry->kind, nullptr) == entry.get())
            kinds.append(entry->kind);
    }
    return kinds;
}

} // namespace Jobs
