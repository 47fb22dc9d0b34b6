// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobidentifier.h>

#include <QtCore/QObject>
#include <QtCore/QString>

/*!
    \file
    The kinds of job. Paths are texts as pathText() makes them.
*/

//! A folder to look through. An empty \c folder marks a starting point, whose subfolders are the top-level folders.
struct FolderJob
{
    Q_GADGET
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QString after MEMBER after)

public:
    QString path;
    QString folder;
    QString after; //!< entries up to this name are done; a very large folder is scanned in pieces
};

struct FileJob
{
    Q_GADGET
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString folder MEMBER folder)

public:
    QString path;
    QString folder;
};

struct SummaryJob
{
    Q_GADGET
    Q_PROPERTY(QString folder MEMBER folder)

public:
    QString folder;
};

inline constexpr Jobs::JobIdentifier<FolderJob> scanDirectory{"scan-directory"};
inline constexpr Jobs::JobIdentifier<FileJob> digestFile{"digest-file"};
inline constexpr Jobs::JobIdentifier<FileJob> countWords{"count-words"};
inline constexpr Jobs::JobIdentifier<FileJob> verifyArchive{"verify-archive"};
inline constexpr Jobs::JobIdentifier<SummaryJob> summarise{"summarise"};
