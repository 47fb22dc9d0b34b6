// SPDX-License-Identifier: MIT
#include "httpresponse_p.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

//! Digits alone, to the end of the text; nothing otherwise.
std::optional<qint64> numberIn(QByteArrayView text, int base)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number, base);
    if (error != std::errc() || end != text.end() || number < 0 || text.front() == '-')
        return std::nullopt;
    return number;
}

bool hasToken(const QByteArray &list, QByteArrayView token)
{
    const auto parts = list.toLower().split(',');
    return std::ranges::any_of(parts, [token](const QByteArray &part) { return part.trimmed() == token; });
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

qsizetype HttpResponseParser::feed(QByteArrayView data)
{
    const qsizetype size = data.size();
    m_begun = m_begun || size > 0;
    QByteArray line;
    while (m_state == State::Head && takeLine(data, line))
        headLine(line);
    while (m_state == State::Body && !data.isEmpty()) {
        if (m_framing == Framing::Chunks)
            feedChunks(data);
        else
            feedBody(data);
    }
    return size - data.size();
}

void HttpResponseParser::end()
{
    if (m_state == State::Body && m_framing == Framing::UntilEnd)
        m_state = State::Done;
    else if (m_state == State::Head || m_state == State::Body)
        fail(u"the connection ended in the middle of the answer"_s);
    m_keepAlive = false;
}

void HttpResponseParser::fail(const QString &problem)
{
    m_problem = problem;
    m_state = State::Failed;
    m_keepAlive = false;
}

bool HttpResponseParser::takeLine(QByteArrayView &data, QByteArray &line)
{
    const qsizetype end = data.indexOf('\n');
    const qsizetype taken = end < 0 ? data.size() : end + 1;
    m_headSize += taken;
    if (m_headSize > m_limits.head) {
        m_tooLarge = true;
        fail(u"the head of the answer is larger than %1 bytes"_s.arg(m_limits.head));
        return false;
    }
    m_line.append(data.first(taken));
    data = data.sliced(taken);
    if (end < 0)
        return false;
    m_line.chop(1);
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    line = std::exchange(m_line, {});
    return true;
}

void HttpResponseParser::headLine(const QByteArray &line)
{
    if (m_response.status == 0)
        return statusLine(line);
    if (line.isEmpty())
        return headEnd();
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || line.front() == ' ' || line.front() == '\t')
        return fail(u"a header of the answer is malformed"_s);
    m_response.headers.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
}

void HttpResponseParser::statusLine(const QByteArray &line)
{
    const QByteArray code = line.mid(9, 3);
    const qint64 status = code.size() == 3 ? numberIn(code, 10).value_or(0) : 0;
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line[8] != ' ' || status < 100)
        return fail(u"the answer is not HTTP/1.1"_s);
    m_keepAlive = line[7] != '0';
    m_response.status = int(status);
}

void HttpResponseParser::headEnd()
{
    const int status = m_response.status;
    if (status < 200) { // an interim answer, the real one follows; 101 we never ask for
        m_response = {};
        return;
    }
    std::optional<qint64> length;
    bool chunked = false;
    for (const auto &[name, value] : std::as_const(m_response.headers)) {
        if (name == "content-length") {
            const auto number = value.isEmpty() ? std::nullopt : numberIn(value, 10);
            if (!number || (length && *length != *number))
                return fail(u"the answer's length is malformed or told twice"_s);
            length = number;
        } else if (name == "transfer-encoding") {
            if (value.toLower() != "chunked")
                return fail(u"the answer comes in an encoding that was not asked for"_s);
            chunked = true;
        } else if (name == "connection" && hasToken(value, "close")) {
            m_keepAlive = false;
        }
    }
    if (length && chunked)
        return fail(u"the answer tells a length and comes in chunks"_s);
    if (chooseSink)
        m_sink = chooseSink(m_response);

    if (status == 204 || status == 304) {
        m_state = State::Done;
    } else if (chunked) {
        m_framing = Framing::Chunks;
        m_state = State::Body;
    } else if (length) {
        m_framing = Framing::Length;
        m_left = *length;
        m_state = m_left > 0 ? State::Body : State::Done;
        if (!m_sink && m_left > m_limits.body)
            bodyPart({}); // fails now rather than after the limit was read
    } else {
        m_keepAlive = false;
        m_state = State::Body;
    }
}

void HttpResponseParser::bodyPart(QByteArrayView part)
{
    if (m_sink)
        return m_sink(part);
    if (m_response.body.size() + part.size() > m_limits.body
        || (m_framing == Framing::Length && m_left > m_limits.body)) {
        m_tooLarge = true;
        return fail(u"the answer is larger than %1 bytes"_s.arg(m_limits.body));
    }
    m_response.body.append(part);
}

void HttpResponseParser::feedBody(QByteArrayView &data)
{
    const qsizetype size =
        m_framing == Framing::UntilEnd ? data.size() : qsizetype(std::min<qint64>(m_left, data.size()));
    bodyPart(data.first(size));
    data = data.sliced(size);
    if (m_framing == Framing::Length && m_state == State::Body && (m_left -= size) == 0)
        m_state = State::Done;
}

void HttpResponseParser::feedChunks(QByteArrayView &data)
{
    if (m_chunkPart == ChunkPart::Data) {
        const auto size = qsizetype(std::min<qint64>(m_left, data.size()));
        bodyPart(data.first(size));
        data = data.sliced(size);
        if ((m_left -= size) == 0)
            m_chunkPart = ChunkPart::DataEnd;
        return;
    }
    QByteArray line;
    m_headSize =
        m_chunkPart == ChunkPart::Trailer ? m_headSize : m_line.size(); // each line by itself, trailers together
    if (!takeLine(data, line))
        return;
    switch (m_chunkPart) {
    case ChunkPart::Size: {
        const QByteArray digits =
            line.split(';').constFirst().trimmed(); // behind it: extensions, of which we know none
        const auto size = digits.isEmpty() || digits.size() > 15 ? std::nullopt : numberIn(digits, 16);
        if (!size)
            return fail(u"a chunk of the answer has no size"_s);
        m_left = *size;
        m_chunkPart = m_left > 0 ? ChunkPart::Data : ChunkPart::Trailer;
        return;
    }
    case ChunkPart::DataEnd:
        if (!line.isEmpty())
            return fail(u"a chunk of the answer is longer than its size"_s);
        m_chunkPart = ChunkPart::Size;
        return;
    case ChunkPart::Trailer:
        if (line.isEmpty())
            m_state = State::Done;
        return;
    case ChunkPart::Data:
        break;
    }
}

} // namespace Jobs
