// SPDX-License-Identifier: MIT
//
// What SqliteDriver costs for each job, without an engine: one line of JSON a workload.
//
//     bench_sqlitedriver [--folder PATH] [--jobs N] [--batch N] [--normal] [workload…]
//
// The folder decides: on a tmpfs a commit waits for no disk.

#include <jobs/core/names.h>
#include <jobs/drivers/sql/sqlite/sqlitedriver.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray payload =
    R"({"to":"joe.somebody@email.example.com","subject":"Your invoice of March","customer":123456789,"amount":1234.5})"_ba;

struct Settings
{
    QString folder;
    qint64 jobs = 100'000;
    int batch = 1000;
    SqliteOptions::Synchronous synchronous = SqliteOptions::Synchronous::Full;
};

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

struct Cost
{
    double microseconds = 0; //!< of a job
    double processor = 0; //!< of that, spent by this process: what counts on a machine that others use too
};

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }

    Cost perJob(qint64 jobs) const
    {
        return {double(m_timer.nsecsElapsed()) / 1e3 / double(jobs),
                double(std::clock() - m_clock) / CLOCKS_PER_SEC * 1e6 / double(jobs)};
    }

private:
    QElapsedTimer m_timer;
    std::clock_t m_clock = std::clock();
};

Timestamp now() { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

class Bench
{
public:
    Bench(const Settings &settings, const QString &name)
        : m_settings(settings),
          m_name(name),
          m_folder(settings.folder + u"/bench-XXXXXX"_s),
          m_file(m_folder.filePath(u"jobs.db"_s)),
          m_driver({.path = m_file, .synchronous = settings.synchronous})
    {
        must(m_driver.open());
        m_worker = must(m_driver.registerWorker({}, now(), 24h));
    }

    std::vector<NewJob> newJobs(qint64 count) const
    {
        NewJob job;
        job.kind = internedName(u"send-email"_s);
        job.queue = internedName(u"default"_s);
        job.parameters = payload;
        job.createdAt = job.dueAt = now();
        return std::vector<NewJob>(size_t(count), job);
    }

    Tick newTick() const
    {
        Tick tick;
        tick.worker = m_worker;
        tick.now = now();
        return tick;
    }

    static std::vector<FinishedAttempt> finishesOf(const TickResult &result)
    {
        std::vector<FinishedAttempt> finished;
        for (const auto &claimed : result.claimed) {
            for (const QueuedJob &job : claimed)
                finished.push_back(
                    {.id = job.id, .fence = job.fence, .queue = job.queue, .kind = job.kind, .update = {}});
        }
        return finished;
    }

    ClaimRequest claimOf(int limit) const
    {
        return {.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {u"send-email"_s}};
    }

    Cost push(qint64 count)
    {
        const Stopwatch time;
        for (qint64 done = 0; done < count; done += m_settings.batch) {
            Tick tick = newTick();
            tick.pushes = newJobs(m_settings.batch);
            must(m_driver.tick(tick));
        }
        return time.perJob(count);
    }

    Cost drain(qint64 count)
    {
        const Stopwatch time;
        TickResult last;
        qint64 finished = 0;
        for (qint64 claimed = 0; finished < count;) {
            Tick tick = newTick();
            tick.finished = finishesOf(last);
            finished += qint64(tick.finished.size());
            if (claimed < count)
                tick.claims = {claimOf(m_settings.batch)};
            last = must(m_driver.tick(tick));
            for (const auto &jobs : last.claimed)
                claimed += qint64(jobs.size());
        }
        return time.perJob(count);
    }

    Cost express(qint64 count)
    {
        const Stopwatch time;
        TickResult last;
        for (qint64 done = 0; done <= count; done += m_settings.batch) {
            Tick tick = newTick();
            tick.finished = finishesOf(last);
            if (done < count) {
                tick.pushes = newJobs(m_settings.batch);
                tick.claims = {claimOf(m_settings.batch)};
            }
            last = must(m_driver.tick(tick));
        }
        return time.perJob(count);
    }

    void single()
    {
        std::vector<double> times;
        TickResult last;
        for (int i = 0; i < 3000; ++i) {
            Tick tick = newTick();
            tick.pushes = newJobs(1);
            tick.claims = {claimOf(1)};
            QElapsedTimer timer;
            timer.start();
            last = must(m_driver.tick(tick));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            Tick finish = newTick();
            finish.finished = finishesOf(last);
            must(m_driver.tick(finish));
        }
        std::ranges::sort(times);
        std::printf("{\"workload\":\"%s\",\"p50_ms\":%.3f,\"p99_ms\":%.3f}\n", qPrintable(m_name),
                    times[times.size() / 2], times[times.size() * 99 / 100]);
    }

    void report(const char *what, Cost cost)
    {
        std::printf(
            "{\"workload\":\"%s\",\"step\":\"%s\",\"us_per_job\":%.2f,\"cpu_us_per_job\":%.2f,\"jobs_per_s\":%.0f}\n",
            qPrintable(m_name), what, cost.microseconds, cost.processor, 1e6 / cost.microseconds);
        std::fflush(stdout);
    }

    void reportSize(qint64 jobs)
    {
        m_driver.close();
        std::printf("{\"workload\":\"%s\",\"bytes_per_job\":%.1f}\n", qPrintable(m_name),
                    double(QFileInfo(m_file).size()) / double(jobs));
        must(m_driver.open());
    }

private:
    const Settings &m_settings;
    QString m_name;
    QTemporaryDir m_folder;
    QString m_file;
    SqliteDriver m_driver;
    WorkerId m_worker;
};

void run(const Settings &settings, const QString &name)
{
    Bench bench(settings, name);
    if (name == "push-drain"_L1) {
        bench.report("push", bench.push(settings.jobs));
        bench.reportSize(settings.jobs);
        bench.report("drain", bench.drain(settings.jobs));
    } else if (name == "express"_L1) {
        bench.report("life", bench.express(settings.jobs));
    } else if (name == "single"_L1) {
        bench.single();
    } else if (name == "waiting"_L1) {
        bench.push(10'000 + settings.jobs);
        bench.report("drain of 10 k", bench.drain(settings.jobs));
        bench.push(5'000'000);
        bench.report("drain of 5 M", bench.drain(settings.jobs));
    } else if (name == "finished"_L1) {
        bench.push(settings.jobs);
        bench.report("drain beside 0", bench.drain(settings.jobs));
        bench.express(5'000'000);
        bench.push(settings.jobs);
        bench.report("drain beside 5 M finished", bench.drain(settings.jobs));
    } else {
        qFatal("there is no workload %s; there are push-drain, express, single, waiting and finished",
               qPrintable(name));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"folder"_s, u"Where the file goes."_s, u"path"_s, u"."_s});
    parser.addOption({u"jobs"_s, u"Jobs of a workload."_s, u"number"_s, u"100000"_s});
    parser.addOption({u"batch"_s, u"Jobs of a tick."_s, u"number"_s, u"1000"_s});
    parser.addOption({u"normal"_s, u"synchronous=NORMAL."_s});
    parser.addPositionalArgument(u"workload"_s,
                                 u"push-drain, express, single, waiting, finished; the first three if none."_s);
    parser.addHelpOption();
    parser.process(app);

    Settings settings;
    settings.folder = parser.value(u"folder"_s);
    settings.jobs = parser.value(u"jobs"_s).toLongLong();
    settings.batch = parser.value(u"batch"_s).toInt();
    if (parser.isSet(u"normal"_s))
        settings.synchronous = SqliteOptions::Synchronous::Normal;
    QStringList workloads = parser.positionalArguments();
    if (workloads.isEmpty())
        workloads = {u"push-drain"_s, u"express"_s, u"single"_s};
    for (const QString &workload : workloads)
        run(settings, workload);
}
