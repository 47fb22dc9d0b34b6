// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

/*!
    \brief One thing that a process of the storm saw or did.

    A line of a history: the monotonic time in nanoseconds, the wall clock in milliseconds, the life (one process from birth to
    death) and the word, then name=value for what is set.
*/
struct HistoryEvent
{
    enum class Type {
        Settings, //!< of the whole storm: lease, heartbeat, crashes
        Born, //!< the life began
        Killed, //!< with -9; nothing of it runs any more
        Gone, //!< it ended by itself
        Frozen, //!< SIGSTOP
        Thawed, //!< SIGCONT
        StoreDown, //!< the life (0: everybody) cannot use the store from here on,
        StoreUp, //!< until here
        Beat, //!< the thread that renews the lease got round to its work
        Stopping, //!< the life was asked to stop in order
        Asked, //!< a push is about to be made
        Acked, //!< … and was acknowledged
        Refused, //!< … or not stored: word has the code
        Unanswered, //!< … or may or may not have been
        Started, //!< a handler was called
        Ended, //!< … and left; word says how
        Stored, //!< the store accepted that; word is the state
        Fenced, //!< the store refused it: another attempt has the job
        Complaint, //!< something that must not happen at all
    };

    Type type = Type::Complaint;
    qint64 at = 0;
    qint64 wall = 0;
    qint64 life = 0;
    qint64 job = 0;
    qint64 fence = 0;
    qint64 attempt = 0;
    qint64 due = 0; //!< wall clock in ms: not before
    qint64 expires = 0; //!< wall clock in ms: not any more
    qint64 lease = 0; //!< ms
    qint64 heartbeat = 0; //!< ms
    qint64 crashes = 0; //!< how many deaths make a job fail
    QByteArray client = {};
    QByteArray kind = {};
    QByteArray key = {}; //!< unique key
    QByteArray word = {};

    QByteArray line() const;
    static std::optional<HistoryEvent> fromLine(const QByteArray &line);
};

/*!
    \brief Appends events to a file, each with one write, so that kill -9 leaves whole lines and processes may share a file.

    Any thread. A line that cannot be written ends the process: a history with gaps would prove nothing.
*/
class HistoryWriter
{
public:
    HistoryWriter(const QString &path, qint64 life);
    ~HistoryWriter();
    Q_DISABLE_COPY_MOVE(HistoryWriter)

    //! Fills in the time, and the life unless it is set.
    void write(HistoryEvent event) const;

private:
    int m_file = -1;
    qint64 m_life = 0;
};

//! Read past any library that fakes the clocks of this process.
qint64 trueMonotonicNanoseconds();
qint64 trueWallMilliseconds();

//! All "*.history" in \a folder, by time. A line that cannot be read becomes a Complaint.
QList<HistoryEvent> readHistories(const QString &folder);
QList<HistoryEvent> readHistory(const QString &path);
