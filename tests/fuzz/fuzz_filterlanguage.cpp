// SPDX-License-Identifier: MIT
//
// Filters as people write them: what is read is written in a way that is read as the same.
#include <jobs/control/filterlanguage.h>

using namespace Jobs;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Timestamp now = fromMSecs(1'800'000'000'000);
    qsizetype errorAt = 0;
    const auto filter = parseFilter(text, now, &errorAt);
    if (!filter) {
        if (errorAt < 0 || errorAt > text.size())
            __builtin_trap();
    } else {
        const QString written = filterText(*filter);
        const auto again = parseFilter(written, now);
        if (!again || filterText(*again) != written)
            __builtin_trap();
    }
    const FilterCompletion completion = completeFilter(text, text.size() / 2, {.queues = {QStringLiteral("a b")}});
    if (completion.from < 0 || completion.from > text.size())
        __builtin_trap();
    return 0;
}
