// SPDX-License-Identifier: MIT
#include "commanddefinition.h"

#include <array>

namespace Jobsd {

bool isVariableForJobs(const QByteArray &name)
{
    static constexpr std::array<QByteArrayView, 18> names{
        "PATH", "IFS", "ENV", "BASH_ENV", "BASHOPTS", "SHELLOPTS", "SHELL", "PS4", "PROMPT_COMMAND", "CDPATH", "HOME", "TMPDIR",
        "NODE_OPTIONS", "RUBYOPT", "RUBYLIB", "JAVA_TOOL_OPTIONS", "GCONV_PATH", "GLIBC_TUNABLES",
    };
    static constexpr std::array<QByteArrayView, 8> prefixes{"LD_", "DYLD_", "PYTHON", "PERL", "GIT_", "MALLOC_", "BASH_FUNC_", "JOBS_"};
    for (const QByteArrayView each : names) {
        if (name == each)
            return false;
    }
    for (const QByteArrayView prefix : prefixes) {
        if (name.startsWith(prefix))
            return false;
    }
    return true;
}

} // namespace Jobsd
