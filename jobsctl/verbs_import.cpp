// SPDX-License-Identifier: MIT

// import: into a store the jobs go as they were, to a server they are pushed.

#include "linereader.h"
#include "present.h"
#include "verbs.h"

#include <jobs/control/monitorjson.h>
#include <jobs/drivers/driverfactory.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

//! A job's client id at its new place: the same however often it is imported.
QString importId(const QueuedJob &job)
{
    if (!job.clientId.isEmpty())
        return job.clientId;
    return u"import:%1:%2"_s.arg(job.id.value).arg(toMSecs(job.createdAt));
}

//! Where jobs are imported to.
class Receiver
{
public:
    using Answer = Result<QList<Result<PushedJob>>>; //!< one for each job, or why none was taken

    virtual ~Receiver() = default;
    virtual bool takesEnded() const = 0;
    virtual Answer put(const QList<QueuedJob> &jobs) = 0;
};

//! A server pushes them as new ones.
class Server final : public Receiver
{
public:
    Server(Session &session, JobMonitor &monitor) : m_session(session), m_monitor(monitor) {}

    bool takesEnded() const override { return false; }
    Answer put(const QList<QueuedJob> &jobs) override
    {
        QList<PushRequest> requests;
        for (const QueuedJob &job : jobs)
            requests.append(requestOf(job));
        return m_session.await(m_monitor.push(requests));
    }

private:
    static PushRequest requestOf(const QueuedJob &job)
    {
        PushOptions options{.priority = job.priority,
                            .queue = job.queue,
                            .maxAttempts = job.maxAttempts,
                            .tags = job.tags,
                            .uniqueKey = job.uniqueKey,
                            .clientId = importId(job),
                            .metadata = QJsonDocument::fromJson(job.metadata).object()};
        if (job.dueAt > now())
            options.runAt = toDateTime(job.dueAt);
        if (job.expiresAt)
            options.expiresAfter = std::max<std::chrono::milliseconds>(*job.expiresAt - now(), 1ms);
        return {.kind = job.kind, .parameters = job.parameters, .options = options};
    }

    Session &m_session;
    JobMonitor &m_monitor;
};

//! A store takes them over as they were: the rules of copyJobs().
class Store final : public Receiver
{
public:
    explicit Store(std::unique_ptr<JobQueueDriver> driver) : m_driver(std::move(driver)) {}

    bool takesEnded() const override { return true; }
    Answer put(const QList<QueuedJob> &jobs) override
    {
        std::vector<MovedJob> moved;
        for (QueuedJob job : jobs) {
            job.clientId = importId(job);
            if (job.state == JobState::Retryable)
                job.state = JobState::Scheduled; // both are due at their time
            moved.push_back({.job = std::move(job), .attempts = {}, .log = {}});
        }
        const auto adopted = m_driver->adopt(moved);
        if (!adopted)
            return tl::unexpected(adopted.error());
        m_driver->announce();
        return QList<Result<PushedJob>>(adopted->begin(), adopted->end());
    }

private:
    std::unique_ptr<JobQueueDriver> m_driver;
};

struct ImportCounts
{
    qint64 taken = 0;
    qint64 existed = 0;
    qint64 ended = 0;
    qint64 left = 0; //!< since they ran, or waited for others
    qint64 refused = 0;
    qint64 unknown = 0;
};

class Import
{
public:
    Import(Session &session, Receiver &receiver) : m_session(session), m_receiver(receiver) {}

    ExitCode run(int descriptor)
    {
        LineReader reader(descriptor);
        while (const auto line = reader.next()) {
            if (line->tooLong || !line->text.trimmed().isEmpty())
                add(*line);
            if (m_jobs.size() >= 500 && !send())
                break;
        }
        send();
        if (reader.error()) {
            m_session.out.problem(
                Text::tr("cannot read: %1").arg(QString::fromLocal8Bit(std::strerror(reader.error()))));
            ++m_counts.refused;
        }
        m_session.out.told(
            Text::tr(
                "%1 imported, %2 there already, %3 ended before, %4 left out because they ran or wait for others, %5 refused, %6 unknown")
                .arg(m_counts.taken)
                .arg(m_counts.existed)
                .arg(m_counts.ended)
                .arg(m_counts.left)
                .arg(m_counts.refused)
                .arg(m_counts.unknown));
        if (Session::interrupted())
            return ExitCode::Interrupted;
        if (m_counts.unknown > 0)
            return ExitCode::TryLater;
        return m_counts.refused > 0 ? ExitCode::Failed : ExitCode::Ok;
    }

private:
    void add(const InputLine &line)
    {
        const auto job = line.tooLong ? Result<QueuedJob>(
                             failure(Code::PayloadTooLarge, Text::tr("longer than %1 bytes").arg(LineReader::maxLine)))
                                      : fromJson<QueuedJob>(line.text);
        if (!job) {
            ++m_counts.refused;
            m_session.out.problem(Text::tr("line %1: %2").arg(line.number).arg(job.error().message));
        } else if (isFinal(job->state) && !m_receiver.takesEnded()) {
            ++m_counts.ended;
        } else if (job->state == JobState::Running || job->state == JobState::Waiting) {
            ++m_counts.left; // it may be done there just now; what it waits for has another number here
        } else {
            m_jobs.append(*job);
            m_lines.append(line.number);
        }
    }

    bool send()
    {
        if (m_jobs.isEmpty())
            return true;
        if (m_session.call.has("dry-run")) {
            m_counts.taken += m_jobs.size();
            m_jobs.clear();
            m_lines.clear();
            return true;
        }
        const auto answers = m_receiver.put(m_jobs);
        for (qsizetype i = 0; i < m_jobs.size(); ++i) {
            const Result<PushedJob> answer = answers
                ? answers->value(i, failure(Code::Unknown, Text::tr("not answered")))
                : Result<PushedJob>(tl::unexpected(answers.error()));
            if (answer) {
                ++(answer->existed ? m_counts.existed : m_counts.taken);
                continue;
            }
            ++(answer.error().code == Code::Unknown ? m_counts.unknown : m_counts.refused);
            m_session.out.problem(Text::tr("line %1: %2").arg(m_lines[i]).arg(answer.error().message));
        }
        m_jobs.clear();
        m_lines.clear();
        return answers.has_value();
    }

    Session &m_session;
    Receiver &m_receiver;
    QList<QueuedJob> m_jobs;
    QList<qint64> m_lines;
    ImportCounts m_counts;
};

Result<std::unique_ptr<Receiver>> receiverFor(Session &session)
{
    const auto target = session.target();
    if (!target)
        return tl::unexpected(target.error());
    if (target->isStore()) {
        auto driver = openDriver(target->store);
        if (!driver)
            return tl::unexpected(driver.error());
        if (auto opened = (*driver)->open(); !opened)
            return tl::unexpected(opened.error());
        return std::make_unique<Store>(*std::move(driver));
    }
    const auto monitor = session.connected();
    if (!monitor)
        return tl::unexpected(monitor.error());
    return std::make_unique<Server>(session, **monitor);
}

} // namespace

ExitCode importJobs(Session &session)
{
    const QString path = session.call.arguments.value(0, u"-"_s);
    const int descriptor = path == "-"_L1 ? STDIN_FILENO : ::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return session.usage(Text::tr("cannot read “%1”: %2").arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    const auto receiver = receiverFor(session);
    const ExitCode code = receiver ? Import(session, **receiver).run(descriptor) : session.fail(receiver.error());
    if (descriptor != STDIN_FILENO)
        ::close(descriptor);
    return code;
}

} // namespace Jobs::Ctl
