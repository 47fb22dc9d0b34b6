// SPDX-License-Identifier: MIT
#include "gzip.h"

#include <jobs/core/joboutcome.h>

#include <zlib.h>

#include <memory>

using namespace Qt::StringLiterals;

static constexpr qint64 bufferSize = 64 * 1024;
static constexpr int gzipOnly = 16 + MAX_WBITS; // as inflateInit2() wants it

[[noreturn]] static void failAsDamaged(const QString &how)
{
    throw Jobs::JobFailure(Jobs::JobError{.message = u"damaged archive: "_s + how, .type = u"DamagedArchive"_s});
}

qint64 unpackedSizeOfGzip(const std::filesystem::path &path, const ReadProgress &progress)
{
    QFile file;
    openForReading(file, path);
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        throw Jobs::JobFailure(u"zlib cannot start"_s);
    const std::unique_ptr<z_stream, int (*)(z_stream *)> guard(&stream, inflateEnd);

    QByteArray packed(bufferSize, Qt::Uninitialized);
    QByteArray unpacked(bufferSize, Qt::Uninitialized);
    qint64 size = 0;
    bool atEnd = false; // of a member; another one may follow
    while (const qint64 read = file.read(packed.data(), packed.size())) {
        if (read < 0)
            throw Jobs::JobFailure(file.errorString());
        stream.next_in = reinterpret_cast<Bytef *>(packed.data());
        stream.avail_in = uInt(read);
        do {
            if (atEnd && stream.avail_in > 0) {
                inflateReset(&stream);
                atEnd = false;
            }
            stream.next_out = reinterpret_cast<Bytef *>(unpacked.data());
            stream.avail_out = uInt(unpacked.size());
            const int status = inflate(&stream, Z_NO_FLUSH);
            size += unpacked.size() - stream.avail_out;
            if (status == Z_STREAM_END)
                atEnd = true;
            else if (status != Z_OK && status != Z_BUF_ERROR) // the latter: more input, please
                failAsDamaged(stream.msg ? QString::fromLatin1(stream.msg) : u"zlib error %1"_s.arg(status));
        } while (stream.avail_in > 0 || stream.avail_out == 0);
        progress(size);
    }
    if (!atEnd)
        failAsDamaged(u"it ends too early"_s);
    return size;
}
