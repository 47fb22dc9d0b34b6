// SPDX-License-Identifier: MIT
#include "childprocess.h"

#include "descriptor_p.h"
#include "guardian.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <grp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobsd {

namespace {

using Clock = std::chrono::steady_clock;
using Code = Jobs::JobQueueError::Code;

// How long what the program wrote is waited for after its group is gone: a process that left the group may hold the pipes open.
constexpr auto lastWords = 250ms;

//! What the child tells when it cannot become the program.
struct StartFailure
{
    enum Step : int { Identity, Limits, Directory, Execute } step;
    int error;
};

//! All that the child needs, ready made: between fork() and execve() nothing may allocate or lock.
struct Launch
{
    const ProcessRequest &request;
    std::vector<char *> argv;
    std::vector<char *> envp;
    std::array<int, 4> descriptors; //!< become 0 to 3
    int control; //!< reads the word to go on, tells a failure
    pid_t parent;
};

void lower(int resource, rlim_t limit)
{
    rlimit old{};
    getrlimit(resource, &old);
    const rlimit lowered{std::min(limit, old.rlim_max), std::min(limit, old.rlim_max)};
    setrlimit(resource, &lowered);
}

[[noreturn]] void fail(StartFailure::Step step)
{
    const StartFailure failure{step, errno};
    (void) !write(4, &failure, sizeof failure);
    _exit(127);
}

[[noreturn]] void becomeProgram(const Launch &launch)
{
    const ProcessRequest &request = launch.request;
    // Descriptors are all above 10 here (Descriptor sees to that), so none is overwritten before it is used.
    for (int target = 0; target < 4; ++target)
        dup2(launch.descriptors[size_t(target)], target);
    dup2(launch.control, 4);
    fcntl(4, F_SETFD, FD_CLOEXEC);
    syscall(SYS_close_range, 5u, ~0u, 0u);

    char go = 0;
    while (read(4, &go, 1) < 0 && errno == EINTR) { }
    if (go != 'g')
        _exit(127); // the daemon died before the guardian knew of us

    setsid();
    for (int signal = 1; signal < NSIG; ++signal)
        ::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    umask(022);

    if (request.nice != 0)
        setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + request.nice);
    lower(RLIMIT_CORE, 0);
    if (request.memory > 0)
        lower(RLIMIT_AS, rlim_t(request.memory));
    if (request.cpu.count() > 0)
        lower(RLIMIT_CPU, rlim_t(request.cpu.count()));
    if (const auto &identity = request.identity; identity && geteuid() == 0) {
        // The system calls themselves: the library's functions would look for other threads to change along.
        if (syscall(SYS_setgroups, identity->groups.size(), identity->groups.data()) != 0
            || syscall(SYS_setresgid, identity->group, identity->group, identity->group) != 0
            || syscall(SYS_setresuid, identity->user, identity->user, identity->user) != 0)
            fail(StartFailure::Identity);
    }
    // After the identity, whose change takes it back. Then: is the parent, whose death would be told, still there?
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != launch.parent)
        _exit(127);
    if (chdir(request.directory.constData()) != 0)
        fail(StartFailure::Directory);
    execve(request.program.constData(), launch.argv.data(), launch.envp.data());
    fail(StartFailure::Execute);
}

Jobs::Result<> startFailure(const ProcessRequest &request, const StartFailure &failure)
{
    const QString program = QString::fromLocal8Bit(request.program);
    const QString reason = QString::fromLocal8Bit(std::strerror(failure.error));
    switch (failure.step) {
    case StartFailure::Identity:
        return Jobs::failure(Code::Refused, u"%1 cannot be run as user %2: %3"_s.arg(program).arg(request.identity->user).arg(reason));
    case StartFailure::Limits:
    case StartFailure::Directory:
        return Jobs::failure(Code::InvalidArgument, u"%1 cannot be run in %2: %3"_s.arg(program, QString::fromLocal8Bit(request.directory), reason));
    case StartFailure::Execute:
        break;
    }
    if (failure.error == ENOEXEC)
        return Jobs::failure(Code::InvalidArgument, u"%1 is no program; a script needs a first line such as #!/bin/sh"_s.arg(program));
    return Jobs::failure(Code::InvalidArgument, u"%1 cannot be run: %2"_s.arg(program, reason));
}

//! A program that runs, seen from the thread that started it.
class Child
{
public:
    Child(const ProcessRequest &request, std::stop_token stop) : m_request(request), m_stop(std::move(stop)) {}

    Jobs::Result<ProcessEnd> run()
    {
        m_stopped = Descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
        if (!m_stopped.isOpen())
            return cannot("an event descriptor");
        if (auto started = start(); !started)
            return tl::unexpected(started.error());
        {
            const std::stop_callback wakeUp(m_stop, [fd = m_stopped.get()] { eventfd_write(fd, 1); });
            watch();
        }
        return end();
    }

private:
    static tl::unexpected<Jobs::JobQueueError> cannot(const char *what)
    {
        return Jobs::failure(Code::StoreBusy, u"no program can be started: %1: %2"_s.arg(QLatin1StringView(what), QString::fromLocal8Bit(std::strerror(errno))));
    }

    Jobs::Result<> start()
    {
        Pipe input, output, errors, reports;
        for (Pipe *pipe : {&input, &output, &errors, &reports}) {
            if (!pipe->open())
                return cannot("a pipe");
        }
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return cannot("a socket");
        Descriptor ours(ends[0]);
        Descriptor theirs(ends[1]);

        Launch launch{m_request, {}, {}, {input.read.get(), output.write.get(), errors.write.get(), reports.write.get()}, theirs.get(), getpid()};
        launch.argv.push_back(const_cast<char *>(m_request.program.constData()));
        for (const QByteArray &argument : m_request.arguments)
            launch.argv.push_back(const_cast<char *>(argument.constData()));
        launch.argv.push_back(nullptr);
        for (const QByteArray &variable : m_request.environment)
            launch.envp.push_back(const_cast<char *>(variable.constData()));
        launch.envp.push_back(nullptr);

        m_pid = fork();
        if (m_pid < 0)
            return cannot("fork");
        if (m_pid == 0)
            becomeProgram(launch);
        theirs.close();
        Guardian::instance().watch(m_pid);
        m_exited = Descriptor(int(syscall(SYS_pidfd_open, m_pid, 0)));
        if (m_exited.isOpen())
            (void) !send(ours.get(), "g", 1, MSG_NOSIGNAL);
        else
            ours.shutdown(); // it ends by itself
        StartFailure failure{};
        ssize_t told = 0;
        do
            told = ::read(ours.get(), &failure, sizeof failure);
        while (told < 0 && errno == EINTR);
        if (told == ssize_t(sizeof failure) || !m_exited.isOpen()) {
            const int error = errno;
            (void) end();
            errno = error;
            return told == ssize_t(sizeof failure) ? startFailure(m_request, failure) : Jobs::Result<>(cannot("a process descriptor"));
        }
        m_input = std::move(input.write);
        m_input.setNonBlocking();
        if (m_request.input.isEmpty())
            m_input.close();
        m_output = std::move(output.read);
        m_errors = std::move(errors.read);
        m_reports = std::move(reports.read);
        for (Descriptor *each : {&m_output, &m_errors, &m_reports})
            each->setNonBlocking();
        return {};
    }

    //! Carries data back and forth until the program has ended.
    void watch()
    {
        bool exited = false;
        std::optional<Clock::time_point> killAt;
        std::optional<Clock::time_point> giveUpAt;
        while (true) {
            if (exited && !m_output.isOpen() && !m_errors.isOpen() && !m_reports.isOpen())
                return;
            std::array<pollfd, 6> polled{{
                {exited ? -1 : m_exited.get(), POLLIN, 0},
                {exited || killAt ? -1 : m_stopped.get(), POLLIN, 0},
                {exited ? -1 : m_input.get(), POLLOUT, 0},
                {m_output.get(), POLLIN, 0},
                {m_errors.get(), POLLIN, 0},
                {m_reports.get(), POLLIN, 0},
            }};
            int timeout = -1;
            if (const auto until = giveUpAt ? giveUpAt : m_end.wasKilled ? std::nullopt : killAt) {
                const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now());
                timeout = int(std::clamp<qint64>(left.count(), 0, 3'600'000));
            }
            const int ready = poll(polled.data(), polled.size(), timeout);
            if (ready < 0 && errno != EINTR)
                return; // out of memory: the end below kills it
            const auto now = Clock::now();
            if (giveUpAt && now >= *giveUpAt)
                return;
            if (killAt && !exited && !m_end.wasKilled && now >= *killAt) {
                kill(-m_pid, SIGKILL);
                m_end.wasKilled = true;
            }
            if (ready <= 0)
                continue;
            if (polled[1].revents) {
                kill(-m_pid, SIGTERM);
                kill(-m_pid, SIGCONT); // one that is stopped would not hear it
                killAt = now + m_request.killAfter();
            }
            if (polled[2].revents)
                writeInput();
            if (polled[3].revents)
                readFrom(m_output, m_request.onOutput);
            if (polled[4].revents)
                readFrom(m_errors, m_request.onErrors);
            if (polled[5].revents)
                readFrom(m_reports, [this](QByteArrayView bytes) { takeReports(bytes); });
            if (polled[0].revents) {
                exited = true;
                m_input.close();
                kill(-m_pid, SIGKILL); // what it left behind; the group's number is not reused before we reap the leader
                giveUpAt = Clock::now() + lastWords;
            }
        }
    }

    //! Nothing of the group is left after this.
    ProcessEnd end()
    {
        kill(-m_pid, SIGKILL);
        kill(m_pid, SIGKILL); // one that has not made its group yet
        siginfo_t info{};
        while (waitid(P_PID, id_t(m_pid), &info, WEXITED | WNOWAIT) < 0 && errno == EINTR) { }
        kill(-m_pid, SIGKILL); // what it started meanwhile
        Guardian::instance().forget(m_pid);
        int status = 0;
        while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) { }
        if (WIFSIGNALED(status))
            m_end.signal = WTERMSIG(status);
        else
            m_end.exitCode = WEXITSTATUS(status);
        takeReports({}, true);
        return m_end;
    }

    void writeInput()
    {
        const ssize_t written = m_input.writeSome(QByteArrayView(m_request.input).sliced(m_written));
        if (written > 0)
            m_written += written;
        if (m_written == m_request.input.size() || (written < 0 && errno != EAGAIN && errno != EINTR))
            m_input.close(); // all of it, or the program does not want it
    }

    template<typename Take>
    void readFrom(Descriptor &descriptor, const Take &take)
    {
        char buffer[64 * 1024];
        const ssize_t size = ::read(descriptor.get(), buffer, sizeof buffer);
        if (size > 0)
            take(QByteArrayView(buffer, size));
        else if (size == 0 || (errno != EAGAIN && errno != EINTR))
            descriptor.close();
    }

    void takeReports(QByteArrayView bytes, bool atEnd = false)
    {
        while (true) {
            const qsizetype newline = bytes.indexOf('\n');
            const QByteArrayView part = newline < 0 ? bytes : bytes.first(newline);
            if (!m_skipsReport)
                m_report.append(part);
            if (m_report.size() > m_request.longestReport) {
                m_report.clear();
                m_skipsReport = true;
                m_request.onReport({});
            }
            if (newline < 0)
                break;
            if (!m_skipsReport && !m_report.trimmed().isEmpty())
                m_request.onReport(m_report);
            m_report.clear();
            m_skipsReport = false;
            bytes = bytes.sliced(newline + 1);
        }
        if (atEnd && !m_report.trimmed().isEmpty())
            m_request.onReport(m_report);
    }

    const ProcessRequest &m_request;
    const std::stop_token m_stop;
    pid_t m_pid = -1;
    Descriptor m_exited;
    Descriptor m_stopped;
    Descriptor m_input;
    Descriptor m_output;
    Descriptor m_errors;
    Descriptor m_reports;
    qsizetype m_written = 0;
    QByteArray m_report;
    bool m_skipsReport = false;
    ProcessEnd m_end;
};

} // namespace

Jobs::Result<ProcessEnd> runProcess(const ProcessRequest &request, std::stop_token stop)
{
    return Child(request, std::move(stop)).run();
}

QString signalName(int signal)
{
    const char *name = sigabbrev_np(signal);
    return name ? u"SIG"_s + QLatin1StringView(name) : u"signal %1"_s.arg(signal);
}

} // namespace Jobsd
