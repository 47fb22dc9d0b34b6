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

//! The kinds that have handlers. Any thread. Entries are never changed, and stay, since attempts refer to them, when their kind is given up.
class Registry
{
public:
    //! DuplicateRegistration, InvalidName or InvalidArgument; nothing is registered then.
    Result<> add(const QString &kind, ErasedHandler handler, JobDefinitionOptions options);
    //! The same in place of what stands under the kind. An alias that belongs to another kind is a DuplicateRegistration.
    Result<> replace(const QString &kind, ErasedHandler handler, JobDefinitionOptions options);
    //! Gives the kind and its aliases up. False: it is not there.
    bool remove(const QString &kind);
    //! By kind or alias; null if nobody handles it.
    const RegisteredJob *find(const QString &kind) const;
    //! The same, or the last one that did: for a job that was claimed while its kind was given up.
    const RegisteredJob *findForClaimed(const QString &kind) const;
    //! Kinds and aliases, for claims. Shared: cheap to copy.
    QStringList claimableKinds() const;
    QStringList kinds() const;

private:
    Result<> store(const QString &kind, ErasedHandler handler, JobDefinitionOptions options, bool replace);
    void giveUp(const QString &kind); //!< with the mutex held

    mutable std::shared_mutex m_mutex; //!< guards all
    std::vector<std::unique_ptr<const RegisteredJob>> m_entries;
    QHash<QString, const RegisteredJob *> m_byName;
    QHash<QString, const RegisteredJob *> m_former; //!< names given up
    QStringList m_names;
};

} // namespace Jobs
