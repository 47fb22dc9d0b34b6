// SPDX-License-Identifier: MIT
#include "isolatedhandler.h"

#include "pluginfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace Jobsd {

using namespace Jobs;

namespace {

constexpr qint64 keptErrors = 64 * 1024;

QByteArray orderFor(const PluginKindDefinition &definition, const JobContext &context, const QByteArray &parameters)
{
    QJsonObject settings;
    for (auto it = definition.settings.begin(); it != definition.settings.end(); ++it)
        settings.insert(it.key(), it.value());
    return "{\"settings\":" + QJsonDocument(settings).toJson(QJsonDocument::Compact) + ",\"job\":" + jobAsJson(context, parameters).trimmed() + '}';
}

JobOutcome told(const ReportTaker &reports)
{
    if (!reports.end && reports.result)
        return Completed{*reports.result == "null" ? QByteArray() : *reports.result};
    if (!reports.end)
        return JobError{u"the plugin's process ended before it told the outcome"_s, u"exit"_s};
    if (reports.end->snooze)
        return Snoozed{*reports.end->snooze};
    if (reports.end->cancelled)
        return Cancelled{reports.end->error ? reports.end->error->message : QString()};
    return *reports.end->error;
}

JobOutcome runIsolated(const PluginKindDefinition &definition, const QStringList &directories, JobContext &context,
                       const HandlerEnvironment &environment, Quarantine &quarantine)
{
    const auto parameters = HandlerCall::parameters(context);
    if (!parameters)
        return JobError::permanent(parameters.error().message, u"InvalidParameters"_s);
    const auto file = checkedPluginFile(definition.file, directories); // each time: it may have changed hands
    if (!file)
        return withDelayOfQueue(JobError{file.error().message, u"plugin"_s}, context, environment);

    ReportTaker reports(context, environment.maxPayload);
    KeptOutput errors(keptErrors, [&](const QString &line) { reports.log(line); });
    ProcessRequest request;
    request.program = QFile::encodeName(environment.program.isEmpty() ? QCoreApplication::applicationFilePath() : environment.program);
    request.arguments = {"--run-plugin", QFile::encodeName(*file), "--kind", context.kind().toUtf8()};
    for (const char *name : {"PATH", "LANG", "TZ", "HOME", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH"}) {
        if (qEnvironmentVariableIsSet(name))
            request.environment.push_back(QByteArray(name) + '=' + qgetenv(name));
    }
    for (QByteArray &variable : jobVariables(context))
        request.environment.push_back(std::move(variable));
    request.input = orderFor(definition, context, *parameters);
    request.memory = definition.memory;
    request.killAfter = [&] { return patience(definition.killAfter, context, environment); };
    request.longestReport = 2 * environment.maxPayload + 64 * 1024;
    request.onOutput = request.onErrors = [&](QByteArrayView bytes) { errors.add(bytes); };
    request.onReport = [&](QByteArrayView line) { reports.take(line); };
    const auto end = runProcess(request, context.stopToken());
    if (!end)
        return withDelayOfQueue(JobError{end.error().message, u"cannot start"_s}, context, environment);
    errors.finish();
    reports.finish();

    if (end->signal == 0 && end->exitCode == 0) {
        quarantine.noteGoodEnd(context.kind());
        JobOutcome outcome = told(reports);
        if (auto *error = std::get_if<JobError>(&outcome))
            return withDelayOfQueue(std::move(*error), context, environment);
        return outcome;
    }
    const QString how = end->signal ? signalName(end->signal) : u"exit code %1"_s.arg(end->exitCode);
    const JobError crash{u"the plugin's process ended by %1"_s.arg(how), how, true, std::nullopt, errors.tail(8000)};
    if (!context.isStopRequested())
        quarantine.noteCrash(context.kind(), crash.message);
    return withDelayOfQueue(crash, context, environment);
}

} // namespace

ErasedHandler isolatedHandler(std::shared_ptr<const PluginKindDefinition> definition, QStringList directories, HandlerEnvironment environment,
                              std::shared_ptr<Quarantine> quarantine)
{
    return [definition = std::move(definition), directories = std::move(directories), environment = std::move(environment),
            quarantine = std::move(quarantine)](JobContext &context) -> HandlerResult {
        return runIsolated(*definition, directories, context, environment, *quarantine);
    };
}

} // namespace Jobsd
