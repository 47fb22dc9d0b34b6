// SPDX-License-Identifier: MIT
#pragma once

#include "redissettings.h"

#include <QtCore/QByteArrayView>

#include <memory>

QT_BEGIN_NAMESPACE
class QSslConfiguration;
QT_END_NAMESPACE

namespace Jobs::Redis {

//! Bytes to and from a server, blocking. Its thread is the one that made it.
class Channel
{
public:
    virtual ~Channel();

    //! Connected, or why not.
    virtual Result<> open(const RedisSettings &settings) = 0;
    //! How many bytes went out before an error; all of them unless there was one.
    virtual qsizetype send(QByteArrayView bytes) = 0;
    //! At least one byte into \a buffer; 0 when the connection ended or the time is over.
    virtual qsizetype receive(char *buffer, qsizetype size) = 0;
    //! Did the other side hang up, or send what nobody asked for? Without waiting.
    virtual bool isStale() = 0;
    //! Why the last send() or receive() failed.
    virtual QString errorText() const = 0;
};

//! The fastest one for these settings.
std::unique_ptr<Channel> makeChannel(const RedisSettings &settings);
//! Through Qt's sockets: TLS, and platforms without a file of their own.
std::unique_ptr<Channel> makeQtChannel();
//! Nothing where the platform has none.
std::unique_ptr<Channel> makePlainChannel();

Result<QSslConfiguration> tlsConfiguration(const RedisSettings &settings);
//! "cannot reach …: why; what to do".
JobQueueError unreachable(const RedisSettings &settings, const QString &why);
JobQueueError tlsFailed(const RedisSettings &settings, const QString &why);

} // namespace Jobs::Redis
