// SPDX-License-Identifier: MIT
//
// What MemoryDriver costs for each job. --benchmark_counters_tabular=true reads best.

#include <jobs/core/names.h>
#include <jobs/drivers/memorydriver.h>

#include <benchmark/benchmark.h>

#include <malloc.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray payload =
    R"({"to":"joe.somebody@email.example.com","subject":"Your invoice of March","customer":123456789,"amount":1234.5})"_ba;

NewJob newJob(Timestamp now, int queue = 0, int kind = 0)
{
    static const QString queues[]{internedName(u"default"_s), internedName(u"mail"_s), internedName(u"slow"_s)};
    static const QString kinds[]{internedName(u"send-email"_s), internedName(u"resize"_s), internedName(u"report"_s)};
    NewJob job;
    job.kind = kinds[kind];
    job.queue = queues[queue];
    job.parameters = payload;
    job.createdAt = now;
    job.dueAt = now;
    return job;
}

ClaimRequest everything(int limit)
{
    return {.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {u"send-email"_s, u"resize"_s, u"report"_s}};
}

double perJob(benchmark::State &state) { return double(state.iterations()) * double(state.range(0)); }

/*!
    The tick of a busy engine: the finishes of the last one, new pushes, the next claim. \a lanes queues and kinds each;
    \a history completed jobs are kept.
*/
void tickOf(benchmark::State &state, int lanes, qint64 history, int priorities)
{
    const int batch = int(state.range(0));
    MemoryDriver driver;
    Timestamp now = fromMSecs(1'767'225'600'000);
    Tick tick;
    tick.worker = *driver.registerWorker({}, now, 24h * 365);
    tick.claims = {everything(batch)};
    for (int i = 0; i < batch; ++i) {
        tick.pushes.push_back(newJob(now, i % lanes, i / lanes % lanes));
        tick.pushes.back().priority = i % priorities;
    }
    const RetentionPolicy policy{.completed = {.count = history}};
    for (auto _ : state) {
        now += 1ms;
        tick.now = now;
        for (NewJob &job : tick.pushes)
            job.createdAt = job.dueAt = now;
        auto result = driver.tick(tick);
        tick.finished.resize(result->claimed[0].size());
        for (size_t i = 0; i < tick.finished.size(); ++i) {
            tick.finished[i].id = result->claimed[0][i].id;
            tick.finished[i].fence = result->claimed[0][i].fence;
        }
        benchmark::DoNotOptimize(result);
        *driver.prune(policy, now, batch);
    }
    state.SetItemsProcessed(state.iterations() * batch);
    state.counters["s/job"] =
        benchmark::Counter(perJob(state), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void tick(benchmark::State &state) { tickOf(state, 1, 0, 1); }
void tickOfThreePriorities(benchmark::State &state) { tickOf(state, 1, 0, 3); }
void tickOverNineLanes(benchmark::State &state) { tickOf(state, 3, 0, 1); }
void tickKeepingHistory(benchmark::State &state) { tickOf(state, 1, 100'000, 1); }

BENCHMARK(tick)->Arg(1)->Arg(64)->Arg(1000);
BENCHMARK(tickOfThreePriorities)->Arg(1000);
BENCHMARK(tickOverNineLanes)->Arg(1)->Arg(1000);
BENCHMARK(tickKeepingHistory)->Arg(1)->Arg(1000);

//! A backlog that waits in front of each claim.
void tickBehindABacklog(benchmark::State &state)
{
    const int batch = int(state.range(0));
    MemoryDriver driver;
    const Timestamp now = fromMSecs(1'767'225'600'000);
    Tick backlog;
    backlog.now = now;
    backlog.pushes.assign(1'000'000, newJob(now));
    (void)driver.tick(backlog);
    backlog = {};

    Tick tick;
    tick.worker = *driver.registerWorker({}, now, 24h * 365);
    tick.now = now;
    tick.claims = {everything(batch)};
    tick.pushes.assign(size_t(batch), newJob(now));
    for (auto _ : state) {
        auto result = driver.tick(tick);
        tick.finished.resize(result->claimed[0].size());
        for (size_t i = 0; i < tick.finished.size(); ++i) {
            tick.finished[i].id = result->claimed[0][i].id;
            tick.finished[i].fence = result->claimed[0][i].fence;
        }
        *driver.prune({.completed = {.count = 0}}, now, batch);
    }
    state.counters["s/job"] =
        benchmark::Counter(perJob(state), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(tickBehindABacklog)->Arg(1000);

//! Scheduled jobs, pushed in any order of time and promoted in theirs.
void scheduleAndPromote(benchmark::State &state)
{
    const int batch = int(state.range(0));
    MemoryDriver driver;
    Timestamp now = fromMSecs(1'767'225'600'000);
    Tick tick;
    tick.worker = *driver.registerWorker({}, now, 24h * 365);
    tick.claims = {everything(batch)};
    for (auto _ : state) {
        now += 1s;
        tick.now = now;
        tick.pushes.assign(size_t(batch), newJob(now));
        for (int i = 0; i < batch; ++i) {
            tick.pushes[size_t(i)].state = JobState::Scheduled;
            tick.pushes[size_t(i)].dueAt = now + std::chrono::milliseconds(i * 7919 % batch);
        }
        auto result = driver.tick(tick);
        tick.finished.clear();
        for (const QueuedJob &job : result->claimed[0])
            tick.finished.push_back({job.id, job.fence, {}, {}, {}});
        *driver.promote(now + 1h, batch);
        *driver.prune({.completed = {.count = 0}}, now, batch);
    }
    state.counters["s/job"] =
        benchmark::Counter(perJob(state), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(scheduleAndPromote)->Arg(1000);

//! Bytes that a waiting job takes, its payload of its own and malloc's overhead included.
void memoryOfWaitingJobs(benchmark::State &state)
{
    const int count = int(state.range(0));
    const Timestamp now = fromMSecs(1'767'225'600'000);
    double bytes = 0;
    for (auto _ : state) {
        MemoryDriver driver;
        const auto before = mallinfo2();
        for (int i = 0; i < count; i += 1000) {
            Tick tick;
            tick.now = now;
            for (int j = 0; j < 1000; ++j) {
                tick.pushes.push_back(newJob(now));
                tick.pushes.back().parameters = QByteArray(payload.constData(), payload.size());
            }
            (void)driver.tick(tick);
        }
        const auto after = mallinfo2();
        bytes = double(after.uordblks + after.hblkhd) - double(before.uordblks + before.hblkhd);
    }
    state.counters["payload"] = double(payload.size());
    state.counters["bytes/job"] = bytes / count;
}
BENCHMARK(memoryOfWaitingJobs)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace
