// SPDX-License-Identifier: MIT
#pragma once

#include "resultplace.h"

#include <jobs/jobqueue.h>

#include <QtCore/QString>
#include <QtCore/QVariantList>

#include <functional>
#include <mutex>
#include <vector>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
class QSqlQuery;
QT_END_NAMESPACE

class ResultStore;

/*!
    \brief What a handler leaves behind: its results, the jobs that follow from them, and its own end.

    Where results lie in the jobs' own store all of it is part of one transaction, that of the store's own thread, which completes many jobs
    at a time (JobContext::completeWith()). Where they do not (Redis) the jobs are pushed first, each
    under a client id made of \a name, then the rows are written, where those that are there already stay, and at last the handler returns
    and so completes. Killed in between, the job runs again and repeats what was done, to no effect.
*/
class Leaving
{
public:
    //! \a name tells this push from all others of its kind.
    template<Jobs::JobParameters P>
    void push(Jobs::JobIdentifier<P> kind, const std::type_identity_t<P> &parameters, const QString &name);
    //! Many of a kind; \a nameOf each tells it from all others.
    template<Jobs::JobParameters P>
    void pushAll(Jobs::JobIdentifier<P> kind, const QList<P> &parameters,
                 const std::function<QString(const std::type_identity_t<P> &)> &nameOf);
    //! "INTO table (columns) VALUES (?, …)"; a row with the same primary key is an error, except where steps may be repeated.
    void insert(const QString &sql, const QVariantList &values);
    void update(const QString &sql, const QVariantList &values = {});

private:
    friend class ResultStore;
    Leaving(ResultStore &store, QSqlDatabase *database) : m_store(store), m_database(database) {}
    static QString clientId(QLatin1StringView kind, const QString &name);

    struct Statement
    {
        QString sql;
        QVariantList values;
    };

    ResultStore &m_store;
    QSqlDatabase *m_database; //!< null: not shared with the jobs
    std::vector<Statement> m_statements; //!< … and these are to be run once the pushes are stored
    std::vector<QFuture<Jobs::Result<Jobs::PushedJob>>> m_pushes;
};

/*!
    \brief The tables of results.

    Any thread; each has a connection of its own. What cannot be done is thrown as a Jobs::JobFailure: mostly it happens in
    handlers, and fails their attempt.
*/
class ResultStore
{
public:
    enum class RunState { None, Unfinished, Done };

    explicit ResultStore(ResultPlace place);

    //! What an earlier process left, without creating or changing anything.
    RunState runState(QString *directory = nullptr) const;
    //! Forgets an earlier run: a file that holds the jobs too is deleted, else the tables are. Nobody may have them open.
    void clear() const;

    //! Once \a queue has opened the store.
    void createTables(Jobs::JobQueue &queue);

    //! All of what \a work leaves, or nothing; what it throws is thrown on.
    void write(const std::function<void(Leaving &)> &work);
    //! For handlers: together with the completion of the job. \a work may be called after the handler has returned: it keeps copies.
    void write(Jobs::JobContext &context, std::function<void(Leaving &)> work);
    //! The first column of the first row.
    qint64 number(const QString &sql, const QVariantList &values = {}) const;
    QStringList texts(const QString &sql) const;

    const ResultPlace &place() const { return m_place; }

private:
    friend class Leaving;
    QSqlDatabase &connection() const;
    void transaction(const std::function<void(QSqlDatabase &)> &work);

    ResultPlace m_place;
    Jobs::JobQueue *m_queue = nullptr;
    // SQLite lets one write at a time. Waiting here is fair and wakes at once; SQLite's own waiting is a sleep.
    std::mutex m_writer;
};

//! For calls of the library inside a transaction: an error rolls it back.
template<typename T>
decltype(auto) orThrow(Jobs::Result<T> result);
[[noreturn]] void fail(const Jobs::JobQueueError &error);

template<typename T>
decltype(auto) orThrow(Jobs::Result<T> result)
{
    if (!result)
        fail(result.error());
    if constexpr (!std::is_void_v<T>)
        return T(*std::move(result));
}

template<Jobs::JobParameters P>
void Leaving::push(Jobs::JobIdentifier<P> kind, const std::type_identity_t<P> &parameters, const QString &name)
{
    if (m_database)
        orThrow(m_store.m_queue->pushIn(*m_database, kind, parameters));
    else
        m_pushes.push_back(m_store.m_queue->push(kind, parameters, {.clientId = clientId(kind.kind(), name)}));
}

template<Jobs::JobParameters P>
void Leaving::pushAll(Jobs::JobIdentifier<P> kind, const QList<P> &parameters,
                      const std::function<QString(const std::type_identity_t<P> &)> &nameOf)
{
    if (m_database) {
        orThrow(m_store.m_queue->pushAllIn(*m_database, kind, parameters));
        return;
    }
    for (const P &each : parameters)
        push(kind, each, nameOf(each));
}
