// SPDX-License-Identifier: MIT
#pragma once

#include "rediscommand_p.h"

#include <jobs/drivers/jobqueuedriver.h>

namespace Jobs::Redis {

/*!
    \file
    Jobs as bytes; scripts/prelude.lua has the same layout for Lua. All numbers are big endian.

    A record has 41 bytes: state 1, wish 1, flags 1, finished 6, worker 4, started 6, fence 4, attempt 4, crashes 2,
    lane 4, rank 2, due 6. A birth record goes on with: created 8 (signed), version 4, the limit of attempts 4, parameters.
*/

inline constexpr qsizetype recordSize = 41;
inline constexpr qsizetype birthSize = recordSize + 16;

enum RecordFlag : quint8 {
    HasExtras = 1,
    HasAttempts = 2,
    HasLog = 4,
    Expires = 8,
    Unique = 16,
    HasClient = 32,
    HasResult = 64,
};

//! The largest number that six bytes hold: of ids, and of times.
inline constexpr qint64 maxNumber = (qint64(1) << 48) - 1;

template<int bytes>
void writeNumber(char *to, quint64 number)
{
    for (int i = bytes - 1; i >= 0; --i, number >>= 8)
        to[i] = char(number & 0xff);
}

template<int bytes>
quint64 readNumber(const char *from)
{
    quint64 number = 0;
    for (int i = 0; i < bytes; ++i)
        number = number << 8 | quint8(from[i]);
    return number;
}

//! Six bytes; an id that no job can have becomes zeros, which no job has.
QByteArray idBytes(JobId id);
void writeId(char *to, JobId id);
JobId readId(QByteArrayView bytes);
//! Ids in one text of six bytes each.
QList<JobId> readIds(QByteArrayView bytes);

//! An unrepresentable time is brought to the nearest one that is.
quint64 timeNumber(Timestamp time);

//! Id, fence and update as three or six arguments: nothing after an empty header, else result, error and history record.
void addFinished(Command &command, const FinishedAttempt &attempt);
//! The same for rescue.lua: always six arguments.
void addRescued(Command &command, const FinishedAttempt &attempt);
void addNote(Command &command, const JobNote &note);
void addPush(Command &command, const NewJob &job, quint32 lane);
//! A job of another store as adopt.lua reads it.
void addMoved(Command &command, const MovedJob &moved, quint32 lane);

QByteArray attemptText(const JobAttempt &attempt);
JobAttempt attemptOf(QByteArrayView text);
JobLogLine logLineOf(QByteArrayView text);

//! A job without the names of its lane. Nothing if the bytes are none of ours.
struct StoredJob
{
    QueuedJob job;
    quint32 lane = 0;
};
std::optional<StoredJob> readJob(Reply id, Reply record, Reply birth, Reply extras);

//! A filter (without its ids) as walk.lua reads it.
QByteArray filterText(const JobFilter &filter);
QByteArray editText(const JobEdit &edit);

} // namespace Jobs::Redis
