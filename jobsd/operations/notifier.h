// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Jobsd {

/*!
    Tells the service manager how the daemon is doing: the protocol of sd_notify(3), which is a datagram to the socket in $NOTIFY_SOCKET.
    Without one every call does nothing.
*/
class Notifier
{
public:
    //! From the environment, which is cleaned of what children must not inherit.
    static Notifier fromEnvironment();

    bool isWanted() const { return !m_socket.isEmpty(); }
    //! How often the manager wants to hear from us at the latest, or nothing.
    std::optional<std::chrono::microseconds> watchdog() const { return m_watchdog; }

    void ready(const QString &status) const;
    void status(const QString &status) const;
    //! A reload began; ready() ends it.
    void reloading() const;
    //! The end has begun; it may take up to \a timeout.
    void stopping(std::chrono::milliseconds timeout, const QString &status) const;
    void alive() const;

private:
    void send(const QByteArray &message) const;

    QByteArray m_socket;
    std::optional<std::chrono::microseconds> m_watchdog;
};

} // namespace Jobsd
