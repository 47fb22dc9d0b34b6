// SPDX-License-Identifier: MIT
#include "commandline.h"
#include "config/configuration.h"
#include "daemon.h"
#include "operations/logging.h"
#include "operations/signalwatch.h"
#include "plugins/pluginprocess.h"
#include "plugins/quarantine.h"

#include <QtCore/QCoreApplication>

#include <csignal>
#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

using namespace Jobsd;
using namespace Qt::StringLiterals;

static void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

//! Prints what is wrong; true if something is.
static bool printIssues(const LoadedConfiguration &loaded)
{
    for (const ConfigIssue &issue : loaded.issues)
        std::fprintf(stderr, "%s\n", qPrintable(issue.toString()));
    return !loaded.issues.isEmpty();
}

static int run(QCoreApplication &app, const LoadRequest &request, LoadedConfiguration loaded)
{
    setUpLogging(loaded.configuration.log, nullptr);
    if (!loaded.issues.isEmpty()) {
        for (const ConfigIssue &issue : loaded.issues)
            qCCritical(lcDaemon).noquote() << issue.toString();
        return int(ExitCode::Configuration);
    }
    const auto sockets = takeActivatedSockets();
    if (!sockets) {
        qCCritical(lcDaemon).noquote() << sockets.error().message;
        return int(ExitCode::CannotListen);
    }
    Daemon daemon(request, std::move(loaded.configuration), *sockets, Notifier::fromEnvironment());
    SignalWatch signalWatch([&daemon](int signal) {
        if (signal == SIGHUP)
            daemon.reload();
        else
            daemon.stop();
    });
    QObject::connect(&daemon, &Daemon::finished, &app, [](int exitCode) {
        std::fflush(nullptr);
        // All that matters is stored. A handler that ignored its end may still run in a thread, and must not meet half-destroyed objects.
        _exit(exitCode);
    });
    if (const ExitCode started = daemon.start(); started != ExitCode::Done)
        return int(started);
    return app.exec();
}

static int liftQuarantine(const LoadRequest &request, const QString &kind)
{
    const LoadedConfiguration loaded = loadConfiguration(request);
    if (printIssues(loaded))
        return int(ExitCode::Configuration);
    auto driver = Jobs::openDriver(loaded.configuration.storeUrl);
    if (const auto opened = driver ? (*driver)->open() : Jobs::Result<>(tl::unexpected(driver.error())); !opened) {
        std::fprintf(stderr, "jobsd: the store cannot be used: %s\n", qPrintable(opened.error().toString()));
        return int(ExitCode::StoreUnavailable);
    }
    const auto lifted = Quarantine::lift(**driver, kind);
    (*driver)->close();
    if (!lifted) {
        std::fprintf(stderr, "jobsd: %s\n", qPrintable(lifted.error().toString()));
        return int(ExitCode::Failed);
    }
    if (!*lifted) {
        std::fprintf(stderr, "jobsd: the kind %s is not quarantined\n", qPrintable(kind));
        return int(ExitCode::Failed);
    }
    print(u"The kind %1 runs again after the next reload (systemctl reload jobsd, or SIGHUP).\n"_s.arg(kind));
    return 0;
}

int main(int argc, char *argv[])
{
    int exitCode = 0;
    const auto line = readCommandLine(argc, argv, &exitCode);
    if (!line)
        return exitCode;
    SignalWatch::blockSignals(); // before any thread is there
    umask(077); // the store, its journals and the socket are nobody else's
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"jobsd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JOBSD_VERSION));

    const LoadRequest request{line->config, line->flags};
    switch (line->action) {
    case CommandLine::Action::PrintReference:
        print(configurationReference());
        return 0;
    case CommandLine::Action::CheckConfiguration: {
        const LoadedConfiguration loaded = loadConfiguration(request);
        if (printIssues(loaded))
            return int(ExitCode::Configuration);
        print(u"%1: no mistakes\n"_s.arg(loaded.configuration.file.isEmpty() ? u"no configuration file"_s : loaded.configuration.file));
        return 0;
    }
    case CommandLine::Action::PrintConfiguration: {
        const LoadedConfiguration loaded = loadConfiguration(request);
        print(printedConfiguration(loaded.configuration));
        return printIssues(loaded) ? int(ExitCode::Configuration) : 0;
    }
    case CommandLine::Action::LiftQuarantine:
        return liftQuarantine(request, line->argument);
    case CommandLine::Action::RunPlugin:
        return runPluginProcess(line->argument, line->kind);
    case CommandLine::Action::Run:
        return run(app, request, loadConfiguration(request));
    }
    return int(ExitCode::Usage);
}
