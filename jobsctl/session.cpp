// SPDX-License-Identifier: MIT
#include "session.h"

#include "interrupt.h"
#include "terminal.h"

#include <jobs/control/localmonitor.h>
#include <jobs/control/remotemonitor.h>

#include <QtCore/QTimer>

#include <cstdio>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;
using Connection = JobMonitor::Connection;

namespace {

OutputOptions outputOptionsOf(const Invocation &call)
{
    OutputOptions options;
    options.format = formatFromName(call.value("output")).value_or(Format::Table);
    options.headers = !call.has("no-headers");
    options.quiet = call.has("quiet");
    const QString colour = call.value("color");
    options.colour = colour == "always"_L1 || (colour != "never"_L1 && mayColour());
    return options;
}

} // namespace

Session::Session(Invocation invocation) : call(std::move(invocation)), out(outputOptionsOf(call)) {}

Session::~Session() = default;

Result<Target> Session::target() const { return targetOf(call); }

Result<JobMonitor *> Session::monitor()
{
    if (m_monitor)
        return m_monitor.get();
    const auto target = targetOf(call);
    if (!target)
        return tl::unexpected(target.error());
    if (target->isStore()) {
        m_monitor = std::make_unique<LocalMonitor>(target->store, LocalMonitorOptions{.origin = u"jobsctl"_s});
        return connected();
    }
    const auto address = addressOf(*target);
    if (!address)
        return tl::unexpected(address.error());
    const auto timeout = call.duration("timeout");
    if (!timeout)
        return tl::unexpected(timeout.error());
    // Who asks once needs no stream of events.
    const bool goesOn = call.has("watch") || call.has("follow") || call.has("wait") || call.has("result");
    RemoteMonitorOptions options{.events = goesOn || call.verb->needs == Verb::Events};
    if (*timeout)
        options.timeout = **timeout;
    m_monitor = std::make_unique<RemoteMonitor>(*address, options);
    return m_monitor.get();
}

Result<JobMonitor *> Session::connected()
{
    const auto monitor = m_monitor ? Result<JobMonitor *>(m_monitor.get()) : this->monitor();
    if (!monitor)
        return monitor;
    // The first failure is told; a monitor would go on trying.
    waitUntil(
        [&] {
            return (*monitor)->connection() != Connection::Connecting || !(*monitor)->lastError().message.isEmpty();
        },
        30s);
    if (interrupted())
        return tl::unexpected(interruption());
    if ((*monitor)->connection() == Connection::Connecting && (*monitor)->lastError().message.isEmpty())
        return failure(Code::StoreUnavailable, Text::tr("the store did not open in 30 seconds"));
    if ((*monitor)->connection() != Connection::Connected)
        return tl::unexpected((*monitor)->lastError());
    return monitor;
}

bool Session::waitUntil(const std::function<bool()> &done, std::chrono::milliseconds timeout)
{
    QTimer end;
    end.setSingleShot(true);
    end.start(std::min<std::chrono::milliseconds>(timeout, 24h)); // what lasts longer is asked for again
    QDeadlineTimer deadline(timeout);
    while (!done()) {
        if (interrupted() || deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool Session::waitForChange(std::chrono::milliseconds period)
{
    bool changed = false;
    QMetaObject::Connection connection;
    if (m_monitor)
        connection =
            QObject::connect(m_monitor.get(), &JobMonitor::changed, m_monitor.get(), [&changed] { changed = true; });
    waitUntil([&changed] { return changed; }, period);
    QObject::disconnect(connection);
    return !interrupted();
}

bool Session::interrupted() { return wasInterrupted(); }

JobQueueError Session::interruption() const { return {Code::Stopped, Text::tr("interrupted"), {}}; }

ExitCode Session::fail(const JobQueueError &error)
{
    if (interrupted())
        return ExitCode::Interrupted;
    out.problem(error.native.isEmpty() ? error.message : error.message + u" ["_s + error.native + u']');
    return exitCodeOf(error.code);
}

ExitCode Session::fail(ExitCode code, const QString &problem)
{
    out.problem(problem);
    return code;
}

ExitCode Session::usage(const QString &problem) { return fail(ExitCode::Usage, problem); }

Result<bool> Session::confirm(const QString &question)
{
    if (call.has("yes"))
        return true;
    if (!isTerminal(stdin) || !isTerminal(stderr))
        return failure(Code::InvalidArgument,
                       Text::tr("%1 Nobody can be asked here: say --yes, or look first with --dry-run").arg(question));
    std::fprintf(stderr, "%s [y/N] ", question.toUtf8().constData());
    std::fflush(stderr);
    char answer[16] = {};
    if (!std::fgets(answer, sizeof answer, stdin))
        return false;
    return answer[0] == 'y' || answer[0] == 'Y';
}

} // namespace Jobs::Ctl
