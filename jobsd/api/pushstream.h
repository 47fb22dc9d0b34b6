// SPDX-License-Identifier: MIT
#pragma once

#include "exchange.h"
#include "ndjson.h"

#include <jobs/control/monitortypes.h>

#include <memory>

namespace Jobs::Api {

class Service;

/*!
    \class Jobs::Api::PushStream
    \brief Pushes the jobs of an NDJSON body while it arrives, and answers a line for each in their order.

    Jobs are stored in portions, several at a time; when too many are under way, the rest waits in the socket.
*/
class PushStream final : public Sink
{
public:
    PushStream(Service &service, Exchange &exchange);

    Taken take(QByteArrayView data) override;
    void end() override;

private:
    struct Portions;

    void addLine(QByteArrayView line);
    void addError(const JobQueueError &error);
    void addAnswer(QByteArray answer);
    void push();

    Service &m_service;
    Exchange &m_exchange; //!< owns this
    LineSplitter m_lines;
    int m_lineCount = 0;
    QList<PushRequest> m_requests; //!< of the portion that is being collected
    std::vector<std::optional<QByteArray>> m_answers; //!< of it, by line: nothing where a request waits for its answer
    std::shared_ptr<Portions> m_portions;
};

//! {"id": 17} or {"error": …}: the answer to one of many.
QByteArray pushAnswer(const Result<PushedJob> &pushed);

} // namespace Jobs::Api
