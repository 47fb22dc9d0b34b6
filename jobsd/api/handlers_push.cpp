// SPDX-License-Identifier: MIT
#include "handlers.h"

#include "pushstream.h"
#include "service.h"

#include <jobs/control/monitorjson.h>

using namespace Qt::StringLiterals;

namespace Jobs::Api::Handlers {

namespace {

constexpr int maxElements = 10'000;

void pushOne(Service &service, const ExchangePtr &exchange)
{
    auto request = fromJson<PushRequest>(exchange->body);
    if (!request) {
        exchange->answer(request.error());
        return;
    }
    const QByteArray key = exchange->header("Idempotency-Key");
    if (!key.isEmpty()) {
        if (!request->options.clientId.isEmpty() && request->options.clientId.toUtf8() != key) {
            exchange->answer(JobQueueError{JobQueueError::Code::InvalidArgument, u"the header Idempotency-Key and the member client_id differ; give one"_s, {}});
            return;
        }
        request->options.clientId = QString::fromUtf8(key);
    }
    if (auto allowed = Service::checkQueue(*request, *exchange); !allowed) {
        exchange->answer(allowed.error());
        return;
    }
    if (auto tooMany = service.gate().countPushes(*exchange, 1)) {
        exchange->answer(*std::move(tooMany));
        return;
    }
    service.queue().pushKind(request->kind, request->parameters, request->options)
        .then([exchange, service = &service](const Result<PushedJob> &pushed) {
            if (!pushed) {
                exchange->answer(pushed.error());
                return;
            }
            const QByteArray id = QByteArray::number(pushed->id.value);
            exchange->answer(Response::json(toJson(*pushed), pushed->existed ? 200 : 201).with("Location", "/v1/jobs/" + id));
            service->desk().mayHaveWork();
        });
}

void pushArray(Service &service, const ExchangePtr &exchange)
{
    const auto elements = jsonElements(exchange->body);
    if (!elements) {
        exchange->answer(elements.error());
        return;
    }
    if (elements->size() > maxElements) {
        exchange->answer(JobQueueError{JobQueueError::Code::PayloadTooLarge,
                                       u"the array has %1 jobs, more than %2; send NDJSON, which is stored as it comes"_s.arg(elements->size()).arg(maxElements), {}});
        return;
    }
    if (auto tooMany = service.gate().countPushes(*exchange, elements->size())) {
        exchange->answer(*std::move(tooMany));
        return;
    }
    QList<PushRequest> good;
    std::vector<std::optional<QByteArray>> answers;
    for (const QByteArray &element : *elements) {
        auto request = fromJson<PushRequest>(element);
        if (auto allowed = request ? Service::checkQueue(*request, *exchange) : Result<>(); !allowed)
            request = tl::unexpected(allowed.error());
        if (request) {
            good.append(*std::move(request));
            answers.emplace_back();
        } else {
            answers.emplace_back(pushAnswer(tl::unexpected(request.error())));
        }
    }
    service.queue().pushEach(good).then([exchange, answers = std::move(answers), service = &service](const QList<Result<PushedJob>> &pushed) {
        QByteArray json = "[";
        auto next = pushed.begin();
        for (const auto &answer : answers)
            json.append(json.size() > 1 ? "," : "").append(answer ? *answer : pushAnswer(*next++));
        exchange->answer(Response::json(json.append(']')));
        service->desk().mayHaveWork();
    });
}

} // namespace

void push(Service &service, const ExchangePtr &exchange)
{
    const QByteArrayView body = QByteArrayView(exchange->body).trimmed();
    if (body.isEmpty())
        exchange->answer(JobQueueError{JobQueueError::Code::InvalidArgument, u"the body is empty; send {\"kind\": \"…\", \"parameters\": {…}}"_s, {}});
    else if (body.startsWith('['))
        pushArray(service, exchange);
    else
        pushOne(service, exchange);
}

} // namespace Jobs::Api::Handlers
