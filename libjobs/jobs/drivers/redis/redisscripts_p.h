// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

namespace Jobs::Redis {

//! The server-side scripts, each of which is one atomic step.
enum class Script {
    Tick,
    TickPush, //!< without what else a tick may do: quicker to start
    TickClaim,
    TickPushClaim,
    Promote,
    NextDue,
    Lanes,
    LaneNames,
    Register,
    Heartbeat,
    Unregister,
    Lost,
    Rescue,
    Control,
    Pause,
    Jobs,
    Job,
    List,
    Stats,
    Prune,
    Metadata,
    Lock,
    Adopt,
    Records,
};
inline constexpr int scriptCount = int(Script::Records) + 1;

//! The whole text: the parts that a script stands on, then its own. The same object for the life of the process.
const QByteArray &scriptText(Script script);
//! What EVALSHA calls it.
const QByteArray &scriptSha(Script script);
//! The one that runs before there is a store.
QByteArray openScript();

} // namespace Jobs::Redis
