// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string_view>

namespace Jobs {

//! Bounds that every door checks (push, API, import) before anything is stored.
inline constexpr int maxNameLength = 128;
inline constexpr int maxTags = 16;
inline constexpr int maxKeyLength = 512; //!< unique keys and client ids
inline constexpr int maxJsonDepth = 64;
inline constexpr int maxErrorLength = 16 * 1024; //!< characters of an error or trace kept; the middle is cut out
inline constexpr qsizetype defaultMaxPayload = 1024 * 1024; //!< bytes of parameters, result or checkpoint
inline constexpr qsizetype maxLogBytesPerJob = 1024 * 1024; //!< oldest lines are dropped

constexpr bool isNameCharacter(char32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
        || c == ':' || c == '-';
}

constexpr bool isName(QLatin1StringView name)
{
    for (const char c : std::string_view(name.data(), size_t(name.size()))) {
        if (!isNameCharacter(static_cast<unsigned char>(c)))
            return false;
    }
    return !name.isEmpty() && name.size() <= maxNameLength;
}

//! 1 to 128 characters of [A-Za-z0-9._:-]. \a what names the thing in the error: "queue", "kind".
JOBS_EXPORT Result<> checkName(QStringView name, QLatin1StringView what);
//! A unique key or client id: 1 to 512 characters, no control characters.
JOBS_EXPORT Result<> checkKey(QStringView key, QLatin1StringView what);
JOBS_EXPORT Result<> checkTags(const QStringList &tags);
/*!
    One complete JSON value (an object, where \a objectOnly) of at most \a maxBytes, no deeper than maxJsonDepth, valid UTF-8.
*/
JOBS_EXPORT Result<> checkJson(const QByteArray &json, qsizetype maxBytes, QLatin1StringView what, bool objectOnly);
//! \a text with its middle replaced by "…" if it is longer than \a limit.
JOBS_EXPORT QString shortened(const QString &text, int limit = maxErrorLength);

/*!
    One immortal copy of \a name for the whole process: copies of the answer share it without counting references,
    which two threads passing jobs to each other would pay for at each job. After the first 10 000 names it
    returns \a name itself, so that names made up at run time cannot grow the process without bound. Any thread.
*/
JOBS_EXPORT QString internedName(const QString &name);

} // namespace Jobs
