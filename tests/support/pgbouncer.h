// SPDX-License-Identifier: MIT
#pragma once

#include "postgresqlserver.h"

/*!
    \brief A PgBouncer of the test's own before a PostgresqlServer, in transaction mode: a connection to the server goes to
    another client after each transaction, and few are shared by many.

    On a free loopback port, its files in a temporary folder. It ends with this object, and with the test's process however that ends.
*/
class PgBouncer
{
public:
    explicit PgBouncer(const PostgresqlServer &server) : m_server(server) {}
    ~PgBouncer();

    static bool isInstalled();

    //! Waits until the server answers through it. \a connections to that are shared by everybody.
    bool start(int connections);
    //! As the server's, but through the pooler, and for a driver that polls.
    QString url(const QString &schema = QStringLiteral("jobs")) const;
    int port() const { return m_port; }

private:
    const PostgresqlServer &m_server;
    QTemporaryDir m_dir;
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};
