// SPDX-License-Identifier: MIT
#include "pipeline.h"

#include "kinds.h"
#include "pathtext.h"
#include "report.h"
#include "resultstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int interruptedExitCode = 130; // as a shell reports SIGINT
static constexpr auto lookInterval = 100ms;
static constexpr auto patience = 30s; // with a store that fails

Pipeline::Pipeline(const Options &options, Jobs::JobQueue &queue, ResultStore &store)
    : m_options(options)
    , m_queue(queue)
    , m_store(store)
    , m_oddCorner(nativePath(pathText(QFile::encodeName(store.place().folder).toStdString())) / "odd-corner")
    , m_display(options.quiet)
{
    connect(&m_queue, &Jobs::JobQueue::jobEvents, this,
            [this](const QList<Jobs::JobEvent> &events) { m_statistics.add(events); });
    connect(&m_queue, &Jobs::JobQueue::storeUnavailable, this, [this](const Jobs::JobQueueError &error) {
        m_display.clear();
        std::fprintf(stderr, "the store does not answer: %s\n", qPrintable(error.toString()));
    });
    m_timer.setInterval(lookInterval);
    m_timer.callOnTimeout(this, &Pipeline::look);
}

void Pipeline::begin()
{
    if (m_store.number(u"SELECT count(*) FROM pipeline_run"_s) == 0)
        beginRun();
    else
        resumeRun();
    m_timer.start();
}

void Pipeline::beginRun()
{
    m_oddCorner.create();
    const QString odd = pathText(m_oddCorner.path());
    const QString vanishingFile = pathText(m_oddCorner.vanishingFile());
    const QString vanishingFolder = pathText(m_oddCorner.vanishingFolder());
    // The run and its first jobs: both are there, or neither is.
    m_store.write([&](Leaving &leaving) {
        leaving.insert(u"INTO pipeline_run (one, directory, phase) VALUES (1, ?, 'files')"_s, {m_options.directory});
        leaving.push(scanDirectory, {.path = m_options.directory, .folder = {}, .after = {}}, m_options.directory);
        leaving.push(scanDirectory, {.path = odd, .folder = odd, .after = {}}, odd);
        leaving.push(digestFile, {.path = vanishingFile, .folder = odd}, vanishingFile);
        leaving.push(scanDirectory, {.path = vanishingFolder, .folder = odd, .after = {}}, vanishingFolder);
        m_oddCorner.vanish();
    });
    std::printf("Files below %s, and a few odd ones of our own in %s\n", qPrintable(m_options.directory), qPrintable(odd));
}

void Pipeline::resumeRun()
{
    m_store.write([](Leaving &leaving) { leaving.update(u"UPDATE pipeline_run SET starts = starts + 1"_s); });
    std::printf("Going on with the run over %s: %lld files are done\n", qPrintable(m_options.directory),
                m_store.number(u"SELECT count(*) FROM file_results"_s));
}

void Pipeline::look()
{
    if (m_isLooking || m_isDone)
        return;
    m_isLooking = true;
    m_queue.stats().then(this, [this](const Jobs::Result<Jobs::StoreStats> &stats) {
        m_isLooking = false;
        if (stats) {
            m_outage.reset();
            seen(*stats);
            return;
        }
        if (stats.error().code == Jobs::JobQueueError::Code::Stopped)
            return;
        if (!m_outage)
            m_outage.emplace().start();
        if (m_outage->elapsed() > std::chrono::milliseconds(patience).count())
            giveUp(stats.error().toString());
    });
}

void Pipeline::seen(const Jobs::StoreStats &stats)
{
    if (m_isDone || !m_queue.isRunning())
        return;
    m_stats = stats;
    m_display.show(stats);
    // What a job pushes is stored with its completion: if nothing is unfinished, nothing more is to come.
    if (tallyOf(stats).unfinished() > 0)
        return;
    try {
        if (m_store.number(u"SELECT phase = 'files' FROM pipeline_run"_s) != 0)
            pushSummaries();
        else
            finish();
    } catch (const std::exception &error) {
        giveUp(QString::fromUtf8(error.what()));
    }
}

void Pipeline::pushSummaries()
{
    const QStringList folders = m_store.texts(u"SELECT DISTINCT folder FROM file_results ORDER BY folder"_s);
    m_store.write([&](Leaving &leaving) {
        for (const QString &folder : folders)
            leaving.push(summarise, {.folder = folder}, folder);
        leaving.update(u"UPDATE pipeline_run SET phase = 'summaries'"_s);
    });
}

void Pipeline::finish()
{
    m_statistics.finish();
    m_display.clear();
    m_isDone = true;
    Report report(m_store, m_queue, m_statistics, m_stats);
    report.print(m_options.directory, pathText(m_oddCorner.path()));
    if (report.isSound())
        m_store.write([](Leaving &leaving) { leaving.update(u"UPDATE pipeline_run SET phase = 'done'"_s); });
    else
        m_exitCode = 1;
    connect(&m_queue, &Jobs::JobQueue::stopped, qApp, &QCoreApplication::quit);
    (void) m_queue.stop();
}

void Pipeline::giveUp(const QString &why)
{
    m_failure = why;
    QCoreApplication::exit(1);
}

int Pipeline::conclude()
{
    m_display.clear();
    if (!m_failure.isEmpty()) {
        std::fprintf(stderr, "error: %s\n", qPrintable(m_failure));
        return 1;
    }
    if (m_isDone)
        return m_exitCode;
    const Tally all = tallyOf(m_stats);
    std::printf("interrupted, %lld of %lld jobs done; run again to resume\n", all.ended(), all.total);
    return interruptedExitCode;
}
