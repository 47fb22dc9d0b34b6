// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/jobplugin.h>

#include <QtCore/QStringList>

namespace Jobsd {

/*!
    The path of \a file without links, if it may be loaded: it lies in one of \a directories, and it, its folder and every folder above belong to root or to the
    daemon's user and can be changed by nobody else. The error names what stands in the way.
*/
Jobs::Result<QString> checkedPluginFile(const QString &file, const QStringList &directories);

/*!
    Loads a checked file. Before any of its code runs it is asked for the IID that it was built for. Plugins stay loaded: their handlers live in them.
*/
Jobs::Result<Jobs::JobPlugin *> loadPlugin(const QString &checkedFile);

} // namespace Jobsd
