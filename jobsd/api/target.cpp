// SPDX-License-Identifier: MIT
#include "target.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

constexpr int maxSegments = 16;
constexpr int maxQueryMembers = 256;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

tl::unexpected<JobQueueError> wrong(QLatin1StringView what)
{
    return failure(JobQueueError::Code::InvalidArgument, u"the request's address %1"_s.arg(what));
}

Result<QString> decoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return wrong("has a % that two hexadecimal digits do not follow; write %25 for the character"_L1);
            c = char(high * 16 + low);
            i += 2;
        } else if (c == '+' && plusIsSpace) {
            c = ' ';
        }
        if (c == '\0')
            return wrong("has a NUL character in it"_L1);
        bytes.append(c);
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString result = decoder.decode(bytes);
    if (decoder.hasError())
        return wrong("is not UTF-8 when its escapes are resolved"_L1);
    return result;
}

} // namespace

QStringList Target::list(QLatin1StringView name) const
{
    QStringList result;
    for (const auto &[key, value] : query) {
        if (key == name)
            result += value.split(u',', Qt::SkipEmptyParts);
    }
    return result;
}

QString Target::value(QLatin1StringView name) const
{
    const auto found = std::find_if(query.rbegin(), query.rend(), [name](const auto &member) { return member.first == name; });
    return found == query.rend() ? QString() : found->second;
}

bool Target::has(QLatin1StringView name) const
{
    return std::ranges::any_of(query, [name](const auto &member) { return member.first == name; });
}

Result<Target> parseTarget(QByteArrayView uri)
{
    if (!uri.startsWith('/'))
        return wrong("does not begin with a slash"_L1);
    Target target;
    const qsizetype mark = uri.indexOf('?');
    QByteArrayView path = mark < 0 ? uri.sliced(1) : uri.sliced(1, mark - 1);
    while (!path.isEmpty()) {
        const qsizetype slash = path.indexOf('/');
        if (target.path.size() == maxSegments)
            return wrong("has too many segments"_L1);
        auto segment = decoded(slash < 0 ? path : path.first(slash), false);
        if (!segment)
            return tl::unexpected(segment.error());
        target.path.append(*std::move(segment));
        if (slash < 0)
            break;
        path = path.sliced(slash + 1);
        if (path.isEmpty())
            target.path.append(QString()); // "/v1/jobs/" is not "/v1/jobs"
    }

    QByteArrayView query = mark < 0 ? QByteArrayView() : uri.sliced(mark + 1);
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView member = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (member.isEmpty())
            continue;
        if (target.query.size() == maxQueryMembers)
            return wrong("has too many members in its query"_L1);
        const qsizetype equals = member.indexOf('=');
        auto name = decoded(equals < 0 ? member : member.first(equals), true);
        auto value = equals < 0 ? Result<QString>(QString()) : decoded(member.sliced(equals + 1), true);
        if (!name || !value)
            return tl::unexpected(name ? value.error() : name.error());
        target.query.append({*std::move(name), *std::move(value)});
    }
    return target;
}

} // namespace Jobs::Api
