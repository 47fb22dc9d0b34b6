// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

/*!
    A port of 127.0.0.1 that nobody listens at, for a server that cannot choose one itself, or that must come back to its own. 0: none.

    It lies below those that systems give away (32768 and up on Linux, 49152 elsewhere): they do so for every connection that goes out and
    every listen(0) of the tests beside this one, and would give this one away while its server starts, or is down in between.
*/
inline quint16 freePort()
{
    for (int i = 0; i < 100; ++i) {
        const quint16 port = quint16(QRandomGenerator::system()->bounded(15'000, 32'000));
        QTcpServer server;
        if (server.listen(QHostAddress::LocalHost, port))
            return port;
    }
    return 0;
}
