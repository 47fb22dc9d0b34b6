// SPDX-License-Identifier: MIT
#pragma once

#include "../models/fakemonitor.h"

/*!
    A monitor with the same things in it at every run and a clock that stands still: what pictures of screens are made of.
*/
inline constexpr qint64 demoNow = 1'750'248'000'000; // 2025-06-18 12:00 UTC: before the clock of whoever runs this

inline void fillDemo(FakeMonitor &monitor)
{
    using namespace Jobs;
    using namespace Qt::StringLiterals;
    using namespace std::chrono_literals;
    const Timestamp now = fromMSecs(demoNow);
    monitor.about.product = u"jobsd"_s;
    monitor.about.driver = u"sqlite"_s;
    monitor.about.store = u"sqlite:/var/lib/jobsd/jobs.db"_s;
    monitor.about.role = Role::Operate;

    struct Kind
    {
        QString name;
        QString queue;
        QString error;
    };
    const QList<Kind> kinds{
        {u"send-invoice"_s, u"mail"_s, u"SMTP server mail.example.org:587 did not answer within 30 s"_s},
        {u"send-newsletter"_s, u"mail"_s, u"recipient address rejected: 550 5.1.1 no mailbox for user 4711"_s},
        {u"transcode-video"_s, u"media"_s, u"ffmpeg ended with 137: out of memory"_s},
        {u"make-thumbnail"_s, u"media"_s, u"Cannot decode image /srv/upload/2381.heic: unsupported codec hvc1"_s},
        {u"sync-warehouse"_s, u"default"_s, u"HTTP 503 from https://warehouse.example.org/api/v2/stock?page=17"_s},
        {u"build-report"_s, u"reports"_s, {}},
    };
    for (qint64 id = 1; id <= 400; ++id) {
        const Kind &kind = kinds[(id * 7) % kinds.size()];
        const JobState state = id > 392 ? JobState::Running
            : id > 340                  ? JobState::Available
            : id % 11 == 0              ? JobState::Failed
            : id % 17 == 0              ? JobState::Retryable
            : id % 23 == 0              ? JobState::Scheduled
            : id % 61 == 0              ? JobState::Cancelled
            : id % 67 == 0              ? JobState::Suspended
                                        : JobState::Completed;
        QueuedJob &job = monitor.add(184'000 + id, state, kind.name, kind.queue);
        job.createdAt = now - (401 - id) * 7s;
        job.dueAt = job.createdAt;
        job.maxAttempts = 5;
        job.attempt = state == JobState::Available ? 0 : 1 + int(id % 3 == 0);
        job.parameters =
            R"({"customer":1742,"amount":12345678901234567890,"lines":[{"article":"A-17","price":19.9},{"article":"B-2","price":4}],"express":true,"note":null})";
        job.worker = {1};
        if (state == JobState::Running) {
            job.startedAt = job.createdAt + 2s;
            job.progress = {(id * 13) % 97 + 3, id % 3 == 0 ? 0 : 100, u"segment %1 of 40"_s.arg((id * 13) % 40)};
        }
        if (isFinal(state)) {
            job.startedAt = job.createdAt + 1s;
            job.finishedAt = job.createdAt + 3s;
        }
        if ((state == JobState::Failed || state == JobState::Retryable) && !kind.error.isEmpty())
            job.error = kind.error;
        if (state == JobState::Scheduled || state == JobState::Retryable)
            job.dueAt = now + id * 2s;
        if (state == JobState::Completed)
            job.result = R"({"sent":true,"message_id":"<20251125.4711@example.org>"})";
    }
    monitor.queues = {{.name = u"default"_s},
                      {.name = u"mail"_s},
                      {.name = u"media"_s},
                      {.name = u"reports"_s,
                       .paused = true,
                       .pausedBy = u"anna: the report database is being moved"_s,
                       .pausedAt = now - 26min}};
    for (int i = 0; i < 3; ++i) {
        WorkerInfo worker;
        worker.id = {i + 1};
        worker.name = u"app-%1.example.org:%2"_s.arg(i + 1).arg(2'114 + 97 * i);
        worker.host = u"app-%1.example.org"_s.arg(i + 1);
        worker.pid = 2'114 + 97 * i;
        worker.version = u"0.1.0"_s;
        worker.startedAt = now - (i + 1) * 5h;
        worker.leaseUntil = now + 87'600h; // never silent, whenever this runs
        worker.capacity = 8;
        worker.busy = i == 2 ? 0 : 4;
        worker.mode = i == 2 ? WorkerMode::Quiet : WorkerMode::Working;
        monitor.workers.append(worker);
    }
    for (int i = 0; i < 5; ++i) {
        FailureGroup group;
        group.fingerprint = u"00ab12cd34ef560%1"_s.arg(i);
        group.kind = kinds[i].name;
        group.message =
            QString(kinds[i].error).replace(u"4711"_s, u"<n>"_s).replace(u"/srv/upload/2381.heic"_s, u"<path>"_s);
        group.sample = kinds[i].error;
        group.trace =
            u"Mailer::send(Message const &) at mailer.cpp:214\nInvoiceHandler::operator()(SendInvoice const &) at invoice.cpp:58\nJobs::Detail::call(…) at jobhandler.h:301"_s;
        group.count = qint64(QList<int>{214, 61, 9, 37, 3}[i]);
        group.lastSeen = now - (i * 7 + 1) * 20s;
        group.firstSeen = now - (i + 1) * 3h;
        group.queues = {kinds[i].queue};
        for (int j = 0; j < 6; ++j)
            group.jobs.append(JobId{184'396 - i - 11 * j});
        for (size_t j = 0; j < group.trend.size(); ++j)
            group.trend[j] = (qint64(j) * (i + 3) * 7) % (10 + 4 * i) * qint64(j > 3);
        monitor.groups.append(group);
    }
    for (int minute = 0; minute < 60; ++minute) {
        HistoryPoint point;
        point.at = fromMSecs((demoNow / 60'000 - 59 + minute) * 60'000);
        point.sums.pushed = 42 + (minute * 37) % 19 + minute / 4;
        point.sums.completed = 40 + (minute * 29) % 17 + minute / 5;
        point.sums.failed = (minute * 13) % 7 == 0 ? 3 : 0;
        point.sums.retried = (minute * 13) % 5 == 0 ? 5 : 1;
        point.sums.waits = {};
        point.sums.waits[5] = point.sums.completed;
        point.sums.waits[8] = 4;
        point.sums.runs = {};
        point.sums.runs[9] = point.sums.completed;
        monitor.points.append(point);
    }
    const QList<std::tuple<QString, QString, QString, qint64>> deeds{
        {u"retry"_s, u"fingerprint:00ab12cd34ef5600 state:failed,retryable"_s, {}, 214},
        {u"pause queue"_s, u"queue reports"_s, u"the report database is being moved"_s, 0},
        {u"cancel"_s, u"job 184217"_s, u"customer withdrew the order"_s, 1},
        {u"edit"_s, u"job 184102"_s, u"priority 10"_s, 1},
        {u"quiet worker"_s, u"worker app-3.example.org:2308"_s, {}, 0},
        {u"remove"_s, u"queue:media state:cancelled"_s, {}, 38},
    };
    qint64 id = 60;
    for (const auto &[action, target, detail, changed] : deeds) {
        monitor.entries.append({.id = id,
                                .at = now - (61 - id) * 7min,
                                .actor = id % 2 ? u"anna"_s : u"ops-token"_s,
                                .origin = id % 2 ? u"unix"_s : u"10.0.4.17"_s,
                                .action = action,
                                .target = target,
                                .detail = detail,
                                .changed = changed});
        --id;
    }
    JobAttempt attempt;
    attempt.attempt = 1;
    attempt.fence = 1;
    attempt.startedAt = now - 130s;
    attempt.finishedAt = now - 100s;
    attempt.outcome = u"failed"_s;
    attempt.error = u"SMTP server mail.example.org:587 did not answer within 30 s"_s;
    attempt.errorType = u"Mail::Timeout"_s;
    attempt.trace = monitor.groups.first().trace;
    monitor.triedBefore = {attempt};
    monitor.lines = {{.at = now - 130s, .attempt = 1, .text = u"connecting to mail.example.org:587"_s},
                     {.at = now - 100s, .attempt = 1, .text = u"giving up after 30 s"_s}};
}
