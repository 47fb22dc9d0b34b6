// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace Jobs {

/*!
    Lets one question through at a time. Wishes that come while one is under way, or in the pause after it, become one question later.
    The pause grows with the time that answers take.
*/
class RefreshGate
{
public:
    RefreshGate(QObject *owner, std::chrono::milliseconds pause, std::function<void()> ask)
        : m_ask(std::move(ask)),
          m_pause(pause),
          m_timer(owner)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, owner, [this] { begin(); });
    }

    //! Asks as soon as it may: at once, where the last answer is a while old.
    void request()
    {
        if (m_asking)
            m_again = true;
        else if (!m_timer.isActive())
            m_timer.start(restOfPause());
    }

    //! Asks now, unless an answer is awaited: then right after it.
    void requestNow()
    {
        m_wait = std::chrono::milliseconds{0};
        if (m_asking) {
            m_again = true;
            m_hurry = true;
        } else {
            m_timer.start(0);
        }
    }

    //! To be called once for each answer.
    void answered()
    {
        if (!m_asking)
            return;
        m_asking = false;
        m_answered.start();
        m_wait = m_hurry ? std::chrono::milliseconds{0}
                         : std::max(m_pause, 2 * std::chrono::milliseconds{m_asked.elapsed()});
        m_hurry = false;
        if (m_again) {
            m_again = false;
            m_timer.start(m_wait);
        }
    }

    //! Forgets what was asked; its answer must be ignored.
    void reset()
    {
        m_asking = m_again = m_hurry = false;
        m_wait = std::chrono::milliseconds{0};
        m_timer.stop();
    }

    //! Asking, or about to.
    bool isBusy() const { return m_asking || m_timer.isActive(); }

private:
    std::chrono::milliseconds restOfPause() const
    {
        const std::chrono::milliseconds passed{m_answered.isValid() ? m_answered.elapsed() : 0};
        return std::max(m_wait - passed, std::chrono::milliseconds{0});
    }

    void begin()
    {
        m_asking = true;
        m_asked.start();
        m_ask();
    }

    std::function<void()> m_ask;
    std::chrono::milliseconds m_pause;
    std::chrono::milliseconds m_wait{0};
    QElapsedTimer m_asked;
    QElapsedTimer m_answered;
    QTimer m_timer;
    bool m_asking = false;
    bool m_again = false;
    bool m_hurry = false;
};

} // namespace Jobs
