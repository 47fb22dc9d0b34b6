// SPDX-License-Identifier: MIT
#pragma once

#include "localstore_p.h"

#include <jobs/control/localmonitor.h>

namespace Jobs {

//! What a LocalMonitor is made of: the store that it shares, and for whom it acts.
class LocalMonitorPrivate
{
public:
    std::shared_ptr<LocalStore> store;
    LocalMonitorOptions options;
    bool followsChanges = false;
    bool followsEvents = false;

    //! Refused, unless the role is \a needed or more.
    Result<> allowed(Role needed, const QString &what) const;
    AuditEntry entry(const QString &action, const QString &target, const QString &detail = {}) const;
};

//! Keeps \a entry, and tells its id. What could not be kept is logged: the action has happened.
void keepEntry(JobQueueDriver &driver, const AuditEntry &entry, const std::function<void(qint64)> &audited);

//! The filter in words for the audit: what the parameters are compared with is left out.
QString auditTarget(const JobFilter &filter);

/*!
    Does \a work with the driver in its thread, keeps \a entry if that went well, and answers.
*/
QFuture<Result<>> doAudited(const LocalMonitorPrivate &d, AuditEntry entry,
                            std::function<Result<>(JobQueueDriver &driver, Timestamp now)> work);

QFuture<Result<ControlSummary>> actOnOne(const LocalMonitorPrivate &d, JobAction action, JobId id, const ActionOptions &options);
QFuture<Result<ControlSummary>> actOnMany(const LocalMonitorPrivate &d, JobAction action, const JobFilter &filter, const ActionOptions &options);

} // namespace Jobs
