// SPDX-License-Identifier: MIT
#pragma once

#include "../config/configuration.h"
#include "runningjobs.h"

#include <QtCore/QLoggingCategory>

#include <memory>

namespace Jobsd {

Q_DECLARE_LOGGING_CATEGORY(lcDaemon) //!< jobsd: start, reload, stop
Q_DECLARE_LOGGING_CATEGORY(lcKinds) //!< jobsd.kinds: handlers

//! One message, before it is a line.
struct LogMessage
{
    QtMsgType type = QtInfoMsg;
    QString category;
    QString text;
    QDateTime at;
};

enum class LineFormat : quint8 {
    Text, //!< "2026-01-31T12:00:00.000Z info jobs.worker: text"
    Journal, //!< "<6>jobs.worker: text": the journal adds the rest
    Json, //!< an object with time, level, category, message and, where the text begins with a job, its identifiers
    JournalJson, //!< the same behind the journal's priority
};

/*!
    The line for \a message, without its newline; control characters in it are made visible. A text that begins "job 17 resize attempt 2", as all that
    speak of one do, gives the fields job, kind and attempt; \a jobs adds queue and trace_id.
*/
QByteArray logLine(const LogMessage &message, LineFormat format, const RunningJobs *jobs);

//! The format for standard error as it is now.
LineFormat lineFormat(LogFormat wanted);
//! QLoggingCategory's rules for a configuration.
QString filterRules(const LogConfiguration &configuration);

//! From now on all messages of the process go to standard error so. Any number of times.
void setUpLogging(const LogConfiguration &configuration, std::shared_ptr<RunningJobs> jobs);

} // namespace Jobsd
