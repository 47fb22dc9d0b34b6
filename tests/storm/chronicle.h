// SPDX-License-Identifier: MIT
#pragma once

#include "verdict.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

#include <limits>
#include <utility>
#include <vector>

/*!
    \brief A history put in order: lives, attempts and pushes that can be looked up.
*/
struct Chronicle
{
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    //! From one moment until another, monotonic.
    struct Span
    {
        qint64 from = 0;
        qint64 until = never;

        bool meets(qint64 begin, qint64 end) const { return from < end && until > begin; }
    };

    struct Life
    {
        qint64 diedAt = never;
        qint64 diedWall = never;
        bool killed = false;
        qint64 stoppingAt = never;
        std::vector<Span> frozen;
        std::vector<Span> cutOff; //!< could not use the store
        std::vector<qint64> beats;
    };

    //! One call of a handler.
    struct Run
    {
        HistoryEvent start;
        qint64 end = never; //!< it returned, or its process died
        bool returned = false;
        bool accepted = false; //!< its outcome was stored
        bool refused = false;
    };

    Chronicle(const QList<HistoryEvent> &history, const StoreSnapshot &store);

    qint64 lease = 1'000'000'000; //!< ns
    qint64 heartbeat = 0; //!< ns
    qint64 maxCrashes = 0;

    QHash<qint64, Life> lives;
    QHash<qint64, std::vector<Run>> runs; //!< by job, in the order of their starts
    QHash<QByteArray, HistoryEvent> asked; //!< by client id
    QList<HistoryEvent> acked;
    QList<HistoryEvent> stored; //!< outcomes that were accepted, and what a rescue wrote
    QList<HistoryEvent> fenced;
    qint64 unanswered = 0;
    QStringList complaints;
    QHash<qint64, const Jobs::QueuedJob *> jobs; //!< in the store, by id

    //! Could the life have failed to renew its lease in time between \a begin and \a end?
    bool mayHaveLostLease(qint64 life, qint64 begin, qint64 end) const;
    //! How long in [begin, end) nobody could use the store.
    qint64 downTime(qint64 begin, qint64 end) const;
    //! Processes that died or froze in [begin, end).
    qint64 blows(qint64 begin, qint64 end) const;
};
