// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>

#include <optional>

//! Nanoseconds of CLOCK_MONOTONIC, which is one clock for all processes of a machine.
qint64 monotonicNow();

//! Fills the store at \a url with \a jobs finished and waiting jobs, some of which failed.
void fillStore(const QString &url, qint64 jobs);

/*!
    Another process that changes a store, or does so through a server: what the window has to notice by itself.
*/
class Committer
{
public:
    //! \a url: of a store, or of a server.
    explicit Committer(const QString &url);
    ~Committer();
    Q_DISABLE_COPY_MOVE(Committer)

    struct Change
    {
        qint64 job = 0;
        qint64 at = 0; //!< monotonicNow() right before the call that commits it
    };
    Change push();
    Change cancel(qint64 job);

    //! The other side: main() of that process. Ends when nobody writes to it any longer.
    static int serve(const QString &url);

private:
    Change ask(const QByteArray &wish);

    QProcess m_process;
};
