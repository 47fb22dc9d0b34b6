// SPDX-License-Identifier: MIT
#include "httphandler.h"

#include "webthread.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QMessageAuthenticationCode>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobsd {

using namespace Jobs;

namespace {

bool isWorthARetry(int status)
{
    switch (status) {
    case 408: // Request Timeout
    case 409: // Conflict
    case 423: // Locked
    case 425: // Too Early
    case 429: // Too Many Requests
        return true;
    default:
        return status >= 500;
    }
}

JobOutcome outcomeOf(const WebAnswer &answer, const HandlerEnvironment &environment, JobContext &context)
{
    if (answer.status == 0)
        return withDelayOfQueue(JobError{answer.error, u"network"_s}, context, environment);
    if (answer.status >= 200 && answer.status < 300) {
        const QByteArray content = answer.body.trimmed();
        const bool isResult = !answer.isCut && answer.contentType.startsWith("application/json")
            && checkJson(content, environment.maxPayload, "result"_L1, false).has_value();
        return Completed{isResult ? content : QByteArray()};
    }
    JobError error;
    error.type = u"HTTP %1"_s.arg(answer.status);
    error.message = answer.reason.isEmpty() ? error.type : error.type + u": "_s + shortened(answer.reason, 200);
    error.trace = QString::fromUtf8(answer.body.left(4096)).replace(QChar(0), QChar(QChar::ReplacementCharacter));
    error.retryable = isWorthARetry(answer.status);
    if (answer.status >= 300 && answer.status < 400)
        error.message += u" (redirects are not followed; give http.%1.url the address that it leads to)"_s.arg(context.kind());
    if (answer.status == 429 || answer.status == 503)
        error.retryAfter = retryAfter(answer.retryAfter, QDateTime::currentDateTimeUtc());
    return withDelayOfQueue(std::move(error), context, environment);
}

WebRequest requestFor(const HttpDefinition &definition, const JobContext &context, const QByteArray &body)
{
    WebRequest request;
    request.url = definition.url;
    request.body = body;
    request.maxResponse = definition.maxResponse;
    request.certificates = definition.certificates;
    request.headers = {
        {"Content-Type", "application/json"},
        {"User-Agent", "jobsd/" JOBSD_VERSION},
        {"Jobs-Id", QByteArray::number(context.id().value)},
        {"Jobs-Kind", context.kind().toUtf8()},
        {"Jobs-Queue", context.queue().toUtf8()},
        {"Jobs-Attempt", QByteArray::number(context.attempt())},
        {"Jobs-Fence", QByteArray::number(context.job().fence)},
    };
    for (const QByteArray &variable : jobVariables(context)) {
        if (variable.startsWith("TRACEPARENT="))
            request.headers.append({"traceparent", variable.mid(12)});
    }
    if (!definition.secret.isEmpty())
        request.headers.append({"Jobs-Signature", signatureOf(definition.secret, QDateTime::currentSecsSinceEpoch(), body)});
    request.headers += definition.headers; // the administrator's word is the last one
    return request;
}

} // namespace

ErasedHandler httpHandler(std::shared_ptr<const HttpDefinition> definition, HandlerEnvironment environment)
{
    return [definition = std::move(definition), environment = std::move(environment)](JobContext &context) -> HandlerResult {
        const auto parameters = HandlerCall::parameters(context);
        if (!parameters)
            return JobError::permanent(parameters.error().message, u"InvalidParameters"_s);
        const WebAnswer answer = WebThread::instance().post(requestFor(*definition, context, *parameters), context.stopToken());
        return outcomeOf(answer, environment, context);
    };
}

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    bool ok = false;
    const qint64 seconds = header.trimmed().toLongLong(&ok);
    if (ok)
        return seconds >= 0 ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(std::min<qint64>(seconds, 366 * 24 * 3600))) : std::nullopt;
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(date)));
}

QByteArray signatureOf(const QByteArray &secret, qint64 seconds, const QByteArray &body)
{
    const QByteArray time = QByteArray::number(seconds);
    return "t=" + time + ",v1=" + QMessageAuthenticationCode::hash(time + '.' + body, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace Jobsd
