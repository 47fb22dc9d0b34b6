// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QString>

namespace Jobs::Sql {

/*!
    Makes sure that \a path is a file we can keep jobs in, before SQLite sees it, so that what is wrong can be said in words.
    A new file is readable and writable by its owner only; SQLite gives those it adds beside it the same rights.
*/
Result<> prepareFile(const QString &path);

//! The name of the network file system that \a path lies on; empty: none that is known.
QString networkFileSystemOf(const QString &path);

} // namespace Jobs::Sql
