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
Result<> checkJsonBytes(QByteArrayView json, QLatin1StringView what);
//! Why the reader stopped. \a what, in the plural, names what it read: "parameters".
tl::unexpected<JobQueueError> jsonFailure(const JobsRapidJson::ParseResult &result, bool tooDeep,
                                          QLatin1StringView what);

using JsonValue = JobsRapidJson::Value;

/*!
    JSON text as a tree of values. Small texts (most jobs' parameters) are read without allocating: the text, the values and the
    reader's stack have room beside this object, which therefore belongs on the stack.
*/
class ParsedJson
{
public:
    ParsedJson() : m_valuePool(m_values, sizeof m_values), m_stackPool(m_stack, sizeof m_stack) {}
    Q_DISABLE_COPY_MOVE(ParsedJson)

    //! Once for each tree.
    Result<> parse(QByteArrayView json, QLatin1StringView what);
    //! Valid while the tree lives.
    const JsonValue &root() const { return m_document; }

private:
    using Pool = JobsRapidJson::MemoryPoolAllocator<>;

    alignas(16) char m_values[3072];
    alignas(16) char m_stack[1024];
    char m_text[1024];
    QByteArray m_longText;
    Pool m_valuePool;
    Pool m_stackPool;
    JobsRapidJson::GenericDocument<JobsRapidJson::UTF8<>, Pool, Pool> m_document{&m_valuePool, 512, &m_stackPool};
};

//! The value as compact JSON text.
QByteArray jsonTextOf(const JsonValue &value);

} // namespace Jobs
