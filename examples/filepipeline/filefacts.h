// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QString>

#include <filesystem>
#include <functional>

//! Told how many bytes were read so far; may throw to stop.
using ReadProgress = std::function<void(qint64 done)>;

struct FileFacts
{
    qint64 size = 0;
    QString type; //!< as MIME types are written
    QByteArray sha256; //!< hexadecimal; empty for symbolic links, which are not followed

    bool isText() const { return type.startsWith(QLatin1String("text/")); }
    bool isGzip() const { return type == QLatin1String("application/gzip"); }
};

struct WordCount
{
    qint64 words = 0;
    qint64 lines = 0;
};

//! All throw Jobs::JobFailure with the reason.
void openForReading(QFile &file, const std::filesystem::path &path);
FileFacts factsOf(const std::filesystem::path &path, const ReadProgress &progress);
WordCount wordsIn(const std::filesystem::path &path, const ReadProgress &progress);

//! For system calls that failed.
[[noreturn]] void failWith(const std::error_code &error);
