// SPDX-License-Identifier: MIT
#include "pushstream.h"

#include "service.h"

#include <jobs/control/monitorjson.h>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

constexpr size_t portion = 1000; // as the queue stores them best
constexpr int portionsUnderWay = 8;

} // namespace

//! What was pushed so far; shared with the queue's threads, which bring the answers.
struct PushStream::Portions
{
    std::mutex mutex; //!< guards what follows
    std::vector<QByteArray> answers; //!< by portion
    int underWay = 0;
    bool isEnded = false;

    //! Once all is there.
    std::optional<Response> response()
    {
        if (!isEnded || underWay > 0)
            return std::nullopt;
        Response response{.type = "application/x-ndjson"};
        qsizetype size = 0;
        for (const QByteArray &each : answers)
            size += each.size();
        response.body.reserve(size);
        for (const QByteArray &each : answers)
            response.body.append(each);
        return response;
    }
};

QByteArray pushAnswer(const Result<PushedJob> &pushed)
{
    if (!pushed)
        return "{\"error\":" + toJson(pushed.error()) + '}';
    QByteArray json = "{\"id\":" + QByteArray::number(pushed->id.value);
    return json.append(pushed->existed ? ",\"existed\":true}" : "}");
}

PushStream::PushStream(Service &service, Exchange &exchange)
    : m_service(service)
    , m_exchange(exchange)
    , m_lines(service.options().limits.line)
    , m_portions(std::make_shared<Portions>())
{
}

Sink::Taken PushStream::take(QByteArrayView data)
{
    bool isIdle = false;
    {
        std::lock_guard lock(m_portions->mutex);
        if (m_portions->isEnded)
            return Taken::Refused;
        if (m_portions->underWay >= portionsUnderWay)
            return Taken::Later;
        isIdle = m_portions->underWay == 0;
    }
    const int limit = m_service.options().limits.streamLines;
    m_lines.take(
        data,
        [&](QByteArrayView line) {
            if (++m_lineCount <= limit)
                addLine(line);
        },
        [&] {
            if (++m_lineCount <= limit)
                addError({JobQueueError::Code::PayloadTooLarge, u"the line is longer than %1 bytes"_s.arg(m_service.options().limits.line), {}});
        });
    if (m_lineCount > limit) {
        addError({JobQueueError::Code::PayloadTooLarge,
                  u"the stream has more than %1 lines; nothing was stored from here on: send the rest with another request"_s.arg(limit), {}});
        end();
        return Taken::Refused;
    }
    if (isIdle)
        push(); // nobody else's commit to ride in: what there is need not wait for more
    return Taken::All;
}

void PushStream::end()
{
    if (m_lineCount <= m_service.options().limits.streamLines)
        m_lines.end([this](QByteArrayView line) { addLine(line); });
    push();
    std::optional<Response> response;
    {
        std::lock_guard lock(m_portions->mutex);
        m_portions->isEnded = true;
        response = m_portions->response();
    }
    if (response)
        m_exchange.answer(*std::move(response));
}

void PushStream::addLine(QByteArrayView line)
{
    auto request = fromJson<PushRequest>(line);
    if (!request) {
        addError(request.error());
        return;
    }
    if (auto allowed = Service::checkQueue(*request, m_exchange); !allowed) {
        addError(allowed.error());
        return;
    }
    if (const auto tooMany = m_service.gate().countPushes(m_exchange, 1)) {
        addAnswer("{\"error\":" + tooMany->body + '}');
        return;
    }
    m_requests.append(*std::move(request));
    m_answers.emplace_back();
    if (m_answers.size() >= portion)
        push();
}

void PushStream::addError(const JobQueueError &error)
{
    addAnswer(pushAnswer(tl::unexpected(error)));
}

void PushStream::addAnswer(QByteArray answer)
{
    m_answers.emplace_back(std::move(answer));
    if (m_answers.size() >= portion)
        push();
}

void PushStream::push()
{
    if (m_answers.empty())
        return;
    size_t index = 0;
    {
        std::lock_guard lock(m_portions->mutex);
        index = m_portions->answers.size();
        m_portions->answers.emplace_back();
        ++m_portions->underWay;
    }
    m_service.queue().pushEach(std::exchange(m_requests, {}))
        .then([portions = m_portions, exchange = m_exchange.shared_from_this(), index, service = &m_service,
               lines = std::exchange(m_answers, {})](const QList<Result<PushedJob>> &pushed) {
            QByteArray text;
            text.reserve(qsizetype(lines.size()) * 16);
            auto next = pushed.begin();
            for (const auto &line : lines)
                text.append(line ? *line : pushAnswer(*next++)).append('\n');
            std::optional<Response> response;
            {
                std::lock_guard lock(portions->mutex);
                portions->answers[index] = std::move(text);
                --portions->underWay;
                response = portions->response();
            }
            if (response)
                exchange->answer(*std::move(response));
            else
                exchange->goOn();
            service->desk().mayHaveWork();
        });
}

} // namespace Jobs::Api
