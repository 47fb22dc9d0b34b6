// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/jobqueue.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

/*!
    A store that lives: several queues and kinds, jobs that come and go, some that fail, one queue that is paused. It is real work of a
    real JobQueue, only that the handlers do nothing but wait. For looking at the monitor, and for its pictures.
*/
class Demo : public QObject
{
    Q_OBJECT

public:
    explicit Demo(QObject *parent = nullptr);
    ~Demo() override;

    [[nodiscard]] Jobs::Result<> start();
    Jobs::JobQueue *queue() { return m_queue.get(); }

private:
    void pushSome();
    void pushFirst();

    std::unique_ptr<Jobs::JobQueue> m_queue;
    QTimer m_timer;
    int m_round = 0;
};
