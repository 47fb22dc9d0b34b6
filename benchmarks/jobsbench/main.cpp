// SPDX-License-Identifier: MIT
#include "measures.h"
#include "suite.h"
#include "table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLoggingCategory>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Measure
{
    QLatin1StringView name;
    void (*run)(const Arguments &);
    const char *text; //!< null: a helper process of another measure
};

constexpr Measure measures[] = {
    {"enqueue_seq"_L1, measureSinglePushes, "n=20000: one caller, each push awaited"},
    {"enqueue_conc"_L1, measureConcurrentPushes, "n=20000 inflight=64: pushes under way from one thread"},
    {"enqueue_bulk"_L1, measureBulkPushes, "n=100000 batch=1000: pushAll(), each awaited"},
    {"drain"_L1, measureDrain, "n conc=1|10|best signals=0|1: a backlog of jobs that do nothing"},
    {"full_life"_L1, measureFullLife, "n batch=1 inflight conc signals: pushed and run at the same time"},
    {"latency"_L1, measureLatency, "n=500 gap_ms=5: push to handler start on an idle queue"},
    {"latency_x"_L1, measureLatencyBetweenProcesses, "n=500 gap_ms=5: the same, the worker in another process"},
    {"burst"_L1, measureBurst, "n=6400 conc=32 sleep_us=1000: handlers that take a millisecond"},
    {"rss"_L1, measureFootprint, "n=100000: memory of a worker, bytes of a job in the store"},
    {"growth"_L1, measureGrowth, "backlog take=10000 finished=0 rounds=1: the first jobs of a backlog"},
    {"bloat"_L1, measureBloat, "n=5000000 backlog=10000 keep=0: what jobs leave behind in a store"},
    {"migration"_L1, measureMigration, "rows=1000000 openers=10: how long pushes wait while the schema moves on"},
    {"claims"_L1, measureClaims, "backlog take=10000 finished=0 batch=100: the driver's claims alone"},
    {"limit_pool_drain"_L1, measureThreadPoolDrain, "n: QThreadPool and one queued call per task"},
    {"limit_pool_latency"_L1, measureThreadPoolLatency, "n=500 gap_ms=5: QThreadPool, start() to the task"},
    {"limit_fdatasync"_L1, measureFdatasync, "n=500: one page to the disk"},
    {"_worker"_L1, workForAnotherProcess, nullptr},
    {"_load"_L1, loadForAnotherProcess, nullptr},
};

void printHelp()
{
    std::puts("jobsbench MEASURE key=value…   one figure, as a line of JSON\n"
              "jobsbench --all [--quick] [--reps 3] [--driver memory|sqlite-full|sqlite-normal|postgresql|redis] [--workload REGEX]\n"
              "                               every workload, as lines of JSON; the medians on standard error\n"
              "jobsbench --table FILE…        lines of JSON as a Markdown table of medians\n"
              "\nPEERS_DURABILITY names the store of MEASURE: none (memory), sqlite-full, sqlite-normal, pg-sync-on, pg-sync-off,\n"
              "redis-none, redis-everysec, redis-always.\n"
              "PostgreSQL is measured in the database of PEERS_PG_URL, Redis in the server of REDIS_PORT or in one started for it.\n"
              "PEERS_TMP is the folder for files.\n\nMEASURE is one of");
    for (const Measure &measure : measures) {
        if (measure.text)
            std::printf("  %-20s %s\n", measure.name.data(), measure.text);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"jobsbench"_s);
    // A queue that is stopped in the middle of a backlog writes a line for each job that it hands back.
    QLoggingCategory::setFilterRules(u"jobs.*.info=false"_s);
    const QStringList words = application.arguments().mid(1);
    if (words.isEmpty() || words.first() == u"--help"_s) {
        printHelp();
        return words.isEmpty() ? 2 : 0;
    }
    if (words.first() == u"--table"_s)
        return printTable(words.mid(1));
    if (words.first().startsWith(u"--"_s))
        return runSuite(words);
    const Arguments arguments = Arguments::parse(words);
    for (const Measure &measure : measures) {
        if (measure.name == arguments.measure) {
            measure.run(arguments);
            return 0;
        }
    }
    giveUp(u"there is no measure %1; jobsbench --help lists them"_s.arg(arguments.measure));
}
