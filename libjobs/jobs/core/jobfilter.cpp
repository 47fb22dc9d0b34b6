// SPDX-License-Identifier: MIT
#include <jobs/core/jobfilter_p.h>

#include <jobs/core/fingerprint.h>
#include <jobs/core/rapidjson_p.h>

#include <algorithm>
#include <vector>

namespace Jobs {

namespace {

template<typename T>
bool isAmong(const QList<T> &allowed, const T &value)
{
    return allowed.isEmpty() || allowed.contains(value);
}

//! With no words for it, too.
bool hasFailed(const QueuedJob &job)
{
    return !job.error.isEmpty() || job.state == JobState::Failed || job.state == JobState::Retryable;
}

//! Follows a path through what the reader finds. Of several members of one name the last counts.
class PathFinder
{
public:
    using Ch = char;

    PathFinder(const JobsRapidJson::MemoryStream &stream, const char *text, QByteArray path)
        : m_stream(stream), m_text(text), m_path(std::move(path))
    {
    }

    const std::optional<QString> &found() const { return m_found; }

    bool StartObject()
    {
        if (m_depth == 0)
            m_route.push_back(0);
        else if (m_next == Next::OnTheWay && isOnRoute())
            m_route.push_back(m_nextAt);
        return start();
    }
    bool StartArray() { return start(); }
    bool EndObject(unsigned)
    {
        if (isOnRoute())
            m_route.pop_back();
        return end();
    }
    bool EndArray(unsigned) { return end(); }
    bool Null() { return scalar(); }
    bool Bool(bool) { return scalar(); }
    bool Int(int) { return scalar(); }
    bool Uint(unsigned) { return scalar(); }
    bool Int64(int64_t) { return scalar(); }
    bool Uint64(uint64_t) { return scalar(); }
    bool Double(double) { return scalar(); }
    bool RawNumber(const char *, unsigned, bool) { return scalar(); }
    bool String(const char *text, unsigned size, bool)
    {
        if (isTarget())
            m_found = QString::fromUtf8(text, qsizetype(size));
        m_next = Next::Nothing;
        return true;
    }
    bool Key(const char *text, unsigned size, bool)
    {
        m_next = Next::Nothing;
        if (!isOnRoute())
            return true;
        const QByteArrayView name(text, qsizetype(size));
        const QByteArrayView rest = QByteArrayView(m_path).sliced(qsizetype(m_route.back()));
        if (rest == name) {
            m_next = Next::Target;
            m_begin = m_stream.Tell();
        } else if (rest.startsWith(name) && rest[name.size()] == '.') { // names may have dots themselves
            m_next = Next::OnTheWay;
            m_nextAt = m_route.back() + size_t(name.size()) + 1;
        }
        return true;
    }

private:
    enum class Next { Nothing, OnTheWay, Target };

    //! Directly inside of an object that the path leads through?
    bool isOnRoute() const { return m_depth > 0 && m_depth == m_route.size(); }
    bool isTarget() const { return m_next == Next::Target && isOnRoute(); }
    bool start()
    {
        if (m_next == Next::Target && isOnRoute())
            m_targetDepth = m_depth;
        m_next = Next::Nothing;
        ++m_depth;
        return true;
    }
    bool end()
    {
        if (--m_depth == m_targetDepth) {
            m_targetDepth = none;
            take();
        }
        return true;
    }
    bool scalar()
    {
        if (isTarget())
            take();
        m_next = Next::Nothing;
        return true;
    }
    void take()
    {
        size_t begin = m_begin; // behind the name
        while (QByteArrayView(" \t\r\n:").contains(m_text[begin]))
            ++begin;
        m_found = QString::fromUtf8(m_text + begin, qsizetype(m_stream.Tell() - begin));
    }

    static constexpr size_t none = size_t(-1);

    const JobsRapidJson::MemoryStream &m_stream;
    const char *const m_text;
    const QByteArray m_path;
    std::vector<size_t> m_route; //!< where the path goes on in each object that it leads through
    size_t m_depth = 0;
    size_t m_targetDepth = none; //!< of the object or list that the path ends at
    size_t m_begin = 0;
    size_t m_nextAt = 0;
    Next m_next = Next::Nothing;
    std::optional<QString> m_found;
};

} // namespace

std::optional<QString> valueAt(QByteArrayView json, QStringView path)
{
    JobsRapidJson::MemoryStream stream(json.data(), size_t(json.size()));
    PathFinder finder(stream, json.data(), path.toUtf8());
    DepthLimit limited(finder);
    JobsRapidJson::Reader reader;
    if (json.isEmpty() || !reader.Parse<JobsRapidJson::kParseNumbersAsStringsFlag>(stream, limited))
        return std::nullopt;
    return finder.found();
}

bool JobFilter::matches(const QueuedJob &job) const
{
    return isAmong(ids, job.id) && isAmong(states, job.state) && isAmong(queues, job.queue) && isAmong(kinds, job.kind)
        && std::ranges::all_of(tags, [&job](const QString &tag) { return job.tags.contains(tag); })
        && (errorContains.isEmpty() || job.error.contains(errorContains))
        && (!createdFrom || job.createdAt >= *createdFrom) && (!createdUntil || job.createdAt < *createdUntil)
        && (fingerprints.isEmpty() || (hasFailed(job) && fingerprints.contains(failureFingerprint(job.kind, job.error))))
        && std::ranges::all_of(parameters, [&job](const ParameterMatch &match) { return valueAt(job.parameters, match.path) == match.value; });
}

} // namespace Jobs
