// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/jobevent.h>
#include <jobs/jobqueue.h>

#include <QtCore/QByteArray>

#include <memory>

namespace Jobsd {

/*!
    \brief What Prometheus asks for: counts and times of what happened here, and the store's state at the time of the question.

    Any thread. docs/operations.md lists the names. A kind or a queue beyond the 200th that is met is counted under "other", so that names made up at run time
    cannot grow the daemon, or Prometheus, without bound.
*/
class Metrics
{
public:
    static constexpr int mostNames = 200;

    explicit Metrics(const QString &version);
    ~Metrics();

    //! Where the state comes from that render() tells; null: nowhere, from now on.
    void setQueue(Jobs::JobQueue *queue);
    void count(const QList<Jobs::JobEvent> &events);
    //! For TimedDriver.
    void countStorage(QLatin1StringView operation, std::chrono::nanoseconds took, const Jobs::JobQueueError *error);
    void setQuarantined(int kinds);

    //! Prometheus' text format 0.0.4. Asks the store, and tells the state of the last time if it does not answer within a second.
    QByteArray render();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Jobsd
