// SPDX-License-Identifier: MIT
#pragma once

#include "await.h"
#include "figure.h"

#include <jobs/jobqueue.h>

#include <QtCore/QObject>
#include <QtCore/QPromise>

//! Three signals for each job, counted as a program with a window would receive them.
class Observer
{
public:
    //! Expects all signals of \a jobs jobs. \a wanted: otherwise nothing is connected, and nothing waited for.
    Observer(Jobs::JobQueue &queue, qint64 jobs, bool wanted) : m_jobs(jobs), m_wanted(wanted)
    {
        m_all.start();
        if (!wanted)
            return;
        const auto count = [this](qint64 &counter) {
            if (++counter == m_jobs && m_pushed >= m_jobs && m_started >= m_jobs && m_completed >= m_jobs) {
                m_allAt = nowNs();
                m_all.finish();
            }
        };
        QObject::connect(&queue, &Jobs::JobQueue::jobPushed, &m_context, [this, count] { count(m_pushed); });
        QObject::connect(&queue, &Jobs::JobQueue::jobStarted, &m_context, [this, count] { count(m_started); });
        QObject::connect(&queue, &Jobs::JobQueue::jobCompleted, &m_context, [this, count] { count(m_completed); });
    }
    Q_DISABLE_COPY_MOVE(Observer)

    //! When the last of all signals arrived, in ns; 0 if none are wanted.
    qint64 awaitAll()
    {
        if (!m_wanted)
            return 0;
        await(m_all.future(), QStringLiteral("the last of the signals"), std::chrono::seconds{60});
        return m_allAt;
    }

    void verify() const
    {
        if (m_wanted && (m_pushed != m_jobs || m_started != m_jobs || m_completed != m_jobs))
            giveUp(QStringLiteral("%1 jobs were announced as pushed, %2 as started and %3 as completed, of %4")
                       .arg(m_pushed)
                       .arg(m_started)
                       .arg(m_completed)
                       .arg(m_jobs));
    }

private:
    const qint64 m_jobs;
    const bool m_wanted;
    qint64 m_pushed = 0;
    qint64 m_started = 0;
    qint64 m_completed = 0;
    qint64 m_allAt = 0;
    QPromise<void> m_all;
    QObject m_context; //!< ends the connections
};
