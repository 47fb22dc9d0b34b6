// SPDX-License-Identifier: MIT
//
// Durations, sizes and rates, as the configuration, the command line and reports have them.
#include <jobsd/config/nearestname.h>
#include <jobsd/config/units.h>

using namespace Jobsd;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    // What was understood is written, and understood again.
    if (const auto duration = parseDuration(text)) {
        if (duration->count() < 0 || *duration > longestDuration || parseDuration(durationText(*duration)) != duration)
            __builtin_trap();
    }
    if (const auto bytes = parseSize(text); bytes && (*bytes < 0 || parseSize(sizeText(*bytes)) != bytes))
        __builtin_trap();
    if (const auto rate = parseRate(text); rate && (rate->first < 1 || rate->second.count() < 1))
        __builtin_trap();
    if (size < 64)
        (void) nearestName(text, {QStringLiteral("attempts"), QStringLiteral("backoff")});
    return 0;
}
