// SPDX-License-Identifier: MIT
#include "sqlitefile_p.h"

#include <QtCore/QFile>
#include <QtCore/QStorageInfo>

#include <sys/vfs.h>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

QString networkFileSystemOf(const QString &path)
{
    struct statfs info;
    if (statfs(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    switch (quint32(info.f_type)) {
    case 0x6969:
        return u"NFS"_s;
    case 0xff534d42:
    case 0xfe534d42:
    case 0x517b:
        return u"SMB"_s;
    case 0x01021997:
        return u"9P"_s;
    case 0x5346414f:
        return u"AFS"_s;
    case 0x00c36400:
        return u"Ceph"_s;
    case 0x73757245:
        return u"Coda"_s;
    case 0x65735546: {
        // FUSE serves local disks too: its type tells which.
        const QString type = QString::fromUtf8(QStorageInfo(path).fileSystemType());
        const bool isRemote = type.contains("ssh"_L1) || type.contains("rclone"_L1) || type.contains("s3"_L1)
            || type.contains("gluster"_L1) || type.contains("gcs"_L1);
        return isRemote ? type : QString();
    }
    default:
        return {};
    }
}

} // namespace Jobs::Sql
