// SPDX-License-Identifier: MIT
//
// Answers of servers, and streams of events: the result does not depend on the pieces in which the bytes come.
#include <jobs/control/eventparser_p.h>
#include <jobs/control/httpresponse_p.h>

using namespace Jobs;

namespace {

HttpResponseParser read(QByteArrayView bytes, qsizetype piece)
{
    HttpResponseParser parser({.head = 2048, .body = 2048});
    while (!bytes.isEmpty() && (parser.state() == HttpResponseParser::State::Head || parser.state() == HttpResponseParser::State::Body)) {
        const QByteArrayView part = bytes.first(std::min(piece, bytes.size()));
        parser.feed(part);
        bytes = bytes.sliced(part.size());
    }
    parser.end();
    return parser;
}

QByteArray events(QByteArrayView bytes, qsizetype piece)
{
    EventParser parser;
    QByteArray all;
    while (!bytes.isEmpty()) {
        const QByteArrayView part = bytes.first(std::min(piece, bytes.size()));
        for (const ServerEvent &event : parser.feed(part))
            all += event.type + '\n' + event.data + '\n' + event.id + '\n';
        bytes = bytes.sliced(part.size());
    }
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const HttpResponseParser whole = read(bytes, std::max<qsizetype>(1, bytes.size()));
    const HttpResponseParser pieces = read(bytes, 1);
    if (whole.state() == HttpResponseParser::State::Done && pieces.state() == HttpResponseParser::State::Done
        && whole.response().body != pieces.response().body)
        __builtin_trap();
    if (events(bytes, std::max<qsizetype>(1, bytes.size())) != events(bytes, 3))
        __builtin_trap();
    return 0;
}
