// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QThread>

struct Options
{
    QString directory; //!< as pathText() writes it
    QString storePath;
    int numWorkers = QThread::idealThreadCount();
    bool fresh = false;
    bool quiet = false;

    QString storeUrl() const { return QLatin1String("sqlite:") + storePath; }
};

//! Shows the help, or what is wrong, and exits where that is asked for.
Options parseOptions(const QStringList &arguments);
