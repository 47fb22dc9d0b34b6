// SPDX-License-Identifier: MIT
#pragma once

#include "runstatistics.h"

#include <jobs/jobqueue.h>

class ResultStore;

//! What is told at the end of a run.
class Report
{
public:
    Report(const ResultStore &store, Jobs::JobQueue &queue, const RunStatistics &statistics, const Jobs::StoreStats &stats);

    //! Throws Jobs::JobFailure if the store cannot be read.
    void print(const QString &directory, const QString &oddCorner);
    //! As many results as completed jobs, for each kind; known after print().
    bool isSound() const { return m_isSound; }

private:
    void printTable(const char *title, const QMap<QString, RunStatistics::Figures> &rows) const;
    void printFailures(const QString &oddCorner) const;
    void printResults() const;
    void printWhereToLook() const;
    void verify();
    void verify(const char *what, QLatin1StringView kind, const QString &table);
    QList<Jobs::QueuedJob> failedJobs() const;

    const ResultStore &m_store;
    Jobs::JobQueue &m_queue;
    const RunStatistics &m_statistics;
    const Jobs::StoreStats &m_stats;
    bool m_isSound = true;
};
