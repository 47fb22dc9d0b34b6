// SPDX-License-Identifier: MIT
#include <jobs/core/rapidjson_p.h>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstring>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

Result<> checkJsonBytes(QByteArrayView json, QLatin1StringView what)
{
    if (!json.isEmpty() && std::memchr(json.data(), 0, size_t(json.size()))) {
        return failure(
            Code::InvalidParameters,
            u"the %1 have a NUL byte at byte %2; inside a string, write \\u0000"_s.arg(what).arg(json.indexOf('\0')));
    }
    if (!json.isValidUtf8())
        return failure(Code::InvalidParameters, u"the %1 are not valid UTF-8, as JSON text must be"_s.arg(what));
    return {};
}

tl::unexpected<JobQueueError> jsonFailure(const JobsRapidJson::ParseResult &result, bool tooDeep,
                                          QLatin1StringView what)
{
    if (tooDeep) {
        return failure(Code::InvalidParameters,
                       u"the %1 nest deeper than %2 levels at byte %3; make them flatter"_s.arg(what)
                           .arg(maxJsonDepth)
                           .arg(result.Offset()));
    }
    return failure(Code::InvalidParameters,
                   u"the %1 are not one complete JSON value; at byte %2: %3"_s.arg(what)
                       .arg(result.Offset())
                       .arg(QLatin1StringView(JobsRapidJson::GetParseError_En(result.Code()))));
}

Result<> ParsedJson::parse(QByteArrayView json, QLatin1StringView what)
{
    if (auto checked = checkJsonBytes(json, what); !checked)
        return checked;

    // The reader decodes strings in place, in a copy that ends in NUL.
    char *text = m_text;
    if (json.size() < qsizetype(sizeof m_text)) {
        if (!json.isEmpty()) // an empty view may point nowhere
            std::memcpy(m_text, json.data(), size_t(json.size()));
        m_text[json.size()] = '\0';
    } else {
        m_longText = QByteArray(json.data(), json.size());
        text = m_longText.data();
    }

    using namespace JobsRapidJson;
    constexpr unsigned flags = kParseInsituFlag | kParseFullPrecisionFlag;
    ParseResult result;
    bool tooDeep = false;
    auto read = [&](auto &document) {
        GenericReader<UTF8<>, UTF8<>, Pool> reader(&m_stackPool, 256);
        GenericInsituStringStream<UTF8<>> stream(text);
        DepthLimit limited(document);
        result = reader.template Parse<flags>(stream, limited);
        tooDeep = limited.tooDeep();
        return !result.IsError();
    };
    m_document.Populate(read);
    if (result.IsError())
        return jsonFailure(result, tooDeep, what);
    return {};
}

QByteArray jsonTextOf(const JsonValue &value)
{
    JobsRapidJson::StringBuffer text;
    JobsRapidJson::Writer<JobsRapidJson::StringBuffer> writer(text);
    value.Accept(writer);
    return QByteArray(text.GetString(), qsizetype(text.GetSize()));
}

} // namespace Jobs
