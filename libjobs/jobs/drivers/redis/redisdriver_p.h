// SPDX-License-Identifier: MIT
#pragma once

#include "redisconnection_p.h"
#include "redisdriver.h"
#include "redislistener_p.h"
#include "redisrecord_p.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>

#include <atomic>

namespace Jobs {

struct RedisDriver::Private
{
    struct Lane
    {
        QString queue;
        QString kind;
    };

    explicit Private(RedisSettings given) : settings(std::move(given)), connection(settings) {}

    //! The beginning of a script's command.
    Redis::Command command(Redis::Script script) const;
    //! Runs it, connecting first where there is no connection.
    Result<Redis::OwnedReply> run(Redis::Command &&command, Redis::Effect effect);
    template<typename... Arguments>
    Result<Redis::OwnedReply> run(Redis::Script script, Redis::Effect effect, const Arguments &...arguments)
    {
        if (auto connected = connect(); !connected)
            return tl::unexpected(connected.error());
        Redis::Command command = this->command(script);
        (command.add(arguments), ...);
        return run(std::move(command), effect);
    }
    Result<> connect();
    Result<> identify();
    Result<int> versionIn(const QByteArray &found) const;
    Result<> refuseForeignKeys();
    Redis::Command askForChange() const { return Redis::Command("GET", settings.prefix + QStringLiteral(":changes")); }

    //! Numbers for all lanes of the jobs, asking for those that are not known yet.
    Result<std::vector<quint32>> lanesOf(const std::vector<NewJob> &jobs);
    //! Reads jobs as answer.lua writes them, and names their lanes.
    Result<std::vector<QueuedJob>> readJobs(Redis::Reply reply);
    Result<Lane> laneNamed(quint32 number);
    Result<JobPage> jobsAbove(const ControlRequest &request);
    Result<JobPage> readPage(const Result<Redis::OwnedReply> &reply);

    RedisSettings settings;
    Redis::Connection connection;
    QByteArray identity;
    Redis::Durability durability;
    bool isOpen = false;

    std::function<void()> wakeUp;
    std::unique_ptr<Redis::Listener> listener;
    QElapsedTimer announced;
    bool storeAnnounced = false; //!< by the last call
    std::atomic<bool> heard = false; //!< the listener, since the last peek()
    qint64 seenChange = -1; //!< all up to this one are ours, or were told by peek(); -1: who knows

    // Immutable in the store, so they are asked for once.
    QHash<std::pair<QString, QString>, quint32> laneNumbers;
    QHash<quint32, Lane> laneNames;
};

} // namespace Jobs
