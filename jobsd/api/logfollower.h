// SPDX-License-Identifier: MIT
#pragma once

#include "exchange.h"

#include <jobs/core/queuedjob.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace Jobs::Api {

class Service;

/*!
    \class Jobs::Api::LogFollower
    \brief A job's log as server-sent events "line", as it grows, until the job has ended; then an event "end" with its state.

    A line is asked for twice a second. Lives in the queue's thread; read() is called in the door's.
*/
class LogFollower : public QObject
{
    Q_OBJECT

public:
    //! Null if too many logs are followed. In the queue's thread.
    static std::shared_ptr<Source> start(Service &service, JobId id);
    ~LogFollower() override;

private:
    class Stream;

    LogFollower(Service &service, JobId id, std::shared_ptr<Stream> stream);
    void look();
    void show(const QList<JobLogLine> &lines);

    Service &m_service;
    const JobId m_id;
    const std::weak_ptr<Stream> m_stream; //!< once it is gone, nobody listens
    std::optional<JobLogLine> m_last;
    QTimer m_timer;
};

} // namespace Jobs::Api
