// SPDX-License-Identifier: MIT
#pragma once

#include "door.h"

struct MHD_Response;

namespace Jobs::Api {

//! What the door knows of a connection.
struct Door::Connection
{
    static Connection *of(MHD_Connection *connection);

    const int descriptor;
    Peer peer;
    // guarded by the door's mutex
    ExchangePtr exchange = {}; //!< under way
    std::shared_ptr<Stream> stream = {}; //!< of its answer
    Instant since{}; //!< the connection's begin, the end of the last request, or the begin of this one
    bool receiving = false; //!< the request is not complete
};

//! A body that a Source makes, sent piece by piece; the connection is suspended while there is nothing to send.
struct Door::Stream
{
    Stream(Door &door, MHD_Connection *connection, std::shared_ptr<Source> source);
    static MHD_Response *toResponse(std::shared_ptr<Stream> stream);

    //! There may be more to send. Any thread.
    void wake();
    //! The connection has ended.
    void detach();
    //! Any thread.
    void sweep(Instant now, std::chrono::milliseconds every);

private:
    qsizetype read(char *buffer, size_t size);

    std::mutex m_mutex; //!< guards what follows
    Door *m_door;
    MHD_Connection *m_connection;
    std::shared_ptr<Source> m_source;
    bool m_suspended = false;
    bool m_signOfLife = false;
    Instant m_sent{};
};

//! The common name in the peer's certificate, if it has one that the door's authority signed.
QString verifiedName(MHD_Connection *connection);

} // namespace Jobs::Api
