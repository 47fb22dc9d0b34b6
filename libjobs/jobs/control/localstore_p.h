// SPDX-License-Identifier: MIT
#pragma once

#include "failuregroups_p.h"

#include <jobs/control/jobmonitor.h>
#include <jobs/jobqueue.h>

#include <QtCore/QTimer>

#include <atomic>
#include <memory>
#include <mutex>

namespace Jobs {

class LocalStore;

/*!
    How other threads reach a LocalStore that may have gone: what is given to later() is called in its thread, or never.
*/
class LocalStoreRef
{
public:
    explicit LocalStoreRef(LocalStore *store) : m_store(store) {}

    void later(std::function<void(LocalStore &)> function);
    //! What a question or action was answered with: tells the store if that says something about the connection.
    void noteAnswer(const JobQueueError *error);
    void setConnected(bool connected) { m_isConnected.store(connected, std::memory_order_relaxed); }
    void forget();

private:
    std::mutex m_mutex; //!< guards m_store
    LocalStore *m_store;
    std::atomic<bool> m_isConnected = false;
};

/*!
    What the LocalMonitors of one queue share: the queue, what is known of its store, and the signals. Lives in the queue's thread.
*/
class LocalStore : public QObject
{
    Q_OBJECT

public:
    explicit LocalStore(JobQueue *queue);
    //! Owns a queue without workers.
    explicit LocalStore(const QString &url);
    ~LocalStore() override;

    JobQueue &queue() const { return *m_queue; }
    const std::shared_ptr<LocalStoreRef> &ref() const { return m_ref; }

    JobMonitor::Connection connection() const { return m_connection; }
    JobQueueError lastError() const { return m_error; }
    MonitorInfo info() const;
    Timestamp now() const { return m_queue->options().clock->now(); }

    //! Somebody follows \a what from now on: each call of follow() is ended by one of unfollow().
    enum class Signal { Changes, Events };
    void follow(Signal what);
    void unfollow(Signal what);

    //! The same answer; what it tells of the connection is noted.
    template<typename T>
    QFuture<Result<T>> observed(QFuture<Result<T>> answer)
    {
        return answer.then([ref = m_ref](Result<T> result) {
            ref->noteAnswer(result ? nullptr : &result.error());
            return result;
        });
    }

    //! Calls \a function(store, answer) in the store's thread, unless the store has gone.
    template<typename T>
    void whenAnswered(QFuture<T> future, auto function)
    {
        future.then([ref = m_ref, function = std::move(function)](const T &answer) {
            ref->later([function, answer](LocalStore &store) { function(store, answer); });
        });
    }

    FailureCache &failures() { return m_failures; }

Q_SIGNALS:
    void connectionChanged(Jobs::JobMonitor::Connection connection);
    void infoChanged();
    void changed(const Jobs::MonitorChange &change);
    void jobEvents(const QList<Jobs::JobEvent> &events);

private:
    friend class LocalStoreRef;

    struct Facts
    {
        QString driver = {};
        QString store = {};
        QStringList features = {};
        bool isShared = false;
    };

    void initialise();
    void probe();
    void found(const Facts &facts);
    void failed(const JobQueueError &error);
    void setConnection(JobMonitor::Connection connection, const JobQueueError &error);
    void storeChanged(StoreChanges changes);
    void schedule();

    std::unique_ptr<JobQueue> m_own;
    JobQueue *m_queue;
    std::shared_ptr<LocalStoreRef> m_ref;
    JobMonitor::Connection m_connection = JobMonitor::Connection::Connecting;
    JobQueueError m_error;
    Facts m_facts;
    QTimer m_probeTimer;
    bool m_probing = false;
    int m_changeFollowers = 0;
    int m_eventFollowers = 0;
    QMetaObject::Connection m_changes;
    QMetaObject::Connection m_events;
    FailureCache m_failures;
};

} // namespace Jobs
