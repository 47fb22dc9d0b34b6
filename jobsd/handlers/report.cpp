// SPDX-License-Identifier: MIT
#include "report.h"

#include "../config/units.h"
#include "jsonslices.h"

#include <jobs/core/names.h>

using namespace Qt::StringLiterals;

namespace Jobsd {

using Code = Jobs::JobQueueError::Code;

namespace {

Jobs::Result<qint64> wholeNumber(QByteArrayView raw, QLatin1StringView name)
{
    bool ok = false;
    const qint64 number = raw.toByteArray().toLongLong(&ok);
    if (!ok)
        return Jobs::failure(Code::InvalidArgument, u"\"%1\" is no whole number"_s.arg(name));
    return number;
}

Jobs::Result<QString> text(QByteArrayView raw, QLatin1StringView name)
{
    if (auto string = stringOf(raw))
        return *std::move(string);
    return Jobs::failure(Code::InvalidArgument, u"\"%1\" is no text"_s.arg(name));
}

Jobs::Result<Jobs::JobProgress> progressOf(QByteArrayView raw)
{
    if (!raw.startsWith('{'))
        return Jobs::failure(Code::InvalidArgument, u"\"progress\" is no object with done, total and text"_s);
    Jobs::JobProgress progress;
    for (const auto &[name, value] : membersOf(raw)) {
        if (name == "done"_L1 || name == "total"_L1) {
            const auto number = wholeNumber(value, name == "done"_L1 ? "done"_L1 : "total"_L1);
            if (!number)
                return tl::unexpected(number.error());
            (name == "done"_L1 ? progress.done : progress.total) = *number;
        } else if (name == "text"_L1) {
            auto said = text(value, "text"_L1);
            if (!said)
                return tl::unexpected(said.error());
            progress.text = Jobs::shortened(*said, 1000);
        }
    }
    return progress;
}

Jobs::Result<std::chrono::milliseconds> durationOf(QByteArrayView raw, QLatin1StringView name)
{
    const auto said = stringOf(raw);
    if (!said)
        return Jobs::failure(Code::InvalidArgument, u"\"%1\" is no duration such as \"5m\""_s.arg(name));
    auto duration = parseDuration(*said);
    if (!duration)
        return Jobs::failure(Code::InvalidArgument, u"\"%1\" %2"_s.arg(name, duration.error().message));
    return duration;
}

Jobs::Result<> readError(QByteArrayView raw, Report &report)
{
    Jobs::JobError error;
    if (auto message = stringOf(raw)) {
        error.message = Jobs::shortened(*message);
        report.error = std::move(error);
        return {};
    }
    if (!raw.startsWith('{'))
        return Jobs::failure(Code::InvalidArgument, u"\"error\" is neither a text nor an object"_s);
    for (const auto &[name, value] : membersOf(raw)) {
        if (name == "message"_L1 || name == "type"_L1 || name == "trace"_L1) {
            auto said = stringOf(value);
            if (!said)
                return Jobs::failure(Code::InvalidArgument, u"\"%1\" is no text"_s.arg(name));
            (name == "message"_L1    ? error.message
                 : name == "type"_L1 ? error.type
                                     : error.trace) = Jobs::shortened(*said);
        } else if (name == "retry"_L1) {
            if (value != "true" && value != "false")
                return Jobs::failure(Code::InvalidArgument, u"\"retry\" is neither true nor false"_s);
            report.saysRetry = true;
            error.retryable = value == "true";
        } else if (name == "retry_after"_L1) {
            auto delay = durationOf(value, "retry_after"_L1);
            if (!delay)
                return tl::unexpected(delay.error());
            error.retryAfter = *delay;
        }
    }
    report.error = std::move(error);
    return {};
}

Jobs::Result<> readMember(const QString &name, QByteArrayView value, qsizetype maxPayload, Report &report)
{
    if (name == "progress"_L1) {
        auto progress = progressOf(value);
        if (!progress)
            return tl::unexpected(progress.error());
        report.progress = *std::move(progress);
    } else if (name == "log"_L1) {
        auto said = text(value, "log"_L1);
        if (!said)
            return tl::unexpected(said.error());
        report.log = said->replace(QChar(0), QChar(QChar::ReplacementCharacter));
    } else if (name == "checkpoint"_L1 || name == "result"_L1) {
        if (value.size() > maxPayload)
            return Jobs::failure(Code::PayloadTooLarge, u"\"%1\" takes %2 bytes, more than the limit of %3"_s.arg(name).arg(value.size()).arg(maxPayload));
        (name == "result"_L1 ? report.result : report.checkpoint) = value.toByteArray();
    } else if (name == "error"_L1) {
        return readError(value, report);
    } else if (name == "snooze"_L1) {
        auto delay = durationOf(value, "snooze"_L1);
        if (!delay)
            return tl::unexpected(delay.error());
        report.snooze = *delay;
    } else if (name == "cancelled"_L1) {
        report.cancelled = value == "true";
    } else {
        return Jobs::failure(Code::InvalidArgument, u"\"%1\" means nothing; known are progress, log, checkpoint, result and error"_s
                                                        .arg(Jobs::shortened(name, 64)));
    }
    return {};
}

} // namespace

Jobs::Result<Report> parseReport(QByteArrayView line, qsizetype maxPayload)
{
    // Room for a result and a checkpoint beside each other, and for the words around them.
    if (auto checked = Jobs::checkJson(line.toByteArray(), 2 * maxPayload + 64 * 1024, "report"_L1, true); !checked)
        return tl::unexpected(checked.error());
    Report report;
    for (const auto &[name, value] : membersOf(line.trimmed())) {
        if (auto read = readMember(name, value, maxPayload, report); !read)
            return tl::unexpected(read.error());
    }
    return report;
}

} // namespace Jobsd
