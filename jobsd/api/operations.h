// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>
#include <jobs/core/jobqueueerror.h>

#include <QtCore/QByteArray>
#include <QtCore/QFuture>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace Jobs::Api {

/*!
    \class Jobs::Api::Operations
    \brief Bulk actions, under way and ended: the last ones are remembered.

    Any thread.
*/
class Operations
{
public:
    explicit Operations(int remembered) : m_remembered(size_t(remembered)) {}

    /*!
        Notes a new one, which ends soon after \a stop is set. QueueFull if as many are under way as are remembered at all.
    */
    Result<qint64> begin(const QString &action, const QString &actor, std::shared_ptr<std::atomic<bool>> stop);
    //! It is under way.
    void started(qint64 id, const QFuture<Result<ControlSummary>> &future);
    //! Its audit entry, which is kept at its end.
    void audited(qint64 id, qint64 entry);
    void ended(qint64 id, const Result<ControlSummary> &answer);
    //! Its JSON, or nothing.
    std::optional<QByteArray> find(qint64 id) const;
    //! The same; it ends after the chunk under way.
    std::optional<QByteArray> cancel(qint64 id);

private:
    struct Operation
    {
        QString action;
        QString actor;
        std::shared_ptr<std::atomic<bool>> stop = {};
        QFuture<Result<ControlSummary>> future = {};
        std::optional<Result<ControlSummary>> answer = {};
        qint64 audit = 0; //!< 0: no entry yet
    };
    static QByteArray toJson(qint64 id, const Operation &operation);

    const size_t m_remembered;
    mutable std::mutex m_mutex; //!< guards what follows
    std::map<qint64, Operation> m_operations;
    qint64 m_last = 0;
};

} // namespace Jobs::Api
