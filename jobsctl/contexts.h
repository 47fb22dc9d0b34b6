// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/remotemonitor.h>
#include <jobs/core/jobqueueerror.h>

#include <QtCore/QMap>
#include <QtCore/QString>

namespace Jobs::Ctl {

struct Invocation;

//! A server or a store, as a context keeps it. Tokens stay in files of their own.
struct Target
{
    QString server = {}; //!< URL; empty with a store
    QString store = {}; //!< URL; empty with a server
    QString tokenFile = {};
    QString caFile = {};
    QString certificateFile = {};
    QString keyFile = {};

    bool isStore() const { return !store.isEmpty(); }
    QString name() const { return isStore() ? store : server; }

    friend bool operator==(const Target &, const Target &) = default;
};

//! The file of named targets: contexts.json in jobsctl's folder of configuration.
class Contexts
{
public:
    static QString defaultPath();
    //! Empty if there is no file; an error names the file and what is wrong in it.
    static Result<Contexts> read(const QString &path);
    //! At once or not at all, for the user alone.
    Result<> write(const QString &path) const;

    QString current; //!< empty: none
    QMap<QString, Target> targets;
};

/*!
    Whom the command line means: --store or --server, else --context, else JOBS_STORE, JOBS_SERVER or JOBS_CONTEXT, else the current context, else
    the local server. Its files can be named beside each.
*/
Result<Target> targetOf(const Invocation &call);
//! The first socket that is there of those where jobsd listens unless told otherwise; the first of them if none is.
QString localServer();
//! Reads the token file, or JOBS_TOKEN; refuses a file that others may read.
Result<ServerAddress> addressOf(const Target &target);

} // namespace Jobs::Ctl
