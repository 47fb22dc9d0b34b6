// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

namespace Jobs {

struct ServerEvent
{
    QByteArray type; //!< "message" unless named
    QByteArray data;
    QByteArray id; //!< the last one that was told, here or before
};

//! Server-sent events from bytes as they come, in any portions. Comments are left out. Does no I/O.
class JOBS_EXPORT EventParser
{
public:
    static constexpr qsizetype maxEvent = 16 * 1024 * 1024;

    //! The events that \a data completes.
    QList<ServerEvent> feed(QByteArrayView data);
    //! An event was larger than maxEvent; nothing more is read.
    bool hasFailed() const { return m_failed; }

    QByteArray lastId;

private:
    void line(QByteArrayView line, QList<ServerEvent> &events);

    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_failed = false;
    bool m_afterReturn = false; //!< a line feed now belongs to the line that ended
};

} // namespace Jobs
