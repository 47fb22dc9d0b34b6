// SPDX-License-Identifier: MIT
#pragma once

#include "output.h"
#include "session.h"

#include <jobs/control/monitortypes.h>

namespace Jobs::Ctl {

// How things are shown that several verbs show.

Timestamp now();
//! "3m", "2h", "5d": one unit is enough to see it.
QString ageText(std::chrono::milliseconds age);
//! Local time, for people: "2026-03-01 12:00:05".
QString timeText(Timestamp time);
QString timeText(const std::optional<Timestamp> &time);

QList<Column> jobColumns();
Row jobRow(const QueuedJob &job);
QList<Column> queueColumns();
QList<Row> queueRows(const StoreStats &stats);
QList<Column> workerColumns();
QList<Row> workerRows(const StoreStats &stats);
//! Adds up per queue what counts hold per queue and kind.
QMap<QString, JobCounts> countsByQueue(const StoreStats &stats);

//! {"a": 1, …} from texts that are JSON already.
QByteArray jsonObject(const QList<std::pair<QByteArray, QByteArray>> &members);
QByteArray jsonString(const QString &text);

QString summaryText(const ControlSummary &summary, const QString &what);

//! The jobs that \a words, and the options, mean.
Result<JobFilter> filterOf(const Invocation &call, const QStringList &words);
Result<QList<JobId>> idsOf(const QStringList &words);
//! A time as --at has it: local, or with an offset.
Result<QDateTime> timeOf(const QString &text);

//! Shows it once, or with --watch again and again; \a show answers whether that went well.
ExitCode showAndWatch(Session &session, const std::function<ExitCode(JobMonitor &)> &show);

} // namespace Jobs::Ctl
