// SPDX-License-Identifier: MIT
#include "resultplace.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

Jobs::Result<ResultPlace> ResultPlace::beside(const QString &storeUrl, const QString &file)
{
    const QString scheme = storeUrl.section(u':', 0, 0);
    ResultPlace place;
    place.folder = QFileInfo(file).absolutePath();
    if (scheme == u"sqlite") {
        place.driver = u"QSQLITE"_s;
        place.file = QFileInfo(storeUrl.section(u':', 1).section(u'?', 0, 0)).absoluteFilePath();
        place.folder = QFileInfo(place.file).absolutePath();
        return place;
    }
    if (scheme == u"postgresql" || scheme == u"postgres") {
        place.driver = u"QPSQL"_s;
        place.server = QUrl(storeUrl);
        return place;
    }
    if (scheme == u"redis" || scheme == u"rediss" || scheme == u"redis+unix") {
        place.driver = u"QSQLITE"_s;
        place.file = QFileInfo(file).absoluteFilePath();
        place.isShared = false;
        return place;
    }
    return Jobs::failure(
        Jobs::JobQueueError::Code::NotSupported,
        u"%1: this program is killed and started again, which takes a store that outlives it: sqlite:PATH, "
        "postgresql://… or redis://…"_s.arg(storeUrl));
}

QString ResultPlace::description() const
{
    return isFile() ? file : server.toString(QUrl::RemovePassword | QUrl::RemoveQuery);
}
