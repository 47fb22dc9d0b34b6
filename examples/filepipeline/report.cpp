// SPDX-License-Identifier: MIT
#include "report.h"

#include "display.h"
#include "kinds.h"
#include "resultstore.h"

#include <QtCore/QLocale>

#include <cstdio>

using namespace Qt::StringLiterals;
using Figures = RunStatistics::Figures;

static constexpr int samplesPerGroup = 3;

static QString durationText(Histogram::Duration duration)
{
    const double us = double(duration.count());
    if (us < 1'000)
        return u"%1 us"_s.arg(us, 0, 'f', 0);
    if (us < 1'000'000)
        return u"%1 ms"_s.arg(us / 1'000, 0, 'f', us < 10'000 ? 1 : 0);
    return u"%1 s"_s.arg(us / 1'000'000, 0, 'f', 1);
}

Report::Report(const ResultStore &store, Jobs::JobQueue &queue, const RunStatistics &statistics, const Jobs::StoreStats &stats)
    : m_store(store)
    , m_queue(queue)
    , m_statistics(statistics)
    , m_stats(stats)
{
}

void Report::print(const QString &directory, const QString &oddCorner)
{
    std::printf("\nDone: %s, %.1f s in this process, %lld start(s) in all\n\n", qPrintable(directory), m_statistics.seconds(),
                m_store.number(u"SELECT starts FROM pipeline_run"_s));
    printTable("kind", m_statistics.byKind());
    printTable("queue", m_statistics.byQueue());
    printFailures(oddCorner);
    printResults();
    verify();
    printWhereToLook();
}

void Report::printWhereToLook() const
{
    const ResultPlace &place = m_store.place();
    const QString shell = place.isFile() ? u"sqlite3 -readonly "_s + place.file : u"psql "_s + place.description() + u" -c"_s;
    std::printf("\nThe results are in %s; look into them with\n", qPrintable(place.description()));
    if (place.isShared)
        std::printf("  %s \"SELECT kind, state, count(*) FROM %sjobs_view GROUP BY 1, 2\"\n", qPrintable(shell),
                    place.isFile() ? "" : "jobs.");
    std::printf("  %s \"SELECT type, count(*), sum(size) FROM file_results GROUP BY 1 ORDER BY 2 DESC\"\n", qPrintable(shell));
}

void Report::printTable(const char *title, const QMap<QString, Figures> &rows) const
{
    std::printf("%-16s %8s %7s %8s %10s %10s %10s %10s %8s\n", title, "done", "failed", "retried", "wait p50", "wait p99",
                "run p50", "run p99", "jobs/s");
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const Figures &figures = it.value();
        std::printf("%-16s %8lld %7lld %8lld %10s %10s %10s %10s %8.0f\n", qPrintable(it.key()), figures.done, figures.failed,
                    figures.retried, qPrintable(durationText(figures.wait.percentile(0.5))),
                    qPrintable(durationText(figures.wait.percentile(0.99))),
                    qPrintable(durationText(figures.run.percentile(0.5))),
                    qPrintable(durationText(figures.run.percentile(0.99))),
                    double(figures.done + figures.failed) / std::max(m_statistics.seconds(), 0.001));
    }
    std::printf("\n");
}

// --- failures --------------------------------------------------------------------------------------------------------

QList<Jobs::QueuedJob> Report::failedJobs() const
{
    QList<Jobs::QueuedJob> failed;
    Jobs::JobPageRequest request{.limit = 1000};
    do {
        const Jobs::JobPage page = orThrow(m_queue.jobs({.states = {Jobs::JobState::Failed}}, request).result());
        failed += page.jobs;
        request.before = page.next;
    } while (request.before);
    return failed;
}

void Report::printFailures(const QString &oddCorner) const
{
    struct Group
    {
        qint64 count = 0;
        QStringList samples;
    };
    QMap<std::pair<QString, QString>, Group> groups;
    qint64 ours = 0;
    const QList<Jobs::QueuedJob> failed = failedJobs();
    for (auto job = failed.rbegin(); job != failed.rend(); ++job) { // oldest first
        const QString path = orThrow(Jobs::objectFromJsonText(job->parameters)).value("path"_L1).toString();
        ours += path.startsWith(oddCorner);
        Group &group = groups[{job->kind, job->error}];
        if (++group.count <= samplesPerGroup)
            group.samples += u"%1 (job %2, attempt %3)"_s.arg(path, job->id.toString()).arg(job->attempt);
    }

    std::printf("%lld jobs failed and are kept: %lld of the folder, %lld of our odd corner\n", qint64(failed.size()),
                qint64(failed.size()) - ours, ours);
    if (failed.size() == ours)
        std::printf("  (nothing in the folder itself failed)\n");
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        std::printf("  %lld x %s: %s\n", it->count, qPrintable(it.key().first), qPrintable(it.key().second));
        for (const QString &sample : it->samples)
            std::printf("      %s\n", qPrintable(sample));
        if (it->count > samplesPerGroup)
            std::printf("      and %lld more\n", it->count - samplesPerGroup);
    }
}

// --- results ---------------------------------------------------------------------------------------------------------

void Report::printResults() const
{
    const QLocale locale = QLocale::c();
    std::printf("\n%lld entries in %lld folders: %lld files examined, %s, %lld of them with a content of their own; %lld words\n",
                m_store.number(u"SELECT coalesce(sum(entries), 0) FROM scanned_folders"_s),
                m_store.number(u"SELECT count(DISTINCT path) FROM scanned_folders"_s),
                m_store.number(u"SELECT count(*) FROM file_results"_s),
                qPrintable(locale.formattedDataSize(m_store.number(u"SELECT coalesce(sum(size), 0) FROM file_results"_s))),
                m_store.number(u"SELECT count(DISTINCT sha256) FROM file_results"_s),
                m_store.number(u"SELECT coalesce(sum(words), 0) FROM word_counts"_s));
}

void Report::verify()
{
    std::printf("\nExactly once:\n");
    verify("folders scanned", scanDirectory.kind(), u"scanned_folders"_s);
    verify("files examined", digestFile.kind(), u"file_results"_s);
    verify("texts counted", countWords.kind(), u"word_counts"_s);
    verify("archives verified", verifyArchive.kind(), u"archive_checks"_s);
    verify("folders summarised", summarise.kind(), u"folder_summaries"_s);

    // One more than were found: the file that vanished was never scanned.
    const qint64 found = m_store.number(u"SELECT coalesce(sum(files), 0) FROM scanned_folders"_s) + 1;
    qint64 pushed = 0;
    for (const Jobs::JobCounts &counts : m_stats.counts)
        pushed += counts.kind == digestFile.kind() ? tallyOf(counts).total : 0;
    std::printf("  %-20s %8lld found   %8lld jobs  %s\n", "files", found, pushed, found == pushed ? "ok" : "WRONG");
    m_isSound = m_isSound && found == pushed;
}

void Report::verify(const char *what, QLatin1StringView kind, const QString &table)
{
    qint64 completed = 0;
    for (const Jobs::JobCounts &counts : m_stats.counts)
        completed += counts.kind == kind ? counts[Jobs::JobState::Completed] : 0;
    const qint64 rows = m_store.number(u"SELECT count(*) FROM "_s + table);
    std::printf("  %-20s %8lld results %8lld jobs  %s\n", what, rows, completed, rows == completed ? "ok" : "WRONG");
    m_isSound = m_isSound && rows == completed;
}
