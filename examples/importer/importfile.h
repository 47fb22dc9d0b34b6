// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobidentifier.h>
#include <jobs/jobcontext.h>

#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>

namespace Importer {

//! What an import is about, as it is stored with the job.
struct ImportFile
{
    Q_GADGET
    Q_PROPERTY(QString path MEMBER path)

public:
    QString path;
};
inline constexpr Jobs::JobIdentifier<ImportFile> importFile{"import-file"};

/*!
    Copies the lines of a text file into the table \c lines of the library at \a libraryFile, a batch at a time.

    After each batch the job has a checkpoint: whatever ends the attempt (a person who suspends it, the end of the program, a crash), the next one goes on there. The
    lines that a batch stored just before its checkpoint was lost are stored again, over themselves. \a pace is waited after
    each batch, as for a slow disk; a stop does not wait for it. Returns the number of lines.
*/
qint64 runImport(const ImportFile &file, Jobs::JobContext &context, const QString &libraryFile, std::chrono::milliseconds pace);

} // namespace Importer
