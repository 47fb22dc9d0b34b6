// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/jobqueue.h>
#include <jobstesting/faultydriver.h>
#include <jobstesting/testqueue.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <future>
#include <semaphore>
#include <thread>

//! Parameters of most jobs here.
struct Numbered
{
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString text MEMBER text)

public:
    int number = 0;
    QString text = {};

    friend bool operator==(const Numbered &, const Numbered &) = default;
};

inline constexpr Jobs::JobIdentifier<Numbered> work{"work"};
inline constexpr Jobs::JobIdentifier<Numbered> otherWork{"other-work"};
inline constexpr Jobs::JobIdentifier<QJsonObject> loose{"loose"};

//! Holds handlers until the test opens it; opens itself at the end, so that nothing hangs.
class Gate
{
public:
    Gate() : m_open(m_promise.get_future()) {}
    ~Gate()
    {
        open();
        while (m_inside > 0) // also of handlers that their queue left behind
            std::this_thread::yield();
    }
    Q_DISABLE_COPY_MOVE(Gate)

    void open()
    {
        if (!std::exchange(m_isOpen, true))
            m_promise.set_value();
    }
    //! In handlers.
    void pass()
    {
        ++m_inside;
        ++m_arrived;
        m_open.wait();
        --m_inside;
    }
    int arrived() const { return m_arrived; }

private:
    std::promise<void> m_promise;
    std::shared_future<void> m_open;
    std::atomic<int> m_arrived = 0;
    std::atomic<int> m_inside = 0;
    bool m_isOpen = false;
};

inline Jobs::JobQueueOptions threaded(int workers = 2)
{
    Jobs::JobQueueOptions options;
    options.numWorkers = workers;
    return options;
}

inline Jobs::JobQueueOptions manual(int workers = 2)
{
    Jobs::JobQueueOptions options;
    options.numWorkers = workers;
    options.mode = Jobs::ExecutionMode::Manual;
    return options;
}
