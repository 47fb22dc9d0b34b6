// SPDX-License-Identifier: MIT
#pragma once

#include "exchange.h"

namespace Jobs::Api {
class Service;
}

//! What the rows of the route table call. In a door's thread; they answer at once or later.
namespace Jobs::Api::Handlers {

// handlers_server.cpp
void health(Service &service, const ExchangePtr &exchange);
void readiness(Service &service, const ExchangePtr &exchange);
void metrics(Service &service, const ExchangePtr &exchange);
void info(Service &service, const ExchangePtr &exchange);
void openApi(Service &service, const ExchangePtr &exchange);
void stats(Service &service, const ExchangePtr &exchange);
void history(Service &service, const ExchangePtr &exchange);
void events(Service &service, const ExchangePtr &exchange);
void audit(Service &service, const ExchangePtr &exchange);
void failures(Service &service, const ExchangePtr &exchange);
void failureGroup(Service &service, const ExchangePtr &exchange);
void nodes(Service &service, const ExchangePtr &exchange);
void setNodeMode(Service &service, const ExchangePtr &exchange);

// handlers_queues.cpp
void queues(Service &service, const ExchangePtr &exchange);
void queue(Service &service, const ExchangePtr &exchange);
void pauseQueue(Service &service, const ExchangePtr &exchange);
void resumeQueue(Service &service, const ExchangePtr &exchange);
void purgeQueue(Service &service, const ExchangePtr &exchange);

// handlers_jobs.cpp
void jobs(Service &service, const ExchangePtr &exchange);
void countJobs(Service &service, const ExchangePtr &exchange);
void job(Service &service, const ExchangePtr &exchange);
void editJob(Service &service, const ExchangePtr &exchange);
void removeJob(Service &service, const ExchangePtr &exchange);
void actOnJob(Service &service, const ExchangePtr &exchange);
void duplicateJob(Service &service, const ExchangePtr &exchange);
void attempts(Service &service, const ExchangePtr &exchange);
void log(Service &service, const ExchangePtr &exchange);
void explain(Service &service, const ExchangePtr &exchange);

// handlers_push.cpp
void push(Service &service, const ExchangePtr &exchange);

// handlers_bulk.cpp
void bulk(Service &service, const ExchangePtr &exchange);
void operation(Service &service, const ExchangePtr &exchange);
void cancelOperation(Service &service, const ExchangePtr &exchange);

// handlers_work.cpp
void claim(Service &service, const ExchangePtr &exchange);
void lease(Service &service, const ExchangePtr &exchange);

} // namespace Jobs::Api::Handlers
