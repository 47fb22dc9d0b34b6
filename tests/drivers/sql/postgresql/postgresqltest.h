// SPDX-License-Identifier: MIT
#pragma once

#include "postgresqlserver.h"

#include <jobs/drivers/sql/postgresql/postgresqldriver.h>

inline Jobs::PostgresqlSettings settingsFor(const QString &url)
{
    auto settings = Jobs::PostgresqlSettings::fromUrl(url);
    if (!settings)
        qFatal("%s", qPrintable(settings.error().toString()));
    return *settings;
}

inline Jobs::NewJob plainJob()
{
    Jobs::NewJob job;
    job.kind = QStringLiteral("work");
    job.queue = QStringLiteral("default");
    job.parameters = QByteArrayLiteral("{}");
    job.maxAttempts = 3;
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

inline Jobs::Tick finishTick(const std::vector<Jobs::QueuedJob> &jobs)
{
    Jobs::Tick tick;
    for (const Jobs::QueuedJob &job : jobs)
        tick.finished.push_back({job.id, job.fence, job.queue, job.kind, Jobs::JobUpdate{}});
    return tick;
}
