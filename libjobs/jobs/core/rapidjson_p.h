// SPDX-License-Identifier: MIT
#pragma once

// Our copy of the templates has its own namespace, so that a program may use RapidJSON with other settings.
#define RAPIDJSON_NAMESPACE JobsRapidJson
#define RAPIDJSON_NAMESPACE_BEGIN namespace JobsRapidJson {
#define RAPIDJSON_NAMESPACE_END }

#include <jobs/core/names.h>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <QtCore/QByteArray>

namespace Jobs {

/*!
    Passes what the reader finds on to another handler, and stops the reader before it goes deeper than maxJsonDepth: it
    recurses, and so do all who walk what it read.
*/
template<typename Handler>
class DepthLimit
{
public:
    using Ch = char;

    explicit DepthLimit(Handler &handler) : m_handler(handler) {}

    bool tooDeep() const { return m_depth > maxJsonDepth; }

    bool StartObject() { return ++m_depth <= maxJsonDepth && m_handler.StartObject(); }
    bool StartArray() { return ++m_depth <= maxJsonDepth && m_handler.StartArray(); }
    bool EndObject(unsigned members)
    {
        --m_depth;
        return m_handler.EndObject(members);
    }
    bool EndArray(unsigned elements)
    {
        --m_depth;
        return m_handler.EndArray(elements);
    }
    bool Null() { return m_handler.Null(); }
    bool Bool(bool value) { return m_handler.Bool(value); }
    bool Int(int value) { return m_handler.Int(value); }
    bool Uint(unsigned value) { return m_handler.Uint(value); }
    bool Int64(int64_t value) { return m_handler.Int64(value); }
    bool Uint64(uint64_t value) { return m_handler.Uint64(value); }
    bool Double(double value) { return m_handler.Double(value); }
    bool RawNumber(const char *text, unsigned size, bool copy) { return m_handler.RawNumber(text, size, copy); }
    bool String(const char *text, unsigned size, bool copy) { return m_handler.String(text, size, copy); }
    bool Key(const char *text, unsigned size, bool copy) { return m_handler.Key(text, size, copy); }

private:
    Handler &m_handler;
    int m_depth = 0;
};

//! What RapidJSON itself does not look at: text that is not UTF-8, and NUL bytes, which it takes for the end.
inline Result<> checkJsonBytes(QByteArrayView json, QLatin1StringView what)
{
    if (json.contains('\0')) {
        return failure(JobQueueError::Code::InvalidParameters,
                       QLatin1StringView("the %1 contain a NUL byte at offset %2; write it as \\u0000 inside a string")
                           .arg(what)
                           .arg(json.indexOf('\0')));
    }
    if (!json.isValidUtf8()) {
        return failure(JobQueueError::Code::InvalidParameters,
                       QLatin1StringView("the %1 are not valid UTF-8; JSON text must be").arg(what));
    }
    return {};
}

inline tl::unexpected<JobQueueError> jsonFailure(const JobsRapidJson::ParseResult &result, bool tooDeep, QLatin1StringView what)
{
    if (tooDeep) {
        return failure(JobQueueError::Code::InvalidParameters,
                       QLatin1StringView("the %1 nest deeper than %2 levels at byte %3; flatten them")
                           .arg(what)
                           .arg(maxJsonDepth)
                           .arg(result.Offset()));
    }
    return failure(JobQueueError::Code::InvalidParameters,
                   QLatin1StringView("the %1 are not JSON: %2 At byte %3; send one complete JSON value")
                       .arg(what, QLatin1StringView(JobsRapidJson::GetParseError_En(result.Code())))
                       .arg(result.Offset()));
}

} // namespace Jobs
