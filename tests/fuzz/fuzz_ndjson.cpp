// SPDX-License-Identifier: MIT
//
// Streams of pushes: however they are cut into pieces, the same lines come out, and each is read or refused.
#include <jobsd/api/ndjson.h>

#include <jobs/control/monitorjson.h>

#include <QtCore/QList>

using namespace Jobs;

static QList<QByteArray> linesOf(QByteArrayView text, qsizetype piece)
{
    QList<QByteArray> lines;
    Api::LineSplitter splitter(100);
    const auto line = [&](QByteArrayView found) { lines.append(found.toByteArray()); };
    for (qsizetype at = 0; at < text.size(); at += piece)
        splitter.take(text.sliced(at, std::min(piece, text.size() - at)), line, [&] { lines.append("too long"); });
    splitter.end(line);
    return lines;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto whole = linesOf(text, text.size() + 1);
    if (linesOf(text, 1) != whole || linesOf(text, 7) != whole)
        __builtin_trap();
    for (const QByteArray &line : whole) {
        const auto request = fromJson<PushRequest>(line);
        if (request && !fromJson<PushRequest>(toJson(*request)))
            __builtin_trap(); // what was read can be written and read again
    }
    return 0;
}
