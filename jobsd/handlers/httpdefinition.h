// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QUrl>

#include <chrono>
#include <utility>

namespace Jobsd {

//! How a job is sent to a web server; what [http.KIND] says, checked.
struct HttpDefinition
{
    QUrl url; //!< http or https
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray secret; //!< signs the request; empty: unsigned
    qint64 maxResponse = 64 * 1024; //!< bytes
    QByteArray certificates; //!< PEM that the server's must come from; empty: the system's
};

} // namespace Jobsd
