// SPDX-License-Identifier: MIT
#include "commandhandler.h"

#include <jobs/core/clock.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobsd {

using namespace Jobs;

namespace {

constexpr int exitRetry = 75; // EX_TEMPFAIL

Result<ProcessRequest> requestFor(const CommandDefinition &definition, const JobContext &context, const QByteArray &parameters)
{
    ProcessRequest request;
    request.program = definition.program;
    for (const TextTemplate &argument : definition.arguments) {
        auto text = argument.expand(parameters);
        if (!text)
            return tl::unexpected(text.error());
        request.arguments.push_back(*std::move(text));
    }
    request.environment = definition.inherited;
    for (const auto &[name, value] : definition.environment) {
        auto text = value.expand(parameters);
        if (!text)
            return tl::unexpected(text.error());
        request.environment.push_back(name + '=' + *text);
    }
    for (QByteArray &variable : jobVariables(context))
        request.environment.push_back(std::move(variable));
    switch (definition.input) {
    case CommandDefinition::Input::Parameters:
        request.input = parameters;
        break;
    case CommandDefinition::Input::Job:
        request.input = jobAsJson(context, parameters);
        break;
    case CommandDefinition::Input::None:
        break;
    }
    request.directory = definition.directory;
    request.identity = definition.identity;
    request.nice = definition.nice;
    request.memory = definition.memory;
    request.cpu = definition.cpu;
    return request;
}

JobError failedBy(const ProcessEnd &end, const ReportTaker &reports, const KeptOutput &errors, bool retryAll)
{
    JobError error = reports.end && reports.end->error ? *reports.end->error : JobError{};
    const QString how = end.signal ? signalName(end.signal) : u"exit code %1"_s.arg(end.exitCode);
    if (error.message.isEmpty()) {
        const QString last = errors.lastLine();
        error.message = last.isEmpty() ? how : u"%1: %2"_s.arg(how, shortened(last, 1000));
    }
    if (error.type.isEmpty())
        error.type = how;
    if (error.trace.isEmpty())
        error.trace = errors.tail(4096);
    if (!reports.end || !reports.end->saysRetry)
        error.retryable = end.signal != 0 || end.exitCode == exitRetry || retryAll;
    return error;
}

JobOutcome runCommand(const CommandDefinition &definition, JobContext &context, const HandlerEnvironment &environment)
{
    const auto parameters = HandlerCall::parameters(context);
    if (!parameters)
        return JobError::permanent(parameters.error().message, u"InvalidParameters"_s);
    auto request = requestFor(definition, context, *parameters);
    if (!request)
        return JobError::permanent(request.error().message, u"InvalidParameters"_s);

    ReportTaker reports(context, environment.maxPayload);
    const auto toLog = [&](const QString &line) { reports.log(line); };
    const bool keepsResult = definition.output == CommandDefinition::Output::Result;
    QByteArray result;
    bool resultTooLong = false;
    KeptOutput output(definition.output == CommandDefinition::Output::Log ? definition.keptOutput : 0, toLog);
    KeptOutput errors(definition.keptOutput, toLog);
    request->onOutput = [&](QByteArrayView bytes) {
        if (definition.output == CommandDefinition::Output::Log)
            output.add(bytes);
        else if (keepsResult && !resultTooLong && result.size() + bytes.size() <= environment.maxPayload)
            result.append(bytes);
        else
            resultTooLong = keepsResult;
    };
    request->onErrors = [&](QByteArrayView bytes) { errors.add(bytes); };
    request->onReport = [&](QByteArrayView line) { reports.take(line); };
    request->longestReport = 2 * environment.maxPayload + 64 * 1024;
    request->killAfter = [&] { return patience(definition.killAfter, context, environment); };

    const auto end = runProcess(*request, context.stopToken());
    if (!end)
        return withDelayOfQueue(JobError{end.error().message, u"cannot start"_s}, context, environment);
    if (definition.output == CommandDefinition::Output::Log)
        output.finish();
    errors.finish();
    reports.finish();

    if (end->signal != 0 || end->exitCode != 0 || end->wasKilled)
        return withDelayOfQueue(failedBy(*end, reports, errors, definition.retryAll), context, environment);
    if (keepsResult) {
        if (resultTooLong)
            return JobError::permanent(u"the result is longer than the limit of %1 bytes"_s.arg(environment.maxPayload), u"PayloadTooLarge"_s);
        result = result.trimmed();
        if (result.isEmpty())
            return Completed{reports.result.value_or(QByteArray())};
        if (const auto json = checkJson(result, environment.maxPayload, "result"_L1, false); !json)
            return JobError::permanent(u"standard output is no JSON: "_s + json.error().message, u"InvalidResult"_s);
        return Completed{result};
    }
    return Completed{reports.result.value_or(QByteArray())};
}

} // namespace

ErasedHandler commandHandler(std::shared_ptr<const CommandDefinition> definition, HandlerEnvironment environment)
{
    return [definition = std::move(definition), environment = std::move(environment)](JobContext &context) -> HandlerResult {
        return runCommand(*definition, context, environment);
    };
}

std::chrono::milliseconds patience(std::chrono::milliseconds killAfter, const JobContext &context, const HandlerEnvironment &environment)
{
    // Gone a little before the queue's own patience ends.
    constexpr auto margin = 300ms;
    if (context.stopReason() == StopReason::QueueStopping)
        return std::min(killAfter, std::max(0ms, environment.stopGrace - margin));
    return killAfter;
}

JobError withDelayOfQueue(JobError error, const JobContext &context, const HandlerEnvironment &environment)
{
    if (!error.retryable || error.retryAfter || !environment.retryOfQueue)
        return error;
    if (const auto strategy = environment.retryOfQueue(context.queue()))
        error.retryAfter = strategy->delayAfter(context.attempt(), context.maxAttempts(), error, systemRandom()->uniform());
    return error;
}

std::vector<QByteArray> jobVariables(const JobContext &context)
{
    std::vector<QByteArray> variables{
        "JOBS_ID=" + QByteArray::number(context.id().value),
        "JOBS_KIND=" + context.kind().toUtf8(),
        "JOBS_QUEUE=" + context.queue().toUtf8(),
        "JOBS_ATTEMPT=" + QByteArray::number(context.attempt()),
        "JOBS_FENCE=" + QByteArray::number(context.job().fence),
    };
    const QByteArray trace = context.traceParent();
    // It came with the push: anything but the form of the standard is not handed on.
    const auto isPart = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-'; };
    if (!trace.isEmpty() && trace.size() <= 128 && std::ranges::all_of(trace, isPart))
        variables.push_back("TRACEPARENT=" + trace);
    return variables;
}

QByteArray jobAsJson(const JobContext &context, const QByteArray &parameters)
{
    // Names of kinds and queues have no letter that JSON would escape.
    QByteArray json = "{\"id\":" + QByteArray::number(context.id().value) + ",\"kind\":\"" + context.kind().toUtf8() + "\",\"queue\":\""
        + context.queue().toUtf8() + "\",\"attempt\":" + QByteArray::number(context.attempt()) + ",\"max_attempts\":"
        + QByteArray::number(context.maxAttempts()) + ",\"fence\":" + QByteArray::number(context.job().fence) + ",\"parameters\":" + parameters;
    if (const QByteArray &checkpoint = context.job().checkpoint; !checkpoint.isEmpty())
        json += ",\"checkpoint\":" + checkpoint;
    if (const QByteArray &metadata = context.job().metadata; !metadata.isEmpty())
        json += ",\"metadata\":" + metadata;
    return json + "}\n";
}

void ReportTaker::take(QByteArrayView line)
{
    if (line.isNull())
        return log(u"(a line on descriptor 3 was too long and is dropped)"_s);
    auto report = parseReport(line, m_maxPayload);
    if (!report)
        return log(u"(no report on descriptor 3: %1) %2"_s.arg(report.error().message, QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 200)))));
    if (report->progress)
        m_context.progress(report->progress->done, report->progress->total, report->progress->text);
    if (report->log)
        log(*report->log);
    if (report->result)
        result = std::move(report->result);
    if (report->checkpoint)
        m_checkpoint = std::move(report->checkpoint);
    if (report->error || report->snooze || report->cancelled)
        end = *std::move(report);
    saveCheckpoint(false);
}

void ReportTaker::log(const QString &line)
{
    if (m_logFull)
        return;
    m_logged += line.size() + 1;
    m_logFull = m_logged > maxLogBytesPerJob;
    m_context.log(m_logFull ? u"(the log of this attempt is full)"_s : line);
}

void ReportTaker::finish() { saveCheckpoint(true); }

void ReportTaker::saveCheckpoint(bool atEnd)
{
    // One at a time: the newest replaces those that wait, so that a flood of them takes no memory.
    if (!m_checkpoint || (!atEnd && m_saving && !m_saving->isFinished()))
        return;
    m_saving = m_context.checkpoint(valueOfJsonText(*m_checkpoint));
    m_checkpoint.reset();
}

} // namespace Jobsd
