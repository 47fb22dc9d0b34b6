// SPDX-License-Identifier: MIT
#pragma once

#include "door.h"
#include "eventring.h"
#include "gate.h"
#include "operations.h"
#include "workdesk.h"

#include <jobs/control/localmonitor.h>
#include <jobs/jobqueue.h>

#include <QtCore/QObject>

#include <atomic>
#include <concepts>
#include <memory>

namespace Jobs::Api {

/*!
    \class Jobs::Api::Service
    \brief What all doors lead to: checks each request against the route table and hands it to its handler.

    Lives in the queue's thread; what handlers use may be called from any.
*/
class Service : public QObject, public Dispatcher
{
    Q_OBJECT

public:
    Service(JobQueue *queue, const ApiOptions &options);
    ~Service() override;

    JobQueue &queue() { return *m_queue; }
    Gate &gate() { return m_gate; }
    EventRing &events() { return *m_events; }
    Operations &operations() { return m_operations; }
    WorkDesk &desk() { return m_desk; }
    const ApiOptions &options() const { return m_options; }
    //! Somebody could be let in from elsewhere.
    bool hasLogins() const { return m_gate.hasTokens() || !m_options.tcp.clientAuthorityFile.isEmpty(); }
    bool isDraining() const { return m_draining; }
    void setDraining() { m_draining = true; }

    //! What the caller may see of jobs: as it is, or redacted.
    QueuedJob visible(QueuedJob job, Role role) const { return role >= Role::Admin ? std::move(job) : m_gate.redaction()(std::move(job)); }

    //! Puts \a request into a queue that the caller may push to; Refused if it names another.
    static Result<> checkQueue(PushRequest &request, const Exchange &exchange);
    //! Refused where \a filter asks for a hidden member of the parameters: the number of matches would tell its value.
    Result<> checkFilter(const JobFilter &filter, Role role) const;

    /*!
        Asks a monitor that speaks for the caller, in the queue's thread, and answers with what \a respond makes of the value, or with the error.
        An action leaves its audit entry with the caller's name.
    */
    template<typename Question, typename Respond>
    void ask(const ExchangePtr &exchange, Question question, Respond respond);

    //! Answers with what \a respond makes of the future's Result, or with its error.
    template<typename T, typename Respond>
    static void answerWith(QFuture<Result<T>> future, const ExchangePtr &exchange, Respond respond);

    //! \a function with a monitor that speaks for the caller, which lives as long as the pointer. In the queue's thread.
    void withMonitor(const ExchangePtr &exchange, std::function<void(const std::shared_ptr<JobMonitor> &)> function);
    //! … whose audit entries are told to \a audited, in any thread, instead of to the exchange.
    void withMonitor(const ExchangePtr &exchange, std::function<void(qint64)> audited, std::function<void(const std::shared_ptr<JobMonitor> &)> function);

    // Dispatcher
    void head(Exchange &exchange, bool hasBody) override;
    void run(const ExchangePtr &exchange) override;
    void admit(Peer &peer, int descriptor) override { m_gate.admit(peer, descriptor); }

Q_SIGNALS:
    void workEvents(const QList<Jobs::JobEvent> &events);

private:
    void listen();
    bool checkQuery(Exchange &exchange) const;
    bool checkBody(Exchange &exchange, bool hasBody) const;

    JobQueue *const m_queue;
    const ApiOptions m_options;
    Gate m_gate;
    LocalMonitor m_monitor; //!< the server's own: events come from it, and those of callers are made by it
    std::shared_ptr<EventRing> m_events;
    Operations m_operations;
    WorkDesk m_desk;
    std::atomic<bool> m_draining = false;
    QMetaObject::Connection m_changes; //!< while somebody watches
    QMetaObject::Connection m_jobEvents;
};

template<typename Question, typename Respond>
void Service::ask(const ExchangePtr &exchange, Question question, Respond respond)
{
    withMonitor(exchange, [exchange, question = std::move(question), respond = std::move(respond)](const std::shared_ptr<JobMonitor> &monitor) mutable {
        const auto future = question(*monitor);
        // The monitor stays until it answered; its deleter sends it home to die.
        answerWith(future, exchange, [monitor, respond = std::move(respond)](const auto &value) mutable {
            if constexpr (std::invocable<Respond>)
                return respond();
            else
                return respond(value.value());
        });
    });
}

template<typename T, typename Respond>
void Service::answerWith(QFuture<Result<T>> future, const ExchangePtr &exchange, Respond respond)
{
    future.then([exchange, respond = std::move(respond)](const QFuture<Result<T>> &ended) mutable {
        if (ended.resultCount() == 0)
            exchange->answer(JobQueueError{JobQueueError::Code::Stopped, QStringLiteral("the server stops"), {}});
        else if (const Result<T> answer = ended.result(); !answer)
            exchange->answer(answer.error());
        else
            exchange->answer(respond(answer));
    });
}

//! The number in a path, or an answer that says that it is none.
template<typename Id>
std::optional<Id> idIn(const ExchangePtr &exchange)
{
    if (const auto id = JobId::fromString(exchange->arguments.value(0)))
        return Id{id->value};
    exchange->answer(JobQueueError{JobQueueError::Code::NotFound, QStringLiteral("\"%1\" is not an id; ids are positive numbers")
                                                                      .arg(exchange->arguments.value(0).left(100)), {}});
    return std::nullopt;
}

} // namespace Jobs::Api
