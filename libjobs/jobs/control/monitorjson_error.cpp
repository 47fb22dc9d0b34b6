// SPDX-License-Identifier: MIT
#include <jobs/control/monitorjson.h>

#include "monitorjson_values_p.h"

#include <QtCore/QMetaEnum>

using namespace Qt::StringLiterals;

namespace Jobs {

using Code = JobQueueError::Code;

namespace {

//! What one code of errors is to somebody who speaks HTTP.
struct Problem
{
    int status;
    const char *title; //!< the same for each error of the code
    const char *hint; //!< what to do; empty where the message says it better
};

Problem problemOf(Code code)
{
    switch (code) {
    case Code::InvalidArgument:
        return {400, "A value is outside its range", "correct the request; nothing was stored"};
    case Code::InvalidName:
        return {422, "A name breaks the rules for names", "correct the name; nothing was stored"};
    case Code::InvalidParameters:
        return {422, "The parameters do not fit", "correct the parameters; nothing was stored"};
    case Code::PayloadTooLarge:
        return {413, "Too large", "store the data elsewhere and pass a reference to it"};
    case Code::QueueFull:
        return {429, "The queue is full", "repeat later"};
    case Code::UnknownKind:
        return {422, "No handler knows this kind", "look for a spelling mistake, or register a handler for it"};
    case Code::DuplicateRegistration:
        return {409, "The kind has a handler already", ""};
    case Code::UnknownDriver:
        return {500, "No driver knows the store's URL", "correct the URL in the configuration"};
    case Code::StoreUnavailable:
        return {503, "The store cannot be reached", "repeat later"};
    case Code::StoreUnusable:
        return {500, "The store cannot be used", "see the message; repeating does not help"};
    case Code::SchemaTooNew:
        return {500, "The store was written by a newer release", "upgrade this program"};
    case Code::StoreFull:
        return {507, "The store has no space left", "make room; then repeat"};
    case Code::StoreBusy:
        return {503, "The store is locked by somebody else", "repeat later"};
    case Code::Refused:
        return {403, "Not allowed", ""};
    case Code::NotFound:
        return {404, "There is no such thing", ""};
    case Code::Conflict:
        return {409, "Its state does not allow this", "look at it again and decide anew"};
    case Code::LeaseLost:
        return {409, "The attempt belongs to somebody else", "drop the work: its outcome is refused"};
    case Code::NotSupported:
        return {501, "The store cannot do this", ""};
    case Code::Unknown:
        return {504, "It may or may not have happened", "repeat a push with the same client_id; look before repeating anything else"};
    case Code::Stopped:
        return {503, "Stopping", "repeat later"};
    case Code::Internal:
        return {500, "A fault of the program", "report it, with the message and the log"};
    }
    Q_UNREACHABLE();
}

//! For codes of newer servers: the one of ours that stands for the status.
Code codeOf(int status)
{
    switch (status) {
    case 400:
    case 405:
    case 415:
    case 422:
    case 431:
        return Code::InvalidArgument;
    case 401:
    case 403:
        return Code::Refused;
    case 404:
        return Code::NotFound;
    case 409:
    case 412:
        return Code::Conflict;
    case 413:
        return Code::PayloadTooLarge;
    case 429:
        return Code::QueueFull;
    case 501:
        return Code::NotSupported;
    case 502:
    case 503:
        return Code::StoreUnavailable;
    case 504:
        return Code::Unknown;
    case 507:
        return Code::StoreFull;
    default:
        return Code::Internal;
    }
}

//! RFC 9457, and what we add to it.
struct ProblemDetails
{
    QString type;
    QString title;
    int status = 0;
    QString detail;
    QString code;
    QString hint;
    QString native;
};

} // namespace

template<>
struct Members<ProblemDetails>
{
    static void of(auto &member, auto &problem)
    {
        member("type", problem.type);
        member("title", problem.title);
        member("status", problem.status);
        member("detail", problem.detail);
        member("code", problem.code);
        member("hint", problem.hint);
        member("native", problem.native);
    }
};

QByteArray toJson(const JobQueueError &error)
{
    const Problem problem = problemOf(error.code);
    const QString code = QString::fromLatin1(QMetaEnum::fromType<Code>().valueToKey(int(error.code)));
    return monitorJson(ProblemDetails{
        .type = u"urn:libjobs:error:"_s + code,
        .title = QString::fromLatin1(problem.title),
        .status = problem.status,
        .detail = error.message,
        .code = code,
        .hint = QString::fromLatin1(problem.hint),
        .native = error.native,
    });
}

template<>
Result<JobQueueError> fromJson(QByteArrayView json)
{
    auto problem = fromMonitorJson<ProblemDetails>(json, "error"_L1);
    if (!problem)
        return tl::unexpected(problem.error());
    if (problem->code.isEmpty() && problem->status == 0)
        return failure(Code::InvalidArgument, u"the error has neither a code nor a status"_s);
    bool isOurs = false;
    const int code = QMetaEnum::fromType<Code>().keyToValue(problem->code.toLatin1().constData(), &isOurs);
    JobQueueError error;
    error.code = isOurs ? Code(code) : codeOf(problem->status);
    error.message = problem->detail.isEmpty() ? problem->title : problem->detail;
    error.native = problem->native;
    return error;
}

int httpStatus(Code code) { return problemOf(code).status; }

} // namespace Jobs
