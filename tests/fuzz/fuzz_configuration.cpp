// SPDX-License-Identifier: MIT
//
// Configuration files: TOML, and our walk over it.
#include <jobsd/config/tomlsource.h>

using namespace Jobsd;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Settings settings;
    const auto issues = readToml(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), QStringLiteral("f"), settings);
    for (const ConfigIssue &issue : issues) {
        if (!issue.where.startsWith(QStringLiteral("f")) || issue.message.isEmpty())
            __builtin_trap(); // each has its place
    }
    if (issues.isEmpty())
        (void) settings.all();
    return 0;
}
