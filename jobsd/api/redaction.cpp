// SPDX-License-Identifier: MIT
#include "redaction.h"

#include <jobs/core/names.h>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

const QByteArray hidden = "\"…\"";

//! Copies the text and leaves out the values of hidden members.
class Copier
{
public:
    Copier(const QSet<QString> &names, QByteArrayView text) : stream(text.data(), size_t(text.size())), m_names(names), m_text(text) {}

    bool Null() { return value(); }
    bool Bool(bool) { return value(); }
    bool Int(int) { return value(); }
    bool Uint(unsigned) { return value(); }
    bool Int64(int64_t) { return value(); }
    bool Uint64(uint64_t) { return value(); }
    bool Double(double) { return value(); }
    bool RawNumber(const char *, unsigned, bool) { return value(); }
    bool String(const char *, unsigned, bool) { return value(); }
    bool StartObject() { return enter(); }
    bool StartArray() { return enter(); }
    bool EndObject(unsigned) { return leave(); }
    bool EndArray(unsigned) { return leave(); }
    bool Key(const char *text, unsigned size, bool)
    {
        if (m_hiddenAt == 0 && m_names.contains(QString::fromUtf8(text, qsizetype(size)).toLower())) {
            m_hiddenAt = m_depth;
            m_out.append(m_text.sliced(m_copied, position() - m_copied)).append(':').append(hidden);
        }
        return true;
    }

    QByteArray result()
    {
        m_out.append(m_text.sliced(m_copied));
        return std::move(m_out);
    }

    rapidjson::MemoryStream stream;

private:
    qsizetype position() { return qsizetype(stream.Tell()); }
    bool enter() { return ++m_depth <= 4 * maxJsonDepth; } // the reader recurses
    bool leave()
    {
        --m_depth;
        return value();
    }
    bool value()
    {
        if (m_hiddenAt > 0 && m_depth == m_hiddenAt) {
            m_hiddenAt = 0;
            m_copied = position();
        }
        return true;
    }

    const QSet<QString> &m_names;
    const QByteArrayView m_text;
    QByteArray m_out;
    int m_depth = 0;
    int m_hiddenAt = 0; //!< the depth of the object whose member is being left out
    qsizetype m_copied = 0;
};

} // namespace

Redaction::Redaction(const QStringList &names, std::function<QByteArray(const QString &, const QByteArray &)> further)
    : m_further(std::move(further))
{
    for (const QString &name : names)
        m_names.insert(name.toLower());
}

QByteArray Redaction::redacted(const QString &kind, const QByteArray &json) const
{
    if (json.isEmpty())
        return json;
    QByteArray result = json;
    if (!m_names.isEmpty()) {
        Copier copier(m_names, json);
        rapidjson::Reader reader;
        if (reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(copier.stream, copier).IsError())
            return hidden;
        result = copier.result();
    }
    return m_further ? m_further(kind, result) : result;
}

QueuedJob Redaction::operator()(QueuedJob job) const
{
    for (QByteArray *json : {&job.parameters, &job.result, &job.metadata, &job.checkpoint})
        *json = redacted(job.kind, *json);
    return job;
}

bool Redaction::hides(const QString &parameterPath) const
{
    return std::ranges::any_of(parameterPath.split(u'.'), [this](const QString &name) { return m_names.contains(name.toLower()); });
}

} // namespace Jobs::Api
