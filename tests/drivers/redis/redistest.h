// SPDX-License-Identifier: MIT
#pragma once

#include "redisserver.h"

#include <jobs/drivers/redis/redisdriver.h>

inline Jobs::RedisSettings settingsFor(const RedisServer &server)
{
    auto settings = Jobs::RedisSettings::fromUrl(server.url());
    if (!settings)
        qFatal("%s", qPrintable(settings.error().toString()));
    settings->timeout = std::chrono::seconds(3);
    return *settings;
}

inline Jobs::NewJob plainJob()
{
    Jobs::NewJob job;
    job.kind = QStringLiteral("work");
    job.queue = QStringLiteral("default");
    job.parameters = QByteArrayLiteral("{}");
    job.createdAt = job.dueAt =
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return job;
}

inline Jobs::Tick pushTick(const std::vector<Jobs::NewJob> &jobs)
{
    Jobs::Tick tick;
    tick.pushes = jobs;
    return tick;
}

inline Jobs::Tick claimTick(Jobs::WorkerId worker, int limit)
{
    Jobs::Tick tick;
    tick.worker = worker;
    tick.claims = {{.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {QStringLiteral("work")}}};
    return tick;
}
