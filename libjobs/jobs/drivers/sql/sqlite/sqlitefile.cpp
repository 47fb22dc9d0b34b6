// SPDX-License-Identifier: MIT
#include "sqlitefile_p.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

Result<> prepareFile(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return failure(Code::StoreUnavailable, u"there is no folder %1; make it first"_s.arg(folder.filePath()));
    if (file.isDir())
        return failure(Code::StoreUnusable, u"%1 is a folder; name a file in it"_s.arg(path));
    if (const QString system = networkFileSystemOf(folder.filePath()); !system.isEmpty()) {
        return failure(Code::StoreUnusable,
                       u"%1 lies on a network file system (%2), where SQLite's locks do not hold; use a local folder, or PostgreSQL"_s.arg(
                           path, system));
    }
    if (!file.exists()) {
        QFile made(path);
        // Two processes may come here at once: who is second finds the first one's file.
        if (!made.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
            && !QFileInfo::exists(path))
            return failure(Code::StoreUnavailable, u"%1 cannot be made: %2"_s.arg(path, made.errorString()));
        return {};
    }
    if (!file.isReadable())
        return failure(Code::StoreUnusable, u"%1 cannot be read; check its permissions"_s.arg(path));
    if (!file.isWritable())
        return failure(Code::StoreUnusable, u"%1 is read-only; make it writable for this user"_s.arg(path));
    if (!folder.isWritable()) {
        return failure(Code::StoreUnusable,
                       u"the folder %1 is read-only; SQLite keeps files beside %2"_s.arg(folder.filePath(), file.fileName()));
    }
    return {};
}

} // namespace Jobs::Sql
