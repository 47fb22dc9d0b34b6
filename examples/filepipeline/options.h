// SPDX-License-Identifier: MIT
#pragma once

#include "resultplace.h"

#include <QtCore/QString>
#include <QtCore/QThread>

struct Options
{
    QString directory; //!< as pathText() writes it
    QString storeUrl;
    ResultPlace results;
    int numWorkers = QThread::idealThreadCount();
    bool fresh = false;
    bool quiet = false;
};

//! Shows the help, or what is wrong, and exits where that is asked for.
Options parseOptions(const QStringList &arguments);
