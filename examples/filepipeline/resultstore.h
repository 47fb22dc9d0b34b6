// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QString>
#include <QtCore/QVariantList>

#include <functional>
#include <mutex>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
class QSqlQuery;
QT_END_NAMESPACE

/*!
    \brief The tables of results, in the SQLite file that holds the jobs too.

    Any thread; each has a connection of its own. What cannot be done is thrown as a Jobs::JobFailure: mostly it happens in
    handlers, and fails their attempt.
*/
class ResultStore
{
public:
    enum class RunState { None, Unfinished, Done };

    explicit ResultStore(QString path);

    //! What an earlier process left, without creating or changing anything.
    RunState runState(QString *directory = nullptr) const;
    //! Deletes the file. Nobody may have it open.
    void removeFile() const;

    //! Once the queue has opened the store.
    void createTables();

    //! One transaction around \a work; what it throws rolls back.
    void write(const std::function<void(QSqlDatabase &)> &work);
    //! The first column of the first row.
    qint64 number(const QString &sql, const QVariantList &values = {}) const;
    QStringList texts(const QString &sql) const;

    QString path() const { return m_path; }

private:
    QSqlDatabase &connection() const;

    QString m_path;
    // SQLite lets one write at a time. Waiting here is fair and wakes at once; SQLite's own waiting is a sleep.
    std::mutex m_writer;
};

//! Prepares, binds by position and runs. Throws Jobs::JobFailure.
QSqlQuery execute(QSqlDatabase &database, const QString &sql, const QVariantList &values = {});

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
