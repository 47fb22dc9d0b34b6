// SPDX-License-Identifier: MIT
#pragma once

#include "apioptions.h"

#include <jobs/jobevent.h>
#include <jobs/jobqueue.h>

#include <QtCore/QObject>

#include <memory>

namespace Jobs::Api {

class ApiServerPrivate;

/*!
    \class Jobs::Api::ApiServer
    \brief Serves a queue's store over HTTP: docs/api.md lists the routes.

    Lives in the queue's thread and dies before the queue. Each door has a thread of its own, in which requests are read and answered;
    pushes go from there straight to the queue, and all other questions through a LocalMonitor in the queue's thread.
*/
class ApiServer : public QObject
{
    Q_OBJECT

public:
    explicit ApiServer(JobQueue *queue, ApiOptions options, QObject *parent = nullptr);
    //! stop()
    ~ApiServer() override;

    /*!
        Opens the doors. On an error none is open; the message names the door, the reason and what to do.
        Refused: an address that is not loopback without a certificate, and one with a certificate but neither tokens nor client certificates.
    */
    [[nodiscard]] Result<> start();
    //! Answers what is under way with 503, ends event streams, closes the doors. Blocks, for a second at the most. Any number of times.
    void stop();
    /*!
        Lets requests under way end, refuses pushes and claims with 503, and answers /readyz with "draining". The doors stay open for those
        who watch. For the time between SIGTERM and the queue's stop().
    */
    void drain();

    //! Reads the token file again, and takes the rest of \a access. On an error the old one stays in force.
    [[nodiscard]] Result<> setAccess(const Access &access);
    //! setAccess() with what is in force: SIGHUP.
    [[nodiscard]] Result<> reload();

    //! The ports that were bound, where the address asked for any; 0 where there is no such door.
    quint16 tcpPort() const;
    quint16 metricsPort() const;

    //! The OpenAPI 3.1 document of the routes.
    static QByteArray openApiDocument();

Q_SIGNALS:
    //! What happened to jobs in the hands of workers that use the work routes; the queue itself does not tell of these.
    void workEvents(const QList<Jobs::JobEvent> &events);

private:
    std::unique_ptr<ApiServerPrivate> d;
};

} // namespace Jobs::Api
