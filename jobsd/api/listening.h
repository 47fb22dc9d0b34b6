// SPDX-License-Identifier: MIT
#pragma once

#include "apioptions.h"

namespace Jobs::Api {

//! A socket that listens, and where. -1: the door is closed.
struct Listening
{
    int descriptor = -1;
    quint16 port = 0;
    bool isLoopback = false;
};

/*!
    Makes the socket file with mode 0660. A file that is no socket, or a socket whose owner answers, is left alone and is an error; one that
    nobody listens at any more is replaced.
*/
Result<Listening> listenAt(const UnixDoor &door);
//! Never resolves names, but for localhost.
Result<Listening> listenAt(const TcpDoor &door, const QString &what);

} // namespace Jobs::Api
