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
    ErasedHandler handler; //!< empty: declared, for others to run
    JobDefinitionOptions options;
    mutable std::atomic<qint64> typicalRun{0}; //!< ns, a moving average; 0: not known yet
};

//! The kinds that have handlers, or were declared. Any thread. Entries are never changed, and stay, since attempts refer to them, when their kind is given up.
class Registry
{
public:
    //! DuplicateRegistration, InvalidName or InvalidArgument; nothing is registered then.
    Result<> add(const QString &kind, ErasedHandler handler, JobDefinitionOptions options);
    //! The same in place of what stands under the kind. An alias that belongs to another kind is a DuplicateRegistration.
    Result<> replace(const QString &kind, ErasedHandler handler, JobDefinitionOptions options);
    //! Makes the kind known to pushes, in place of an earlier declaration. DuplicateRegistration if it, or an alias, has a handler.
    Result<> declare(const QString &kind, JobDefinitionOptions options);
    //! Gives the kind and its aliases up. False: it is not there.
    bool remove(const QString &kind);
    //! By kind or alias, declared ones among them; null if it is not known.
    const RegisteredJob *find(const QString &kind) const;
    //! The same, or the last one that did: for a job that was claimed while its kind was given up.
    const RegisteredJob *findForClaimed(const QString &kind) const;
    //! … if it has a handler.
    const RegisteredJob *findHandled(const QString &kind) const;
    //! Kinds and aliases with handlers, for claims. Shared: cheap to copy.
    QStringList claimableKinds() const;
    //! … without aliases.
    QStringList kinds() const;

private:
    Result<> store(const QString &kind, ErasedHandler handler, JobDefinitionOptions options, bool replace); //!< without a handler: declared
    void giveUp(const QString &kind); //!< with the mutex held

    mutable std::shared_mutex m_mutex; //!< guards all
    std::vector<std::unique_ptr<const RegisteredJob>> m_entries;
    QHash<QString, const RegisteredJob *> m_byName;
    QHash<QString, const RegisteredJob *> m_former; //!< names given up
    QStringList m_names;
};

} // namespace Jobs
