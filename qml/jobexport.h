// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <jobs/control/jobmonitor.h>

#include <QtCore/QSaveFile>

namespace Jobs {

//! Writes all jobs that match a filter into a file, page by page. Deletes itself after it has told its end.
class JOBS_QML_EXPORT JobExport : public QObject
{
    Q_OBJECT

public:
    enum class Format { Csv, Ndjson };

    JobExport(JobMonitor *monitor, const JobFilter &filter, const QString &fileName, QObject *parent);
    void start();

    //! A job in the line of a file, with its line break. The first line of a CSV file is csvHeader().
    static QByteArray lineOf(const QueuedJob &job, Format format);
    static QByteArray csvHeader();

Q_SIGNALS:
    //! \a error is empty if the file is complete; else there is none.
    void ended(qint64 jobs, const QString &error);

private:
    void askPage(std::optional<JobId> before);
    void end(const QString &error);

    JobMonitor *m_monitor;
    JobFilter m_filter;
    QSaveFile m_file;
    Format m_format;
    qint64 m_jobs = 0;
};

} // namespace Jobs
