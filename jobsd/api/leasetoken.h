// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/jobqueueerror.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <mutex>

namespace Jobs::Api {

//! What the holder of a lease shows: the worker, job and fence that the lease is on.
struct LeaseToken
{
    WorkerId worker;
    JobId job;
    qint64 fence = 0;
};

/*!
    Writes and reads leases as the API hands them out: 12-34-5-HASH. The hash is keyed by a secret of the store, so that nobody finishes a job
    that was not given to him, and a lease is good after the daemon restarted, and at any daemon of the store. Any thread.
*/
class LeaseTokens
{
public:
    //! Before that nothing can be written or read.
    void setSecret(const QByteArray &secret);
    bool hasSecret() const;
    QString write(const LeaseToken &token) const;
    Result<LeaseToken> read(const QString &text) const;

private:
    QByteArray hashOf(const QByteArray &numbers) const;

    mutable std::mutex m_mutex; //!< guards m_secret
    QByteArray m_secret;
};

} // namespace Jobs::Api
