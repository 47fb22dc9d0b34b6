// SPDX-License-Identifier: MIT
#pragma once

#include "postgresqlsettings.h"

#include <QtCore/QtGlobal>

#include <memory>

namespace Jobs::Sql {

/*!
    \brief Gives the space of dead rows back while a store is busy: VACUUM of the tables that each job changes, in a thread and on a
    connection of its own.

    The life of a job leaves two dead rows behind, and its removal a third. The server's autovacuum looks once a minute, and by then
    a busy store with a short backlog has become hundreds of megabytes of them, through which each claim finds its way. Autovacuum
    stays what it is for all stores that are less busy, and for those whose tables belong to another role.

    Whatever fails here fails silently and is tried again later: nobody's job depends on it. Each VACUUM is a transaction of its own
    and leaves nothing on the connection, so it may go through a pooler. Until the first one is worth it, and some seconds after
    the last one, there is neither a thread nor a connection.
*/
class PostgresqlSweeper
{
public:
    explicit PostgresqlSweeper(PostgresqlSettings settings);
    //! Cuts short what is under way.
    ~PostgresqlSweeper();
    PostgresqlSweeper(const PostgresqlSweeper &) = delete;
    PostgresqlSweeper &operator=(const PostgresqlSweeper &) = delete;

    //! This process made \a rows of the job table dead. One thread at a time; never waits.
    void addDead(qint64 rows);

private:
    class Broom;
    std::unique_ptr<Broom> m_broom;
};

} // namespace Jobs::Sql
