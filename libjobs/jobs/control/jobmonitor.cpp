// SPDX-License-Identifier: MIT
#include "jobmonitor.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPromise>

namespace Jobs {

JobMonitor::JobMonitor(QObject *parent) : QObject(parent) {}
JobMonitor::~JobMonitor() = default;

QFuture<Result<PushedJob>> JobMonitor::duplicate(JobId id)
{
    const auto answered = [](Result<PushedJob> result) {
        QPromise<Result<PushedJob>> promise;
        promise.start();
        promise.addResult(std::move(result));
        promise.finish();
        return promise.future();
    };
    return job(id)
        .then(this,
              [this, answered](const Result<QueuedJob> &job) {
                  if (!job)
                      return answered(tl::unexpected(job.error()));
                  const PushOptions options{.priority = job->priority,
                                            .queue = job->queue,
                                            .maxAttempts = job->maxAttempts,
                                            .tags = job->tags,
                                            .metadata = QJsonDocument::fromJson(job->metadata).object()};
                  return push({{job->kind, job->parameters, options}})
                      .then([](const Result<QList<Result<PushedJob>>> &pushed) -> Result<PushedJob> {
                          if (!pushed)
                              return tl::unexpected(pushed.error());
                          return pushed->value(0, failure(JobQueueError::Code::Internal, QStringLiteral("the push was not answered")));
                      });
              })
        .unwrap();
}

} // namespace Jobs
