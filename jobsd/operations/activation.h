// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QStringList>

namespace Jobsd {

//! Sockets that the service manager listens on for us; -1: none.
struct ActivatedSockets
{
    int local = -1; //!< a Unix socket
    int tcp = -1;
    int metrics = -1; //!< a TCP socket named "metrics" (FileDescriptorName=)
};

/*!
    Takes over what sd_listen_fds(3) would: descriptors from 3 on, told apart by their sort and name. The environment is cleaned of them.
    An error: one that is no listening stream socket, or two of a sort.
*/
Jobs::Result<ActivatedSockets> takeActivatedSockets();

} // namespace Jobsd
