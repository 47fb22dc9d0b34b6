// SPDX-License-Identifier: MIT

// Every workload, each figure in a process of its own: one that crashes or leaks spoils no other. The repeats are the
// outer loop, so that a slow spell of the machine touches all.

#include "suite.h"

#include "arguments.h"
#include "table.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

enum Drivers {
    Memory = 1,
    Full = 2,
    Normal = 4,
    NoStore = 8,
    Postgresql = 16,
    Redis = 32,
    Files = Full | Normal | Postgresql | Redis, // what outlives the process
    All = Memory | Files,
};

struct Workload
{
    const char *name;
    int drivers;
    const char *call; //!< measure and arguments
    const char *quick; //!< the same with less work; null: left out
};

// Every row takes seconds on two cores, but for those with millions of jobs.
constexpr Workload workloads[] = {
    {"push_single", Memory, "enqueue_seq n=200000", "enqueue_seq n=50000"},
    {"push_single", Files, "enqueue_seq n=20000", "enqueue_seq n=2000"},
    {"push_concurrent", Memory, "enqueue_conc n=200000", "enqueue_conc n=50000"},
    {"push_concurrent", Files, "enqueue_conc n=100000", "enqueue_conc n=20000"},
    {"push_bulk", All, "enqueue_bulk n=200000", "enqueue_bulk n=50000"},
    {"drain", Memory, "drain n=1000000 conc=best", "drain n=200000 conc=best"},
    {"drain", Files, "drain n=200000 conc=best", "drain n=30000 conc=best"},
    {"drain_1", Memory, "drain n=500000 conc=1", "drain n=100000 conc=1"},
    {"drain_1", Files, "drain n=100000 conc=1", "drain n=20000 conc=1"},
    {"drain_10", Memory, "drain n=500000 conc=10", "drain n=100000 conc=10"},
    {"drain_10", Files, "drain n=100000 conc=10", "drain n=20000 conc=10"},
    {"drain_no_signals", Memory, "drain n=1000000 conc=best signals=0", "drain n=200000 conc=best signals=0"},
    {"drain_signals", Files, "drain n=200000 conc=best signals=1", "drain n=30000 conc=best signals=1"},
    {"full_life", Memory, "full_life n=500000", "full_life n=100000"},
    {"full_life", Files, "full_life n=200000", "full_life n=30000"},
    {"full_life_bulk", Memory, "full_life n=500000 batch=100", "full_life n=100000 batch=100"},
    {"full_life_bulk", Files, "full_life n=200000 batch=1000", "full_life n=30000 batch=1000"},
    {"latency", All, "latency n=500", "latency n=100"},
    {"latency_two_processes", Files, "latency_x n=500", "latency_x n=100"},
    {"burst", All, "burst n=6400 conc=32", "burst n=3200 conc=32"},
    {"footprint", All, "rss n=100000", "rss n=100000"},
    {"growth", Memory, "growth backlog=10000 take=10000 rounds=10 settle_ms=100",
     "growth backlog=10000 take=10000 rounds=10 settle_ms=100"},
    {"growth", Memory, "growth backlog=100000 take=100000", "growth backlog=100000 take=100000"},
    {"growth", Memory, "growth backlog=1000000 take=100000", "growth backlog=1000000 take=100000"},
    {"growth", Memory, "growth backlog=5000000 take=100000", nullptr},
    {"growth", Memory, "growth backlog=10000 take=10000 rounds=10 finished=5000000 settle_ms=100", nullptr},
    {"growth", Files, "growth backlog=10000", "growth backlog=10000"},
    {"growth", Files, "growth backlog=100000", "growth backlog=100000"},
    {"growth", Files, "growth backlog=1000000", nullptr},
    {"growth", Files, "growth backlog=5000000", nullptr},
    {"growth", Files, "growth backlog=10000 finished=5000000", nullptr},
    {"bloat", Files, "bloat n=5000000 backlog=10000", "bloat n=100000 backlog=10000"},
    {"migration", Postgresql, "migration rows=1000000", "migration rows=20000"},
    {"claims", All, "claims backlog=10000", "claims backlog=10000"},
    {"claims", All, "claims backlog=100000", "claims backlog=100000"},
    {"claims", All, "claims backlog=1000000", nullptr},
    {"claims", All, "claims backlog=5000000", nullptr},
    {"claims", All, "claims backlog=10000 finished=5000000", nullptr},
    {"limit_pool_drain", NoStore, "limit_pool_drain n=1000000", "limit_pool_drain n=200000"},
    {"limit_pool_latency", NoStore, "limit_pool_latency n=500", "limit_pool_latency n=100"},
    {"limit_fdatasync", NoStore, "limit_fdatasync n=500", "limit_fdatasync n=100"},
};

struct DriverName
{
    int bit;
    const char *name;
    const char *label; //!< in PEERS_DURABILITY
};
constexpr DriverName driverNames[] = {
    {Memory, "memory", "none"},
    {Full, "sqlite-full", "sqlite-full"},
    {Normal, "sqlite-normal", "sqlite-normal"},
    {Postgresql, "postgresql", "pg-sync-on"},
    {Redis, "redis", "redis-everysec"},
    {NoStore, "none", "none"},
};

constexpr int patience = 900'000; // ms for one figure

//! The figure that the call printed, or one that says how it failed.
QJsonObject figureOf(const Workload &workload, const QString &call, const DriverName &driver, int rep)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PEERS_DURABILITY"_s, QLatin1StringView(driver.label));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), call.split(u' ') << u"rep=%1"_s.arg(rep));
    const bool ended = process.waitForFinished(patience);
    if (!ended)
        process.kill();
    process.waitForFinished();
    QJsonObject figure = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || figure.isEmpty())
        figure = {{u"failed"_s, u"%1 on %2"_s.arg(call, QLatin1StringView(driver.name))}};
    for (const auto &key : {u"peer"_s, u"measure"_s, u"durability"_s})
        figure.remove(key);
    figure.insert(u"workload"_s, QLatin1StringView(workload.name));
    figure.insert(u"driver"_s, QLatin1StringView(driver.name));
    return figure;
}

} // namespace

int runSuite(const QStringList &options)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"all"_s, u"Every workload."_s},
        {u"quick"_s, u"Less work, and none with millions of jobs."_s},
        {u"reps"_s, u"Repeats."_s, u"number"_s, u"3"_s},
        {u"driver"_s, u"Only this one: memory, sqlite-full, sqlite-normal, postgresql or redis."_s, u"name"_s},
        {u"workload"_s, u"Only those whose whole name matches."_s, u"regex"_s, u".*"_s},
    });
    if (!parser.parse(QStringList{u"jobsbench"_s} + options) || !parser.positionalArguments().isEmpty())
        giveUp(parser.errorText().isEmpty() ? u"unknown argument"_s : parser.errorText());
    bool isNumber = false;
    const int reps = parser.value(u"reps"_s).toInt(&isNumber);
    const QString onlyDriver = parser.value(u"driver"_s);
    const QRegularExpression wanted(QRegularExpression::anchoredPattern(parser.value(u"workload"_s)));
    if (!isNumber || reps < 1 || !wanted.isValid())
        giveUp(u"--reps wants a number and --workload a regular expression"_s);

    const bool hasRedis =
        qEnvironmentVariableIsSet("REDIS_PORT") || !QStandardPaths::findExecutable(u"redis-server"_s).isEmpty();
    QList<QJsonObject> figures;
    bool failed = false;
    for (int rep = 1; rep <= reps; ++rep) {
        for (const Workload &workload : workloads) {
            const char *call = parser.isSet(u"quick"_s) ? workload.quick : workload.call;
            if (!call || !wanted.match(QLatin1StringView(workload.name)).hasMatch())
                continue;
            for (const DriverName &driver : driverNames) {
                if (driver.bit == Postgresql && qEnvironmentVariableIsEmpty("PEERS_PG_URL"))
                    continue; // there is no server
                if (driver.bit == Redis && !hasRedis)
                    continue;
                if (!(workload.drivers & driver.bit)
                    || (!onlyDriver.isEmpty() && driver.bit != NoStore && onlyDriver != QLatin1StringView(driver.name)))
                    continue;
                figures.append(figureOf(workload, QLatin1StringView(call), driver, rep));
                failed = failed || figures.last().contains(u"failed"_s);
                std::fprintf(stdout, "%s\n", QJsonDocument(figures.last()).toJson(QJsonDocument::Compact).constData());
                std::fflush(stdout);
            }
        }
    }
    if (figures.isEmpty())
        giveUp(u"no workload matches"_s);
    std::fprintf(stderr, "\n%s", tableOf(figures).toUtf8().constData());
    return failed ? 1 : 0;
}
