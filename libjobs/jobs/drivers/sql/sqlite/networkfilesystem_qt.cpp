// SPDX-License-Identifier: MIT
#include "sqlitefile_p.h"

#include <QtCore/QStorageInfo>

namespace Jobs::Sql {

QString networkFileSystemOf(const QString &path)
{
    const QByteArray type = QStorageInfo(path).fileSystemType().toLower();
    for (const char *network : {"nfs", "smb", "cifs", "afp", "webdav", "sshfs"}) {
        if (type.contains(network))
            return QString::fromUtf8(type);
    }
    return {};
}

} // namespace Jobs::Sql
