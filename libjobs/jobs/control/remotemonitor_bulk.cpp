// SPDX-License-Identifier: MIT

// Pushes of many jobs, and actions on all that match.

#include "remotemonitor_p.h"

#include <jobs/control/monitorjson.h>
#include <jobs/core/jsonwriter_p.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>
#include <QtCore/QUuid>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

constexpr qsizetype largestPortion = 4 * 1024 * 1024; // servers take bodies of 8 MiB
constexpr qsizetype longestPortion = 1000;
constexpr auto firstLook = 20ms; // at an operation; then less and less often
constexpr auto longestPause = 500ms;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Jobs::RemoteMonitor)
};

// --- pushes ----------------------------------------------------------------------------------------------------------------

using PushAnswers = QList<Result<PushedJob>>;

Result<PushedJob> readPushed(const QByteArray &json)
{
    const auto members = jsonMembers(json);
    if (!members)
        return tl::unexpected(members.error());
    const auto problem = members->constFind("error"_ba);
    if (problem == members->constEnd())
        return fromJson<PushedJob>(json);
    const auto error = fromJson<JobQueueError>(*problem);
    return tl::unexpected(error ? *error : error.error());
}

//! Pushes in portions, one after the other, so that ids grow in the order of the requests.
class Push : public std::enable_shared_from_this<Push>
{
public:
    explicit Push(RemoteMonitorPrivate *monitor, const QList<PushRequest> &requests) : m_monitor(monitor)
    {
        m_texts.reserve(requests.size());
        for (PushRequest request : requests) {
            if (request.options.clientId.isEmpty())
                request.options.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            m_texts.append(toJson(request));
        }
        m_promise.start();
    }

    QFuture<Result<PushAnswers>> future() { return m_promise.future(); }

    void sendNext()
    {
        if (m_answers.size() == m_texts.size())
            return finish();
        QByteArray body("[");
        qsizetype count = 0;
        for (qsizetype at = m_answers.size(); at < m_texts.size() && count < longestPortion; ++at, ++count) {
            if (count > 0 && body.size() + m_texts[at].size() > largestPortion)
                break;
            if (count > 0)
                body += ',';
            body += m_texts[at];
        }
        body += ']';
        m_monitor->send(
            {.method = "POST"_ba, .target = "/v1/jobs"_ba, .body = body},
            [self = shared_from_this(), count](const Result<HttpResponse> &response) { self->note(response, count); });
    }

private:
    void note(const Result<HttpResponse> &response, qsizetype count)
    {
        const auto elements =
            response ? jsonElements(response->body) : Result<QList<QByteArray>>(tl::unexpected(response.error()));
        if (elements && elements->size() == count) {
            for (const QByteArray &element : *elements)
                m_answers.append(readPushed(element));
            m_stored = true;
            return sendNext();
        }
        // A success whose text does not tell what was stored is unknown as well.
        const JobQueueError error = !response
            ? response.error()
            : JobQueueError{Code::Unknown, Text::tr("the server's answer to the push cannot be read"), {}};
        m_stored = m_stored || error.code == Code::Unknown;
        m_error = error;
        while (count-- > 0)
            m_answers.append(tl::unexpected(error));
        // What was not sent is not sent any more to a server that is not there.
        if (error.code == Code::Unknown || error.code == Code::StoreUnavailable) {
            while (m_answers.size() < m_texts.size())
                m_answers.append(failure(Code::StoreUnavailable, error.message, error.native));
        }
        sendNext();
    }

    void finish()
    {
        m_promise.addResult(m_stored || m_answers.isEmpty() ? Result<PushAnswers>(m_answers)
                                                            : Result<PushAnswers>(tl::unexpected(m_error)));
        m_promise.finish();
    }

    RemoteMonitorPrivate *m_monitor; // calls back before it goes
    QList<QByteArray> m_texts;
    PushAnswers m_answers;
    JobQueueError m_error;
    bool m_stored = false;
    QPromise<Result<PushAnswers>> m_promise;
};

// --- operations ------------------------------------------------------------------------------------------------------------

struct OperationState
{
    QByteArray id;
    QString state;
    qint64 total = 0;
    qint64 done = 0;
    ControlSummary summary;
    std::optional<JobQueueError> error;
};

Result<OperationState> readOperation(const QByteArray &json)
{
    const auto members = jsonMembers(json);
    if (!members)
        return tl::unexpected(members.error());
    OperationState operation;
    operation.id = members->value("id"_ba);
    operation.state = jsonText(members->value("state"_ba));
    operation.total = members->value("total"_ba).toLongLong();
    operation.done = members->value("done"_ba).toLongLong();
    operation.summary.changed = members->value("changed"_ba).toLongLong();
    operation.summary.signalled = members->value("signalled"_ba).toLongLong();
    operation.summary.skipped = members->value("skipped"_ba).toLongLong();
    const QByteArray problem = members->value("error"_ba);
    if (!problem.isEmpty() && problem != "null") {
        const auto error = fromJson<JobQueueError>(problem);
        operation.error = error ? *error : error.error();
    }
    // An id is a number or a plain word; anything else would lead to another route.
    if (operation.id.startsWith('"'))
        operation.id = QUrl::toPercentEncoding(jsonText(operation.id));
    if (operation.id.isEmpty() || operation.state.isEmpty())
        return failure(Code::StoreUnusable, Text::tr("the server's answer is not an operation"));
    return operation;
}

//! Starts an operation of the server and looks after it until it ended.
class Operation : public std::enable_shared_from_this<Operation>
{
public:
    explicit Operation(RemoteMonitorPrivate *monitor, std::shared_ptr<std::atomic<bool>> stop)
        : m_monitor(monitor),
          m_stop(std::move(stop))
    {
        m_promise.start();
    }

    QFuture<Result<ControlSummary>> future() { return m_promise.future(); }

    void start(const QByteArray &target, const QByteArray &body)
    {
        m_monitor->send({.method = "POST"_ba, .target = target, .body = body, .repeatable = false},
                        [self = shared_from_this()](const Result<HttpResponse> &response) {
                            if (!response)
                                return self->finish(tl::unexpected(response.error()));
                            self->note(readOperation(response->body));
                        });
    }

private:
    void note(const Result<OperationState> &operation)
    {
        if (!operation)
            return finish(failure(Code::Unknown, Text::tr("%1; the action may go on").arg(operation.error().message)));
        m_id = operation->id;
        m_promise.setProgressRange(0, int(std::min<qint64>(operation->total, INT_MAX)));
        m_promise.setProgressValue(int(std::min<qint64>(operation->done, INT_MAX)));
        if (operation->state == "running"_L1)
            return lookLater();
        if (operation->error)
            return finish(tl::unexpected(*operation->error));
        finish(operation->summary);
    }

    void lookLater()
    {
        if (!m_monitor)
            return finish(failure(Code::Unknown, Text::tr("the monitor was closed; the action goes on")));
        QTimer::singleShot(m_pause, m_monitor, [self = shared_from_this()] { self->look(); });
        m_pause = std::min<std::chrono::milliseconds>(m_pause * 3 / 2, longestPause);
    }

    void look()
    {
        const bool wanted = m_promise.isCanceled() || (m_stop && *m_stop);
        const bool cancel = wanted && !std::exchange(m_cancelled, true);
        HttpRequest request{.target = "/v1/operations/" + m_id};
        if (cancel)
            request.method = "DELETE"_ba;
        m_monitor->send(request, [self = shared_from_this(), cancel](const Result<HttpResponse> &response) {
            self->noteLook(response, cancel);
        });
    }

    void noteLook(const Result<HttpResponse> &response, bool wasCancel)
    {
        if (response) {
            m_lost = 0;
            if (wasCancel && response->body.isEmpty())
                return lookLater();
            return note(readOperation(response->body));
        }
        const JobQueueError &error = response.error();
        if (error.isTransient() && ++m_lost < 20)
            return lookLater();
        if (error.code == Code::NotFound)
            return finish(
                failure(Code::Unknown, Text::tr("the server no longer knows of the action; a part of it may be done")));
        finish(failure(Code::Unknown, Text::tr("%1; the action may go on").arg(error.message), error.native));
    }

    void finish(const Result<ControlSummary> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    QPointer<RemoteMonitorPrivate> m_monitor;
    std::shared_ptr<std::atomic<bool>> m_stop; //!< somebody wants it to end
    QByteArray m_id;
    std::chrono::milliseconds m_pause = firstLook;
    int m_lost = 0; //!< looks in a row that were not answered
    bool m_cancelled = false;
    QPromise<Result<ControlSummary>> m_promise;
};

} // namespace

QFuture<Result<QList<Result<PushedJob>>>> RemoteMonitor::push(const QList<PushRequest> &requests)
{
    const auto push = std::make_shared<Push>(d.get(), requests);
    auto future = push->future();
    push->sendNext();
    return future;
}

QFuture<Result<ControlSummary>> RemoteMonitor::actOnAll(JobAction action, const JobFilter &filter,
                                                        const ActionOptions &options)
{
    JsonWriter json;
    json.raw("{\"action\":\"");
    json.raw(QByteArray(actionName(action).data(), actionName(action).size()).replace(' ', '-'));
    json.raw("\",\"filter\":");
    json.raw(toJson(filter));
    if (!options.reason.isEmpty()) {
        json.raw(",\"reason\":");
        json.string(options.reason);
    }
    if (action == JobAction::Edit) {
        json.raw(",\"edit\":");
        json.raw(toJson(options.edit));
    }
    if (options.expectedCount) {
        json.raw(",\"expected_count\":");
        json.integer(*options.expectedCount);
    }
    json.raw('}');
    const auto operation = std::make_shared<Operation>(d.get(), options.stop);
    auto future = operation->future();
    operation->start("/v1/bulk"_ba, json.text());
    return future;
}

} // namespace Jobs
