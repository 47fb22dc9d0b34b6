// SPDX-License-Identifier: MIT
#pragma once

#include "display.h"
#include "oddcorner.h"
#include "options.h"
#include "runstatistics.h"

#include <jobs/jobqueue.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

class ResultStore;

/*!
    \brief Takes one run from its first job to its report.

    A run has two phases, noted in the store: \e files (folders and files, whose jobs push each other) and \e summaries (one
    job for each top-level folder, pushed when no file is left).
*/
class Pipeline : public QObject
{
    Q_OBJECT

public:
    Pipeline(const Options &options, Jobs::JobQueue &queue, ResultStore &store);

    //! Begins a run, or goes on with the one that the store holds; throws Jobs::JobFailure. Then the event loop must run.
    void begin();
    //! Why the event loop ended; the exit code.
    int conclude();

private:
    void beginRun();
    void resumeRun();
    void look();
    void seen(const Jobs::StoreStats &stats);
    void pushSummaries();
    void finish();
    void giveUp(const QString &why);

    const Options m_options;
    Jobs::JobQueue &m_queue;
    ResultStore &m_store;
    OddCorner m_oddCorner;
    Display m_display;
    RunStatistics m_statistics;
    QTimer m_timer;
    bool m_isLooking = false;
    Jobs::StoreStats m_stats; //!< as last seen
    std::optional<QElapsedTimer> m_outage;
    QString m_failure;
    bool m_isDone = false;
    int m_exitCode = 0;
};
