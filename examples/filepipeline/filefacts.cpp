// SPDX-License-Identifier: MIT
#include "filefacts.h"

#include <jobs/core/joboutcome.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

static constexpr qint64 pieceSize = 256 * 1024;

void failWith(const std::error_code &error)
{
    throw Jobs::JobFailure(Jobs::JobError{.message = QString::fromStdString(error.message()), .type = u"SystemError"_s});
}

void openForReading(QFile &file, const fs::path &path)
{
    // Not QFile's own open(): it takes a QString, and a name need not be text.
    std::FILE *handle = std::fopen(path.c_str(), "rb");
    if (!handle)
        failWith(std::error_code(errno, std::generic_category()));
    if (!file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        throw Jobs::JobFailure(file.errorString());
}

//! Reads the next piece; empty at the end.
static QByteArrayView readPiece(QFile &file, QByteArray &buffer)
{
    buffer.resize(pieceSize);
    const qint64 size = file.read(buffer.data(), buffer.size());
    if (size < 0)
        throw Jobs::JobFailure(file.errorString());
    return QByteArrayView(buffer).first(size);
}

static bool looksLikeText(QByteArrayView head)
{
    return std::all_of(head.begin(), head.end(), [](char c) {
        return uchar(c) >= 0x20 || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\b' || c == '\x1b';
    });
}

static QString typeOf(const fs::path &path, QByteArrayView head)
{
    struct Magic
    {
        QByteArrayView bytes;
        QLatin1StringView type;
    };
    static constexpr std::array magics{
        Magic{"\x1f\x8b", "application/gzip"_L1}, Magic{"\xfd" "7zXZ", "application/x-xz"_L1},
        Magic{"BZh", "application/x-bzip2"_L1},   Magic{"\x28\xb5\x2f\xfd", "application/zstd"_L1},
        Magic{"PK\x03\x04", "application/zip"_L1}, Magic{"%PDF-", "application/pdf"_L1},
        Magic{"\x7f" "ELF", "application/x-elf"_L1}, Magic{"\x89PNG", "image/png"_L1},
        Magic{"\xff\xd8\xff", "image/jpeg"_L1},   Magic{"GIF8", "image/gif"_L1},
        Magic{"SQLite format 3", "application/vnd.sqlite3"_L1},
    };
    struct Extension
    {
        std::string_view name;
        QLatin1StringView type;
    };
    static constexpr std::array extensions{
        Extension{".html", "text/html"_L1}, Extension{".htm", "text/html"_L1}, Extension{".css", "text/css"_L1},
        Extension{".js", "text/javascript"_L1}, Extension{".md", "text/markdown"_L1}, Extension{".svg", "text/xml"_L1},
        Extension{".xml", "text/xml"_L1}, Extension{".c", "text/x-csrc"_L1}, Extension{".h", "text/x-chdr"_L1},
        Extension{".cpp", "text/x-c++src"_L1}, Extension{".py", "text/x-python"_L1}, Extension{".sh", "text/x-shellscript"_L1},
    };

    if (head.isEmpty())
        return u"inode/x-empty"_s;
    for (const Magic &magic : magics) {
        if (head.startsWith(magic.bytes))
            return magic.type;
    }
    if (!looksLikeText(head))
        return u"application/octet-stream"_s;
    const std::string extension = path.extension().native();
    for (const Extension &known : extensions) {
        if (extension == known.name)
            return known.type;
    }
    return u"text/plain"_s;
}

//! Does not follow links, but says when one leads nowhere.
static FileFacts linkFacts(const fs::path &path)
{
    std::error_code error;
    const fs::file_status target = fs::status(path, error);
    if (target.type() == fs::file_type::not_found)
        throw Jobs::JobFailure(Jobs::JobError{.message = u"dangling symbolic link"_s, .type = u"DanglingLink"_s});
    if (error)
        failWith(error);
    const fs::path text = fs::read_symlink(path, error);
    if (error)
        failWith(error);
    return {.size = qint64(text.native().size()), .type = u"inode/symlink"_s, .sha256 = {}};
}

//! Waiting will not make a file of it.
[[noreturn]] static void failAsNoFile(const QString &what)
{
    throw Jobs::JobFailure(Jobs::JobError::permanent(u"not a regular file: a "_s + what, u"NotAFile"_s));
}

FileFacts factsOf(const fs::path &path, const ReadProgress &progress)
{
    std::error_code error;
    switch (const fs::file_status status = fs::symlink_status(path, error); status.type()) {
    case fs::file_type::regular: break;
    case fs::file_type::symlink: return linkFacts(path);
    case fs::file_type::fifo: failAsNoFile(u"named pipe"_s);
    case fs::file_type::socket: failAsNoFile(u"socket"_s);
    case fs::file_type::block:
    case fs::file_type::character: failAsNoFile(u"device"_s);
    case fs::file_type::directory: failAsNoFile(u"folder"_s);
    case fs::file_type::none:
    case fs::file_type::not_found:
    case fs::file_type::unknown: failWith(error ? error : std::make_error_code(std::errc::no_such_file_or_directory));
    default: failAsNoFile(u"thing of unknown type"_s);
    }

    QFile file;
    openForReading(file, path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer;
    FileFacts facts;
    for (QByteArrayView piece = readPiece(file, buffer); ; piece = readPiece(file, buffer)) {
        if (facts.size == 0)
            facts.type = typeOf(path, piece.first(std::min<qsizetype>(piece.size(), 8192)));
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        facts.size += piece.size();
        progress(facts.size);
    }
    facts.sha256 = hash.result().toHex();
    return facts;
}

//! The message groups such failures; where it happened goes into the trace.
[[noreturn]] static void failAsNoText(qint64 from, qint64 to)
{
    throw Jobs::JobFailure(Jobs::JobError{.message = u"not valid UTF-8 text"_s,
                                          .type = u"InvalidText"_s,
                                          .retryable = false,
                                          .trace = u"between byte %1 and %2"_s.arg(from).arg(to)});
}

WordCount wordsIn(const fs::path &path, const ReadProgress &progress)
{
    QFile file;
    openForReading(file, path);
    QStringDecoder decoder(QStringDecoder::Utf8);
    QByteArray buffer;
    WordCount count;
    qint64 done = 0;
    bool inWord = false;
    for (QByteArrayView piece = readPiece(file, buffer); !piece.isEmpty(); piece = readPiece(file, buffer)) {
        const QString text = decoder.decode(piece);
        if (decoder.hasError())
            failAsNoText(done, done + piece.size());
        for (const QChar c : text) {
            count.words += !c.isSpace() && !inWord;
            count.lines += c == u'\n';
            inWord = !c.isSpace();
        }
        done += piece.size();
        progress(done);
    }
    // The decoder waits for the rest of a character that the file cuts off, until something else comes.
    [[maybe_unused]] const QString space = decoder.decode(" ");
    if (decoder.hasError())
        failAsNoText(done - 1, done);
    return count;
}
