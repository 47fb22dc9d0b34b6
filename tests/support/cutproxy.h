// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QThread>
#include <QtCore/QtGlobal>

#include <memory>

/*!
    \brief A TCP proxy on loopback that a test cuts, stalls and lies with.

    It works in a thread of its own, so a test may block meanwhile. Connections made through it reach the target's port on
    127.0.0.1, as long as nothing is done to them.
*/
class CutProxy
{
public:
    explicit CutProxy(quint16 target);
    ~CutProxy();
    Q_DISABLE_COPY_MOVE(CutProxy)

    quint16 port() const { return m_port; }

    //! Ends every connection, in the middle of whatever they say.
    void cut();
    //! Every connection: the next thing that the server says is swallowed and the connection ends. What was asked has been done.
    void cutAtNextAnswer();
    //! Nothing passes any more, and nobody is told; false: what waited goes on its way.
    void setStalled(bool stalled);
    //! Connections end, and new ones end at once.
    void setRefusing(bool refusing);

    int connections() const; //!< that were ever made
    int cuts() const; //!< connections that were ended by one of the above

private:
    class Relay;

    QThread m_thread;
    std::unique_ptr<Relay> m_relay;
    quint16 m_port = 0;
};
