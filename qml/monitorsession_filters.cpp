// SPDX-License-Identifier: MIT

// Filters as people write them, and what leaves the window: the clipboard, files, links.

#include "monitorsession_p.h"

#include "jobexport.h"

#include <jobs/control/filterlanguage.h>

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;

QString MonitorSession::filterError(const QString &text)
{
    const Result<JobFilter> filter = parseFilter(text);
    return filter ? QString() : filter.error().message;
}

QVariantMap MonitorSession::complete(const QString &text, int cursor) const
{
    FilterNames names;
    if (d->feed) {
        for (const JobCounts &counts : d->feed->stats().counts) {
            names.queues.append(counts.queue);
            names.kinds.append(counts.kind);
        }
        names.queues.removeDuplicates();
        names.kinds.removeDuplicates();
    }
    const FilterCompletion completion = completeFilter(text, cursor, names);
    return {{u"from"_s, int(completion.from)}, {u"candidates"_s, completion.candidates.mid(0, 50)}};
}

QString MonitorSession::quoted(const QString &value)
{
    static const QString plain = u"._-"_s;
    const bool isPlain = !value.isEmpty()
        && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isLetterOrNumber() || plain.contains(c); });
    if (isPlain)
        return value;
    QString inner = value;
    return u'"' + inner.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString MonitorSession::withStates(const QString &text, const QVariantList &states)
{
    const Result<JobFilter> parsed = parseFilter(text);
    JobFilter filter = parsed.value_or(JobFilter());
    filter.states.clear();
    for (const QVariant &state : states)
        filter.states.append(JobState(state.toInt()));
    return filterText(filter);
}

QVariantList MonitorSession::statesOf(const QString &text)
{
    QVariantList states;
    const Result<JobFilter> filter = parseFilter(text);
    if (filter) {
        for (const JobState state : filter->states)
            states.append(int(state));
    }
    return states;
}

void MonitorSession::copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

void MonitorSession::exportJobs(const QString &filterText, const QString &fileName)
{
    const Result<JobFilter> filter = parseFilter(filterText);
    if (!filter || !d->monitor) {
        Q_EMIT exported(fileName, 0, filter ? lockedReason() : filter.error().message);
        return;
    }
    auto *job = new JobExport(d->monitor, *filter, fileName, d->monitor);
    connect(job, &JobExport::ended, this, [this, fileName](qint64 jobs, const QString &error) {
        Q_EMIT notice(error.isEmpty() ? tr("%1 jobs were written to %2.", nullptr, int(jobs))
                                            .arg(QLocale().toString(jobs), fileName)
                                      : error,
                      !error.isEmpty());
        Q_EMIT exported(fileName, double(jobs), error);
    });
    job->start();
}

QString MonitorSession::exportFileName(const QString &ending)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return QDir(folder.isEmpty() ? QDir::homePath() : folder)
        .filePath(u"jobs-%1.%2"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s), ending));
}

QString MonitorSession::deepLink(qint64 id) const
{
    return u"jobs://%1/jobs/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(d->name)), QString::number(id));
}

} // namespace Jobs
