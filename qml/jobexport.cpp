// SPDX-License-Identifier: MIT
#include "jobexport.h"

#include <jobs/control/monitorjson.h>
#include <jobs/models/answers_p.h>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

/*!
    Quotes double inside quotes (RFC 4180). A value that a spreadsheet would take for a formula gets an apostrophe before it: names and errors
    come from anywhere.
*/
QByteArray cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QByteArray cell(const std::optional<Timestamp> &at)
{
    return at ? toDateTime(*at).toString(Qt::ISODateWithMs).toLatin1() : QByteArray();
}

} // namespace

JobExport::JobExport(JobMonitor *monitor, const JobFilter &filter, const QString &fileName, QObject *parent)
    : QObject(parent),
      m_monitor(monitor),
      m_filter(filter),
      m_file(fileName),
      m_format(fileName.endsWith(".csv"_L1, Qt::CaseInsensitive) ? Format::Csv : Format::Ndjson)
{
}

QByteArray JobExport::csvHeader()
{
    return "id,state,kind,queue,priority,attempt,max_attempts,created_at,due_at,started_at,finished_at,tags,error,parameters\r\n"_ba;
}

QByteArray JobExport::lineOf(const QueuedJob &job, Format format)
{
    if (format == Format::Ndjson)
        return toJson(job) + '\n';
    const QByteArrayList cells{
        QByteArray::number(job.id.value),
        QByteArray(stateName(job.state).data()),
        cell(job.kind),
        cell(job.queue),
        QByteArray::number(job.priority),
        QByteArray::number(job.attempt),
        QByteArray::number(job.maxAttempts),
        cell(std::optional(job.createdAt)),
        cell(std::optional(job.dueAt)),
        cell(job.startedAt),
        cell(job.finishedAt),
        cell(job.tags.join(u' ')),
        cell(job.error),
        cell(QString::fromUtf8(job.parameters)),
    };
    return cells.join(',') + "\r\n";
}

void JobExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
        return;
    }
    if (m_format == Format::Csv)
        m_file.write(csvHeader());
    askPage({});
}

void JobExport::askPage(std::optional<JobId> before)
{
    whenAnswered(m_monitor->jobs(m_filter, {.limit = 500, .before = before}), this,
                 [this](const Result<JobPage> &page) {
                     if (!page) {
                         end(page.error().message);
                         return;
                     }
                     for (const QueuedJob &job : page->jobs)
                         m_file.write(lineOf(job, m_format));
                     m_jobs += page->jobs.size();
                     if (page->next)
                         askPage(page->next);
                     else if (!m_file.commit())
                         end(tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
                     else
                         end({});
                 });
}

void JobExport::end(const QString &error)
{
    Q_EMIT ended(m_jobs, error);
    deleteLater();
}

} // namespace Jobs
