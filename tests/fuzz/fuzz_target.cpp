// SPDX-License-Identifier: MIT
//
// Request targets: path, query, and the filter in it.
#include <jobsd/api/filterquery.h>

using namespace Jobs::Api;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto target = parseTarget(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!target)
        return 0;
    for (const QString &segment : target->path) {
        if (segment.contains(QChar(0)))
            __builtin_trap();
    }
    (void) pageOf(*target);
    if (const auto filter = filterOf(*target))
        (void) filter->matches({});
    return 0;
}
