// SPDX-License-Identifier: MIT
#pragma once

#include "monitorsession.h"

#include <jobs/models/statsfeed.h>

#include <QtCore/QStringList>

#include <functional>
#include <map>

namespace Jobs {

class MonitorSessionPrivate
{
public:
    //! How the latest action is taken back; without a text it cannot be.
    struct Undo
    {
        QString text;
        std::function<void()> run;
    };

    explicit MonitorSessionPrivate(MonitorSession *q) : q(q) {}

    // --- the connection: monitorsession.cpp
    void noteConnection();
    void measureClock();

    // --- actions: monitorsession_actions.cpp
    JobOperation *run(JobAction action, const JobFilter &filter, const ActionOptions &options, const QString &scope);
    //! Tells of an outcome; \a done is the sentence for a good one, \a inverse takes it back where it can be.
    void report(QFuture<Result<>> future, const QString &done, const Undo &inverse = {});
    //! Of the latest action alone: whoever undoes means what was just done.
    void offerUndo(const QString &text, std::function<void()> run);
    //! Says why nothing may be changed, if so.
    bool refuse();
    //! As last seen; without a name if it was not there.
    QueueInfo known(const QString &queue) const;
    //! Tells of the queues that are to be drained, once none of their jobs runs.
    void watchDrains();

    MonitorSession *q;
    QPointer<JobMonitor> monitor;
    QPointer<StatsFeed> feed;
    QString name;
    QList<QObject *> operations;
    std::map<QString, bool> draining; //!< by queue: whether it was seen paused
    Undo undo;
    QDateTime updatedAt;
    std::chrono::milliseconds ahead{0};
    bool production = false;
    bool unlocked = false;
    bool connected = false;
};

} // namespace Jobs
