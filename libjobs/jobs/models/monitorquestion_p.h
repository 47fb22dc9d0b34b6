// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>
#include <jobs/models/answers_p.h>
#include <jobs/models/refreshgate_p.h>

#include <QtCore/QPointer>

#include <functional>

namespace Jobs {

/*!
    The one question whose answer a model shows: asked one at a time (RefreshGate), and again whenever the monitor is connected anew. An answer
    that comes after restart() or setMonitor() is dropped. Lives as long as its owner.
*/
template<typename Answer>
class MonitorQuestion
{
public:
    using Ask = std::function<QFuture<Result<Answer>>(JobMonitor &)>;
    using Show = std::function<void(const Result<Answer> &)>;

    MonitorQuestion(QObject *owner, std::chrono::milliseconds pause, Ask ask, Show show)
        : m_owner(owner),
          m_gate(owner, pause, [this] { begin(); }),
          m_ask(std::move(ask)),
          m_show(std::move(show))
    {
    }

    JobMonitor *monitor() const { return m_monitor; }

    //! Ends all connections from the old one to the owner. Asks nothing: restart() does. False: it is the same.
    bool setMonitor(JobMonitor *monitor)
    {
        if (monitor == m_monitor)
            return false;
        if (m_monitor)
            m_monitor->disconnect(m_owner);
        m_monitor = monitor;
        ++m_epoch;
        m_gate.reset();
        if (monitor) {
            QObject::connect(monitor, &JobMonitor::connectionChanged, m_owner, [this](JobMonitor::Connection connection) {
                if (connection == JobMonitor::Connection::Connected)
                    requestNow();
            });
        }
        return true;
    }

    //! The question has become another one.
    void restart()
    {
        ++m_epoch;
        m_gate.reset();
        requestNow();
    }

    void request()
    {
        if (m_monitor)
            m_gate.request();
    }

    void requestNow()
    {
        if (m_monitor)
            m_gate.requestNow();
    }

private:
    void begin()
    {
        if (!m_monitor)
            return;
        whenAnswered(m_ask(*m_monitor), m_owner, [this, asked = m_epoch](const Result<Answer> &answer) {
            if (asked != m_epoch)
                return;
            m_gate.answered();
            m_show(answer);
        });
    }

    QObject *m_owner;
    QPointer<JobMonitor> m_monitor;
    RefreshGate m_gate;
    Ask m_ask;
    Show m_show;
    quint64 m_epoch = 0;
};

} // namespace Jobs
