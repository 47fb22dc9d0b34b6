// SPDX-License-Identifier: MIT
#include "logfollower.h"

#include "service.h"

#include <jobs/control/monitorjson.h>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api {

namespace {
constexpr int maxFollowers = 64;
constexpr qsizetype maxUnread = 2 * 1024 * 1024; // a log is at most half of that
} // namespace

class LogFollower::Stream final : public Source
{
public:
    qsizetype read(char *buffer, size_t size) override
    {
        std::lock_guard lock(m_mutex);
        const qsizetype part = std::min(m_text.size(), qsizetype(size));
        std::memcpy(buffer, m_text.constData(), size_t(part));
        m_text = m_text.sliced(part);
        return part == 0 && m_isEnded ? -1 : part;
    }
    void setOnMore(std::function<void()> onMore) override
    {
        std::lock_guard lock(m_mutex);
        m_onMore = std::move(onMore);
    }
    void write(const QByteArray &text, bool end)
    {
        std::function<void()> wake;
        {
            std::lock_guard lock(m_mutex);
            m_text.append(text);
            m_isEnded = m_isEnded || end || m_text.size() > maxUnread; // who does not read is cut off
            wake = m_onMore;
        }
        if (wake)
            wake();
    }

private:
    std::mutex m_mutex; //!< guards what follows
    QByteArray m_text;
    bool m_isEnded = false;
    std::function<void()> m_onMore;
};

std::shared_ptr<Source> LogFollower::start(Service &service, JobId id)
{
    if (service.findChildren<LogFollower *>(Qt::FindDirectChildrenOnly).size() >= maxFollowers)
        return nullptr;
    auto stream = std::make_shared<Stream>();
    new LogFollower(service, id, stream);
    return stream;
}

LogFollower::LogFollower(Service &service, JobId id, std::shared_ptr<Stream> stream)
    : QObject(&service)
    , m_service(service)
    , m_id(id)
    , m_stream(stream)
{
    stream->write(":\n\n", false);
    connect(&m_timer, &QTimer::timeout, this, &LogFollower::look);
    m_timer.start(500ms);
    look();
}

LogFollower::~LogFollower()
{
    if (const auto stream = m_stream.lock())
        stream->write({}, true);
}

void LogFollower::look()
{
    if (m_stream.expired()) {
        deleteLater();
        return;
    }
    // The state first: lines that were written before the end are then in the log that is read after it.
    m_service.queue().job(m_id).then(this, [this](const Result<QueuedJob> &job) {
        m_service.queue().log(m_id).then(this, [this, job](const Result<QList<JobLogLine>> &lines) {
            if (lines)
                show(*lines);
            const bool isGone = !job && job.error().code == JobQueueError::Code::NotFound;
            if (!isGone && (!job || !isFinal(job->state)))
                return;
            m_timer.stop();
            if (const auto stream = m_stream.lock())
                stream->write("event: end\ndata: {\"state\":\"" + QByteArray(job ? stateName(job->state).data() : "removed") + "\"}\n\n", true);
            deleteLater();
        });
    });
}

void LogFollower::show(const QList<JobLogLine> &lines)
{
    const auto stream = m_stream.lock();
    if (!stream || lines.isEmpty())
        return;
    const qsizetype last = m_last ? lines.lastIndexOf(*m_last) : -1;
    QByteArray text;
    for (const JobLogLine &line : lines.sliced(last + 1)) {
        const QByteArray json = toJson(QList<JobLogLine>{line});
        text += "event: line\ndata: " + json.sliced(1, json.size() - 2) + "\n\n";
    }
    m_last = lines.last();
    if (!text.isEmpty())
        stream->write(text, false);
}

} // namespace Jobs::Api
