// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobfilter.h>
#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/timestamp.h>

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Jobs {

/*!
    \file
    A JobFilter as people write it, in the command line and in the monitor's search box:

        state:failed,retryable queue:mail kind:SendEmail tag:nightly error:"timed out" arg.user.id:42 age:>1h

    Terms are separated by blanks, and a job must match all of them. Values of one list, apart by commas or in several terms of the
    same name, are alternatives; of tags and parameters all must be there. Quotes keep blanks and commas together, and \" and \\ in
    them stand for themselves. "!state:completed" is every other state. A bare number is an id.

    \table
    \row \li id: state: queue: kind: tag: fingerprint: \li lists
    \row \li error:TEXT        \li a part of the last error
    \row \li arg.PATH:VALUE    \li a value inside the parameters
    \row \li age:>1h age:<5m   \li pushed longer ago, or less long
    \row \li since: until:     \li pushed at or after, before: 2026-03-01, 2026-03-01T12:00, RFC 3339, or 2h (ago)
    \endtable

    Times without an offset are local ones.
*/

/*!
    An empty text matches every job. The error names the term, its place and, where a word is near, what was meant; \a errorAt
    is then the place as an index into \a text. \a now is what ages are counted from.
*/
JOBS_EXPORT Result<JobFilter> parseFilter(QStringView text, Timestamp now, qsizetype *errorAt = nullptr);
//! … from the system's clock.
JOBS_EXPORT Result<JobFilter> parseFilter(QStringView text);

//! The text that parseFilter() reads as \a filter, whenever that is.
JOBS_EXPORT QString filterText(const JobFilter &filter);

//! Names that stand in a store, for completing values.
struct FilterNames
{
    QStringList queues = {};
    QStringList kinds = {};
    QStringList tags = {};
};

//! What may stand for the characters \c from to the cursor.
struct FilterCompletion
{
    qsizetype from = 0;
    QStringList candidates = {}; //!< sorted as they are to be shown; quoted where that is needed
};

//! How the text up to \a cursor may go on.
JOBS_EXPORT FilterCompletion completeFilter(QStringView text, qsizetype cursor, const FilterNames &names);

} // namespace Jobs
