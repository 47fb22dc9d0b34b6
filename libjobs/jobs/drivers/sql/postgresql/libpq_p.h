// SPDX-License-Identifier: MIT
#pragma once

#include <QtSql/QSqlDatabase>

struct pg_cancel;
struct pg_conn;
struct pg_result;

namespace Jobs::Sql {

/*!
    \brief What we call of libpq ourselves, on connections that Qt's plugin has opened: a batch is sent and read several times
    faster than by way of QSqlQuery, and two connections can be at work at the same time.

    It is the library that the plugin has loaded, found at run time: programs with other stores need none.
*/
struct Libpq
{
    //! Null if there is none.
    static const Libpq *instance();
    //! The connection behind \a database, which must be open.
    static pg_conn *handleOf(const QSqlDatabase &database);

    enum Status { CommandOk = 1, TuplesOk = 2 }; // of ExecStatusType
    static constexpr int sqlState = 'C'; // PG_DIAG_SQLSTATE

    int (*sendQuery)(pg_conn *, const char *query);
    pg_result *(*getResult)(pg_conn *);
    int (*resultStatus)(const pg_result *);
    char *(*resultErrorField)(const pg_result *, int field);
    char *(*resultErrorMessage)(const pg_result *);
    char *(*errorMessage)(const pg_conn *);
    int (*ntuples)(const pg_result *);
    int (*getisnull)(const pg_result *, int row, int column);
    char *(*getvalue)(const pg_result *, int row, int column);
    int (*getlength)(const pg_result *, int row, int column);
    void (*clear)(pg_result *);
    //! The only ones for another thread than the connection's.
    pg_cancel *(*getCancel)(pg_conn *);
    void (*freeCancel)(pg_cancel *);
    int (*cancel)(pg_cancel *, char *error, int errorSize);
};

} // namespace Jobs::Sql
