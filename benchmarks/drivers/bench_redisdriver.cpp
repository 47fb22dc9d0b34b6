// SPDX-License-Identifier: MIT
//
// What the Redis driver reaches with a server of its own: the phases of bulk work, pushes in flight, and the way of one
// job from a push to another process. One line of JSON each. Usage: bench_redisdriver [jobs] [no|everysec|always|off]
#include "redisserver.h"

#include <jobs/drivers/redis/redisdriver.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTextStream>

#include <algorithm>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int batch = 1000;

const QByteArray &payload()
{
    static const QByteArray text =
        R"({"to":"joe.bloggs@example.com","subject":"Your invoice of November is here","customer":12345678,"total":99.5})"_ba;
    return text;
}

NewJob newJob()
{
    static const QString kind = u"send-email"_s;
    static const QString queue = u"default"_s;
    NewJob job;
    job.kind = kind;
    job.queue = queue;
    job.parameters = payload();
    job.maxAttempts = 10;
    job.createdAt = job.dueAt =
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return job;
}

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return *std::move(result);
}

//! Time, and the processor time of both sides, which a busy machine does not blur.
class Stopwatch
{
public:
    explicit Stopwatch(const RedisServer &server)
        : m_server(server),
          m_serverStart(serverSeconds()),
          m_start(std::clock())
    {
        m_timer.start();
    }

    void report(const char *workload, int jobs) const
    {
        const qint64 nsecs = m_timer.nsecsElapsed();
        const double client = double(std::clock() - m_start) / CLOCKS_PER_SEC;
        QTextStream(stdout) << "{\"workload\":\"" << workload << "\",\"jobs\":" << jobs
                            << ",\"perSecond\":" << qint64(jobs * 1e9 / double(nsecs))
                            << ",\"serverUs\":" << (serverSeconds() - m_serverStart) * 1e6 / jobs
                            << ",\"clientUs\":" << client * 1e6 / jobs << "}" << Qt::endl;
    }

private:
    double serverSeconds() const
    {
        double seconds = 0;
        for (const QByteArray &line : m_server.cli({u"INFO"_s, u"cpu"_s}).split('\n')) {
            if (line.startsWith("used_cpu_sys:") || line.startsWith("used_cpu_user:"))
                seconds += line.trimmed().split(':').value(1).toDouble();
        }
        return seconds;
    }

    const RedisServer &m_server;
    double m_serverStart;
    std::clock_t m_start;
    QElapsedTimer m_timer;
};

ClaimRequest anyWork(int limit)
{
    return {.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {u"send-email"_s}};
}

std::unique_ptr<RedisDriver> connected(const RedisServer &server)
{
    auto driver = std::make_unique<RedisDriver>(must(RedisSettings::fromUrl(server.url())));
    if (const auto opened = driver->open(); !opened)
        qFatal("%s", qPrintable(opened.error().toString()));
    return driver;
}

//! Pushes of a thousand, then ticks that finish a thousand and claim the next.
void bulkAndDrain(const RedisServer &server, RedisDriver &driver, int jobs)
{
    const std::vector<NewJob> some(batch, newJob());
    const Stopwatch push(server);
    for (int pushed = 0; pushed < jobs; pushed += batch) {
        Tick tick;
        tick.pushes = some;
        must(driver.tick(tick));
    }
    push.report("bulk push", jobs);

    const WorkerId worker = must(driver.registerWorker({}, {}, 1h));
    int done = 0;
    std::vector<QueuedJob> running;
    const Stopwatch drain(server);
    do {
        Tick tick;
        tick.worker = worker;
        for (const QueuedJob &job : running)
            tick.finished.push_back({job.id, job.fence, job.queue, job.kind, JobUpdate{}});
        tick.claims = {anyWork(batch)};
        TickResult result = must(driver.tick(tick));
        done += int(std::ranges::count(result.finished, true));
        running = std::move(result.claimed[0]);
    } while (!running.empty());
    drain.report("drain", done);
}

//! Everything of a tick at once: a thousand pushed, claimed and finished.
void life(const RedisServer &server, RedisDriver &driver, int jobs)
{
    const WorkerId worker = must(driver.registerWorker({}, {}, 1h));
    const std::vector<NewJob> some(batch, newJob());
    std::vector<QueuedJob> running;
    const Stopwatch watch(server);
    for (int pushed = 0; pushed <= jobs; pushed += batch) {
        Tick tick;
        tick.worker = worker;
        for (const QueuedJob &job : running)
            tick.finished.push_back({job.id, job.fence, job.queue, job.kind, JobUpdate{}});
        if (pushed < jobs)
            tick.pushes = some;
        tick.claims = {anyWork(batch)};
        running = std::move(must(driver.tick(tick)).claimed[0]);
    }
    watch.report("life", jobs);
}

//! 64 pushes that each wait for their answer, committed in groups, as a queue's driver thread does.
void inFlight(const RedisServer &server, RedisDriver &driver, int jobs, int width)
{
    const Stopwatch watch(server);
    const std::vector<NewJob> some(size_t(width), newJob());
    for (int pushed = 0; pushed < jobs; pushed += width) {
        Tick tick;
        tick.pushes = some;
        must(driver.tick(tick));
    }
    watch.report(width == 1 ? "one awaited push" : "64 in flight", jobs);
}

//! From before a push to the claim that another connection makes when it hears of it.
void pushToStart(const RedisServer &server, RedisDriver &pusher, int rounds)
{
    std::mutex mutex;
    std::condition_variable changed;
    bool woken = false;
    bool stop = false;
    std::vector<qint64> nsecs;
    QElapsedTimer timer;
    int got = 0;

    RedisDriver listener(must(RedisSettings::fromUrl(server.url())));
    std::thread worker([&] {
        listener.setWakeUp([&] {
            std::lock_guard lock(mutex);
            woken = true;
            changed.notify_all();
        });
        if (!listener.open())
            qFatal("no second connection");
        const WorkerId id = must(listener.registerWorker({}, {}, 1h));
        while (true) {
            {
                std::unique_lock lock(mutex);
                changed.wait_for(lock, 1s, [&] { return woken || stop; });
                if (stop)
                    break;
                woken = false;
            }
            Tick tick;
            tick.worker = id;
            tick.claims = {anyWork(10)};
            const auto claimed = must(listener.tick(tick)).claimed[0];
            if (claimed.empty())
                continue;
            std::lock_guard lock(mutex);
            nsecs.push_back(timer.nsecsElapsed());
            got += int(claimed.size());
            changed.notify_all();
        }
        listener.close();
    });
    while (listener.pollInterval() != 1000ms)
        std::this_thread::sleep_for(10ms);

    for (int round = 0; round < rounds; ++round) {
        std::this_thread::sleep_for(3ms);
        {
            std::lock_guard lock(mutex);
            timer.start();
        }
        Tick tick;
        tick.pushes = {newJob()};
        must(pusher.tick(tick));
        pusher.announce();
        std::unique_lock lock(mutex);
        changed.wait_for(lock, 5s, [&] { return got > round; });
    }
    {
        std::lock_guard lock(mutex);
        stop = true;
        changed.notify_all();
    }
    worker.join();
    std::ranges::sort(nsecs);
    QTextStream(stdout) << "{\"workload\":\"push to start\",\"p50us\":" << nsecs[nsecs.size() / 2] / 1000
                        << ",\"p99us\":" << nsecs[nsecs.size() * 99 / 100] / 1000 << "}" << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int jobs = std::max(batch, arguments.value(1, u"200000"_s).toInt());
    const QString sync = arguments.value(2, u"everysec"_s);
    RedisServer server(sync == "always"_L1    ? RedisServer::Sync::Always
                           : sync == "no"_L1  ? RedisServer::Sync::No
                           : sync == "off"_L1 ? RedisServer::Sync::Off
                                              : RedisServer::Sync::EverySecond);
    if (!server.start())
        return 1;
    const auto driver = connected(server);
    bulkAndDrain(server, *driver, jobs);
    life(server, *driver, jobs);
    inFlight(server, *driver, std::min(jobs, 100'000), 64);
    inFlight(server, *driver, std::min(jobs, 5'000), 1);
    // Those that wait would come first.
    server.cli({u"FLUSHALL"_s});
    const auto fresh = connected(server);
    pushToStart(server, *fresh, 1000);
    return 0;
}
