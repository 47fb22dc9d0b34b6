// SPDX-License-Identifier: MIT
#pragma once

#include "redischannel_p.h"
#include "rediscommand_p.h"
#include "redisscripts_p.h"

#include <QtCore/QVersionNumber>

#include <deque>
#include <functional>

namespace Jobs::Redis {

//! Does a call change the store? Only then may a lost answer mean that it happened.
enum class Effect { Reads, Writes };

//! How well what the server acknowledged is kept, as far as it tells.
struct Durability
{
    std::optional<bool> logs; //!< appendonly
    QByteArray sync; //!< appendfsync; empty: not told
    bool evicts = false; //!< throws any key away when memory runs out (maxmemory-policy)

    QString text() const;
};

/*!
    One connection to a server. When it is lost it closes, and the error says whether the call may have happened.
*/
class Connection
{
public:
    explicit Connection(RedisSettings settings) : m_settings(std::move(settings)) {}

    //! There is a connection, and the server has not hung up yet.
    bool isUsable();
    //! Connects, authenticates and chooses the database.
    Result<> open();
    void close();

    //! One command; an answer that is an error becomes one.
    Result<OwnedReply> call(Command &command, Effect effect);
    Result<OwnedReply> call(Command &&command, Effect effect) { return call(command, effect); }
    //! Several at once; the first error counts.
    Result<std::vector<OwnedReply>> callAll(std::vector<Command> commands);
    //! Sent without waiting; its answer is dropped when the next one is read.
    void post(Command &&command);
    //! Sent together with the next call, whose answer comes after this one's; not at all if the connection is lost before.
    void postWithNext(Command &&command, std::function<void(const Reply &)> answered);
    //! Loads all scripts into the server.
    Result<> loadScripts();

    //! What an error that the server answered means here, and what to do.
    JobQueueError errorOf(QByteArrayView text) const;

private:
    Result<std::vector<OwnedReply>> exchange(QByteArrayView bytes, size_t commands, Effect effect);
    Result<OwnedReply> receive();
    qsizetype sendAll(QByteArrayView bytes);
    JobQueueError lost(Effect effect) const;

    struct FreeReader
    {
        void operator()(redisReader *reader) const { redisReaderFree(reader); }
    };

    RedisSettings m_settings;
    std::unique_ptr<Channel> m_channel;
    std::unique_ptr<redisReader, FreeReader> m_reader;
    QByteArray m_buffer;
    std::deque<std::function<void(const Reply &)>> m_posted; // whose answers are to come first; those that are null are dropped
    QByteArray m_unsent; // the last of those that were posted,
    size_t m_unsentCount = 0; // so many
};

//! "appendonly" and "appendfsync" as they are in force.
Durability durabilityOf(Connection &connection);

//! The oldest release that can do what a store needs: channels in a user's rights came with it.
inline const QVersionNumber oldestServer(6, 2);
//! An error for a server older than that. One that does not tell its version is given the benefit of the doubt.
Result<> refuseOldServer(Connection &connection, const RedisSettings &settings);

} // namespace Jobs::Redis
