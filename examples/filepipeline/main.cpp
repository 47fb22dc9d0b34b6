// SPDX-License-Identifier: MIT
#include "handlers.h"
#include "kinds.h"
#include "options.h"
#include "pipeline.h"
#include "resultstore.h"

#include <jobs/core/joboutcome.h>
#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static int refuse(const QString &why)
{
    std::fprintf(stderr, "error: %s\n", qPrintable(why));
    return 2;
}

//! Removes what an earlier run left in a store that outlives its results' tables. Nobody works there meanwhile.
static Jobs::Result<> removeJobs(const Options &options)
{
    constexpr int patience = 100;
    Jobs::JobQueue queue(Jobs::openDriver(options.storeUrl), {.numWorkers = 0, .lease = 2s, .heartbeat = 500ms});
    if (auto started = queue.start(); !started) // it rescues what died running
        return started;
    const Jobs::JobFilter ours{
        .kinds = {scanDirectory.kind(), digestFile.kind(), countWords.kind(), verifyArchive.kind(), summarise.kind()}};
    for (int i = 0; i < patience; ++i) {
        if (auto removed = queue.remove(ours).result(); !removed)
            return tl::unexpected(removed.error());
        const auto left = queue.jobs(ours, {.limit = 1}).result();
        if (!left)
            return tl::unexpected(left.error());
        if (left->jobs.isEmpty() && !left->next)
            return {};
        QThread::msleep(100);
    }
    return Jobs::failure(Jobs::JobQueueError::Code::Conflict, u"jobs of an earlier run are still running"_s);
}

//! Makes way for a new run where the old one is complete or not wanted. False: another folder's run is unfinished.
static bool makeWay(const Options &options, const ResultStore &store)
{
    QString directory;
    const auto state = store.runState(&directory);
    if (state == ResultStore::RunState::Unfinished && !options.fresh)
        return directory == options.directory;
    if (state == ResultStore::RunState::Done)
        std::printf("The earlier run over %s is complete; starting afresh\n", qPrintable(directory));
    if (state == ResultStore::RunState::None && !options.fresh)
        return true;
    const bool jobsGoToo = store.place().isShared && store.place().isFile();
    if (!jobsGoToo)
        orThrow(removeJobs(options));
    store.clear();
    return true;
}

static Jobs::JobQueueOptions queueOptions(const Options &options)
{
    Jobs::JobQueueOptions queueOptions;
    queueOptions.numWorkers = options.numWorkers; // for all queues but those that follow
    queueOptions.queues = {{u"scan"_s, 1}};
    // Short, so that after a kill -9 the next start waits two seconds for the jobs that were running, not fifteen.
    queueOptions.lease = 2s;
    queueOptions.heartbeat = 500ms;
    queueOptions.maxCrashes = 30; // being killed is what this program is for
    queueOptions.stopDeadline = 10s;
    // The report compares jobs with results, so all are kept.
    queueOptions.retention = {.completed = {}, .failed = {}, .cancelled = {}};
    return queueOptions;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"filepipeline"_s);
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    // Failed attempts would break through the progress display; the report has them all. QT_LOGGING_RULES overrides this.
    QLoggingCategory::setFilterRules(u"jobs.worker.warning=false"_s);
    const Options options = parseOptions(QCoreApplication::arguments());

    const QString lockPath =
        options.results.isFile() ? options.results.file + u".lock"_s : options.results.folder + u"/filepipeline.lock"_s;
    if (!QDir().mkpath(options.results.folder))
        return refuse(u"the folder %1 cannot be made"_s.arg(options.results.folder));
    QLockFile lock(lockPath);
    lock.setStaleLockTime(0); // stale only when its process is gone
    if (!lock.tryLock())
        return refuse(u"another filepipeline works on %1"_s.arg(options.results.description()));

    ResultStore store(options.results);
    try {
        if (!makeWay(options, store))
            return refuse(u"%1 holds an unfinished run over another folder; finish that, or give --fresh"_s.arg(
                options.results.description()));
    } catch (const std::exception &error) {
        return refuse(QString::fromUtf8(error.what()));
    }

    Jobs::JobQueue queue(Jobs::openDriver(options.storeUrl), queueOptions(options));
    // Before any thread exists: they inherit which signals are blocked.
    if (auto watching = queue.stopOnSignals(); !watching)
        return refuse(watching.error().toString());
    Handlers handlers(queue, store);
    if (auto registered = handlers.registerAll(); !registered)
        return refuse(registered.error().toString());
    Pipeline pipeline(options, queue, store);
    try {
        store.createTables(queue); // what an interrupted run left runs as soon as the queue starts
        if (auto started = queue.start(); !started)
            return refuse(started.error().toString());
        pipeline.begin();
    } catch (const std::exception &error) {
        return refuse(QString::fromUtf8(error.what()));
    }
    QCoreApplication::exec();
    return pipeline.conclude();
}
