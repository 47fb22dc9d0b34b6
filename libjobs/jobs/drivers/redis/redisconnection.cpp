// SPDX-License-Identifier: MIT
#include "redisconnection_p.h"

#include <algorithm>
#include <utility>

namespace Jobs::Redis {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

Result<> Connection::open()
{
    close();
    auto channel = makeChannel(m_settings);
    if (auto opened = channel->open(m_settings); !opened)
        return opened;
    m_channel = std::move(channel);
    m_reader.reset(redisReaderCreate());
    // Read ahead of what one answer needs, and kept: an answer of a thousand jobs is several hundred kilobytes.
    m_reader->maxbuf = 0;
    m_buffer.resize(256 * 1024);

    std::vector<Command> commands;
    if (!m_settings.password.isEmpty()) {
        commands.emplace_back("AUTH");
        if (!m_settings.user.isEmpty())
            commands.back().add(m_settings.user);
        commands.back().add(m_settings.password);
    }
    commands.emplace_back("SELECT", m_settings.database);
    if (auto replies = callAll(std::move(commands)); !replies) {
        close();
        return tl::unexpected(replies.error());
    }
    return {};
}

void Connection::close()
{
    m_channel.reset();
    m_reader.reset();
    m_posted.clear();
    m_unsent.clear();
    m_unsentCount = 0;
}

bool Connection::isUsable()
{
    // A server that was restarted while we were idle is noticed before anything is sent into the void.
    if (m_channel && m_posted.size() == m_unsentCount && m_channel->isStale())
        close();
    return m_channel != nullptr;
}

Result<OwnedReply> Connection::call(Command &command, Effect effect)
{
    auto replies = exchange(command.bytes(), 1, effect);
    if (!replies)
        return tl::unexpected(replies.error());
    return std::move(replies->front());
}

Result<std::vector<OwnedReply>> Connection::callAll(std::vector<Command> commands)
{
    QByteArray joined;
    for (Command &command : commands)
        joined.append(command.bytes());
    return exchange(joined, commands.size(), Effect::Reads);
}

Result<std::vector<OwnedReply>> Connection::exchange(QByteArrayView bytes, size_t commands, Effect effect)
{
    if (!m_channel)
        return failure(Code::StoreUnavailable, u"there is no connection to %1"_s.arg(m_settings.description()));
    if (sendAll(bytes) < bytes.size()) {
        // The server runs a command only when it has all of it.
        const JobQueueError why = lost(Effect::Reads);
        close();
        return tl::unexpected(why);
    }

    std::vector<OwnedReply> replies;
    std::optional<JobQueueError> error;
    while (replies.size() < commands) {
        auto reply = receive();
        if (!reply) {
            const JobQueueError why = lost(effect);
            close();
            return tl::unexpected(why);
        }
        if (!m_posted.empty()) {
            const auto answered = std::move(m_posted.front());
            m_posted.pop_front();
            if (answered)
                answered(*reply);
            continue;
        }
        if (reply->isError() && !error)
            error = errorOf(reply->text());
        replies.push_back(*std::move(reply));
    }
    if (error)
        return tl::unexpected(*error);
    return replies;
}

void Connection::post(Command &&command)
{
    if (!m_channel)
        return;
    const QByteArrayView bytes = command.bytes();
    if (sendAll(bytes) < bytes.size())
        close();
    else
        m_posted.emplace_back();
}

void Connection::postWithNext(Command &&command, std::function<void(const Reply &)> answered)
{
    if (!m_channel)
        return;
    m_unsent.append(command.bytes());
    ++m_unsentCount;
    m_posted.push_back(std::move(answered));
}

//! How much of \a bytes was sent, behind what waited for them.
qsizetype Connection::sendAll(QByteArrayView bytes)
{
    if (m_unsentCount == 0)
        return m_channel->send(bytes);
    QByteArray all = std::exchange(m_unsent, {});
    m_unsentCount = 0;
    const qsizetype before = all.size();
    return m_channel->send(all.append(bytes)) - before;
}

Result<OwnedReply> Connection::receive()
{
    while (true) {
        void *reply = nullptr;
        if (redisReaderGetReply(m_reader.get(), &reply) != REDIS_OK)
            return failure(Code::StoreUnavailable, QString::fromLocal8Bit(m_reader->errstr));
        if (reply)
            return OwnedReply(static_cast<redisReply *>(reply));
        const qsizetype some = m_channel->receive(m_buffer.data(), m_buffer.size());
        if (some <= 0)
            return failure(Code::StoreUnavailable, m_channel->errorText());
        redisReaderFeed(m_reader.get(), m_buffer.constData(), size_t(some));
    }
}

Result<> Connection::loadScripts()
{
    std::vector<Command> commands;
    for (int i = 0; i < scriptCount; ++i)
        commands.emplace_back("SCRIPT", "LOAD", scriptText(Script(i)));
    auto replies = callAll(std::move(commands));
    return replies ? Result<>{} : tl::unexpected(replies.error());
}

JobQueueError Connection::lost(Effect effect) const
{
    const QString why = m_reader && m_reader->err ? QString::fromLocal8Bit(m_reader->errstr) : m_channel->errorText();
    if (effect == Effect::Writes)
        return {Code::Unknown,
                u"the connection to %1 was lost before the answer: %2; it may or may not have happened"_s.arg(
                    m_settings.description(), why),
                why};
    return {Code::StoreUnavailable,
            u"the connection to %1 was lost: %2; nothing was changed"_s.arg(m_settings.description(), why), why};
}

JobQueueError Connection::errorOf(QByteArrayView bytes) const
{
    const QString text = QString::fromUtf8(bytes);
    const QString where = m_settings.description();
    const auto is = [&bytes](const char *word) { return bytes.startsWith(word); };
    const auto error = [&text](Code code, const QString &message) { return JobQueueError{code, message, text}; };

    if (is("NOAUTH"))
        return error(Code::StoreUnusable,
                     u"%1 wants a password; give it in the URL: redis://user:password@host:port"_s.arg(where));
    if (is("WRONGPASS") || bytes.contains("invalid password") || bytes.contains("AUTH <password> called without"))
        return error(
            Code::StoreUnusable,
            u"%1 refused the user or the password of the URL; special characters are written as %XX"_s.arg(where));
    if (is("NOPERM") || bytes.contains("NOPERM"))
        return error(
            Code::StoreUnusable,
            u"%1: the user may not do what a queue needs; allow it with ACL SETUSER NAME +@all -@dangerous +config|get +info ~%2:* resetchannels &%2:*"_s
                .arg(where, m_settings.prefix));
    if (is("OOM") || bytes.contains("OOM command not allowed"))
        return error(Code::StoreFull,
                     u"%1 has no memory left: prune final jobs, or raise maxmemory; nothing was stored"_s.arg(where));
    if (is("MISCONF"))
        return error(bytes.contains("No space") ? Code::StoreFull : Code::StoreUnavailable,
                     u"%1 cannot write to its disk and takes nothing; look at its log and free space"_s.arg(where));
    if (is("READONLY") || bytes.contains("READONLY You can't write"))
        return error(Code::StoreUnavailable,
                     u"%1 is a read-only replica; the URL must name the primary server"_s.arg(where));
    if (is("LOADING"))
        return error(Code::StoreUnavailable,
                     u"%1 is still loading its data; it will answer when that is done"_s.arg(where));
    if (is("MASTERDOWN"))
        return error(Code::StoreUnavailable, u"%1 is a replica that lost its primary server"_s.arg(where));
    if (is("BUSY "))
        return error(Code::StoreBusy, u"%1 is busy with a script of somebody else"_s.arg(where));
    if (is("MOVED") || is("ASK ") || is("CROSSSLOT") || is("CLUSTERDOWN"))
        return error(Code::NotSupported,
                     u"%1 is a Redis Cluster; a store needs one server (with replicas, if you like)"_s.arg(where));
    if (is("WRONGTYPE") || bytes.contains("WRONGTYPE"))
        return error(Code::StoreUnusable,
                     u"the keys %2:* of %1 are not ours, or damaged; choose another prefix with ?prefix=NAME"_s.arg(
                         where, m_settings.prefix));
    if (is("ERR DB index"))
        return error(
            Code::StoreUnusable,
            u"%1 has no database %2; see \"databases\" in its configuration"_s.arg(where).arg(m_settings.database));
    if (is("JOBSCHANGED"))
        return error(Code::StoreUnavailable,
                     u"the store %1 was emptied or replaced while it was open; nothing was changed"_s.arg(where));
    if (is("ERR max number of clients"))
        return error(Code::StoreUnavailable, u"%1 has no connection left; raise maxclients"_s.arg(where));
    return error(Code::Internal, u"%1 answered: %2"_s.arg(where, text));
}

QString Durability::text() const
{
    if (!logs)
        return u"unknown"_s;
    if (!*logs)
        return u"appendonly no"_s;
    return sync.isEmpty() ? u"appendonly yes"_s : u"appendonly yes, appendfsync %1"_s.arg(QString::fromUtf8(sync));
}

Durability durabilityOf(Connection &connection)
{
    Durability durability;
    const auto setting = [&connection](const char *name) -> std::optional<QByteArray> {
        const auto reply = connection.call(Command("CONFIG", "GET", name), Effect::Reads);
        if (!reply || reply->size() < 2)
            return std::nullopt;
        return (*reply)[1].text().toByteArray();
    };
    if (const auto appendOnly = setting("appendonly")) {
        durability.logs = *appendOnly == "yes";
        durability.sync = setting("appendfsync").value_or(QByteArray());
        durability.evicts = setting("maxmemory-policy").value_or(QByteArray()).startsWith("allkeys");
        return durability;
    }
    // Where CONFIG is forbidden, this much is told all the same.
    if (const auto info = connection.call(Command("INFO", "persistence"), Effect::Reads)) {
        if (info->text().contains("aof_enabled:1"))
            durability.logs = true;
        else if (info->text().contains("aof_enabled:0"))
            durability.logs = false;
    }
    return durability;
}

//! As the server tells it; null where it does not.
static QVersionNumber versionOf(Connection &connection)
{
    // Allowed to those whom INFO is not; but the first to know it was 6.0.
    if (const auto hello = connection.call(Command("HELLO"), Effect::Reads)) {
        for (size_t i = 0; i + 1 < hello->size(); i += 2) {
            if ((*hello)[i].text() == "version")
                return QVersionNumber::fromString(QString::fromUtf8((*hello)[i + 1].text()));
        }
    }
    if (const auto info = connection.call(Command("INFO", "server"), Effect::Reads)) {
        constexpr QByteArrayView name = "redis_version:"; // Valkey's, too: that of the Redis that it can stand for
        const QByteArrayView text = info->text();
        if (const qsizetype at = text.indexOf(name); at >= 0)
            return QVersionNumber::fromString(QString::fromUtf8(text.sliced(at + name.size()))); // up to what is no number
    }
    return {};
}

Result<> refuseOldServer(Connection &connection, const RedisSettings &settings)
{
    const QVersionNumber version = versionOf(connection);
    if (version.isNull() || version >= oldestServer)
        return {};
    return failure(Code::StoreUnusable,
                   u"%1 is Redis %2, which is too old; a store needs Redis %3 or newer, or Valkey"_s.arg(
                       settings.description(), version.toString(), oldestServer.toString()));
}

} // namespace Jobs::Redis
