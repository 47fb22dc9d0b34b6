// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QObject>

#include <memory>

namespace Jobs {

class StatsFeedPrivate;

/*!
    \class Jobs::StatsFeed
    \brief Asks a monitor for its counts when something changed, once for all models that show them.

    Questions never overlap and keep a pause of twice the time that the last answer took, so that a slow store is not asked harder
    than it can answer.
*/
class JOBS_EXPORT StatsFeed : public QObject
{
    Q_OBJECT

public:
    //! The feed of \a monitor, made at the first call; it lives as long as the monitor.
    static StatsFeed *of(JobMonitor *monitor);
    ~StatsFeed() override;

    //! The newest answer; empty before the first.
    const StoreStats &stats() const;
    bool isValid() const;
    //! Asks now, whatever the pause says.
    void refresh();

Q_SIGNALS:
    void statsChanged();
    void failed(const Jobs::JobQueueError &error);

private:
    explicit StatsFeed(JobMonitor *monitor);

    std::unique_ptr<StatsFeedPrivate> d;
};

} // namespace Jobs
