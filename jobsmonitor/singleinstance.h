// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>

/*!
    One window for each user: a second start hands its link to the first and ends.
*/
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &name, QObject *parent = nullptr);

    //! True if another instance took \a message (a link, or empty for "show yourself"); this one shall end.
    bool handOver(const QString &message);
    //! Takes messages from now on. False: it cannot listen, and runs without.
    bool listen();

    static QString nameForUser();

Q_SIGNALS:
    void messageReceived(const QString &message);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};
