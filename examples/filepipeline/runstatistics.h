// SPDX-License-Identifier: MIT
#pragma once

#include "histogram.h"

#include <jobs/jobevent.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>

//! What this process did, from the queue's events.
class RunStatistics
{
public:
    struct Figures
    {
        qint64 done = 0;
        qint64 failed = 0;
        qint64 retried = 0; //!< attempts that failed and were followed by another one
        Histogram wait; //!< from due to start
        Histogram run; //!< from start to the handler's end
    };

    RunStatistics() { m_timer.start(); }

    void add(const QList<Jobs::JobEvent> &events);
    //! Nothing that happens later counts.
    void finish() { m_seconds = double(m_timer.nsecsElapsed()) / 1e9; }

    const QMap<QString, Figures> &byKind() const { return m_byKind; }
    const QMap<QString, Figures> &byQueue() const { return m_byQueue; }
    double seconds() const { return m_seconds; }
    qint64 rescued() const { return m_rescued; }

private:
    QElapsedTimer m_timer;
    double m_seconds = 0;
    qint64 m_rescued = 0;
    QMap<QString, Figures> m_byKind;
    QMap<QString, Figures> m_byQueue;
};
