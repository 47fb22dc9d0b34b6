// SPDX-License-Identifier: MIT
#include "finishes_p.h"
#include "rows_p.h"
#include "sqldriver_p.h"

namespace Jobs {

using namespace Qt::StringLiterals;
using Sql::Session;
using Sql::Statement;

namespace {

std::vector<RunningWish> wishesFor(Session &session, WorkerId worker)
{
    std::vector<RunningWish> wishes;
    Statement &find = session.statement("wishes"_L1);
    find.bind(":worker"_L1, worker.value).bind(":of"_L1, worker.value);
    if (!find.exec())
        return wishes;
    while (find.next()) {
        wishes.push_back(
            {JobId{find.number(0)}, find.number(1),
             find.number(2) == Sql::wishToCancel ? RunningWish::Wish::Cancel : RunningWish::Wish::Suspend});
    }
    return wishes;
}

} // namespace

Result<WorkerId> SqlDriver::registerWorker(const WorkerInfo &worker, Timestamp now, std::chrono::milliseconds lease)
{
    return d->write([&](Session &session) {
        now = session.now(now);
        Statement &number = session.statement("worker_number"_L1);
        if (!number.first())
            return WorkerId{};
        const WorkerId id{number.number(0)};
        number.finish();
        const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
        Statement &add = session.statement("worker_add"_L1);
        add.bind(":id"_L1, id.value)
            .bind(":name"_L1, text(worker.name))
            .bind(":host"_L1, text(worker.host))
            .bind(":pid"_L1, worker.pid)
            .bind(":version"_L1, text(worker.version))
            .bind(":started_at"_L1, toMSecs(now))
            .bind(":lease_until"_L1, toMSecs(now + lease))
            .bind(":capacity"_L1, worker.capacity)
            .bind(":busy"_L1, 0);
        add.exec();
        return id;
    });
}

Result<HeartbeatReply> SqlDriver::heartbeat(WorkerId worker, int busy, Timestamp now, std::chrono::milliseconds lease)
{
    return d->write([&](Session &session) {
        now = session.now(now);
        Statement &renew = session.statement("worker_renew"_L1);
        renew.bind(":lease_until"_L1, toMSecs(now + lease)).bind(":busy"_L1, busy).bind(":id"_L1, worker.value);
        renew.exec();
        if (renew.affected() != 1)
            return HeartbeatReply{.leaseLost = true, .wishes = {}};
        session.statement("wishes_forget"_L1).exec();
        HeartbeatReply reply{.leaseLost = false, .wishes = wishesFor(session, worker)};
        Statement &mode = session.statement("worker_mode"_L1);
        mode.bind(":id"_L1, worker.value);
        if (mode.first())
            reply.mode = WorkerMode(mode.number(0));
        mode.finish();
        return reply;
    });
}

Result<std::vector<RunningWish>> SqlDriver::runningWishes(WorkerId worker)
{
    return d->read([&](Session &session) { return wishesFor(session, worker); });
}

Result<> SqlDriver::unregisterWorker(WorkerId worker)
{
    const auto removed = d->write(
        [&](Session &session) { return session.statement("worker_remove"_L1).bind(":id"_L1, worker.value).exec(); });
    if (!removed)
        return tl::unexpected(removed.error());
    return {};
}

Result<std::vector<QueuedJob>> SqlDriver::rescue(Timestamp now, int limit,
                                                 const std::function<JobUpdate(const QueuedJob &)> &decide)
{
    return d->write([&](Session &session) {
        now = session.now(now);
        std::vector<QueuedJob> rescued;
        std::vector<std::pair<Sql::Lane, int>> details;
        session.statement("workers_forget"_L1).bind(":now"_L1, toMSecs(now)).exec();
        Statement &lost = session.statement("lost"_L1);
        lost.bind(":limit"_L1, limit);
        if (!lost.exec())
            return rescued;
        while (lost.next()) {
            rescued.push_back(Sql::jobFrom(lost, session));
            details.push_back({{lost.number(1), lost.number(2)}, int(lost.number(Sql::afterJobColumns))});
        }
        Sql::Finishes finishes(session, now, true);
        for (size_t i = 0; i < rescued.size(); ++i) {
            const auto &[lane, wish] = details[i];
            finishes.write(rescued[i].id, rescued[i].fence, lane, wish, decide(rescued[i]));
        }
        return rescued;
    });
}

} // namespace Jobs
