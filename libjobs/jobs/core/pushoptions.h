// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace Jobs {

//! How one job is pushed; what is left out, the job's definition decides.
struct PushOptions
{
    std::chrono::milliseconds delay{0}; //!< earliest start, counted from the push; not with runAt
    QDateTime runAt = {}; //!< earliest start as an instant; the past means now
    int priority = 0; //!< higher runs first; -32768 … 32767
    QString queue = {}; //!< empty: the definition's queue, else "default"
    std::optional<int> maxAttempts = std::nullopt; //!< 1 … 1000
    QStringList tags = {}; //!< at most 16 of at most 128 characters
    std::optional<std::chrono::milliseconds> expiresAfter = std::nullopt; //!< cancelled if not started by then
    QString uniqueKey = {}; //!< while a job with this key is not final, pushing it again returns that job
    QString clientId = {}; //!< names this push: repeated after an unknown answer it makes no second job
    QJsonObject metadata = {}; //!< carried along, never interpreted
};

//! What a push made.
struct PushedJob
{
    JobId id;
    bool existed = false; //!< true: a job with the same unique key or client id was there already; this is its id

    operator JobId() const { return id; } // NOLINT(google-explicit-constructor): a receipt stands for its job
    friend bool operator==(const PushedJob &, const PushedJob &) = default;
};

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::PushedJob)
