// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/jobhandler.h>

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <atomic>
#include <memory>
#include <shared_mutex>
#include <vector>

namespace Jobs {

struct RegisteredJob
{
    QString kind; //!< interned
    ErasedHandler handler;
    JobDefinitionOptions options;
    mutable std::atomic<qint64> typicalRun{0}; //!< ns, a moving average; 0: not known yet
};

//! The kinds that have handlers. Any thread. Entries are never removed or changed.
class Registry
{
public:
    //! DuplicateRegistration, InvalidName or InvalidArgument; nothing is registered then.
    Result<> add(const QString &kind, ErasedHandler handler, JobDefinitionOptions options);
    //! By kind or alias; null if nobody handles it.
    const RegisteredJob *find(const QString &kind) const;
    //! Kinds and aliases, for claims. Shared: cheap to copy.
    QStringList claimableKinds() const;
    QStringList kinds() const;

private:
    mutable std::shared_mutex m_mutex; //!< guards all
    std::vector<std::unique_ptr<const RegisteredJob>> m_entries;
    QHash<QString, const RegisteredJob *> m_byName;
    QStringList m_names;
};

} // namespace Jobs
