// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <memory>
#include <stop_token>
#include <utility>

namespace Jobsd {

struct WebRequest
{
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 maxResponse = 64 * 1024;
    QByteArray certificates; //!< PEM; empty: the system's
};

struct WebAnswer
{
    int status = 0; //!< 0: there was no answer; \c error tells why
    QString error;
    QString reason; //!< the status line's words
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray body; //!< at most maxResponse bytes
    bool isCut = false; //!< it was longer
};

/*!
    \brief A thread with an event loop in which web requests are made, started by the first one.

    One for the process, to its end. Certificates are verified, redirects not followed, cookies and credentials of nobody used. Any thread.
*/
class WebThread
{
public:
    static WebThread &instance();

    //! Blocks until the answer is there; a requested \a stop breaks the request off.
    WebAnswer post(const WebRequest &request, std::stop_token stop);

private:
    WebThread();

    class Worker;
    Worker *const m_worker;
};

} // namespace Jobsd
