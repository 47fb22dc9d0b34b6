// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <set>

#include <sys/types.h>

namespace Jobsd {

/*!
    \brief A small process of its own that kills the groups of programs when the daemon is gone.

    The kernel kills the programs themselves when their parent dies, but not what they started. The guardian holds the other end of a socket;
    when that closes, however the daemon ended, it kills every group that it was told of and not told to forget.

    One for the process. Any thread.
*/
class Guardian
{
public:
    static Guardian &instance();

    //! From now on \a group dies with the daemon. False: there is no guardian, and none can be started.
    bool watch(pid_t group);
    void forget(pid_t group);

private:
    Guardian() = default;
    bool start();
    bool tell(pid_t group);
    void leaveForeign();

    std::mutex m_mutex; //!< guards what follows
    pid_t m_owner = -1; //!< who started it: a forked copy of the daemon needs one of its own
    int m_socket = -1;
    std::set<pid_t> m_groups;
};

} // namespace Jobsd
