// SPDX-License-Identifier: MIT
#include "pluginfile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonObject>
#include <QtCore/QPluginLoader>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Jobsd {

using Code = Jobs::JobQueueError::Code;

//! Why somebody else could change what stands at \a path; empty: nobody can.
static QString weakness(const QString &path, bool isAncestor)
{
    struct stat info{};
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return u"%1 cannot be looked at: %2"_s.arg(path, qt_error_string());
    if (info.st_uid != 0 && info.st_uid != geteuid())
        return u"%1 belongs to user %2, and neither to root nor to the daemon's user"_s.arg(path).arg(info.st_uid);
    // Nobody can replace what is not his in a folder with the sticky bit.
    const bool isSticky = isAncestor && S_ISDIR(info.st_mode) && (info.st_mode & S_ISVTX);
    if ((info.st_mode & (S_IWGRP | S_IWOTH)) && !isSticky)
        return u"%1 is writable by others; take that away with chmod go-w"_s.arg(path);
    return {};
}

Jobs::Result<QString> checkedPluginFile(const QString &file, const QStringList &directories)
{
    const auto refused = [&](const QString &why) { return Jobs::failure(Code::Refused, u"the plugin %1 is not loaded: %2"_s.arg(file, why)); };
    const QString path = QFileInfo(file).canonicalFilePath();
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return refused(u"there is no such file"_s);
    const QString folder = QFileInfo(path).path();
    bool isListed = false;
    for (const QString &directory : directories)
        isListed = isListed || QFileInfo(directory).canonicalFilePath() == folder;
    if (!isListed)
        return refused(u"%1 is none of plugins.directories"_s.arg(folder));
    if (const QString weak = weakness(path, false); !weak.isEmpty())
        return refused(weak);
    if (const QString weak = weakness(folder, false); !weak.isEmpty())
        return refused(weak);
    for (QString above = QFileInfo(folder).path();; above = QFileInfo(above).path()) {
        if (const QString weak = weakness(above, true); !weak.isEmpty())
            return refused(weak);
        if (above == "/"_L1)
            break;
    }
    return path;
}

Jobs::Result<Jobs::JobPlugin *> loadPlugin(const QString &checkedFile)
{
    QPluginLoader loader(checkedFile);
    const QString iid = loader.metaData().value(u"IID"_s).toString();
    if (iid != QLatin1StringView(JobPlugin_iid))
        return Jobs::failure(Code::NotSupported, iid.isEmpty() ? u"%1 is no plugin"_s.arg(checkedFile)
                                                               : u"%1 was built for %2, and this jobsd needs " JobPlugin_iid "; build it again"_s.arg(checkedFile, iid));
    auto *plugin = qobject_cast<Jobs::JobPlugin *>(loader.instance());
    if (!plugin)
        return Jobs::failure(Code::NotSupported, u"%1 cannot be loaded: %2"_s.arg(checkedFile, loader.errorString()));
    return plugin;
}

} // namespace Jobsd
