// SPDX-License-Identifier: MIT
//
// sqlitepeer FILE JOBS: pushes JOBS jobs in small ticks and runs what it can claim, its own or others', until a while of
// ticks has brought nothing. Prints the id of each job that it finished.

#include <jobs/drivers/sql/sqlite/sqlitedriver.h>

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    SqliteDriver driver(app.arguments().at(1));
    int left = app.arguments().at(2).toInt();
    if (auto opened = driver.open(); !opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().toString()));
        return 1;
    }
    const Timestamp now = fromMSecs(1'767'225'600'000);
    Tick tick;
    tick.now = now;
    tick.worker = *driver.registerWorker({}, now, 1h);

    for (int idle = 0; idle < 200;) {
        tick.pushes.clear();
        for (int i = 0; i < 7 && left > 0; ++i, --left) {
            NewJob job;
            job.kind = u"work"_s;
            job.queue = u"default"_s;
            job.parameters = "{}"_ba;
            job.createdAt = job.dueAt = now;
            tick.pushes.push_back(job);
        }
        tick.claims = {{.limit = 5, .queues = {}, .exceptQueues = {}, .kinds = {u"work"_s}}};
        const auto done = driver.tick(tick);
        if (!done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().toString()));
            return 1;
        }
        for (size_t i = 0; i < tick.finished.size(); ++i) {
            if (done->finished[i])
                std::printf("%lld\n", tick.finished[i].id.value);
        }
        tick.finished.clear();
        for (const QueuedJob &job : done->claimed[0])
            tick.finished.push_back(
                {.id = job.id, .fence = job.fence, .queue = job.queue, .kind = job.kind, .update = {}});
        idle = left == 0 && tick.finished.empty() ? idle + 1 : 0;
        if (idle > 0)
            std::this_thread::sleep_for(1ms);
    }
}
