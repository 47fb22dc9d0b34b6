// SPDX-License-Identifier: MIT
#pragma once

#include "history.h"

#include <jobs/core/queuedjob.h>

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

//! What the store holds when everything has come to its end.
struct StoreSnapshot
{
    QList<Jobs::QueuedJob> jobs;
    QHash<qint64, QList<Jobs::JobAttempt>> attempts; //!< of jobs that had some that did not complete
    std::optional<QList<qint64>>
        effects; //!< jobs whose handlers wrote in their own transaction, a row each; unset: the store has no such thing
    qint64 counted = 0; //!< jobs in final states, by the store's own counters
    QStringList complaints; //!< the store's own check of itself
};

//! One promise, held against what happened.
struct Finding
{
    QString promise;
    QString figures; //!< how much was looked at
    QStringList violations = {};

    bool isKept() const { return violations.isEmpty(); }
};

/*!
    Reads \a history (by time) against \a store and answers one finding for each promise. Nothing is asked of anybody: the same
    input has the same answer.
*/
QList<Finding> judge(const QList<HistoryEvent> &history, const StoreSnapshot &store);

//! One line a promise, and under it the first of its violations.
QString reportText(const QList<Finding> &findings);
bool areAllKept(const QList<Finding> &findings);
